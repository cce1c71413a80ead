import Measures
import Plant
import Units

extension Telling {
    /// Most jobs that a scatter shows, the latest.
    private static let jobs = 400
    /// Of these the table behind it tells.
    private static let jobRows = 50

    /// Planned against actual hours of the jobs completed in the last 90 days; `nil` with fewer than three.
    var plannedHours: Figure? {
        let asOf = measurements.asOf
        var jobs = plant.jobs.compactMap {
            job -> (id: String, at: LocalTime, planned: Double, actual: Double)? in
            guard let planned = job.plannedHours, let actual = job.actualHours,
                let completed = job.completedAt
                    ?? (job.isCompleted ? plant.workOrders[job.order].completedAt : nil),
                completed <= asOf.time, asOf.day - completed.day < 90
            else { return nil }
            return (job.id, completed, planned.value, actual.value)
        }
        guard jobs.count > 2 else { return nil }
        jobs.sort { ($1.at, $0.id) < ($0.at, $1.id) }
        func hours(_ value: Double) -> String { full(Amount(value, .hours)) }
        return Figure(
            name: "planned-hours",
            title: words(
                .hoursMessage, String(jobs.count { $0.actual > $0.planned }), String(jobs.count)),
            subtitle: words(.hoursSubtitle, words[.windowRolling90]),
            description: words(
                .describeHours, String(jobs.count),
                hours(jobs.reduce(0) { $0 + $1.planned }),
                hours(jobs.reduce(0) { $0 + $1.actual })),
            content: .scatter(
                ScatterChart(
                    dots: jobs.prefix(Telling.jobs).map {
                        .init(label: $0.id, x: $0.planned, y: $0.actual)
                    }, unit: .hours, xLabel: words[.plannedHours], yLabel: words[.actualHours])),
            table: Table(
                caption: [.text(words(.hoursSubtitle, words[.windowRolling90]))],
                columns: [
                    Table.Column(words[.columnItem]),
                    Table.Column(
                        words[.plannedHours], unit: "h", alignment: .number(places: 1)),
                    Table.Column(words[.actualHours], unit: "h", alignment: .number(places: 1)),
                ],
                rows: jobs.prefix(Telling.jobRows).map { job in
                    Table.Row([
                        .user(job.id), .reading(.measured(Amount(job.planned, .hours))),
                        .reading(.measured(Amount(job.actual, .hours))),
                    ])
                }))
    }

    /// The stations of the product that was made most, against the takt; `nil` where no product has a routing whose
    /// times are all known.
    var stations: Figure? {
        var steps: [Int: [RoutingOperation]] = [:]
        for operation in plant.routing {
            steps[operation.product.index, default: []].append(operation)
        }
        let volumes = (measurements["PR-VOL"]?.slices ?? []).filter { $0.dimension == .product }
            .compactMap { slice in
                slice.windows[Telling.window]?.value.map { (member: slice.member, made: $0) }
            }
            .sorted { (-$0.made, $0.member) < (-$1.made, $1.member) }
        for volume in volumes {
            guard let product = plant.products.find(volume.member),
                let routing = steps[product.index]?.sorted(by: { $0.step < $1.step }),
                routing.count > 1,
                routing.allSatisfy({ $0.effectiveStandardMinutes != nil })
            else { continue }
            return stationFigure(of: product, routing)
        }
        return nil
    }

    private func stationFigure(
        of product: Reference<Product>, _ routing: [RoutingOperation]
    ) -> Figure? {
        /// Seconds.
        func time(_ operation: RoutingOperation) -> Double {
            (operation.effectiveStandardMinutes?.value ?? 0) * 60
        }
        guard let slowest = routing.max(by: { time($0) < time($1) }), time(slowest) > 0 else {
            return nil
        }
        func show(_ seconds: Double) -> String { full(Amount(seconds, .seconds)) }
        let takt = measurements["PR-TAKT"]?.slices.first {
            $0.dimension == .product && $0.member == plant.products[product].id
        }?.windows[Telling.window]?.value
        let name = plant.products[product].name
        return Figure(
            name: "stations",
            title: words(.stationsMessage, slowest.name, name, show(time(slowest))),
            subtitle: words[.stationsSubtitle],
            description: words(
                .describeStations, String(routing.count),
                show(routing.reduce(0) { $0 + time($1) })),
            content: .yamazumi(
                YamazumiChart(
                    stations: routing.map { operation in
                        .init(
                            label: operation.name,
                            tasks: [
                                .init(
                                    label: operation.name, time: time(operation),
                                    valueClass: .init(operation.valueClass))
                            ])
                    }, unit: .seconds, takt: takt)),
            table: Table(
                caption: [.user(name)],
                columns: [
                    Table.Column(words[.columnItem]),
                    Table.Column(words[.columnValue], unit: "s", alignment: .number(places: 1)),
                ],
                rows: routing.map { operation in
                    Table.Row([
                        .user(operation.name),
                        .reading(.measured(Amount(time(operation), .seconds))),
                    ])
                }))
    }
}

extension YamazumiChart.ValueClass {
    fileprivate init(_ recorded: RoutingOperation.ValueClass?) {
        switch recorded {
        case .valueAdding: self = .valueAdding
        case .necessaryNonValueAdding: self = .necessary
        case .nonValueAdding: self = .waste
        case nil: self = .unclassed
        }
    }
}
