import Glibc
import Publishing
import Synchronization
import Units

/// The stages of making a client's files, in their order.
enum Stage: String, Sendable, CaseIterable {
    case read, infer, measure, report, charts, html, pdf, csv, json
    /// Publishing: the search for other clients' names, staging, and putting in place.
    case scan, write
    case switching = "switch"
    /// The derived store, beside rendering.
    case history
    /// Portfolio, archive and builds.
    case above
}

/// What is counted beside the time.
enum Count: String, Sendable, CaseIterable {
    case clients = "tenants"
    case rows, pages, charts, pdfs, files, bytes
}

/// What each stage took, summed over all clients and threads.
final class Stopwatch: Sendable {
    struct Reading: Sendable {
        var seconds: [Stage: Double] = [:]
        var counts: [Count: Int] = [:]
    }

    private let sums = Mutex(Reading())

    var reading: Reading { sums.withLock { $0 } }

    /// Runs `work` and adds what it took to `stage`.
    func time<Value, Failure: Error>(
        _ stage: Stage, _ work: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let start = ContinuousClock.now
        defer { add(stage, ContinuousClock.now - start) }
        return try work()
    }

    func count(_ what: Count, _ amount: Int) {
        sums.withLock { $0.counts[what, default: 0] += amount }
    }

    func add(_ stage: Stage, _ duration: Duration) {
        sums.withLock { $0.seconds[stage, default: 0] += duration.seconds }
    }
}

extension Stage {
    init(_ step: PublishingOptions.Step) {
        switch step {
        case .scan: self = .scan
        case .write: self = .write
        case .switching: self = .switching
        }
    }
}

extension Duration {
    var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}

/// The most memory this process ever held, in bytes.
func peakMemory() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Int(usage.ru_maxrss) * 1024
}

extension Stopwatch.Reading {
    /// What a stage's time is divided by: milliseconds an item.
    private static let items: [Stage: Count] = [
        .read: .clients, .infer: .clients, .measure: .clients, .report: .clients, .charts: .charts,
        .html: .pages, .pdf: .pdfs, .csv: .clients, .json: .clients, .scan: .clients,
        .write: .clients, .switching: .clients,
        .history: .clients, .above: .clients,
    ]

    /// A line a stage, then the counts.
    func table(elapsed: Double) -> String {
        var text = ""
        func line(_ cells: [String]) {
            text += padded(cells[0], 9, left: false)
            for cell in cells.dropFirst() { text += padded(cell, 12, left: true) }
            text += "\n"
        }
        line(["stage", "seconds", "items", "ms each"])
        for stage in Stage.allCases {
            guard let spent = seconds[stage] else { continue }
            let items = Self.items[stage].flatMap { counts[$0] } ?? 0
            line([
                stage.rawValue, decimal(spent, 3), "\(items)",
                items > 0 ? decimal(spent * 1000 / Double(items), 3) : "",
            ])
        }
        line(["elapsed", decimal(elapsed, 3), "", ""])
        let totals = Count.allCases.map { "\(counts[$0] ?? 0) \($0.rawValue)" }
        text += totals.joined(separator: ", ")
        text += ", \(decimal(Double(peakMemory()) / 1e6, 0)) MB at most\n"
        return text
    }

    var json: String {
        let stages = Stage.allCases.compactMap { stage in
            seconds[stage].map { "\"\(stage.rawValue)\":\(decimal($0, 6))" }
        }
        let totals = Count.allCases.map { "\"\($0.rawValue)\":\(counts[$0] ?? 0)" }
        return "{\"seconds\":{\(stages.joined(separator: ","))},"
            + "\"counts\":{\(totals.joined(separator: ","))},\"peak_bytes\":\(peakMemory())}"
    }
}

private func padded(_ text: String, _ width: Int, left: Bool) -> String {
    let blanks = String(repeating: " ", count: max(0, width - text.count))
    return left ? blanks + text : text + blanks
}

/// `value` with `places` decimals.
func decimal(_ value: Double, _ places: Int) -> String {
    var bytes: [UInt8] = []
    bytes.append(rounded: value, places: places)
    return String(decoding: bytes, as: UTF8.self)
}
