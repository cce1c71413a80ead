/// Lines that were set before, by their text: the reports of a day say much of the same, and label their
/// figures alike.
struct KnownLines {
    struct Key: Hashable {
        var text: String
        var style: TextStyle
        var base: BaseDirection
        var isolation: TextSpan.Isolation
        /// `hb_language_t`, which HarfBuzz keeps for the life of the process.
        var language: Int

        /// The same text in another colour is rare: telling them apart is left to `==`.
        func hash(into hasher: inout Hasher) {
            hasher.combine(text)
            hasher.combine(style.size)
        }
    }

    private var lines: [Key: TextLine] = [:]

    subscript(key: Key) -> TextLine? { lines[key] }

    /// Keeps a line, unless a character is missing in it: that is to be reported of every document.
    mutating func keep(_ line: TextLine, as key: Key) {
        guard !line.hasBoxes else { return }
        // About 3 MB; the three reports of a plant know some two thousand.
        if lines.count >= 4000 { lines = [:] }
        lines[key] = line
    }
}
