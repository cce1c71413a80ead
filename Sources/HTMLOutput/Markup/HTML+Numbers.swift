import Measures
import Reporting
import Units

/// Numbers and days as people read them: the same characters as ``NumberFormat``, written straight into the page.
///
/// A page of tables holds a thousand numbers; a string for each would cost more than the rest of the page.
extension HTML {
    /// The number alone, without its unit: `−1,234.5`.
    mutating func digits(_ amount: Amount) {
        withBytes { bytes in
            let start = bytes.count
            bytes.append(rounded: amount.value.magnitude, places: amount.places)
            group(&bytes, from: start)
            let isZero = bytes[start...].allSatisfy {
                !(UInt8(ascii: "1")...UInt8(ascii: "9") ~= $0)
            }
            let sign: StaticString? =
                switch (isZero, amount.value < 0, amount.isSigned) {
                case (false, true, _): "\u{2212}"
                case (false, false, true): "+"
                case (true, _, true): "±"
                case (_, _, false): nil
                }
            guard let sign else { return }
            bytes.insert(
                contentsOf: UnsafeBufferPointer(
                    start: sign.utf8Start, count: sign.utf8CodeUnitCount), at: start)
        }
    }

    /// The number with its unit: `71.9 %`, isolated from the direction of the text around it.
    mutating func amount(_ amount: Amount, unit: String) {
        markup("<span class=\"n\">")
        digits(amount)
        if !unit.isEmpty {
            markup("\u{202F}")
            text(unit)
        }
        markup("</span>")
    }

    /// Our own words with days in them, `2026-11-20`, that no line breaks apart; what they isolate stands in `<bdi>`.
    mutating func textWithDays(_ string: String) {
        let characters = string.utf8
        var start = characters.startIndex
        var place = start
        var open = 0
        func flush(_ html: inout HTML) {
            if start < place { html.text(String(string[start..<place])) }
        }
        while place < characters.endIndex {
            switch characters[place] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard
                    let end = characters.index(
                        place, offsetBy: 10, limitedBy: characters.endIndex),
                    characters[place..<end].isDay
                else {
                    characters.formIndex(after: &place)
                    continue
                }
                flush(&self)
                markup("<time>")
                text(String(string[place..<end]))
                markup("</time>")
                (start, place) = (end, end)
            case 0xE2:
                guard let mark = characters[place...].isolate else {
                    characters.formIndex(after: &place)
                    continue
                }
                flush(&self)
                switch (mark, open) {
                case (.open, _):
                    markup("<bdi>")
                    open += 1
                case (.close, 1...):
                    markup("</bdi>")
                    open -= 1
                case (.close, _): break
                }
                place = characters.index(place, offsetBy: 3)
                start = place
            default: characters.formIndex(after: &place)
            }
        }
        flush(&self)
        for _ in 0..<open { markup("</bdi>") }
    }

    /// `<time>2026-11-20</time>`.
    mutating func day(_ day: Day) {
        markup("<time>")
        withBytes { $0.append(day: day) }
        markup("</time>")
    }
}

/// A comma between groups of three digits before the point.
private func group(_ bytes: inout [UInt8], from start: Int) {
    let point = bytes[start...].firstIndex(of: UInt8(ascii: ".")) ?? bytes.endIndex
    var place = point - 3
    while place > start {
        bytes.insert(UInt8(ascii: ","), at: place)
        place -= 3
    }
}

private enum IsolateMark { case open, close }

extension Substring.UTF8View {
    /// The mark that these bytes begin with: FSI, or LRI and RLI, which we do not write; PDI.
    fileprivate var isolate: IsolateMark? {
        let bytes = Array(prefix(3))
        guard bytes.count == 3, bytes[0] == 0xE2, bytes[1] == 0x81 else { return nil }
        return switch bytes[2] {
        case 0xA6...0xA8: .open
        case 0xA9: .close
        default: nil
        }
    }

    /// Whether these ten bytes are written as a day is.
    fileprivate var isDay: Bool {
        zip(0..., self).allSatisfy { place, byte in
            place == 4 || place == 7
                ? byte == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
    }
}
