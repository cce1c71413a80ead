import Drawing
import Measures
import Testing
import Units

@testable import Charts

@Suite("Time axis")
struct TimeAxisTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let first: String
        let days: Int
        let width: Double
        /// Labels of the upper and the lower row.
        let rows: [[String]]
        var testDescription: String { name }
    }

    @Test(arguments: [
        Case(
            name: "a week names every day", first: "2026-02-25", days: 7, width: 400,
            rows: [["25", "26", "27", "28", "1", "2", "3"], ["Feb 2026", "Mar"]]),
        Case(
            name: "three months name Mondays, and the year where it changes", first: "2025-12-08",
            days: 60, width: 500,
            rows: [
                ["8", "15", "22", "29", "5", "12", "19", "26", "2"],
                ["Dec 2025", "Jan 2026", "Feb"],
            ]),
        Case(
            name: "a year names months over years", first: "2025-03-10", days: 365, width: 500,
            rows: [
                [
                    "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan",
                    "Feb",
                    "Mar",
                ],
                ["2025", "2026"],
            ]),
        Case(
            name: "three years name quarters", first: "2024-01-01", days: 1096, width: 500,
            rows: [
                [
                    "Jan", "Apr", "Jul", "Oct", "Jan", "Apr", "Jul", "Oct", "Jan", "Apr", "Jul",
                    "Oct",
                ],
                ["2024", "2025", "2026"],
            ]),
        Case(
            name: "half a century names some years", first: "1980-01-01", days: 18_263, width: 500,
            rows: [
                [
                    "1980", "1984", "1988", "1992", "1996", "2000", "2004", "2008", "2012", "2016",
                    "2020", "2024", "2028",
                ]
            ]),
        Case(
            name: "the first year has four digits", first: "0001-12-28", days: 7, width: 400,
            rows: [["28", "29", "30", "31", "1", "2", "3"], ["Dec 0001", "Jan 0002"]]),
        Case(
            name: "the last year ends", first: "9999-12-25", days: 7, width: 400,
            rows: [["25", "26", "27", "28", "29", "30", "31"], ["Dec 9999"]]),
        Case(
            name: "one day is named", first: "2026-03-01", days: 1, width: 400,
            rows: [["1"], ["Mar 2026"]]),
    ])
    func table(_ example: Case) throws {
        let first = try #require(Day(iso: example.first))
        var sheet = Sheet(metrics: FixedTextMetrics(), width: example.width + 80, height: 60)
        let axis = TimeAxis(
            points: first, to: first + (example.days - 1), left: 40, right: 40 + example.width)
        axis.write(below: 10, on: &sheet, voice: Voice(words: try words(), currency: "EUR"))
        let rows = Dictionary(grouping: sheet.labels, by: \.position.y)
            .sorted { $0.key < $1.key }.map { $0.value.map(\.text) }
        #expect(rows == example.rows)
    }

    @Test("Lines through a schedule of weeks stand where the labelled days begin")
    func weeksOfASchedule() throws {
        let start = try #require(Day(iso: "2026-04-08"))
        let axis = ClockAxis(
            from: LocalTime(seconds: LocalTime(start).seconds + 6 * 3600),
            to: LocalTime(start + 43), left: 40, right: 540)
        var sheet = Sheet(metrics: FixedTextMetrics(), width: 600, height: 140)
        let plot = Rectangle(x: 40, y: 10, width: 500, height: 80)
        axis.draw(through: plot, on: &sheet, voice: Voice(words: try words(), currency: "EUR"))
        let numbers = sheet.labels.filter { Int($0.text) != nil }
        #expect(numbers.map(\.text) == ["13", "20", "27", "4", "11", "18"])
        let lines = sheet.marks.prefix(1).flatMap { mark -> [Double] in
            guard case .path(let path, _, _) = mark else { return [] }
            return path.segments.compactMap {
                if case .move(let point) = $0 { point.x } else { nil }
            }
        }
        let mondays = (0..<6).map { axis.x(LocalTime(start + (5 + 7 * $0))) }
        #expect(lines == mondays)
        for (number, line) in zip(numbers, lines) {
            #expect(number.position.x > line && number.position.x < line + 12)
        }
    }
}
