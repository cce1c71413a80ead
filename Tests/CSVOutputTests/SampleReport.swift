import Foundation
import Inference
import Measures
import Plant
import Reporting
import Units

/// A report of one small plant; what a test is about is set through the closures.
func sampleReport(
    profile: CSVProfile = .comma, clientID: String = "BOOT-LINE-A",
    fill: (inout PlantRecords, inout InferredInputs) -> Void = { _, _ in },
    kpis: [KPIResult] = []
) throws -> Report {
    let day = Day(number: 20_000)
    let asOf = AsOf(
        day: day, time: LocalTime(day, minutes: 1440),
        instant: Zone.utc.instant(LocalTime(day, minutes: 1440)))
    var records = PlantRecords(
        client: Client(id: clientID, name: "Boots", zone: .utc, csvProfile: profile))
    var inferred = InferredInputs()
    fill(&records, &inferred)
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    let toml = try String(contentsOf: root.appending(path: "templates/messages/en.toml"), encoding: .utf8)
    let windows = Dictionary(
        uniqueKeysWithValues: Window.allCases.map {
            ($0, WindowDays(current: (day - 6)...day, previous: (day - 13)...(day - 7)))
        })
    return Report(
        identity: Identity(
            clientID: clientID, clientName: "Boots", asOf: asOf, timezone: "UTC", currency: "USD",
            accent: nil, paper: .a4, version: "1"),
        words: try Words(toml: toml, name: "en.toml"), records: records, inferred: inferred,
        measurements: Measurements(asOf: asOf, windows: windows, kpis: kpis), pages: [],
        documents: [])
}

/// The text of one exported file, byte order mark included.
func export(_ path: String, of report: Report) -> String? {
    CSVExports(report).text(path)
}
