import Testing
import Units

@testable import Publishing

@Suite("Isolation scan")
struct IsolationScanTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let id: String
        let text: String
        let isFound: Bool
        var testDescription: String { name }
    }

    @Test(arguments: [
        Case(name: "a whole word", id: "Acme", text: "<b>Acme</b>", isFound: true),
        Case(name: "at the very start and end", id: "Acme", text: "Acme", isFound: true),
        Case(
            name: "a part of a longer word", id: "Acme", text: "Acmean Lacme Acme2", isFound: false),
        Case(
            name: "a letter of another script touches it", id: "Acme", text: "éAcme Acmeж",
            isFound: false),
        Case(name: "typographic quotes do not hide it", id: "Acme", text: "“Acme”", isFound: true),
        Case(
            name: "a no-break space is a boundary", id: "Acme", text: "by\u{A0}Acme\u{A0}Ltd",
            isFound: true),
        Case(name: "several words", id: "Acme Boots", text: "of Acme Boots.", isFound: true),
        Case(
            name: "several words, only the first", id: "Acme Boots", text: "Acme Shoes",
            isFound: false),
        Case(
            name: "several words over a line break", id: "Acme Boots", text: "Acme\nBoots",
            isFound: true),
        Case(name: "an id with dashes", id: "BOOT-LINE-A", text: "x/BOOT-LINE-A/y", isFound: true),
        Case(
            name: "an id with dashes goes on", id: "BOOT-LINE-A", text: "BOOT-LINE-AB",
            isFound: false),
        Case(
            name: "escaped for HTML", id: "Nut & \"Bolt\"", text: "Nut &amp; &quot;Bolt&quot;",
            isFound: true),
        Case(
            name: "escaped for HTML by number", id: "O'Hara <1>x", text: "O&#39;Hara &lt;1&#x3e;x",
            isFound: true),
        Case(
            name: "escaped for JSON", id: "Nut \"Bolt\" x", text: #""Nut \"Bolt\" x""#,
            isFound: true),
        Case(
            name: "escaped for JSON by number", id: "Nut<Bolt", text: #"Nut\u003cBolt"#,
            isFound: true),
        Case(name: "after an escape of JSON", id: "Acme", text: #""line\nAcme""#, isFound: true),
        Case(
            name: "after a numeric escape of JSON", id: "Acme", text: #""\u003cAcme""#,
            isFound: true),
        Case(
            name: "escaped for CSV", id: "Nut \"Bolt\" x", text: "\"Nut \"\"Bolt\"\" x\"",
            isFound: true),
        Case(name: "Arabic", id: "مصنع الأحذية", text: "<td>مصنع الأحذية</td>", isFound: true),
        Case(name: "Arabic, a longer word", id: "مصنع", text: "مصنعنا", isFound: false),
        Case(name: "Chinese between tags", id: "丰田工厂", text: "<b>丰田工厂</b>", isFound: true),
        Case(
            name: "punctuation around a name is not needed", id: "«Acme»", text: "by Acme, Inc",
            isFound: true),
        Case(name: "three characters are too few", id: "ABC", text: "ABC", isFound: false),
        Case(name: "a number may be a count", id: "4711", text: "4711 units", isFound: false),
        Case(name: "another case is another word", id: "LINE", text: "a line", isFound: false),
        Case(
            name: "broken UTF-8 around it", id: "Acme", text: "\u{FFFD}Acme\u{FFFD}", isFound: true),
    ])
    func table(_ example: Case) {
        let scan = IsolationScan(tenants: [(example.id, example.id), ("OWN", "Own")])
        let file = TenantFile(path: "index.html", bytes: Array(example.text.utf8))
        if example.isFound {
            let error = #expect(throws: PublishingError.self) {
                try scan.check([file], of: "OWN") { _ in false }
            }
            guard case .leak("index.html", _, example.id) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        } else {
            #expect(throws: Never.self) { try scan.check([file], of: "OWN") { _ in false } }
        }
    }

    @Test("What is the tenant's own, or everybody's, is no leak")
    func own() throws {
        let scan = IsolationScan(
            tenants: [("ONE", "Shared name"), ("TWO", "Shared name"), ("THREE", "Quality")],
            vocabulary: [Array("<h1>Quality</h1>".utf8)])
        let file = TenantFile(path: "index.html", bytes: Array("Shared name, Quality, THREE".utf8))
        try scan.check([file], of: "ONE") { $0 == "THREE" }
        #expect(throws: PublishingError.leak(path: "index.html", offset: 22, owner: "THREE")) {
            try scan.check([file], of: "TWO") { _ in false }
        }
    }

    @Test("Paths are read, PDFs are not")
    func kinds() throws {
        let scan = IsolationScan(tenants: [("ACME", "Acme")])
        #expect(throws: PublishingError.self) {
            try scan.check([TenantFile(path: "machines/ACME.pdf", bytes: [])], of: "X") { _ in false
            }
        }
        try scan.check([TenantFile(path: "x.pdf", bytes: Array("ACME".utf8))], of: "X") { _ in false
        }
    }

    private static let letters: [Character] = ["a", "b", "-", " ", "é", "“", "7", "<", "工"]

    @Test("The scan agrees with a slow search", arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func agreesWithSlowSearch(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var letters = Self.letters
        func text(_ length: Int) -> String {
            String((0..<length).map { _ in letters[generator.within(0...(letters.count - 1))] })
        }
        for _ in 0..<300 {
            // Long stretches of ASCII are searched in another way than other text.
            letters = generator.within(0...1) == 0 ? Self.letters : Self.letters.filter(\.isASCII)
            let name = text(generator.within(4...6))
            let page = text(200)
            let scan = IsolationScan(tenants: [(name, name)])
            let found =
                (try? scan.check(
                    [TenantFile(path: "p.html", bytes: Array(page.utf8))], of: "X"
                ) { _ in false })
                == nil
            #expect(found == slowSearch(name, in: page), "“\(name)” in “\(page)”")
        }
    }

    private func slowSearch(_ name: String, in page: String) -> Bool {
        let isWord = { (character: Character) in character.isLetter || character.isNumber }
        var trimmed = Array(name)
        while let last = trimmed.last, !isWord(last) { trimmed.removeLast() }
        while let first = trimmed.first, !isWord(first) { trimmed.removeFirst() }
        guard trimmed.count >= 4, trimmed.contains(where: \.isLetter) else { return false }
        let text = Array(page)
        guard text.count >= trimmed.count else { return false }
        return (0...(text.count - trimmed.count)).contains { start in
            let end = start + trimmed.count
            return Array(text[start..<end]) == trimmed
                && (start == 0 || !isWord(text[start - 1]))
                && (end == text.count || !isWord(text[end]))
        }
    }
}
