import Foundation
import GRDB
import Testing

/// A plant whose every name is Hebrew, told in English: wherever a name stands beside other words or numbers it is
/// isolated, so that none of them changes its place.
@Suite("Names that run right to left", .serialized)
struct DirectionTests {
    private static let built = Result { try Built() }

    private struct Built {
        let files: [String: String]

        init() throws {
            let folder = try TemporaryFolder()
            defer { folder.remove() }
            let database = folder.path("demo.sqlite")
            try AndonProgram.succeed([
                "demo", database, "--clients", "1", "--days", "45", "--rows-per-client", "400",
                "--last-day", "2026-11-19",
            ])
            try DatabaseQueue(path: database).write { database in
                let tables = try String.fetchAll(
                    database,
                    sql: """
                        SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c
                        WHERE m.type = 'table' AND c.name = 'name'
                            AND m.sql NOT LIKE '%WITHOUT ROWID%'
                        """)
                for table in tables {
                    // Some close an isolate that they did not open.
                    try database.execute(
                        sql: """
                            UPDATE "\(table)" SET name = 'קו ' || char(1488 + rowid % 22)
                                || char(1488 + rowid / 22 % 22)
                                || CASE rowid % 3 WHEN 0 THEN char(8297) ELSE '' END
                            """)
                }
                try database.execute(sql: "UPDATE downtime SET reason = 'חסר «חומר»'")
            }
            let output = folder.url.appending(path: "out")
            try AndonProgram.succeed([
                "build", database, "-o", output.path, "--as-of", "2026-11-19",
            ])
            var files: [String: String] = [:]
            for (path, bytes) in try tree(at: output)
            where ["html", "svg", "json", "xml", "js"].contains((path as NSString).pathExtension) {
                files[path] = String(decoding: bytes, as: UTF8.self)
            }
            self.files = files
        }
    }

    @Test("Every figure, page, alert and feed keeps them apart from what stands beside them")
    func isolated() throws {
        let files = try Self.built.get().files
        var names = 0
        for (path, text) in files.sorted(by: { $0.key < $1.key }) {
            let pieces =
                path.hasSuffix(".json") || path.hasSuffix(".js")
                ? strings(ofJSON: text) : texts(ofMarkup: text)
            for piece in pieces where piece.unicodeScalars.contains(where: isHebrew) {
                names += 1
                #expect(!isMixed(piece), "\(path): \(piece)")
            }
        }
        #expect(names > 500)
    }

    @Test("Titles of charts hold the name between FSI and PDI, the number behind it")
    func titles() throws {
        let files = try Self.built.get().files
        let titles = files.filter { $0.key.contains("/charts/") }.values.compactMap {
            $0.firstMatch(of: #/<title[^>]*>([^<]*)</title>/#).map { String($0.1) }
        }
        let named = titles.filter { $0.unicodeScalars.contains(where: isHebrew) }
        #expect(named.count > 2)
        for title in named {
            #expect(
                title.contains(
                    #/^[^א-ת]*\u{2068}[^\u{2068}\u{2069}]*[א-ת][^א-ת\u{2068}\u{2069}]*\u{2069}[^א-ת]*$/#
                ))
        }
    }
}

private func isHebrew(_ scalar: Unicode.Scalar) -> Bool { (0x05D0...0x05EA).contains(scalar.value) }

/// Whether a Hebrew letter stands in no isolate, and a Latin letter or a digit in the same text.
private func isMixed(_ text: String) -> Bool {
    var depth = 0
    var (isOpen, hasOthers) = (false, false)
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0x2066...0x2068: depth += 1
        case 0x2069: depth -= 1
        case _ where isHebrew(scalar): isOpen = isOpen || depth == 0
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: hasOthers = true
        default: break
        }
        if depth < 0 { return true }
    }
    return isOpen && hasOthers
}

/// What stands between the tags that begin a new text, and in attributes that are read aloud or shown.
private func texts(ofMarkup markup: String) -> [String] {
    let inline: Set = [
        "a", "abbr", "b", "code", "em", "i", "small", "span", "strong", "sup", "time",
    ]
    var texts = markup.matches(of: #/(?:aria-label|title|alt|content)="([^"]*)"/#)
        .map { String($0.1) }
    var text = ""
    for piece in markup.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
        let parts = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
        let name = parts[0].drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
        switch name {
        case "bdi": text += parts[0].hasPrefix("/") ? "\u{2069}" : "\u{2068}"
        case _ where inline.contains(String(name)): break
        default:
            texts.append(text)
            text = ""
        }
        if parts.count == 2 { text += parts[1] }
    }
    return texts + [text]
}

/// The strings of a JSON text; what escapes them does not matter here.
private func strings(ofJSON json: String) -> [String] {
    json.matches(of: #/"((?:[^"\\]|\\.)*)"/#).map { String($0.1) }
}

extension AndonProgram {
    fileprivate static func succeed(_ arguments: [String]) throws {
        struct Failed: Error { let errors: String }
        let result = try run(arguments)
        guard result.status == 0 else { throw Failed(errors: result.errors) }
    }
}
