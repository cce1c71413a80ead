import Inference
import Measures
import Plant
import Publishing
import Reporting
import Store
import Units

/// `andon check` from a plan to an exit status: each client is measured, none is rendered.
struct Check: Sendable {
    var plan: BuildPlan
    /// Alerts from this severity on, the worst first, are findings.
    var failOn: Alert.Severity
    var surroundings: Surroundings

    /// What is known of one client.
    struct Finding: Sendable {
        var client: String
        /// Rows left out, cells not taken, and what counts and is told, in the order of reading.
        var rejected: [RejectedRow]
        /// Why a build would fail the client.
        var failure: String?
        /// Shift records of the last 30 days that were expected.
        var missing: Int
        /// Share of the inputs of the last 30 days that was recorded, percent; `nil` without entries.
        var coverage: Double?
        var alerts: [AlertLine]

        var isRejected: Bool { rejected.contains { $0.effect != .none } }

        func isFinding(from severity: Alert.Severity) -> Bool {
            isRejected || failure != nil || alerts.contains { $0.alert.severity <= severity }
        }
    }

    func run() async throws -> ExitStatus {
        try requireDatabaseFile(at: plan.database)
        let setting = try RenderSetting(plan, Stopwatch())
        let status: Result<ExitStatus, any Error>
        do { status = .success(try await run(with: setting)) } catch { status = .failure(error) }
        // Nothing was kept: this ends what waits for clients.
        for problem in await setting.history.finish() { surroundings.console.problem(problem) }
        return try status.get()
    }

    private func run(with setting: RenderSetting) async throws -> ExitStatus {
        let database = try PlantDatabase(reading: plan.database)
        defer { database.close() }
        let clients = try plan.selected(
            from: database.clients().filter(\.isActive).map {
                PlantClient(id: $0.id, name: $0.name)
            })
        let moment = try plan.reportMoment(
            today: surroundings.now.day,
            lastDayWithData: { try database.lastDayWithData(notAfter: $0) })
        // Messages are the program's here, not the client's.
        let words = try setting.words(for: "en")
        let results = await checked(clients, width: plan.width) { client in
            Result { try Self.finding(client, moment, database, setting, words) }
        }

        var findings: [Finding] = []
        var failed = 0
        for (client, result) in zip(clients, results) {
            switch result {
            case .success(let finding): findings.append(finding)
            case .failure(let error):
                failed += 1
                surroundings.console.problem("client \(client.id.quoted): \(error)")
            }
        }
        let listing = CheckListing(
            moment: moment.description, failOn: failOn, findings: findings, failed: failed,
            isBrief: plan.speech.isQuiet)
        surroundings.console.out(plan.speech.isJSON ? listing.json : listing.text)
        let strays = try database.strays()
        for stray in strays { surroundings.console.problem(stray.warning) }
        if failed > 0 { return .clientsFailed }
        if !strays.isEmpty { return .findings }
        return findings.contains { $0.isFinding(from: failOn) } ? .findings : .done
    }

    private static func failure(of plant: PlantRecords, _ setting: RenderSetting) -> String? {
        do throws(StoreError) { try plant.requireSound(isStrict: setting.isStrict) } catch {
            return error.description
        }
        return nil
    }

    private static func finding(
        _ client: PlantClient, _ moment: ReportMoment, _ database: PlantDatabase,
        _ setting: RenderSetting, _ words: Words
    ) throws -> Finding {
        let measured = try MeasuredClient(
            client, as: moment, from: database, with: setting, Stopwatch())
        let first = moment.day - 29
        return Finding(
            client: client.id, rejected: measured.plant.rejected,
            failure: failure(of: measured.plant, setting),
            missing: measured.inputs.missingCells.count { $0.day >= first },
            coverage: measured.measurements["DQ-COV"]?[.rolling30].value,
            alerts: alertLines(
                of: measured.plant, measured.inputs, measured.measurements, words: words,
                pageNames: { ClientSlug.slugs(of: $0).mapValues(\.text) }))
    }
}

/// Runs `work` for each client, `width` at a time; results are in the order of the clients.
private func checked<Value: Sendable>(
    _ clients: [PlantClient], width: Int, _ work: @escaping @Sendable (PlantClient) -> Value
) async -> [Value] {
    await withTaskGroup(of: (Int, Value).self) { group in
        var values = [Value?](repeating: nil, count: clients.count)
        var next = 0
        func start() {
            guard next < clients.count else { return }
            let (index, client) = (next, clients[next])
            next += 1
            group.addTask { (index, work(client)) }
        }
        for _ in 0..<max(1, width) { start() }
        while let (index, value) = await group.next() {
            values[index] = value
            start()
        }
        return values.compactMap { $0 }
    }
}
