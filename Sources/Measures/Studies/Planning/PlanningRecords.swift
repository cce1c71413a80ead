import Inference
import Plant
import Units

/// What the planning KPIs share, each part made on first use.
final class PlanningRecords {
    private let plant: PlantRecords
    private let asOf: AsOf
    private let output: OrderOutput

    private(set) lazy var milestones = OrderMilestones.of(plant)
    private(set) lazy var salesLines = SalesLineLives(plant, milestones, asOf: asOf)
    private(set) lazy var made = GoodsMade(plant, milestones, output)
    private(set) lazy var shifts = PlannedShifts(plant)

    init(_ plant: PlantRecords, asOf: AsOf, output: OrderOutput) {
        self.plant = plant
        self.asOf = asOf
        self.output = output
    }
}

extension PlanningRecords {
    /// The line that a member of the cube is; `nil` for every other member.
    func line(ofMember member: Int, _ members: Members) -> Int? {
        members.line(ofMember: member)?.index
    }
}
