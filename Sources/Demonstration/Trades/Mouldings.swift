extension Trade {
    /// Plastic parts, moulded by machine and assembled on a line.
    static let mouldings = Trade(
        code: "MOULD", language: .english, companyWord: "Plastics",
        departments: [
            Department(
                id: "MOULDING", code: "MLD", lineName: "Moulding hall", lines: 2,
                recording: .byMachine(
                    group: "INJECTION", name: "Press", code: "IM", perLine: 4, perOperator: 2),
                crew: 1, pieceCode: "MLD", pieceName: "moulding", cycleSeconds: 26,
                setupMinutes: 61,
                operations: ["Dry and feed", "Mould", "Degate"],
                defects: [
                    DefectKind("Short shot", "MOULD", .major, at: "Rib", weight: 5),
                    DefectKind("Flash", "MOULD", .minor, at: "Parting line", weight: 6),
                    DefectKind("Sink mark", "MOULD", .minor, at: "Boss", weight: 4),
                    DefectKind("Burn mark", "MOULD", .critical, at: "Gate", weight: 1),
                ],
                failures: [
                    "Heater band failed", "Ejector pin broken", "Hot runner controller",
                    "Hydraulic hose burst", "Robot gripper vacuum",
                ], worksNights: true, worksOvertime: true, kilowatts: 18,
                parts: [
                    WearingPart("Heater band", hours: 500, price: 55),
                    WearingPart("Ejector pin set", hours: 750, price: 40),
                ],
                measured: [
                    Characteristic("Shot mass", "g", 84, tolerance: 1.6, capability: 1.4),
                    Characteristic("Snap width", "mm", 12, tolerance: 0.12, capability: 1.0),
                ]),
            Department(
                id: "ASSEMBLY", code: "ASM", lineName: "Assembly line", lines: 2,
                recording: .byLine, crew: 5, pieceCode: "", pieceName: "unit", cycleSeconds: 38,
                setupMinutes: 23,
                operations: ["Clip and screw", "Leak test", "Label and pack"],
                defects: [
                    DefectKind("Leak", "TEST", .critical, at: "Seal", weight: 2),
                    DefectKind("Clip not seated", "ASSEMBLY", .major, at: "Cover", weight: 5),
                    DefectKind("Scratch", "COSMETIC", .minor, at: "Face", weight: 5),
                ],
                failures: ["Screwdriver feeder jam", "Leak tester drift", "Conveyor stop"],
                worksNights: false, worksOvertime: false, kilowatts: nil),
        ],
        families: [
            Family(code: "CNT", name: "Canister", effort: 1.2),
            Family(code: "VLV", name: "Valve body", effort: 0.9),
            Family(code: "CAP", name: "Closure", effort: 0.6),
        ],
        variants: [
            Variant(code: "S", name: "0.5 l", effort: 0.93),
            Variant(code: "M", name: "1 l", effort: 1.0),
            Variant(code: "L", name: "2 l", effort: 1.12),
        ],
        materials: [
            Material("PP granulate", 0.085, "KG", price: 1.6, in: 0),
            Material("masterbatch", 0.002, "KG", price: 8, in: 0),
            Material("O-rings", 2, "EA", price: 0.05, in: 1),
            Material("cartons", 0.05, "EA", price: 0.8, in: 1),
        ],
        customers: ["Aqua Norte", "Baltic Pumps", "Vitalis Foods", "Hydro Supply"],
        unitPrice: 3.4, unitMassGrams: 85)
}
