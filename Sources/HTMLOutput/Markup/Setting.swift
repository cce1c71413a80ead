import Drawing
import Measures
import Reporting

/// What all pages of one site share while they are written.
struct Setting {
    var words: Words
    var currency: String
    var icons: Icons
    /// The pages that exist: a link to any other page would be dead, and is written as plain text.
    /// `nil` where the pages are not all of one site.
    var pages: Set<PagePath>?
    /// By the name of the figure.
    var drawings: [String: Drawing]
    /// Rows of a table that a page shows.
    var rowLimit: Int
    /// The superscript letter of each status, explained, by the place of the letter in the alphabet.
    private var marks: [[UInt8]]
    private var standings: [Standing: [UInt8]]

    init(
        words: Words, currency: String, icons: Icons, pages: Set<PagePath>?,
        drawings: [String: Drawing], rowLimit: Int = 200
    ) {
        self.words = words
        self.currency = currency
        self.icons = icons
        self.pages = pages
        self.drawings = drawings
        self.rowLimit = rowLimit
        // The same few run through every table: written once, copied from then on.
        marks = Array(repeating: [], count: LetterSet.letters)
        for status in ObservationStatus.allCases {
            var html = HTML()
            html.markup("<abbr class=\"mark\" title=\"")
            html.text(words[.status(status)])
            html.markup("\">")
            html.text(status.rawValue)
            html.markup("</abbr>")
            marks[LetterSet.place(of: status)] = html.bytes
        }
        standings = Dictionary(
            uniqueKeysWithValues: Standing.allCases.map { standing in
                var html = HTML()
                html.markup("<span class=\"standing ")
                html.text(standing.rawValue)
                html.markup("\">")
                html.rendered(icons[standing.icon])
                html.text(words[.standing(standing)])
                html.markup("</span>")
                return (standing, html.bytes)
            })
    }

    func mark(_ status: ObservationStatus) -> [UInt8] { marks[LetterSet.place(of: status)] }
    func standing(_ standing: Standing) -> [UInt8] { standings[standing] ?? [] }
    func unit(_ amount: Amount) -> String { NumberFormat.symbol(amount.unit, currency: currency) }

    func has(_ page: PagePath) -> Bool { pages?.contains(page) ?? true }

    /// Whether a page may link there.
    func canLink(to path: PagePath) -> Bool {
        path.isSafe && (!path.isPage || has(path))
    }
}

extension Standing {
    var icon: Icons.Name {
        switch self {
        case .good: .good
        case .watch: .watch
        case .bad: .bad
        case .critical: .critical
        case .none: .none
        }
    }
}

/// The statuses that a page shows: a thousand numbers may each add one.
struct LetterSet {
    static let letters = 26
    private var bits: UInt32 = 0

    /// 0…25; every status is a capital letter.
    static func place(of status: ObservationStatus) -> Int {
        Int((status.rawValue.utf8.first ?? UInt8(ascii: "A")) - UInt8(ascii: "A"))
    }

    var isEmpty: Bool { bits == 0 }

    func contains(_ status: ObservationStatus) -> Bool {
        bits & 1 << UInt32(Self.place(of: status)) != 0
    }

    mutating func insert(_ status: ObservationStatus) {
        bits |= 1 << UInt32(Self.place(of: status))
    }
}
