import JSONText
import Publishing
import Units

/// What a build did, for its last line.
struct BuildSummary {
    var asOf: String
    /// Where the day's tree is.
    var folder: String
    var outcomes: [ClientOutcome]
    var seconds: Double
    var isInterrupted: Bool
    /// Tables with rows that belong to no client, one for each of their ids.
    var strays = 0

    private func count(_ matches: (ClientOutcome.Result) -> Bool) -> Int {
        outcomes.count { matches($0.result) }
    }

    private var built: Int { count { if case .built = $0 { true } else { false } } }
    private var reused: Int { count { if case .reused = $0 { true } else { false } } }
    private var undecided: Int { count { $0 == .interrupted } }
    private var failed: Int { count { if case .failed = $0 { true } else { false } } }

    var status: ExitStatus {
        if isInterrupted { return .interrupted }
        return failed > 0 ? .clientsFailed : .done
    }

    var line: String {
        var parts: [String] = []
        if built > 0 { parts.append("built \(built)") }
        if reused > 0 { parts.append("reused \(reused)") }
        if failed > 0 { parts.append("failed \(failed)") }
        if undecided > 0 { parts.append("left \(undecided)") }
        let clients = outcomes.count == 1 ? "1 client" : "\(outcomes.count) clients"
        return
            "\(isInterrupted ? "interrupted: " : "")\(parts.joined(separator: ", ")) of \(clients)"
            + " as of \(asOf) in \(decimal(seconds, 1)) s: \(folder.harmless())"
    }

    func json(_ reading: Stopwatch.Reading?) -> String {
        var json: [UInt8] = []
        func add(_ text: String) { json.append(contentsOf: text.utf8) }
        add("{\"as_of\":")
        json.append(jsonString: asOf)
        add(",\"folder\":")
        json.append(jsonString: folder)
        add(",\"built\":\(built),\"reused\":\(reused),\"failed\":\(failed)")
        add(",\"strays\":\(strays)")
        add(",\"interrupted\":\(isInterrupted),\"seconds\":\(decimal(seconds, 3)),\"tenants\":[")
        for (index, outcome) in outcomes.enumerated() {
            if index > 0 { add(",") }
            add("{\"client\":")
            json.append(jsonString: outcome.clientID)
            add(",\"slug\":\"\(outcome.slug)\",\"state\":")
            switch outcome.result {
            case .built(let reason, let manifest):
                add("\"built\",\"reason\":\"\(reason)\",\"bytes\":\(manifest.bytes)")
                add(",\"files\":\(manifest.files.count)")
            case .reused(let reason, let manifest):
                add("\"reused\",\"reason\":\"\(reason)\",\"bytes\":\(manifest.bytes)")
                add(",\"files\":\(manifest.files.count)")
            case .failed(let error):
                add("\"failed\",\"error\":")
                json.append(jsonString: error)
            case .interrupted:
                add("\"interrupted\"")
            }
            add("}")
        }
        add("]")
        if let reading { add(",\"timings\":\(reading.json)") }
        add("}")
        return String(decoding: json, as: UTF8.self)
    }
}
