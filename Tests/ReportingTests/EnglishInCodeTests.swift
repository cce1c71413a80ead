import Foundation
import Testing

/// What people read stands in `templates/messages`, where a translator finds it: four lower-case words on end in
/// the code of what computes and tells are taken for a sentence.
@Suite("English in code")
struct EnglishInCodeTests {
    /// Files whose English nobody reads on a page, or that is notation, with the reason.
    private static let exceptions: [String: String] = [
        "Measures/Catalogue/OwnKPIs/OwnKPIError.swift": "errors in andon.toml",
        "Measures/Catalogue/OwnKPIs/FormulaReader.swift": "errors in andon.toml",
        "Measures/Elements/Element+Words.swift": "symbols, the same in formulas of every language",
        "Reporting/Plans/ReportPlan+Reading.swift": "errors in a theme",
        "Reporting/Words/Words.swift": "errors in a message file",
        "HTMLOutput/Frames/Theme.swift": "errors in a theme",
        "HTMLOutput/Site/PageError.swift": "errors in a theme",
        "CSVOutput/Cells/Alteration.swift": "values of a column of lint.csv",
    ]

    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources")

    @Test(
        "no sentence stands in code",
        arguments: [
            "Measures", "Reporting", "Charts", "HTMLOutput", "PDFOutput", "CSVOutput", "JSONOutput",
        ])
    func noSentence(target: String) throws {
        let folder = Self.root.appending(path: target).path
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".swift") }
        #expect(!files.isEmpty)
        for file in files.sorted() where Self.exceptions["\(target)/\(file)"] == nil {
            let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            for line in sentences(in: text) {
                Issue.record("\(target)/\(file): \(line): the words belong in templates/messages")
            }
        }
    }

    @Test("every exception is one still")
    func exceptionsAreNeeded() throws {
        for file in Self.exceptions.keys.sorted() {
            let text = try String(
                contentsOf: Self.root.appending(path: file), encoding: .utf8)
            #expect(!sentences(in: text).isEmpty, "\(file)")
        }
    }

    @Test(
        "a sentence is known by four words on end, outside of comments and of what stops the program",
        arguments: [
            (#"let a = "nothing of it is left""#, true), (#"let a = "Orders late or open""#, false),
            (#"f("The plant, as it was then.")"#, true), (#"f("a \"b c\" d")"#, false),
            (#"/// "one two three four""#, false),
            (#"precondition(x, "one two three four")"#, false),
            (#"formula: "one two three four""#, false),
            (#"f("one.two three four five six")"#, false),
            ("precondition(\n  x,\n  \"one two three four\")\nf(\"one two three four\")", true),
            ("one two three four", false),
            ("\"\"\"\none two three four\n\"\"\"", true),
        ])
    func heuristic(line: String, isSentence: Bool) {
        #expect(sentences(in: line).isEmpty != isSentence)
    }

    /// The literals of `text` that hold a sentence.
    private func sentences(in text: String) -> [Substring] {
        var found: [Substring] = []
        var isWithinBlock = false
        var depth = 0
        for line in text.split(separator: "\n") {
            let code = line.drop { $0 == " " }
            guard !code.hasPrefix("//") else { continue }
            if code.contains("\"\"\"") {
                isWithinBlock.toggle()
                continue
            }
            if isWithinBlock {
                if isSentence(code) { found.append(code) }
                continue
            }
            // What stops the program goes on until its parenthesis closes.
            if depth > 0 || stops.contains(where: { code.contains($0) }) {
                depth += code.count { $0 == "(" } - code.count { $0 == ")" }
                continue
            }
            found += literals(of: code).filter(isSentence)
        }
        return found
    }

    private let stops = ["precondition", "assert(", "assertionFailure", "fatalError"]

    /// Texts that are no notation: formulas are, and what they read is named as in the database. Reasons of errors
    /// are left out as well.
    private func literals(of code: Substring) -> [Substring] {
        var literals: [Substring] = []
        var start: Substring.Index?
        var isEscaped = false
        for index in code.indices {
            if isEscaped {
                isEscaped = false
            } else if code[index] == "\\" {
                isEscaped = true
            } else if code[index] == "\"" {
                if let from = start {
                    let before = code[..<from].dropLast()
                    let text = code[from..<index]
                    let isColumns = text.prefix { $0 != " " }.dropLast().contains(".")
                    if !before.hasSuffix("formula: "), !before.hasSuffix("reason: "), !isColumns,
                        !Self.inputs.contains(String(text))
                    {
                        literals.append(text)
                    }
                    start = nil
                } else {
                    start = code.index(after: index)
                }
            }
        }
        return literals
    }

    /// What KPIs read that is no column.
    private static let inputs = [
        "every input of every production entry", "the inputs of the four KPIs",
    ]

    private func isSentence(_ text: Substring) -> Bool {
        var run = 0
        for word in text.split(separator: " ") {
            let letters = word.last.map(",;:.".contains) == true ? word.dropLast() : word
            let isWord =
                !letters.isEmpty
                && letters.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
            run = isWord ? run + 1 : 0
            if run >= 4 { return true }
        }
        return false
    }
}
