public import Measures
import TOMLKit

/// The texts of a page in one language, so that its `lang` is true.
public struct Words: Sendable {
    public enum Direction: String, Sendable { case leftToRight = "ltr", rightToLeft = "rtl" }

    /// BCP 47 tag of the language the words are in.
    public var language: String
    public var direction: Direction
    private var texts: [String: String]
    /// By KPI id.
    private var kpis: [String: KPIText]
    private var elements: [Element: String]
    private var columns: [RowColumn: String]
    private var rows: [RowFact: String]
    /// The phrases with places, cut for as many arguments as they have: they are filled in thousands of times.
    private var cut: [String: (count: Int, pieces: [Piece])] = [:]

    /// Whether every phrase reads as in `other`; at once where both are copies of one.
    public func hasTexts(of other: Words) -> Bool { texts == other.texts }

    /// What a KPI is called and how it is explained in this language.
    struct KPIText: Decodable, Sendable {
        var name: String
        var definition: String
    }

    /// Reads a message file: `language`, `direction`, a `[words]` table with every ``Phrase``, and what the KPIs,
    /// elements, columns and rows of the catalogue are called. Those it leaves out are told in `english`; without
    /// that it has to name them all.
    ///
    /// Throws ``WordsError`` when the file is not TOML, lacks a text or holds an unknown one.
    public init(toml: String, name: String, english: Words? = nil) throws(WordsError) {
        struct File: Decodable {
            var language: String
            var direction: String
            var words: [String: String]
            /// By KPI id; a KPI of the plant's own may have a name here, too.
            var kpis: [String: KPIText]?
            /// By the name of the element's case.
            var elements: [String: String]?
            /// Headings of the columns, and names of the rows, of KPIs that are tables.
            var columns: [String: String]?
            var rows: [String: String]?
        }
        let file: File
        do {
            file = try TOMLDecoder(strictDecoding: true).decode(File.self, from: toml)
        } catch {
            throw .unreadable(file: name, reason: "\(error)")
        }
        guard let direction = Direction(rawValue: file.direction) else {
            throw .unreadable(file: name, reason: "direction must be ltr or rtl")
        }
        for phrase in Phrase.allCases where file.words[phrase.rawValue] == nil {
            throw .missing(key: "words.\(phrase.rawValue)", file: name)
        }
        for key in file.words.keys.sorted() where Phrase(rawValue: key) == nil {
            throw .unknown(key: "words.\(key)", file: name)
        }
        (language, self.direction, texts) = (file.language, direction, file.words)
        kpis = (english?.kpis ?? [:]).merging(file.kpis ?? [:]) { _, own in own }
        for kpi in Catalogue.kpis where kpis[kpi.id] == nil {
            throw .missing(key: "kpis.\(kpi.id)", file: name)
        }
        elements = try Self.texts(
            of: Element.self, "elements", file.elements, name, english?.elements
        ) { "\($0)" }
        columns = try Self.texts(
            of: RowColumn.self, "columns", file.columns, name, english?.columns, \.rawValue)
        rows = try Self.texts(of: RowFact.self, "rows", file.rows, name, english?.rows, \.rawValue)
        for (phrase, text) in texts where text.utf8.contains(UInt8(ascii: "{")) {
            let pieces = Self.pieces(of: text, 10)
            let places = pieces.compactMap {
                if case .argument(let place) = $0 { place } else { nil }
            }
            cut[phrase] = (places.max().map { $0 + 1 } ?? 0, pieces)
        }
    }

    public subscript(phrase: Phrase) -> String { texts[phrase.rawValue] ?? phrase.rawValue }

    public func name(of kpi: KPI) -> String { kpis[kpi.id]?.name ?? kpi.ownName ?? kpi.id }

    /// What it says and when it is absent; of a KPI of the plant's own no more is known than its formula.
    public func definition(of kpi: KPI) -> String {
        if let text = kpis[kpi.id] { return text.definition }
        guard let denominator = kpi.denominator else { return self[.ownDefinition] }
        return self(.ownDefinitionOfQuotient, denominator.text)
    }

    /// What an element is: unit and origin, for the glossary.
    public func meaning(of element: Element) -> String { elements[element] ?? element.symbol }

    /// The heading of a column of a KPI's table.
    public func title(of column: RowColumn) -> String { columns[column] ?? column.rawValue }

    /// What a row of a KPI's table is about.
    public func title(of row: RowFact) -> String { rows[row] ?? row.rawValue }

    /// A text for each case, by its key in the table `name` of the file: keyed by case, for they are asked for often.
    private static func texts<Case: CaseIterable & Hashable>(
        of cases: Case.Type, _ table: String, _ texts: [String: String]?, _ file: String,
        _ english: [Case: String]?, _ key: (Case) -> String
    ) throws(WordsError) -> [Case: String] {
        var texts = texts ?? [:]
        var found: [Case: String] = [:]
        for one in cases.allCases {
            guard let text = texts.removeValue(forKey: key(one)) ?? english?[one] else {
                throw .missing(key: "\(table).\(key(one))", file: file)
            }
            found[one] = text
        }
        if let unknown = texts.keys.min() { throw .unknown(key: "\(table).\(unknown)", file: file) }
        return found
    }

    /// The ids of the KPIs that have texts, those of the plant's own with them.
    var namedKPIs: Set<String> { Set(kpis.keys) }

    /// The phrase with `{0}`, `{1}` … replaced, each kept apart from the direction of the words around it; what an
    /// argument says is never replaced again.
    public func callAsFunction(_ phrase: Phrase, _ arguments: String...) -> String {
        var text = ""
        for piece in pieces(of: phrase, arguments.count) {
            switch piece {
            case .own(let own): text += own
            case .argument(let index): text += isolated(arguments[index])
            }
        }
        return text
    }

    /// A stretch of a phrase: our own words, or the place of an argument.
    enum Piece: Sendable {
        case own(Substring)
        case argument(Int)
    }

    /// A phrase cut at its places `{0}`, `{1}` …; braces that name none of `count` arguments are our own words.
    func pieces(of phrase: Phrase, _ count: Int) -> [Piece] {
        guard let known = cut[phrase.rawValue] else { return [.own(self[phrase][...])] }
        return known.count == count ? known.pieces : Self.pieces(of: self[phrase], count)
    }

    private static func pieces(of text: String, _ count: Int) -> [Piece] {
        var pieces: [Piece] = []
        var start = text.startIndex
        var place = text.startIndex
        while let open = text.utf8[place...].firstIndex(of: UInt8(ascii: "{")) {
            let tail = text.utf8[open...].prefix(3)
            place = text.utf8.index(after: open)
            guard tail.count == 3, tail.last == UInt8(ascii: "}"),
                let digit = tail.dropFirst().first, digit >= UInt8(ascii: "0"),
                Int(digit - UInt8(ascii: "0")) < count
            else { continue }
            if start < open { pieces.append(.own(text[start..<open])) }
            pieces.append(.argument(Int(digit - UInt8(ascii: "0"))))
            (start, place) = (tail.endIndex, tail.endIndex)
        }
        if start < text.endIndex { pieces.append(.own(text[start...])) }
        return pieces
    }
}

/// Why a message file cannot be used.
public enum WordsError: Error, Equatable, CustomStringConvertible {
    case unreadable(file: String, reason: String)
    /// `key` is the table and the key in it: `words.madeBy`.
    case missing(key: String, file: String)
    case unknown(key: String, file: String)

    public var description: String {
        switch self {
        case .unreadable(let file, let reason):
            """
            the message file cannot be read: \(reason)
              at: \(file)
              fix: compare it with the built-in messages/en.toml
            """
        case .missing(let key, let file):
            """
            the message file lacks a text
              at: \(file), \(key)
              fix: add the text, translated
            """
        case .unknown(let key, let file):
            """
            the message file holds an unknown text
              at: \(file), \(key)
              fix: remove the line, or correct its key
            """
        }
    }
}
