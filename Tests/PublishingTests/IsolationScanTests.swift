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
            name: "after an escape of JSON, in another script", id: "مصنع",
            text: #""line\nمصنع \tx""#, isFound: true),
        Case(
            name: "a letter that no escape ends with touches it", id: "Acme", text: #"\xnAcme"#,
            isFound: false),
        Case(
            name: "in an address", id: "Nut & Bolt", text: "?q=Nut%20%26%20Bolt&x", isFound: true),
        Case(
            name: "after an escape of an address", id: "Acme", text: "?q=by%20Acme", isFound: true),
        Case(name: "after a percent sign", id: "Acme", text: "100%xyAcme", isFound: false),
        Case(
            name: "a percent sign of its own", id: "Cotton 50%20 mix", text: "Cotton 50%20 mix.",
            isFound: true),
        Case(
            name: "escaped for CSV", id: "Nut \"Bolt\" x", text: "\"Nut \"\"Bolt\"\" x\"",
            isFound: true),
        Case(name: "Arabic", id: "مصنع الأحذية", text: "<td>مصنع الأحذية</td>", isFound: true),
        Case(name: "Arabic, a longer word", id: "مصنع", text: "مصنعنا", isFound: false),
        Case(name: "Arabic, the end of a longer word", id: "مصنع", text: "ومصنع", isFound: false),
        Case(name: "Arabic after a digit", id: "مصنع", text: "7مصنع", isFound: false),
        Case(name: "Arabic at the very end", id: "مصنع", text: "كل مصنع", isFound: true),
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
        let scan = IsolationScan(clients: [(example.id, example.id), ("OWN", "Own")])
        let file = ClientFile(path: "index.html", bytes: Array(example.text.utf8))
        let suspicion = scan.suspicion(in: [file], of: "OWN") { _ in false }
        #expect(suspicion?.owner == (example.isFound ? example.id : nil))
        #expect(suspicion?.path == (example.isFound ? "index.html" : nil))
    }

    @Test("What is the client's own, or everybody's, is no leak")
    func own() {
        let scan = IsolationScan(
            clients: [("ONE", "Shared name"), ("TWO", "Shared name"), ("THREE", "Quality")],
            vocabulary: [Array("<h1>Quality</h1>".utf8)])
        let file = ClientFile(path: "index.html", bytes: Array("Shared name, Quality, THREE".utf8))
        #expect(scan.suspicion(in: [file], of: "ONE") { $0 == "THREE" } == nil)
        #expect(
            scan.suspicion(in: [file], of: "TWO") { _ in false }
                == Suspicion(path: "index.html", offset: 22, owner: "THREE"))
    }

    @Test(
        "A name is found wherever it stands, and nowhere as a part of a word",
        arguments: ["BOOT-LINE-A", "x7", "ésprit 7", "مصنع المحلة", "7 Seas Ltd"].map {
            $0 + "-mill"
        })
    func everywhere(name: String) {
        let scan = IsolationScan(clients: [(name, name)])
        func isFound(_ text: [UInt8]) -> Bool {
            scan.suspicion(in: [ClientFile(path: "p.csv", bytes: text)], of: "X") { _ in false }
                != nil
        }
        // Longer than two blocks of the search, so that the name lies across both their borders once.
        for before in 0...140 {
            for filling in ["-", " 1", "é ", "“", "工-", "a,b;"] {
                var text = Array(String(repeating: filling, count: 80).utf8.prefix(before))
                // A character that the cut went through, and what of the filling is of a word.
                while let last = text.last, last >= 0x80 || last.isASCIIWord { text.removeLast() }
                let end = Array("\r\n".utf8) + text
                #expect(isFound(text + name.utf8 + end), "\(filling), \(before)")
                #expect(!isFound(text + "ж\(name)".utf8 + end), "\(filling), \(before)")
                #expect(!isFound(text + "\(name)工".utf8 + end), "\(filling), \(before)")
                #expect(!isFound(text + "Z\(name)".utf8 + end), "\(filling), \(before)")
            }
        }
    }

    @Test("A text that two files share is read in the first of them, and names are not forgotten")
    func sharedText() {
        let scan = IsolationScan(clients: [("ACME", "Acme")])
        let text = Array("one;ACME".utf8)
        let files = [
            ClientFile(path: "a.csv", bytes: Array("one;ACMX".utf8)),
            ClientFile(path: "b.pdf", bytes: text), ClientFile(path: "c.csv", bytes: text),
            ClientFile(path: "d.csv", bytes: text),
        ]
        #expect(
            scan.suspicion(in: files, of: "X") { _ in false }
                == Suspicion(path: "c.csv", offset: 4, owner: "ACME"))
    }

    @Test("Paths are read, PDFs are not")
    func kinds() {
        let scan = IsolationScan(clients: [("ACME", "Acme")])
        func suspicion(_ path: String, _ text: String = "") -> Suspicion? {
            scan.suspicion(in: [ClientFile(path: path, bytes: Array(text.utf8))], of: "X") { _ in
                false
            }
        }
        #expect(suspicion("machines/ACME.pdf")?.offset == 9)
        #expect(suspicion("x.pdf", "ACME") == nil)
    }

    private static let letters: [Character] = [
        "a", "b", "Q", "-", " ", "é", "“", "7", "<", "工", "م",
    ]

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
            let scan = IsolationScan(clients: [(name, name)])
            let found =
                scan.suspicion(
                    in: [ClientFile(path: "p.html", bytes: Array(page.utf8))], of: "X"
                ) { _ in false } != nil
            #expect(found == slowSearch(name, in: page), "“\(name)” in “\(page)”")
        }
    }

    @Test(
        "In bytes that are no text it finds what reading from the start finds",
        arguments: [1, 2, 3, 4] as [UInt64])
    func brokenText(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        // Letters, a digit, a space, leads of two, three and four bytes, and what may follow them.
        let bytes: [UInt8] = [
            0x41, 0x62, 0x37, 0x20, 0xC3, 0xA9, 0xD9, 0x85, 0xE2, 0x80, 0x9C, 0xF0, 0xE5, 0xB7,
            0xFF,
        ]
        let names = ["Ab77", "é7Ab", "مAbé", "工b A", "b é工م"]
        for round in 0..<300 {
            let name = names[round % names.count]
            let scan = IsolationScan(clients: [(name, name)])
            var text: [UInt8] = []
            for _ in 0..<8 {
                for _ in 0..<generator.within(0...40) {
                    text.append(bytes[generator.within(0...(bytes.count - 1))])
                }
                text += name.utf8
            }
            let found =
                scan.suspicion(in: [ClientFile(path: "p.csv", bytes: text)], of: "X") { _ in false }
                != nil
            #expect(found == readingFromStart(text, finds: Array(name.utf8)), "\(name): \(text)")
        }
    }

    /// Character by character: a name is found where a word begins and its bytes go on until a word ends.
    private func readingFromStart(_ text: [UInt8], finds name: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { text in
            var wasWord = false
            var position = 0
            while position < text.count {
                let (character, length) = scalar(in: text, at: position)
                let end = position + name.count
                if !wasWord, text[position...].starts(with: name),
                    end == text.count || !WordCharacters.contains(scalar(in: text, at: end).scalar)
                {
                    return true
                }
                wasWord = WordCharacters.contains(character)
                position += length
            }
            return false
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
