/// Which points limits are computed from: the first ones after each fresh start.
public struct BaselineRule: Hashable, Sendable {
    /// How many observed points make a baseline; a series with fewer takes all it has.
    public var length: Int
    /// Places where the series starts afresh (annotation REBASE), in any order.
    public var rebases: [Int]
    /// Places left out as if nothing had been observed there (annotation EXCLUDE).
    public var excluded: Set<Int>

    public init(length: Int = 20, rebases: [Int] = [], excluded: Set<Int> = []) {
        self.length = length
        self.rebases = rebases
        self.excluded = excluded
    }

    /// The values with gaps at the excluded places.
    func kept(_ values: [Double?]) -> [Double?] {
        values.enumerated().map { excluded.contains($0) ? nil : $1 }
    }

    /// The stretches between fresh starts, each with the places of its first `length` observed points;
    /// a stretch with nothing observed is left out.
    func phases(of values: [Double?]) -> [(places: Range<Int>, baseline: Range<Int>)] {
        let starts = [0] + Set(rebases).filter { $0 > 0 && $0 < values.count }.sorted()
        let ends = starts.dropFirst() + [values.count]
        return zip(starts, ends).compactMap { start, end in
            let observed = (start..<end).filter { values[$0] != nil }.prefix(max(1, length))
            return observed.last.map { (start..<end, start..<($0 + 1)) }
        }
    }
}
