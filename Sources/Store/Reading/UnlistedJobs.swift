import Plant

extension PlantRecords {
    /// The jobs that rows name and the job table does not list: units of such a row count as finished, of
    /// whatever step they were, so who typed the id wrong should hear of it. A finding a job and table; one a
    /// table where no jobs are kept at all. `leftOut` are jobs that are there, and count nowhere.
    func unlistedJobs(leftOut: Set<String>) -> [RejectedRow] {
        let listed = Set(jobs.lazy.map(\.id)).union(leftOut)
        func findings(
            in table: TenantTable, _ named: some Sequence<(key: String, job: String?)>
        ) -> [RejectedRow] {
            var found: [String: RejectedRow] = [:]
            for (key, job) in named {
                guard let job, !listed.contains(job) else { continue }
                let finding = RejectedRow(
                    table: table.name, key: key, column: "job_id",
                    rule: "a row of \(TenantTable.job.name)", value: job, effect: .none, rows: 0)
                found[listed.isEmpty ? "" : job, default: finding].rows += 1
            }
            return found.sorted { $0.key < $1.key }.map(\.value)
        }
        return findings(in: .hold, holds.lazy.map { ($0.id, $0.jobID) })
            + findings(in: .productionEntry, entries.lazy.map { ($0.id, $0.jobID) })
            + findings(in: .inspection, inspections.lazy.map { ($0.id, $0.jobID) })
    }
}
