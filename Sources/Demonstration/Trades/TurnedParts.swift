extension Trade {
    /// Metal parts turned and milled on machines, deburred and inspected by hand.
    static let turnedParts = Trade(
        code: "CNC", language: .english, companyWord: "Precision",
        departments: [
            Department(
                id: "TURNING", code: "TRN", lineName: "Turning cell", lines: 2,
                recording: .byMachine(
                    group: "LATHE", name: "Lathe", code: "L", perLine: 3, perOperator: 2),
                crew: 1, pieceCode: "TRN", pieceName: "blank", cycleSeconds: 118,
                setupMinutes: 68, operations: ["Bar feed", "Turn", "Gauge"],
                defects: [
                    DefectKind(
                        "Diameter out of tolerance", "DIMENSION", .major, at: "Journal", weight: 5),
                    DefectKind("Chatter marks", "SURFACE", .minor, at: "Face", weight: 4),
                    DefectKind("Tool mark", "SURFACE", .minor, at: "Shoulder", weight: 3),
                ],
                failures: [
                    "Turret index fault", "Coolant pump", "Spindle encoder", "Bar feeder jam",
                ],
                worksNights: true, worksOvertime: true, kilowatts: 9,
                parts: [
                    WearingPart("Cutting insert", hours: 35, price: 9),
                    WearingPart("Collet", hours: 900, price: 64),
                ],
                measured: [
                    Characteristic(
                        "Journal diameter", "mm", 30, tolerance: 0.021, capability: 1.35),
                    Characteristic(
                        "Runout", "mm", 0.012, tolerance: 0.02, capability: 1.1, isUpperOnly: true),
                ]),
            Department(
                id: "MILLING", code: "MIL", lineName: "Milling cell", lines: 1,
                recording: .byMachine(
                    group: "MILL", name: "Mill", code: "M", perLine: 4, perOperator: 2),
                crew: 1, pieceCode: "MIL", pieceName: "milled part", cycleSeconds: 164,
                setupMinutes: 80, operations: ["Clamp", "Mill", "Probe"],
                defects: [
                    DefectKind(
                        "Position out of tolerance", "DIMENSION", .critical, at: "Bore", weight: 3),
                    DefectKind("Burr", "SURFACE", .minor, at: "Slot", weight: 6),
                ],
                failures: ["Tool changer arm", "Probe battery", "Pallet clamp pressure"],
                worksNights: true, worksOvertime: false, kilowatts: 14,
                parts: [
                    WearingPart("End mill", hours: 55, price: 38),
                    WearingPart("Spindle drawbar springs", hours: 1200, price: 90),
                ],
                measured: [
                    Characteristic(
                        "Bore position", "mm", 0.02, tolerance: 0.05, capability: 1.15,
                        isUpperOnly: true)
                ]),
            Department(
                id: "FINISHING", code: "DBR", lineName: "Deburring bench", lines: 1,
                recording: .byLine, crew: 3, pieceCode: "", pieceName: "part", cycleSeconds: 36,
                setupMinutes: 11, operations: ["Deburr", "Wash", "Measure and pack"],
                defects: [
                    DefectKind("Burr remaining", "SURFACE", .major, at: "Cross hole", weight: 5),
                    DefectKind("Handling dent", "SURFACE", .minor, at: "Edge", weight: 3),
                ],
                failures: ["Washer heating", "Ultrasonic generator"], worksNights: false,
                worksOvertime: false, kilowatts: nil),
        ],
        families: [
            Family(code: "SHF", name: "Drive shaft", effort: 1.2),
            Family(code: "HUB", name: "Hub", effort: 1.0),
            Family(code: "FIT", name: "Fitting", effort: 0.55),
        ],
        variants: [
            Variant(code: "ST", name: "steel", effort: 1.0),
            Variant(code: "AL", name: "aluminium", effort: 0.8),
            Variant(code: "SS", name: "stainless", effort: 1.25),
        ],
        materials: [
            Material("bar stock Ø32", 0.9, "KG", price: 2.7, in: 0),
            Material("inserts CNMG", 0.01, "EA", price: 6.5, in: 0),
            Material("billets", 0.3, "KG", price: 3.1, in: 1),
            Material("coolant", 0.02, "L", price: 3.6, in: 1),
        ],
        customers: ["Rotor & Welle", "Transmech", "Alpina Hydraulics", "Coastline Marine"],
        unitPrice: 22, unitMassGrams: 640)
}
