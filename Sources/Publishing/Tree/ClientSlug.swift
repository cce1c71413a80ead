/// The folder name of a client, or the page name of a machine, product, run …, made from its id.
///
/// ASCII letters become lower case and every run of other bytes becomes `-`, so `BOOT-LINE-A` is
/// `boot-line-a`. Where that alone could make two ids one or be read as something else (the id holds
/// more than `A–Z a–z 0–9 -`, both cases, or is reserved) eight hex digits of its SHA-256 follow. So they do
/// for each of several ids of one kind that would share a slug, as `A1` and `a1`: see ``slugs(of:)``.
/// The result is never empty, never `.` or `..`, and at most ``maximumLength`` bytes long.
public struct ClientSlug: Sendable, Hashable, Comparable, CustomStringConvertible {
    public let text: String

    /// Bytes; leaves room for `.html` and a number within the 255 of most file systems.
    public static let maximumLength = 96

    /// Folders of the published tree, and names that Windows keeps for devices: a tree is also
    /// copied to laptops.
    private static let reserved: Set<String> = {
        let devices = (0...9).flatMap { ["com\($0)", "lpt\($0)"] }
        return Set(
            ["assets", "archive", "build", "builds", "index", "latest", "portfolio"]
                + ["aux", "con", "nul", "prn"] + devices)
    }()

    public init(_ id: String) { self.init(id, digits: 0) }

    /// With so many digits of the digest, where `id` alone would not have as many.
    private init(_ id: String, digits: Int) {
        var stem: [UInt8] = []
        var hasUpper = false
        var hasLower = false
        var isPlain = !id.isEmpty
        var inRun = false
        for byte in id.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                hasUpper = true
                stem.append(byte | 0x20)
                inRun = false
            case UInt8(ascii: "a")...UInt8(ascii: "z"):
                hasLower = true
                stem.append(byte)
                inRun = false
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                stem.append(byte)
                inRun = false
            case UInt8(ascii: "-"):
                stem.append(byte)
                inRun = false
            default:
                isPlain = false
                if !inRun { stem.append(UInt8(ascii: "-")) }
                inRun = true
            }
        }
        let plain = String(decoding: stem, as: UTF8.self)
        let isUnambiguous =
            isPlain && !(hasUpper && hasLower) && stem.count <= Self.maximumLength
            && !Self.reserved.contains(plain)
        let digits = max(digits, isUnambiguous ? 0 : 8)
        guard digits > 0 else {
            text = plain
            return
        }
        let short = String(
            decoding: stem.prefix(Self.maximumLength - 1 - digits), as: UTF8.self)
        text = "\(short)-\(Digest(of: Array(id.utf8)).hex.prefix(digits))"
    }

    /// A slug for each of the ids of one kind, no two alike: those that would share one each get the digest.
    ///
    /// A file system may take two names for one that differ in case alone, so `A1` and `a1` need two.
    public static func slugs(of ids: some Sequence<String>) -> [String: ClientSlug] {
        var slugs: [String: ClientSlug] = [:]
        for id in ids { slugs[id] = ClientSlug(id) }
        // The first digits may be another's by chance or by design; all of them are nobody else's.
        for digits in [8, 16, 64] {
            var bearers: [ClientSlug: Int] = [:]
            for slug in slugs.values { bearers[slug, default: 0] += 1 }
            guard bearers.count < slugs.count else { break }
            for (id, slug) in slugs where bearers[slug] ?? 0 > 1 {
                slugs[id] = ClientSlug(id, digits: digits)
            }
        }
        return slugs
    }

    /// Reads a slug back from a folder's name; `nil` for a name that no id can have.
    init?(folder name: String) {
        guard !name.isEmpty, name.utf8.count <= Self.maximumLength,
            name.utf8.allSatisfy({ byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "-"):
                    true
                default: false
                }
            }), !Self.reserved.contains(name)
        else { return nil }
        text = name
    }

    public static func < (lhs: ClientSlug, rhs: ClientSlug) -> Bool { lhs.text < rhs.text }
    public var description: String { text }
}
