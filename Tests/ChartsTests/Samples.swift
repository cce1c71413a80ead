import Charts
import Drawing
import Foundation
import Measures
import Reporting
import Units

/// The built-in message file of `language`.
func words(_ language: String = "en", file: String = #filePath) throws -> Words {
    let root = URL(filePath: file).deletingLastPathComponent().appending(path: "../..")
    let path = root.appending(path: "templates/messages/\(language).toml")
    return try Words(toml: String(contentsOf: path, encoding: .utf8), name: path.lastPathComponent)
}

func figure(_ content: Figure.Content, name: String = "sample") -> Figure {
    Figure(
        name: name, title: "OEE is 7.6 points under target", subtitle: "OEE, %, 90 days",
        description: "A falling trend.", content: content, table: nil)
}

func drawn(
    _ content: Figure.Content, language: String = "en", width: Double? = nil
) throws -> Drawing {
    drawing(
        of: figure(content), words: try words(language), currency: "EUR",
        metrics: FixedTextMetrics(), width: width)
}

/// Days from 1 December 2025 on, a letter each: `A` measured, `E` estimated, `.` missing, other letters by
/// their status without a value; values rise from `base` by one.
func points(_ pattern: String, base: Double = 70) -> [TrendPoint] {
    pattern.enumerated().map { index, letter in
        let status =
            letter == "." ? .notRecorded : ObservationStatus(rawValue: String(letter)) ?? .normal
        return TrendPoint(
            day: Day(number: 20_423 + Int32(index)),
            value: status.meansAbsent ? nil : base + Double(index), status: status)
    }
}

func trendChart(
    _ points: [TrendPoint], unit: KPI.Unit = .percent, target: TrendChart.Target? = nil,
    direction: Direction = .higher
) -> Figure.Content {
    .trend(
        TrendChart(
            points: points, unit: unit, direction: direction, target: target, targetLabel: "target")
    )
}

extension Drawing {
    var texts: [String] {
        marks.compactMap { if case .text(let label) = $0 { label.text } else { nil } }
    }

    var labels: [Label] {
        marks.compactMap { if case .text(let label) = $0 { label } else { nil } }
    }

    var tips: [(area: Rectangle, text: String)] {
        marks.compactMap { if case .tip(let area, let text) = $0 { (area, text) } else { nil } }
    }

    /// How many separate strokes the pieces of the series consist of.
    func strokes(dashed: Bool) -> Int {
        marks.reduce(0) { count, mark in
            guard case .path(let path, _, let stroke?) = mark, stroke.paint == .series(0),
                stroke.dash.isEmpty != dashed
            else { return count }
            return count + path.segments.count { if case .move = $0 { true } else { false } }
        }
    }
}
