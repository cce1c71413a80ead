import Publishing
import Units

/// Tells on standard error how far a build is: a live line on a terminal, a line a client elsewhere.
struct Progress {
    let console: Console
    let speech: BuildPlan.Speech
    let total: Int
    private let start = ContinuousClock.now
    private var done = 0
    private var isLineOpen = false

    init(_ console: Console, _ speech: BuildPlan.Speech, total: Int) {
        self.console = console
        self.speech = speech
        self.total = total
    }

    mutating func add(_ outcome: ClientOutcome) {
        done += 1
        let client = outcome.clientID.quoted
        switch outcome.result {
        case .failed(let error):
            closeLine()
            console.problem("client \(client): \(error)")
        case .built(let reason, _):
            say("built \(client)", reason)
        case .reused(let reason, _):
            say("reused \(client)", reason)
        case .interrupted:
            break
        }
        drawLine()
    }

    private mutating func say(_ what: String, _ reason: String) {
        guard !speech.isQuiet, speech.isVerbose || console.columns == nil else { return }
        closeLine()
        let why = speech.isVerbose ? ": \(reason)" : ""
        console.err("\(what) (\(done) of \(total))\(why)\n")
    }

    private mutating func drawLine() {
        guard let columns = console.columns, !speech.isQuiet else { return }
        let line = Self.line(
            done: done, of: total, after: (ContinuousClock.now - start).seconds, columns: columns)
        console.err("\r\u{1B}[K\(line)")
        isLineOpen = true
    }

    /// Removes the live line, so that what follows stands alone.
    mutating func closeLine() {
        if isLineOpen { console.err("\r\u{1B}[K") }
        isLineOpen = false
    }

    /// `[██████░░░░] 12 of 20 clients, 3.1 a second, 3 s left`, no wider than the terminal.
    static func line(done: Int, of total: Int, after seconds: Double, columns: Int) -> String {
        let width = 20
        let filled = total > 0 ? width * done / total : 0
        let rate = seconds > 0 ? Double(done) / seconds : 0
        let left = rate > 0 ? Double(total - done) / rate : 0
        let bar =
            String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        let line =
            "[\(bar)] \(done) of \(total) clients, \(decimal(rate, 1)) a second, \(decimal(left, 0)) s left"
        return String(line.prefix(max(0, columns - 1)))
    }
}
