/// A finished file of a client: where it goes and what it holds. What is in it is not looked at,
/// but for the proof of isolation.
public struct ClientFile: Sendable {
    /// From the client's folder, with `/`: `kpi/eq-oee.html`.
    public var path: String
    /// Whether a byte order mark (U+FEFF in UTF-8) stands before ``body``: two files that differ in nothing
    /// else share their bytes, and those are searched once.
    public var hasByteOrderMark: Bool
    /// What stands in the file, behind its byte order mark if it has one.
    public var body: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.init(path: path, hasByteOrderMark: false, body: bytes)
    }

    public init(path: String, hasByteOrderMark: Bool, body: [UInt8]) {
        self.path = path
        self.hasByteOrderMark = hasByteOrderMark
        self.body = body
    }

    var byteOrderMark: [UInt8] { hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : [] }

    /// All bytes of the file.
    public var bytes: [UInt8] { byteOrderMark + body }

    /// How many ``bytes`` there are.
    public var size: Int { byteOrderMark.count + body.count }
}

extension ClientFile {
    /// Why `path` may not be written below a client's folder; `nil` when it may.
    ///
    /// A rendered path can hold what a client typed, so it is checked here as well, where it
    /// becomes a file.
    static func objection(to path: String) -> String? {
        if path.isEmpty { return "it is empty" }
        if path.utf8.count > 1024 { return "it is longer than 1024 bytes" }
        if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
            return "it holds a control character"
        }
        if path.contains("\\") { return "it holds a backslash" }
        for component in path.split(separator: "/", omittingEmptySubsequences: false) {
            if component.isEmpty { return "it has an empty component" }
            if component.first == "." { return "a component starts with a dot" }
            if component.utf8.count > 255 { return "a component is longer than 255 bytes" }
        }
        return path == Manifest.path ? "the manifest is written by the publisher" : nil
    }

    /// Every folder above `path`, the outermost first: `a/b/c.txt` → `a`, `a/b`.
    static func folders(above path: some StringProtocol) -> [String] {
        path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
    }
}
