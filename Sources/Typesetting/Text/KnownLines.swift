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

    /// Lines that were asked for lately, and those that were before them: what stands in the reports of every
    /// plant is asked for before it is old, and stays; what one plant alone says goes.
    private var recent: [Key: TextLine] = [:]
    private var old: [Key: TextLine] = [:]
    /// About 2 MB; the pages and reports of a plant set some two thousand.
    private static let limit = 2500

    subscript(key: Key) -> TextLine? {
        mutating get {
            if let line = recent[key] { return line }
            guard let line = old[key] else { return nil }
            add(line, as: key)
            return line
        }
    }

    /// Keeps a line, unless a character is missing in it: that is to be reported of every document.
    mutating func keep(_ line: TextLine, as key: Key) {
        if !line.hasBoxes { add(line, as: key) }
    }

    private mutating func add(_ line: TextLine, as key: Key) {
        if recent.count >= Self.limit { (old, recent) = (recent, [:]) }
        recent[key] = line
    }
}
