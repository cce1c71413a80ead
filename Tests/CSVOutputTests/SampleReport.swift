import CSVOutput
import Foundation
import Inference
import Measures
import Plant
import Reporting
import Testing
import Units

/// A report of one small plant; what a test is about is set through the closures.
func sampleReport(
    profile: CSVProfile = .comma, clientID: String = "BOOT-LINE-A",
    fill: (inout PlantRecords) -> Void = { _ in },
    infer: (inout InferredInputs) -> Void = { _ in },
    kpis: [KPIResult] = []
) throws -> Report {
    let day = Day(number: 20_000)
    let asOf = AsOf(
        day: day, time: LocalTime(day, minutes: 1440),
        instant: Zone.utc.instant(LocalTime(day, minutes: 1440)))
    var records = PlantRecords(
        client: Client(id: clientID, name: "Boots", zone: .utc, csvProfile: profile))
    fill(&records)
    var inferred = InferredInputs(of: records, asOf: asOf)
    infer(&inferred)
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    let toml = try String(
        contentsOf: root.appending(path: "templates/messages/en.toml"), encoding: .utf8)
    let windows = PerWindow { _ in
        WindowDays(current: (day - 6)...day, previous: (day - 13)...(day - 7))
    }
    return Report(
        identity: Identity(
            clientID: clientID, clientName: "Boots", asOf: asOf, timezone: "UTC", currency: "USD",
            accent: nil, paper: .a4, version: "1"),
        words: try Words(toml: toml, name: "en.toml"), records: records, inferred: inferred,
        measurements: Measurements(asOf: asOf, windows: windows, kpis: kpis), pages: [],
        documents: [])
}

/// The rows of one exported file, read back; the first is the header.
func rows(_ path: String, of report: Report, separator: UInt8 = UInt8(ascii: ",")) throws
    -> [[String]]
{
    var bytes = try bytes(path, of: report)
    if bytes.starts(with: byteOrderMark) { bytes.removeFirst(3) }
    return try #require(readCSV(bytes, separator: separator))
}

func bytes(_ path: String, of report: Report) throws -> [UInt8] {
    try #require(exports(of: report, english: report.words).first { $0.path.text == path }).bytes
}

let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// A strict reader of RFC 4180: `nil` for a quote inside a bare cell, a missing CRLF, or rows of
/// different lengths.
func readCSV(_ bytes: [UInt8], separator: UInt8) -> [[String]]? {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var index = 0
    while index < bytes.count {
        cell = []
        if bytes[index] == UInt8(ascii: "\"") {
            index += 1
            while true {
                guard index < bytes.count else { return nil }
                if bytes[index] == UInt8(ascii: "\"") {
                    index += 1
                    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { break }
                }
                cell.append(bytes[index])
                index += 1
            }
        } else {
            while index < bytes.count, bytes[index] != separator, bytes[index] != 13 {
                guard bytes[index] != UInt8(ascii: "\""), bytes[index] != 10 else { return nil }
                cell.append(bytes[index])
                index += 1
            }
        }
        row.append(String(decoding: cell, as: UTF8.self))
        guard index < bytes.count else { return nil }
        if bytes[index] == separator {
            index += 1
        } else {
            guard index + 1 < bytes.count, bytes[index] == 13, bytes[index + 1] == 10 else {
                return nil
            }
            index += 2
            rows.append(row)
            row = []
        }
    }
    guard row.isEmpty, Set(rows.map(\.count)).count == 1 else { return nil }
    return rows
}
