import Foundation
import HTMLOutput
import Measures
import Publishing
import Units

/// `andon build` from a plan to an exit status: which clients, as of when, rendered and published
/// side by side, and what is said of it.
struct Pipeline {
    var plan: BuildPlan
    var surroundings: Surroundings
    /// Opens the database: the phases from reading to rendering, behind three questions.
    var open: @Sendable (BuildPlan, Stopwatch) throws -> PlantSource = openPlant

    func run() async throws -> ExitStatus {
        let start = ContinuousClock.now
        let stopwatch = Stopwatch()
        surroundings.listen()
        try requireDatabaseFile(at: plan.database)
        try require(plan.output, apartFrom: plan.database)
        // Before the database is opened: a row written in between must look new to the next build.
        let database = try Digest(ofFiles: [plan.database, plan.database + "-wal"])
        let source = try open(plan, stopwatch)
        let clients = try plan.selected(from: source.clients)
        let moment = try plan.reportMoment(
            today: surroundings.now.day, lastDayWithData: source.lastDayWithData)
        let header = BuildRecord.Header(
            version: Andon.version, asOf: moment.description, databaseFingerprint: database.hex)
        let program = try Digest(ofFiles: ["/proc/self/exe"])
        if plan.dryRun { return announce(clients, moment) }

        for stray in source.strays { surroundings.console.problem(stray) }
        let tree = try PublishedTree(output: plan.output, state: plan.state)
        let jobs = clients.map { client in
            ClientJob(
                clientID: client.id, slug: client.slug,
                fingerprint: fingerprint(
                    of: client, moment,
                    [
                        database.hex, program.hex, source.appearance,
                        source.earlier(client, moment),
                    ]),
                render: {
                    let rendered = try source.render(client, moment)
                    stopwatch.count(.clients, 1)
                    stopwatch.count(.files, rendered.files.count)
                    stopwatch.count(.bytes, rendered.files.reduce(0) { $0 + $1.size })
                    return rendered
                }, alone: { try source.renderAlone(client, moment) })
        }
        var progress = Progress(surroundings.console, plan.speech, total: jobs.count)
        let options = PublishingOptions(
            width: plan.width, force: plan.force,
            isolation: IsolationScan(
                clients: source.clients.map { ($0.id, $0.name) }, vocabulary: source.vocabulary),
            isInterrupted: surroundings.isInterrupted,
            took: { stopwatch.add(Stage($0), $1) })
        let published: ([ClientOutcome], BuildRecord)
        do {
            published = try await tree.publish(
                jobs, as: moment.day, header: header, options: options
            ) { outcome in
                progress.add(outcome)
                source.settled(outcome, moment)
            }
        } catch {
            // The tree is what there is to be told of.
            _ = await source.finish()
            throw error
        }
        let (outcomes, record) = published
        progress.closeLine()
        for problem in await source.finish() { surroundings.console.problem(problem) }
        let isInterrupted = surroundings.isInterrupted()
        try stopwatch.time(.above) {
            guard !isInterrupted else { return }
            for page in try source.pagesAbove(tree, record, moment) {
                try tree.publish(page: page.path, bytes: page.bytes, isOurs: RootSite.isOurs)
            }
        }
        let elapsed = (ContinuousClock.now - start).seconds
        let summary = BuildSummary(
            asOf: moment.description, folder: "\(tree.output)/\(moment.day)", outcomes: outcomes,
            seconds: elapsed, isInterrupted: isInterrupted, strays: source.strays.count)
        try tree.log(Array((summary.json(stopwatch.reading) + "\n").utf8))
        tell(summary, stopwatch.reading, elapsed: elapsed)
        return summary.status
    }

    private func tell(_ summary: BuildSummary, _ reading: Stopwatch.Reading, elapsed: Double) {
        let console = surroundings.console
        if plan.speech.isJSON {
            console.out(summary.json(plan.timings ? reading : nil))
        } else {
            console.out(summary.line)
            if plan.timings { console.err(reading.table(elapsed: elapsed)) }
        }
    }

    /// Says what a build would do. Nothing is opened for writing.
    private func announce(_ clients: [PlantClient], _ moment: ReportMoment) -> ExitStatus {
        if plan.speech.isVerbose {
            for client in clients {
                surroundings.console.err("would build \(client.id.quoted)\n")
            }
        }
        let what = clients.count == 1 ? "1 client" : "\(clients.count) clients"
        surroundings.console.out(
            "would build \(what) as of \(moment): \(plan.output.harmless())/\(moment.day)")
        return .done
    }

    /// Everything a client's files are a function of, as one digest. How its final months were told before
    /// is left out: what was told last is always what the same input tells, so it changes nothing. So is what
    /// the first report of the moment said: it is known before the first build that could differ from it.
    private func fingerprint(
        of client: PlantClient, _ moment: ReportMoment, _ shared: [String]
    ) -> String {
        let settings = (plan.clientSettings[client.id] ?? [:]).sorted { $0.key < $1.key }
        let formats = plan.formats.map(\.rawValue).sorted()
        let own = plan.ownKPIs.map { "\($0.definition)" }
        // A strict build may fail what another would publish.
        let parts =
            shared + (plan.isStrict ? ["strict"] : []) + [
                client.id, client.slug.text, moment.description, plan.baseURL ?? "",
            ] + own + formats
            + settings.flatMap { [$0.key, $0.value] }
        // With lengths, so that no two lists of parts read the same.
        return Digest(of: Array(parts.map { "\($0.utf8.count):\($0)" }.joined().utf8)).hex
    }
}
