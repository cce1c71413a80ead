import Units

/// What sets some days of a plant apart: told to readers as annotations, seen in its numbers.
struct Happenings: Sendable {
    /// A bad lot of material: seven days on one line.
    let burst: (line: Int, from: Day)
    /// A machine that wears from the first day to the second, is overhauled then, and runs better since.
    let wear: (resource: Int, from: Day, overhaul: Day)
    let launch: Day
    let stocktaking: Day
    /// The resource that is down when the records end.
    let stillDown: Int

    static let burstDays = 7

    init(_ site: Site, lastDay: Day, chance: inout SeededGenerator) {
        let machines = site.resources.indices.filter { site.resources[$0].machine != nil }
        burst = (chance.within(0...(site.lines.count - 1)), lastDay - chance.within(16...30))
        let overhaul = lastDay - chance.within(13...24)
        wear = (machines.isEmpty ? 0 : chance.pick(machines), overhaul - 75, overhaul)
        // The newest of the products that were launched within the records.
        launch = site.products.compactMap(\.launchedOn).max() ?? lastDay - 40
        stocktaking = lastDay - chance.within(46...58)
        // One that works nights, so that it is down in a shift in which it was wanted.
        let atNight = machines.filter { site.department(of: $0).worksNights }
        stillDown = atNight.last ?? machines.last ?? site.resources.count - 1
    }

    func isBurst(line: Int, on day: Day) -> Bool {
        line == burst.line && (0..<Happenings.burstDays).contains(day - burst.from)
    }

    /// How worn a resource is: 0 = as new, 1 = due for its overhaul.
    func wear(of resource: Int, on day: Day) -> Double {
        guard resource == wear.resource, day >= wear.from, day < wear.overhaul else { return 0 }
        return Double(day - wear.from) / Double(wear.overhaul - wear.from)
    }
}
