import Dispatch
public import Units

/// A client to be published: who it is, and how its files are made.
public struct ClientJob: Sendable {
    public var clientID: String
    public var slug: ClientSlug
    /// A digest of everything its files are a function of: data, settings, theme, version, fonts,
    /// as-of. `nil` when it is not known: then the files are rendered and compared.
    public var fingerprint: String?
    /// Makes all files. Several clients are rendered at a time.
    public var render: @Sendable () throws -> RenderedClient
    /// Makes the same files where nothing of another client's can be reached. Called only when another
    /// client's name was found in them.
    public var renderAlone: @Sendable () throws -> RenderedClient

    public init(
        clientID: String, slug: ClientSlug? = nil, fingerprint: String? = nil,
        render: @escaping @Sendable () throws -> RenderedClient,
        alone: @escaping @Sendable () throws -> RenderedClient
    ) {
        self.clientID = clientID
        self.slug = slug ?? ClientSlug(clientID)
        self.fingerprint = fingerprint
        self.render = render
        renderAlone = alone
    }
}

/// What rendering a client gives.
public struct RenderedClient: Sendable {
    public var files: [ClientFile]
    /// Whether the client's own data holds the text: such a text may stand in its files although
    /// another client bears it. Asked only for texts that were found.
    public var owns: @Sendable (String) -> Bool

    /// What pages above the clients need of this one; kept beside the tree and given back by
    /// ``PublishedTree/note(of:on:)`` when a later build does not render the client again.
    public var note: [UInt8]

    public init(
        files: [ClientFile], note: [UInt8] = [],
        owns: @escaping @Sendable (String) -> Bool = { _ in false }
    ) {
        self.files = files
        self.note = note
        self.owns = owns
    }
}

/// How one client fared.
public struct ClientOutcome: Sendable, Equatable {
    public enum Result: Sendable, Equatable {
        /// Why it was built, and what is published now.
        case built(reason: String, Manifest)
        /// Why nothing had to change.
        case reused(reason: String, Manifest)
        /// What is published for the day is what was there before.
        case failed(error: String)
        /// Not decided: the build was interrupted first. The record does not mention it.
        case interrupted
    }

    public var clientID: String
    public var slug: ClientSlug
    public var result: Result
}

/// How a publication is done.
public struct PublishingOptions: Sendable {
    /// Clients at a time, 1 or more.
    public var width: Int
    /// Render everything, and believe no published file without reading it.
    public var force: Bool
    /// Finds the names of other clients in a client's files.
    public var isolation: IsolationScan?
    /// Asked before each client; when it says so, nothing more is started or switched.
    public var isInterrupted: @Sendable () -> Bool
    /// Hears what each step took, for one client or a batch.
    public var took: @Sendable (Step, Duration) -> Void

    /// What publishing does beside rendering.
    public enum Step: Sendable {
        /// Looking for other clients' names.
        case scan
        /// Hashing and writing into staging.
        case write
        /// Writing the disk, switching, and removing what was replaced.
        case switching
    }

    public init(
        width: Int = 1, force: Bool = false, isolation: IsolationScan? = nil,
        isInterrupted: @escaping @Sendable () -> Bool = { false },
        took: @escaping @Sendable (Step, Duration) -> Void = { _, _ in }
    ) {
        self.width = max(1, width)
        self.force = force
        self.isolation = isolation
        self.isInterrupted = isInterrupted
        self.took = took
    }

    func time<Value, Failure: Error>(
        _ step: Step, _ work: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let start = ContinuousClock.now
        defer { took(step, ContinuousClock.now - start) }
        return try work()
    }
}

extension PublishedTree {
    /// Renders and publishes clients, several at a time, each failing alone, and writes the day's
    /// record. The outcomes are in the order of `jobs`.
    ///
    /// Rendering and staging run side by side. Switching runs beside them, one client after the other,
    /// a batch at a time after one write of the disk: a tree has one writer, and a build of 10,000
    /// clients needs the space of a few of them twice, not of all.
    ///
    /// `finished` hears of each client as soon as it is decided. Throws only when nothing could be
    /// begun or the record could not be written.
    public func publish(
        _ jobs: [ClientJob], as day: Day, header: BuildRecord.Header,
        options: PublishingOptions = PublishingOptions(),
        finished: (ClientOutcome) -> Void = { _ in }
    ) async throws(PublishingError) -> (outcomes: [ClientOutcome], record: BuildRecord) {
        try begin(day, header)
        var outcomes: [ClientOutcome?] = Array(repeating: nil, count: jobs.count)
        func settle(_ settled: [(index: Int, result: ClientOutcome.Result)]) {
            for (index, result) in settled {
                let outcome = ClientOutcome(
                    clientID: jobs[index].clientID, slug: jobs[index].slug, result: result)
                outcomes[index] = outcome
                finished(outcome)
            }
        }
        var batch = Batch()
        let shared = Dictionary(grouping: jobs, by: \.slug).filter { $1.count > 1 }
        var waiting = jobs.indices.makeIterator()
        await withTaskGroup(of: Progress.self) { group in
            func startNext() {
                guard !options.isInterrupted(), let index = waiting.next() else { return }
                let job = jobs[index]
                let rivals = shared[job.slug]?.map(\.clientID).sorted()
                group.addTask {
                    .prepared(index, prepare(job, rivals: rivals, day: day, options: options))
                }
            }
            var isSwitching = false
            for _ in 0..<options.width { startNext() }
            while let progress = await group.next() {
                switch progress {
                case .prepared(let index, let prepared):
                    batch.add(index, jobs[index], prepared)
                    startNext()
                case .switched(let settled):
                    isSwitching = false
                    settle(settled)
                }
                guard batch.isDue, !isSwitching else { continue }
                isSwitching = true
                let due = batch
                batch = Batch()
                group.addTask { .switched(await switchBeside(due, on: day, options: options)) }
            }
        }
        settle(switchBatch(batch, on: day, options: options))
        settle(jobs.indices.filter { outcomes[$0] == nil }.map { ($0, .interrupted) })
        let settled = outcomes.compactMap(\.self)
        guard settled.contains(where: { $0.result != .interrupted }) else {
            try removeStaging()
            return (settled, BuildRecord(header: header, clients: []))
        }
        let record = try record(
            day, header,
            outcomes: Dictionary(
                settled.compactMap { outcome in outcome.entry.map { (outcome.slug, $0) } }
            ) { first, _ in first },
            through: "\(stagingOfRun)/record")
        try removeStaging()
        return (settled, record)
    }
}

/// What a task of a publication comes back with.
private enum Progress: Sendable {
    case prepared(Int, Prepared)
    case switched([(index: Int, result: ClientOutcome.Result)])
}

/// Clients that wait to be switched in after one write of the disk.
private struct Batch: Sendable {
    var clients: [(index: Int, job: ClientJob, prepared: Prepared)] = []
    /// Bytes that the disk has to take first.
    private var bytes = 0

    mutating func add(_ index: Int, _ job: ClientJob, _ prepared: Prepared) {
        clients.append((index, job, prepared))
        if case .staged(let staged, _, _) = prepared { bytes += staged.manifest.bytes }
    }

    /// Sixteen clients, or a second's work for a disk: not all of it is to be left for the end.
    var isDue: Bool { clients.count >= 16 || bytes >= 256 << 20 }
}

extension PublishedTree {
    private func switchBatch(
        _ batch: Batch, on day: Day, options: PublishingOptions
    ) -> [(index: Int, result: ClientOutcome.Result)] {
        options.time(.switching) {
            let results = switchAll(
                batch.clients.map { ($0.job, $0.prepared) }, on: day, options: options)
            return Array(zip(batch.clients.map(\.index), results))
        }
    }

    /// On a thread of its own: it waits for the disk, and the threads of tasks are as many as cores.
    private func switchBeside(
        _ batch: Batch, on day: Day, options: PublishingOptions
    ) async -> [(index: Int, result: ClientOutcome.Result)] {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(returning: switchBatch(batch, on: day, options: options))
            }
        }
    }
}

extension ClientOutcome {
    fileprivate var entry: (client: BuildRecord.Client, manifest: Manifest?)? {
        var client = BuildRecord.Client(
            client: clientID, slug: slug, state: .failed, reason: "", error: nil, files: [])
        switch result {
        case .built(_, let manifest), .reused(_, let manifest):
            client.state = .built
            return (client, manifest)
        case .failed(let error):
            client.reason = error.prefix { $0 != "\n" }.description
            client.error = error
            return (client, nil)
        case .interrupted:
            return nil
        }
    }
}
