import Units

/// A day, second by second: which state, and which record says so. What is laid later covers what was laid before.
struct DayLayers {
    private struct Layer {
        let from: Int64
        let to: Int64
        let state: StateTimelineChart.State
        let source: Int?
    }

    private var layers: [Layer] = []
    private let start: Int64
    private let end: Int64

    /// What lies after `until` is not told.
    init(start: LocalTime, until: LocalTime) {
        self.start = start.seconds
        end = max(start.seconds, until.seconds)
    }

    mutating func lay(
        _ from: LocalTime, _ to: LocalTime, _ state: StateTimelineChart.State, _ source: Int?
    ) {
        let first = min(max(from.seconds, start), end)
        let last = min(max(to.seconds, start), end)
        guard first < last else { return }
        layers.append(Layer(from: first, to: last, state: state, source: source))
    }

    /// Stretches of one state and one record, in the order of time.
    ///
    /// Each piece between two moments at which anything begins or ends is taken once, by the last layer over it;
    /// pieces that are taken are skipped together, so that a thousand stops cost no million steps.
    func spans(
        detail: (StateTimelineChart.State, Int) -> String
    ) -> [StateTimelineChart.Span] {
        let cuts = Set([start, end] + layers.flatMap { [$0.from, $0.to] }).sorted()
        let places = Dictionary(uniqueKeysWithValues: cuts.enumerated().map { ($1, $0) })
        var owners = [Int?](repeating: nil, count: cuts.count)
        // The first piece from here on that is not taken.
        var free = Array(cuts.indices)
        func firstFree(_ place: Int) -> Int {
            var found = place
            while free[found] != found {
                free[found] = free[free[found]]
                found = free[found]
            }
            return found
        }
        for (index, layer) in layers.enumerated().reversed() {
            guard let first = places[layer.from], let last = places[layer.to] else { continue }
            var place = firstFree(first)
            while place < last {
                owners[place] = index
                free[place] = place + 1
                place = firstFree(place)
            }
        }
        var spans: [StateTimelineChart.Span] = []
        var first = 0
        while first < cuts.count - 1 {
            var next = first + 1
            while next < cuts.count - 1, owners[next] == owners[first] { next += 1 }
            let layer = owners[first].map { layers[$0] }
            let state = layer?.state ?? .unscheduled
            spans.append(
                .init(
                    start: LocalTime(seconds: cuts[first]), end: LocalTime(seconds: cuts[next]),
                    state: state, detail: layer?.source.map { detail(state, $0) } ?? ""))
            first = next
        }
        return spans
    }
}
