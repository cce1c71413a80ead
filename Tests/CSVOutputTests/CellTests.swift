import Plant
import Testing
import Units

@testable import CSVOutput

@Suite("CSV cells")
struct CellTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String, text: String, machine: String, excel: String
        init(_ name: String, _ text: String, machine: String, excel: String) {
            (self.name, self.text, self.machine, self.excel) = (name, text, machine, excel)
        }
        init(_ name: String, _ text: String, both: String) {
            self.init(name, text, machine: both, excel: both)
        }
        var testDescription: String { name }
    }

    @Test(arguments: [
        Case("plain text stays bare", "M-101", both: "M-101"),
        Case("the separator is quoted", "a,b", both: "\"a,b\""),
        Case("quotes are doubled", "5\" pipe", both: "\"5\"\" pipe\""),
        Case("every line break becomes LF", "a\r\nb\rc\nd", both: "\"a\nb\nc\nd\""),
        Case("a CR before a CRLF is a line of its own", "a\r\r\nb", both: "\"a\n\nb\""),
        Case("NUL becomes the replacement character", "a\0b", both: "\"a\u{FFFD}b\""),
        Case("outer spaces are kept by quotes", " a ", both: "\" a \""),
        Case("an equals sign is guarded", "=1+1", machine: "=1+1", excel: "'=1+1"),
        Case("a plus is guarded", "+A1", machine: "+A1", excel: "'+A1"),
        Case("a minus is guarded", "-A1", machine: "-A1", excel: "'-A1"),
        Case("an at sign is guarded", "@SUM(A1)", machine: "@SUM(A1)", excel: "'@SUM(A1)"),
        Case("a full-width equals sign is guarded", "＝1", machine: "＝1", excel: "'＝1"),
        Case("a full-width minus is guarded", "－1", machine: "－1", excel: "'－1"),
        Case("spaces do not hide a formula", "  =1", machine: "\"  =1\"", excel: "\"'  =1\""),
        Case(
            "a zero-width space does not hide a formula", "\u{200B}=1", machine: "\u{200B}=1",
            excel: "'\u{200B}=1"),
        Case(
            "a byte order mark does not hide a formula", "\u{FEFF}@a", machine: "\u{FEFF}@a",
            excel: "'\u{FEFF}@a"),
        Case(
            "a no-break space does not hide a formula", "\u{A0}-x", machine: "\u{A0}-x",
            excel: "'\u{A0}-x"),
        Case("a leading tab is guarded", "\tx", machine: "\"\tx\"", excel: "\"'\tx\""),
        Case("a leading line break is guarded", "\r\nx", machine: "\"\nx\"", excel: "\"'\nx\""),
        Case(
            "a guarded cell is guarded inside its quotes", "=A,\"b\"",
            machine: "\"=A,\"\"b\"\"\"", excel: "\"'=A,\"\"b\"\"\""),
        Case("a minus inside is no formula", "a-b", both: "a-b"),
        Case("letters beyond ASCII are no formula", "Ärmel", both: "Ärmel"),
        Case("right-to-left text is no formula", "خط ١", both: "خط ١"),
        Case("emoji are no formula", "👩‍🏭 ok", both: "👩‍🏭 ok"),
    ])
    func text(_ example: Case) {
        var writer = CSVWriter(columns: ["x"], profile: .comma, reserving: 0)
        writer.text(example.text)
        writer.endRow()
        let files = writer.finish()
        #expect(string(files.machine) == "x\r\n\(example.machine)\r\n")
        #expect(string(files.excel) == "x\r\n\(example.excel)\r\n")

        // As the second of the ids that were made cells beforehand, behind another cell.
        let cells = IDCells(["=", example.text], profile: .comma)
        var rows = CSVWriter(columns: ["x", "y"], profile: .comma, reserving: 0)
        rows.integer(7)
        rows.id(1, of: cells, column: 1)
        rows.endRow()
        let both = rows.finish()
        #expect(string(both.machine) == "x,y\r\n7,\(example.machine)\r\n")
        #expect(string(both.excel) == "x,y\r\n7,\(example.excel)\r\n")
    }

    @Test("A number is written alike whether or not it was written before", arguments: [1, 2, 3])
    func repeatedNumbers(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let fractions = (0..<3000).map { _ in Double(generator.within(0...100_000)) / 3 }
        let numbers =
            fractions + [0.0, -0.0, .infinity, .nan, 1e300, 0.1, -7.25] + fractions.reversed()
        var writer = CSVWriter(columns: ["x"], profile: .semicolon, reserving: 0)
        var expected = Array("x\r\n".utf8)
        for number in numbers {
            writer.number(number)
            writer.endRow()
            expected.append(shortest: number, point: UInt8(ascii: ","))
            expected += Array("\r\n".utf8)
        }
        #expect(writer.finish().excel == expected)
    }

    @Test("Numbers are plain decimals, never guarded and never with an exponent")
    func numbers() {
        var writer = CSVWriter(
            columns: ["a", "b", "c", "d", "e", "f", "g"], profile: .comma, reserving: 0)
        writer.number(-1.5)
        writer.number(0.00001)
        writer.number(1e21)
        writer.number(nil)
        writer.integer(-3)
        writer.integer(nil)
        writer.number(.nan)
        writer.endRow()
        #expect(
            string(writer.finish().excel)
                == "a,b,c,d,e,f,g\r\n-1.5,0.00001,1000000000000000000000,,-3,,\r\n")
    }

    @Test(
        "With commas the two files are one until a cell needs a guard, however late",
        arguments: [0, 9000])
    func guardedLate(rowsBefore: Int) {
        func writer() -> CSVWriter {
            var writer = CSVWriter(columns: ["x"], profile: .comma, reserving: 0)
            for _ in 0..<rowsBefore {
                writer.text("plain text")
                writer.endRow()
            }
            return writer
        }
        let before = "x\r\n" + String(repeating: "plain text\r\n", count: rowsBefore)
        var plain = writer()
        let one = plain.finish()
        #expect(string(one.machine) == before)
        #expect(string(one.excel) == before)

        var guarded = writer()
        for text in ["=A1", "plain text"] {
            guarded.text(text)
            guarded.endRow()
        }
        let two = guarded.finish()
        #expect(string(two.machine) == before + "=A1\r\nplain text\r\n")
        #expect(string(two.excel) == before + "'=A1\r\nplain text\r\n")
    }

    @Test("The semicolon profile has decimal commas and quotes semicolons, not commas")
    func semicolon() {
        var writer = CSVWriter(
            columns: ["a", "b", "c", "d", "e", "f", "g", "h"], profile: .semicolon, reserving: 0)
        writer.number(-1.5)
        writer.text("a;b")
        writer.text("=a,b")
        writer.number(1.0 / 3)
        writer.text("a;\"b\",c")
        writer.text("+a;b")
        writer.number(1e-7)
        writer.text("1.5")
        writer.endRow()
        let files = writer.finish()
        #expect(
            string(files.machine)
                == "a,b,c,d,e,f,g,h\r\n-1.5,a;b,\"=a,b\",0.3333333333333333,\"a;\"\"b\"\",c\",+a;b,"
                + "0.0000001,1.5\r\n")
        #expect(
            string(files.excel)
                == "a;b;c;d;e;f;g;h\r\n-1,5;\"a;b\";'=a,b;0,3333333333333333;"
                + "\"a;\"\"b\"\",c\";\"'+a;b\";0,0000001;1.5\r\n")
    }

    @Test(
        "What was written is what is read, whatever was typed",
        arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
    func roundTrip(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let alphabet: [Character] = [
            "a", "=", "-", "+", "@", ",", ";", "\"", "\n", "\r", "\r\n", "\t", " ", "\0", "é", "＝",
            "\u{200F}", "😀", "'", "0", "ن",
        ]
        var cells: [String] = []
        var comma = CSVWriter(columns: ["a", "b", "c"], profile: .comma, reserving: 0)
        var semicolon = CSVWriter(columns: ["a", "b", "c"], profile: .semicolon, reserving: 0)
        for _ in 0..<200 {
            for _ in 0..<3 {
                let text = String(
                    (0..<random.within(0...6)).map { _ in
                        alphabet[random.within(0...(alphabet.count - 1))]
                    })
                cells.append(text)
                comma.text(text)
                semicolon.text(text)
            }
            comma.endRow()
            semicolon.endRow()
        }
        let expected = cells.map(normalised)
        let (plain, guarded) = comma.finish()
        let (samePlain, semicolons) = semicolon.finish()
        #expect(plain == samePlain)
        let read = try #require(readCSV(plain, separator: UInt8(ascii: ",")))
        #expect(read.dropFirst().flatMap(\.self) == expected)
        for (bytes, separator) in [(guarded, ","), (semicolons, ";")] {
            let excel = try #require(
                readCSV(bytes, separator: separator.utf8.first ?? 0))
            for (cell, original) in zip(excel.dropFirst().flatMap(\.self), expected) {
                #expect(cell == (isFormula(original) ? "'" + original : original))
            }
        }
    }

    private func normalised(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\r\n", "\r": result += "\n"
            case "\0": result += "\u{FFFD}"
            default: result.append(character)
            }
        }
        return result
    }

    /// The rule said once more, over characters: the first visible one, or a leading tab or line break.
    private func isFormula(_ text: String) -> Bool {
        if let first = text.unicodeScalars.first, "\t\n\r".unicodeScalars.contains(first) {
            return true
        }
        let invisible: Set<Unicode.Scalar> = [" ", "\n", "\t", "\u{200F}"]
        let visible = text.unicodeScalars.first { !invisible.contains($0) }
        return visible.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
    }

    private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

@Suite("Texts that Excel alters")
struct AlterationTests {
    @Test(
        arguments: [
            ("007", .leadingZeros), ("0", nil), ("00", .leadingZeros), ("7", nil),
            ("123456789012345", nil), ("1234567890123456", .manyDigits), ("1E5", .exponent),
            ("12e-3", .exponent), ("1E", nil), ("E5", nil), ("1-2", .date), ("12/31/2025", .date),
            ("1.2.2026", .date), ("2026-01", .date), ("10:30", .date), ("10023-4", nil),
            ("MAR1", .date),
            ("sept-12", .date), ("MARCH 2", .date), ("MARS1", nil), ("EMP-1204", nil),
            ("1-MAR", .date),
            ("3 may", .date), ("1.10", .trailingZeros), ("1.1", nil), ("00.5", .leadingZeros),
            ("M-101", nil), ("", nil), ("-", nil), ("1-", nil), ("12A4", nil), ("PE-0001", nil),
            ("1-2-3-4", nil),
        ] as [(String, Alteration?)])
    func table(_ id: String, _ expected: Alteration?) {
        #expect(id.alteration(in: .comma) == expected)
    }

    // Without decimal commas first, with them second.
    @Test(
        arguments: [
            ("1,10", nil, .trailingZeros), ("1.5", nil, .date), ("12.10", .trailingZeros, .date),
            ("5.2026", nil, .date), ("100.5", nil, nil), ("1,234", .thousands, nil),
            ("1.234", nil, .thousands), ("1.234.567", nil, .thousands),
            ("12,345,678", .thousands, nil), ("0,123", nil, nil), ("0.123", nil, nil),
            (".5", .respelled, nil), (",5", nil, .respelled), ("5.", .respelled, nil),
            ("5,", nil, .respelled), (".", nil, nil), (",", nil, nil),
            (" 7", .respelled, .respelled),
            ("7 ", .respelled, .respelled), (" 007", .leadingZeros, .leadingZeros),
            (" 1-2 ", .date, .date), (" a", nil, nil), ("  ", nil, nil), ("1.5E3", .exponent, nil),
            ("1,5E3", nil, .exponent), ("true", .truth, .truth), ("FALSE", .truth, .truth),
            ("TRUTH", nil, nil), ("truer", nil, nil), ("1.2.3", .date, .date),
        ] as [(String, Alteration?, Alteration?)])
    func profiles(_ id: String, _ comma: Alteration?, _ semicolon: Alteration?) {
        #expect(id.alteration(in: .comma) == comma)
        #expect(id.alteration(in: .semicolon) == semicolon)
    }
}
