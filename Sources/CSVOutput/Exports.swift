import Inference
import Measures
import Plant
public import Reporting
import Units

/// The tables of a report as files: `exports/…csv` for Excel in the client's profile, and the same
/// below `exports/machine/` with comma and point, without byte order mark and formula guard.
///
/// KPIs are named in `english` whatever language the pages are in, since the headings are English as well;
/// `documents` are the PDFs that were made of the report.
public func exports(
    of report: Report, english: Words, documents: [RenderedDocument] = []
) -> [RenderedFile] {
    let days = (report.identity.asOf.day - 89)...report.identity.asOf.day
    var files = Files(profile: report.records.client.csvProfile)
    files.add(KPITable(measurements: report.measurements, words: english))
    files.add(TrendTable(measurements: report.measurements))
    files.add(SliceTable(measurements: report.measurements))
    files.add(SignalTable(measurements: report.measurements, words: english))
    files.add(ForecastTable(measurements: report.measurements, words: english))
    files.add(ProductionTable(records: report.records, inferred: report.inferred, days: days))
    files.add(QualityTable(records: report.records, days: days))
    files.add(DowntimeTable(records: report.records, days: days))
    files.add(AttendanceTable(records: report.records, days: days))
    files.add(OrderTable(records: report.records, inferred: report.inferred, days: days))
    files.add(HoldTable(records: report.records, days: days))
    files.add(RunTable(records: report.records, days: days))
    files.add(RunMaterialTable(records: report.records, days: days))
    files.add(InventoryTable(records: report.records, days: days))
    files.add(InferenceTable(records: report.records, inferred: report.inferred, days: days))
    files.add(CalibrationTable(calibration: report.inferred.calibration))
    files.add(AlertExport(lines: report.alerts))
    for summary in report.measurements.summaries { files.add(SummaryExport(summary)) }
    files.add(ReportExport(documents: documents, day: report.identity.asOf.day))
    files.add(RestatementTable(measurements: report.measurements, words: english))
    files.add(RejectedTable(rows: report.records.rejected))
    files.add(LintTable(findings: files.findings))
    return files.excel + files.machine
}

/// A table that is exported: its columns, and its rows into whichever writer.
protocol ExportTable {
    /// `kpis`: the file without its ending.
    var name: String { get }
    var columns: [String] { get }
    /// About how many bytes the rows take; the buffer grows when it was too little.
    var expectedSize: Int { get }
    func write(to writer: inout CSVWriter)
}

private struct Files {
    let profile: CSVProfile
    private(set) var excel: [RenderedFile] = []
    private(set) var machine: [RenderedFile] = []
    private(set) var findings: [(file: String, finding: Alterations.Finding)] = []

    init(profile: CSVProfile) { self.profile = profile }

    mutating func add(_ table: some ExportTable) {
        var writer = CSVWriter(
            columns: table.columns, profile: profile, reserving: table.expectedSize + 1024)
        table.write(to: &writer)
        findings += writer.alterations.findings.map { ("\(table.name).csv", $0) }
        let bodies = writer.finish()
        excel.append(
            RenderedFile(
                path: PagePath("exports/\(table.name).csv"), hasByteOrderMark: true,
                body: bodies.excel))
        machine.append(
            RenderedFile(path: PagePath("exports/machine/\(table.name).csv"), bytes: bodies.machine)
        )
    }
}
