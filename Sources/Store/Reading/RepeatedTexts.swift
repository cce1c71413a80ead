/// Texts of a column that says the same few again and again: who entered, who verified.
///
/// A text is found by its bytes where SQLite holds them, and handed out as the string that was made when it was first
/// seen; only then does it cost an allocation. What falls on a place that is taken takes it over, so that a column
/// of ever new texts costs a comparison more and no room.
struct RepeatedTexts {
    private var places = [(print: Fingerprint, text: String)?](repeating: nil, count: 64)

    /// `nil` where the bytes are not UTF-8.
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        let print = Fingerprint(bytes)
        let place = print.hash & (places.count - 1)
        if let known = places[place], known.print == print,
            print.isWhole || known.text.utf8.elementsEqual(bytes)
        {
            return known.text
        }
        guard let text = String(checked: bytes) else { return nil }
        places[place] = (print, text)
        return text
    }
}
