extension Trade {
    /// Parts printed on a farm of printers, then cleaned and finished by hand.
    static let prints = Trade(
        code: "PRINT", language: .english, companyWord: "3D Print",
        departments: [
            Department(
                id: "PRINTING", code: "BANK", lineName: "Printer bank", lines: 2,
                recording: .byMachine(
                    group: "FDM", name: "Printer", code: "PR", perLine: 6, perOperator: 4),
                crew: 1, pieceCode: "RAW", pieceName: "raw print", cycleSeconds: 540,
                setupMinutes: 16,
                operations: ["Load spool and plate", "Print", "Release from plate"],
                defects: [
                    DefectKind("Layer shift", "PRINT", .major, at: "Body", weight: 4),
                    DefectKind("Warped corner", "ADHESION", .major, at: "Base", weight: 5),
                    DefectKind("Stringing", "PRINT", .minor, at: "Bores", weight: 6),
                    DefectKind("Spaghetti", "PRINT", .critical, at: "Whole part", weight: 1),
                ],
                failures: [
                    "Nozzle clogged", "Extruder gear slipped", "Bed levelling lost",
                    "Thermistor open circuit", "Belt tension low",
                ], worksNights: true, worksOvertime: true, kilowatts: 0.28,
                parts: [
                    WearingPart("Nozzle", hours: 180, price: 14),
                    WearingPart("Extruder gear", hours: 600, price: 26),
                    WearingPart("Build plate sheet", hours: 400, price: 38),
                ],
                measured: [
                    Characteristic("Bore diameter", "mm", 8, tolerance: 0.15, capability: 1.2),
                    Characteristic("Flange thickness", "mm", 5, tolerance: 0.2, capability: 1.6),
                    Characteristic(
                        "Base flatness", "mm", 0.12, tolerance: 0.18, capability: 1.0,
                        isUpperOnly: true),
                ],
                printing: Printing(
                    slicer: "OrcaSlicer 2.1", spoolGrams: 8000, bedCelsius: 85, nozzleCelsius: 250)),
            Department(
                id: "POST", code: "POST", lineName: "Post-processing bench", lines: 1,
                recording: .byLine, crew: 3, pieceCode: "", pieceName: "part", cycleSeconds: 31,
                setupMinutes: 9,
                operations: ["Remove supports", "Sand and blast", "Insert threads", "Pack"],
                defects: [
                    DefectKind("Support scar", "FINISH", .minor, at: "Overhang", weight: 5),
                    DefectKind("Insert not flush", "ASSEMBLY", .major, at: "Boss", weight: 3),
                    DefectKind(
                        "Dimension out of tolerance", "DIMENSION", .major, at: "Bore", weight: 2),
                ],
                failures: ["Blasting cabinet filter", "Heat-set press thermostat"],
                worksNights: false, worksOvertime: false, kilowatts: nil),
        ],
        families: [
            Family(code: "BRK", name: "Bracket B12", effort: 0.9),
            Family(code: "HSG", name: "Housing H7", effort: 1.35),
            Family(code: "CLP", name: "Cable clip C3", effort: 0.45),
            Family(code: "JIG", name: "Drill jig J21", effort: 1.6),
        ],
        variants: [
            Variant(code: "PETG", name: "PETG", effort: 1.0),
            Variant(code: "ASA", name: "ASA", effort: 1.06),
            Variant(code: "PA", name: "PA-CF", effort: 1.15),
        ],
        materials: [
            Material("PETG black", 0.041, "KG", price: 19, in: 0, variant: "PETG"),
            Material("ASA light grey", 0.043, "KG", price: 27, in: 0, variant: "ASA"),
            Material("PA-CF", 0.047, "KG", price: 58, in: 0, variant: "PA"),
            Material("threaded inserts M4", 4, "EA", price: 0.06, in: 1),
        ],
        customers: [
            "Havel Messtechnik", "Spree Robotics", "Labor Nordstern", "Fahrradwerk Kreuzberg",
        ], unitPrice: 14.5, unitMassGrams: 62)
}
