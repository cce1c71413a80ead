import Measures
import Reporting
import Units

/// Running text as it is read aloud: numbers as they are shown, without unit and letter.
func plain(_ inlines: [Inline]) -> String { inlines.map(plain).joined() }

private func plain(_ inline: Inline) -> String {
    switch inline {
    case .text(let text), .user(let text), .code(let text): text
    case .strong(let inner), .link(let inner, _, _): plain(inner)
    case .reading(let reading): plain(reading)
    case .day(let day): day.description
    case .standing(let standing): standing.rawValue
    }
}

private func plain(_ reading: Reading) -> String {
    reading.amount.map { NumberFormat.digits($0) } ?? "–"
}

/// A cell as it is read aloud.
func plain(_ cell: Table.Cell) -> String {
    switch cell {
    case .inline(let inlines): plain(inlines)
    case .reading(let reading): plain(reading)
    case .standing(let standing): standing.rawValue
    case .day(let day): day.description
    case .empty: ""
    }
}
