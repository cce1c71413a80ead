import Inference
import Measures
import Plant
import Units

extension Telling {
    /// How many orders the schedule shows: those promised first.
    private static let scheduled = 14

    /// An order that is not done, with what is known of its times.
    private struct OpenOrder {
        let order: WorkOrder
        let promised: Day?
        let isInferred: Bool
        let planned: ClosedRange<LocalTime>?
        let actual: ClosedRange<LocalTime>?

        /// The promise is kept until its day is over.
        var due: LocalTime? { promised.map { LocalTime($0 + 1) } }
    }

    /// Open orders against their plan and their promise; `nil` where fewer than two have a time.
    var orderSchedule: Figure? {
        let asOf = measurements.asOf
        var open: [OpenOrder] = []
        for (order, promise) in zip(plant.workOrders.rows, inputs.promisedDays)
        where order.status.isOpen {
            if let done = order.completedAt ?? order.shippedAt, done <= asOf.time { continue }
            var planned: ClosedRange<LocalTime>?
            if let start = order.plannedStartAt, let end = order.plannedEndAt, start <= end {
                planned = start...end
            }
            var actual: ClosedRange<LocalTime>?
            if let start = order.startedAt, start <= asOf.time { actual = start...asOf.time }
            open.append(
                OpenOrder(
                    order: order, promised: promise.value, isInferred: promise.confidence < 1,
                    planned: planned, actual: actual))
        }
        // What nobody promised comes last.
        func due(_ order: OpenOrder) -> Int32 { order.promised?.number ?? .max }
        open.sort { (due($0), $0.order.id) < (due($1), $1.order.id) }
        // Those without a time are counted, and have no bar.
        let drawn = open.filter { $0.planned != nil || $0.actual != nil }
        guard drawn.count > 1 else { return nil }
        let shown = drawn.prefix(Telling.scheduled)
        let alerts = lateAlerts
        let late = open.count { alerts[$0.order.id] != nil }
        return Figure(
            name: "order-schedule",
            title: late > 0
                ? words(.scheduleMessage, String(late), String(open.count))
                : words(.scheduleOnTime, String(open.count)),
            subtitle: words(
                .scheduleSubtitle, String(shown.count), String(open.count),
                asOf.day.description),
            description: words(
                .describeSchedule, String(open.count), String(open.count { $0.actual != nil }),
                String(open.count { $0.planned != nil }), String(late)),
            content: .gantt(
                GanttChart(
                    rows: shown.map {
                        .init(
                            label: $0.order.id, planned: $0.planned, actual: $0.actual, due: $0.due)
                    }, now: asOf.time)),
            table: Table(
                caption: [.text(words[.sectionOrderSchedule])],
                columns: [
                    Table.Column(words[.columnOrder]), Table.Column(words[.dimensionProduct]),
                    Table.Column(words[.columnPlannedStart]),
                    Table.Column(words[.columnPlannedEnd]), Table.Column(words[.columnStarted]),
                    Table.Column(words[.columnPromised]),
                ],
                rows: shown.map { row in
                    Table.Row([
                        .user(row.order.id),
                        row.order.product.map { .user(plant.products[$0].name) } ?? .empty,
                        row.planned.map { .day($0.lowerBound.day) } ?? .empty,
                        row.planned.map { .day($0.upperBound.day) } ?? .empty,
                        row.actual.map { .day($0.lowerBound.day) } ?? .empty,
                        row.promised.map { promisedCell($0, isInferred: row.isInferred) } ?? .empty,
                    ])
                }))
    }

    /// A day, or in words that it was inferred.
    private func promisedCell(_ day: Day, isInferred: Bool) -> Table.Cell {
        isInferred ? .text(words(.inferredDay, day.description)) : .day(day)
    }
}
