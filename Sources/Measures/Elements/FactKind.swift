/// What a fact of the cube is. Facts of one kind fill one stretch of the cube's columns, so that adding a
/// fact touches no column of another kind.
enum FactKind: Int, CaseIterable {
    case entry, cell, calendar, stop, inspection, attendance, order, job, schedule, maintenance,
        cost
    case run, survey

    /// What later days change of earlier ones: orders and jobs have a life, and open work goes on.
    static let ofTheMoment: [FactKind] = [.order, .job, .schedule, .maintenance]
}
