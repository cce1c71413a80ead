extension Trade {
    /// Electronic assemblies: boards placed by machine, soldered, built into devices, tested.
    static let boards = Trade(
        code: "PCB", language: .english, companyWord: "Electronics",
        departments: [
            Department(
                id: "SMT", code: "SMT", lineName: "SMT line", lines: 2,
                recording: .byMachine(
                    group: "SMT", name: "Placer", code: "PL", perLine: 2, perOperator: 1),
                crew: 2, pieceCode: "BRD", pieceName: "board", cycleSeconds: 31,
                setupMinutes: 53, operations: ["Print paste", "Place", "Reflow", "AOI"],
                defects: [
                    DefectKind("Solder bridge", "SOLDER", .major, at: "U3", weight: 5),
                    DefectKind("Tombstone", "PLACE", .major, at: "R17", weight: 4),
                    DefectKind("Missing part", "PLACE", .critical, at: "C22", weight: 2),
                    DefectKind("Flux residue", "CLEAN", .minor, at: "J1", weight: 4),
                ],
                failures: ["Nozzle change error", "Feeder jam", "Reflow fan", "Vision lamp"],
                worksNights: true, worksOvertime: true, kilowatts: 12,
                parts: [
                    WearingPart("Placement nozzle", hours: 300, price: 42),
                    WearingPart("Feeder spring", hours: 650, price: 12),
                ],
                measured: [
                    Characteristic("Paste height", "µm", 120, tolerance: 25, capability: 1.3),
                    Characteristic(
                        "Placement offset", "µm", 18, tolerance: 40, capability: 1.1,
                        isUpperOnly: true),
                ]),
            Department(
                id: "ASSEMBLY", code: "BOX", lineName: "Box build", lines: 2, recording: .byLine,
                crew: 6, pieceCode: "", pieceName: "device", cycleSeconds: 74, setupMinutes: 21,
                operations: ["Mount board", "Wire", "Close housing", "Functional test"],
                defects: [
                    DefectKind("Test failed", "TEST", .critical, at: "Output stage", weight: 3),
                    DefectKind("Loose connector", "ASSEMBLY", .major, at: "J4", weight: 4),
                    DefectKind("Housing scratch", "COSMETIC", .minor, at: "Lid", weight: 5),
                ],
                failures: ["Test fixture pogo pins", "Torque driver calibration", "Label printer"],
                worksNights: false, worksOvertime: true, kilowatts: nil),
        ],
        families: [
            Family(code: "PSU", name: "Power supply", effort: 1.0),
            Family(code: "CTL", name: "Motor controller", effort: 1.4),
            Family(code: "SNS", name: "Sensor node", effort: 0.6),
        ],
        variants: [
            Variant(code: "24V", name: "24 V", effort: 1.0),
            Variant(code: "48V", name: "48 V", effort: 1.05),
            Variant(code: "230", name: "230 V", effort: 1.12),
        ],
        materials: [
            Material("IC allocation", 3, "EA", price: 2.4, in: 0),
            Material("bare boards", 1, "EA", price: 3.8, in: 0),
            Material("solder paste", 0.004, "KG", price: 85, in: 0),
            Material("housings", 1, "EA", price: 2.9, in: 1),
        ],
        customers: ["Penta Drives", "Aurora Lighting", "MedSense", "Grid & Field"],
        unitPrice: 46, unitMassGrams: 310)
}
