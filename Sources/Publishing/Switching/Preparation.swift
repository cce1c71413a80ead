import Units

/// A client after the part of the work that runs beside others.
enum Prepared: Sendable {
    case staged(StagedClient, note: [UInt8], reason: String)
    case reused(Manifest)
    case failed(String)
    case interrupted
}

extension PublishedTree {
    /// Renders, scans and stages a client, or finds that its published files are already right.
    func prepare(
        _ job: ClientJob, rivals: [String]?, day: Day, options: PublishingOptions
    ) -> Prepared {
        do {
            if let rivals {
                throw PublishingError.slugShared(slug: job.slug.text, clients: rivals)
            }
            if options.isInterrupted() { return .interrupted }
            var reason = "first build of this day"
            if case .taken(let manifest, let digest) = try place(
                of: job.slug, client: job.clientID, on: day)
            {
                let isIntact = try isIntact(manifest, in: folder(of: job.slug, on: day))
                let noted = try builtNote(of: job.slug, on: day)
                if options.force {
                    reason = "forced"
                } else if !isIntact {
                    reason = "a published file was missing or had changed"
                } else if let noted, let input = job.fingerprint, noted.manifest == digest,
                    noted.input == input
                {
                    return .reused(manifest)
                } else {
                    reason = "the input has changed"
                }
            }
            var (files, note, suspicion) = try scanned(job, options)
            let staged = try options.time(.write) {
                try stage(emptying: &files, client: job.clientID, slug: job.slug, day: day)
            }
            if let suspicion { try acquit(staged, note: note, of: job, suspicion) }
            return .staged(staged, note: note, reason: reason)
        } catch {
            // At once, since what failed may be the space on the disk.
            let started = "\(stagingOfRun)/\(day)/\(job.slug)"
            if rivals == nil, (try? disk.kind(of: started)) == .folder {
                try? discard(started, keepingIn: "kept/\(run)/\(day)/\(job.slug)")
            }
            return .failed("\(error)")
        }
    }

    /// A client's files, and the first name of another client in them. What they were rendered from is let go
    /// before they are written.
    private func scanned(
        _ job: ClientJob, _ options: PublishingOptions
    ) throws -> (files: [ClientFile], note: [UInt8], suspicion: Suspicion?) {
        let rendered = try job.render()
        let suspicion = options.time(.scan) {
            options.isolation?.suspicion(
                in: rendered.files, of: job.clientID, owns: rendered.owns)
        }
        return (rendered.files, rendered.note, suspicion)
    }

    /// Switches prepared clients in, one after the other.
    func switchAll(
        _ batch: [(job: ClientJob, prepared: Prepared)], on day: Day, options: PublishingOptions
    ) -> [ClientOutcome.Result] {
        var notOnDisk: PublishingError?
        if batch.contains(where: { if case .staged = $0.prepared { true } else { false } }) {
            do throws(PublishingError) {
                try disk.synchronize(stagingOfRun)
            } catch {
                notOnDisk = error
            }
        }
        return batch.map { job, prepared in
            switch prepared {
            case .reused(let manifest): keepLatest(job, manifest, on: day)
            case .failed(let error): .failed(error: error)
            case .interrupted: .interrupted
            case .staged(let staged, let note, let reason):
                settle(
                    staged, note: note, reason: reason, job: job, options: options,
                    notOnDisk: notOnDisk)
            }
        }
    }

    private func keepLatest(_ job: ClientJob, _ manifest: Manifest, on day: Day)
        -> ClientOutcome.Result
    {
        do throws(PublishingError) {
            try advanceLatest(job.slug, to: day)
            return .reused(reason: "the input is the same", manifest)
        } catch {
            return .failed(error: "\(error)")
        }
    }

    private func settle(
        _ staged: StagedClient, note: [UInt8], reason: String, job: ClientJob,
        options: PublishingOptions,
        notOnDisk: PublishingError?
    ) -> ClientOutcome.Result {
        do throws(PublishingError) {
            if let notOnDisk { throw notOnDisk }
            if options.isInterrupted() { return .interrupted }
            let switched = try switchIn(staged, reading: options.force)
            // From here on the client is published. What follows saves work for the next build, and
            // the next build does it when it fails here.
            try? self.note(
                BuiltNote(
                    input: job.fingerprint ?? "", manifest: Digest(of: staged.manifest.json),
                    text: note), of: staged.slug, on: staged.day)
            if switched != .first {
                try? discard(
                    staged.folder, keepingIn: "kept/\(run)/\(staged.day)/\(staged.slug)")
            }
            return switch switched {
            case .first, .replaced: .built(reason: reason, staged.manifest)
            case .same: .reused(reason: "the same files came out", staged.manifest)
            }
        } catch {
            return .failed(error: "\(error)")
        }
    }
}
