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

    /// Our own words with days in them, `2026-11-20`, that no line breaks apart.
    mutating func textWithDays(_ string: String) {
        let characters = string.utf8
        var start = characters.startIndex
        var place = start
        while let end = characters.index(place, offsetBy: 10, limitedBy: characters.endIndex) {
            guard characters[place..<end].isDay else {
                characters.formIndex(after: &place)
                continue
            }
            text(String(string[start..<place]))
            markup("<time>")
            text(String(string[place..<end]))
            markup("</time>")
            start = end
            place = end
        }
        text(String(string[start...]))
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

extension Substring.UTF8View {
    /// Whether these ten bytes are written as a day is.
    fileprivate var isDay: Bool {
        zip(0..., self).allSatisfy { place, byte in
            place == 4 || place == 7
                ? byte == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
    }
}
