import Measures
import Publishing
import Store
import Synchronization
import Units

/// What one build keeps of its clients beside the tree: summaries, the tellings of final months, first
/// publications, reports.
///
/// A client's rows wait until it is published; then they are written, one client after the other, while
/// others are rendered. Nothing that goes wrong here fails a client or the build: it is told at the end.
final class History: Sendable {
    private let store: DerivedStore
    private let stopwatch: Stopwatch
    /// Rendered and not yet settled, by client.
    private let waiting = Mutex<[String: DerivedTenant]>([:])
    private let unread = Mutex<String?>(nil)
    /// `nil` where nothing is kept.
    private let published: AsyncStream<DerivedTenant>.Continuation?
    /// Ends with what could not be written.
    private let writing: Task<String?, Never>?

    /// `path` is where the store is or is to be; nothing is opened before it is needed.
    init(path: String, _ stopwatch: Stopwatch) {
        let store = DerivedStore(path: path)
        self.store = store
        self.stopwatch = stopwatch
        let (clients, published) = AsyncStream.makeStream(of: DerivedTenant.self)
        self.published = published
        writing = Task.detached {
            var problem: String?
            for await client in clients {
                do {
                    try stopwatch.time(.history) { try store.keep(client) }
                } catch {
                    // One is enough: what keeps one client out keeps out the next.
                    problem = problem ?? "\(error)"
                }
            }
            return problem
        }
    }

    /// What `history` remembers of one client, where nothing of another's can be reached. Keeps nothing.
    init(of client: String, alone history: History) throws {
        store = try history.store.alone(client)
        stopwatch = history.stopwatch
        (published, writing) = (nil, nil)
    }

    /// How the client's final months were told last, up to the day.
    func finalMonths(of client: String, asOf day: Day) -> [FinalMonth] {
        read(otherwise: []) { store throws(StoreError) in
            try store.finalMonths(of: client, asOf: day).map {
                FinalMonth(
                    month: $0.month, revision: $0.revision,
                    figures: FinalFigures(text: $0.figures))
            }
        }
    }

    /// The client's alerts in the last report of a day before `day` that was published; `nil` without one.
    func alerts(of client: String, before day: Day) -> EarlierAlerts? {
        read(otherwise: nil) { store throws(StoreError) in
            guard let earlier = try store.alerts(of: client, before: day) else { return nil }
            let items = earlier.alerts.compactMap { alert -> EarlierAlerts.Item? in
                // A kind that only a newer program knows is not told.
                guard let kind = Alert.Kind(rawValue: alert.kind),
                    let severity = Alert.Severity(rawValue: alert.severity)
                else { return nil }
                return EarlierAlerts.Item(
                    key: Alert.Key(kind: kind, subject: alert.subject), severity: severity)
            }
            return EarlierAlerts(
                day: earlier.day,
                alerts: items.enumerated().sorted {
                    ($0.element.severity, $0.offset) < ($1.element.severity, $1.offset)
                }.map(\.element))
        }
    }

    /// What the first published report of the moment told of the client; `nil` where none is known.
    func firstNumbers(of client: String, at moment: ReportMoment) -> PublishedNumbers? {
        read(otherwise: nil) { store throws(StoreError) in
            try store.firstNumbers(of: client, at: moment.description).map {
                PublishedNumbers(text: $0)
            }
        }
    }

    /// Whether publishing `restatements` changes what is published of a moment in a month that was told as final.
    func changesFinalMonth(
        of client: String, at moment: ReportMoment, to restatements: [DerivedRestatement]
    ) -> Bool {
        read(otherwise: false) { store throws(StoreError) in
            guard try store.isFinal(monthOf: moment.day, of: client) else { return false }
            // In the order of the store.
            let told = restatements.sorted { ($0.kpi, $0.window) < ($1.kpi, $1.window) }
            return try store.restatements(of: client, at: moment.description) != told
        }
    }

    /// What the store holds, or `otherwise` where it cannot be read, which is told at the end.
    private func read<Value>(
        otherwise: Value, _ body: (DerivedStore) throws(StoreError) -> Value
    ) -> Value {
        do {
            return try body(store)
        } catch {
            unread.withLock { $0 = $0 ?? "\(error)" }
            return otherwise
        }
    }

    /// Lets the client wait for its publication.
    func rendered(_ client: DerivedTenant) {
        waiting.withLock { $0[client.client] = client }
    }

    /// Keeps a client that was published as rendered, and the failure of one that was not.
    func settled(_ outcome: ClientOutcome, on day: Day) {
        let rendered = waiting.withLock { $0.removeValue(forKey: outcome.clientID) }
        switch outcome.result {
        case .built, .reused: if let rendered { published?.yield(rendered) }
        case .failed(let error):
            published?.yield(
                DerivedTenant(
                    client: outcome.clientID, asOf: day, summaries: [], months: [],
                    reports: [
                        DerivedReport(
                            type: "daily", day: day, file: "reports/daily.pdf",
                            outcome: .failed(error: error))
                    ]))
        case .interrupted: break
        }
    }

    /// Writes what is left and closes; what went wrong, as people are told.
    func finish() async -> [String] {
        published?.finish()
        var problems = [unread.withLock { $0 }, await writing?.value ?? nil].compactMap { $0 }
        do { try store.close() } catch { problems.append("\(error)") }
        // Reading and writing mostly fail for the same reason.
        if problems.count > 1, Set(problems).count == 1 { problems = [problems[0]] }
        return store.takeNotices() + problems
    }
}

extension EarlierAlerts {
    /// Differs where they do.
    var text: String {
        ([day.description]
            + alerts.map { item in
                "\(item.severity) \(item.key.kind) \(item.key.subject.utf8.count) "
                    + item.key.subject
            }).joined(separator: "\n")
    }
}
