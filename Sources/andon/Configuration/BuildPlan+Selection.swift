import Units

/// Which clients are meant, and which moment: what building and checking have in common.
extension BuildPlan {
    /// The active clients that were asked for, by id.
    func selected(from all: [PlantClient]) throws(UsageError) -> [PlantClient] {
        guard !all.isEmpty else { throw .noClients(database: database) }
        for id in clientSettings.keys.sorted() where !all.contains(where: { $0.id == id }) {
            throw .unknownKey(
                place: "andon.toml, [client.\(id.quoted)]",
                nearest: "[client.\((nearest(to: id, among: all.map(\.id)) ?? "").quoted)]")
        }
        guard !clients.isEmpty else { return all }
        for pattern in clients
        where !all.contains(where: { Glob(pattern: pattern).matches($0.id) }) {
            throw .noSuchClient(
                pattern: pattern, nearest: nearest(to: pattern, among: all.map(\.id)))
        }
        return all.filter { client in
            clients.contains { Glob(pattern: $0).matches(client.id) }
        }
    }

    /// The moment that was named, else the end of the last day with data that is not after today.
    func reportMoment(
        today: Day, lastDayWithData: (Day) throws -> Day?
    ) throws -> ReportMoment {
        switch moment {
        case .endOf(let day): return ReportMoment(day: day, time: nil)
        case .within(let time): return ReportMoment(day: time.day, time: time)
        case .lastDayWithData:
            guard let day = try lastDayWithData(today) else {
                throw UsageError.noData(database: database, until: today.description)
            }
            return ReportMoment(day: day, time: nil)
        }
    }
}
