import Units

/// Stretches of real time that things spend somewhere: how many are there at a moment, and how long they
/// have been.
///
/// Sorted once; how many are there is then two binary searches.
struct Stays {
    struct Stay {
        /// `nil`: from the beginning.
        var from: Instant?
        /// The first moment at which it is gone; `nil`: still there.
        var to: Instant?
    }

    private let stays: [Stay]
    private let arrivals: [Int64]
    private let departures: [Int64]

    /// What left before it came was never there.
    init(_ stays: [Stay]) {
        let real = stays.filter { stay in
            guard let from = stay.from, let to = stay.to else { return true }
            return from < to
        }
        self.stays = real
        arrivals = real.map { $0.from?.seconds ?? .min }.sorted()
        departures = real.compactMap { $0.to?.seconds }.sorted()
    }

    /// How many were there at `instant`.
    func count(at instant: Instant) -> Int {
        arrivals.count(through: instant.seconds) - departures.count(through: instant.seconds)
    }

    /// How long those there at `instant` have been, days, ascending; unknown beginnings left out.
    func ages(at instant: Instant) -> [Double] {
        stays.compactMap { stay in
            guard let from = stay.from, from <= instant, stay.to.map({ $0 > instant }) ?? true
            else { return nil }
            return (instant - from).days
        }.sorted()
    }
}
