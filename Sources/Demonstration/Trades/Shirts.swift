extension Trade {
    /// Shirts: cut by machine, sewn on lines, pressed and packed.
    static let shirts = Trade(
        code: "SHIRT", language: .english, companyWord: "Apparel",
        departments: [
            Department(
                id: "CUTTING", code: "CUT", lineName: "Cutting table", lines: 1,
                recording: .byMachine(
                    group: "CUTTER", name: "Cutter", code: "CT", perLine: 2, perOperator: 1),
                crew: 2, pieceCode: "PNL", pieceName: "panel set", cycleSeconds: 21,
                setupMinutes: 28, operations: ["Spread", "Cut", "Number and bundle"],
                defects: [
                    DefectKind("Panel off grain", "CUT", .major, at: "Front", weight: 3),
                    DefectKind("Frayed notch", "CUT", .minor, at: "Sleeve", weight: 4),
                ],
                failures: ["Blunt blade", "Vacuum pump trip", "Spreader encoder"],
                worksNights: false, worksOvertime: true, kilowatts: 5,
                parts: [
                    WearingPart("Cutter blade", hours: 60, price: 18),
                    WearingPart("Sharpening stone", hours: 140, price: 7),
                ],
                measured: [
                    Characteristic("Panel length", "mm", 742, tolerance: 3, capability: 1.2),
                    Characteristic("Notch depth", "mm", 4, tolerance: 1, capability: 1.0),
                ]),
            Department(
                id: "SEWING", code: "SEW", lineName: "Sewing line", lines: 4, recording: .byLine,
                crew: 8, pieceCode: "SWN", pieceName: "sewn shirt", cycleSeconds: 78,
                setupMinutes: 46,
                operations: ["Collar", "Front and placket", "Set sleeves", "Side seam and hem"],
                defects: [
                    DefectKind("Open seam", "STITCH", .major, at: "Side seam", weight: 5),
                    DefectKind("Puckering", "STITCH", .minor, at: "Placket", weight: 6),
                    DefectKind("Collar points uneven", "SHAPE", .major, at: "Collar", weight: 2),
                    DefectKind("Broken needle tip", "SAFETY", .critical, at: "Cuff", weight: 0.2),
                ],
                failures: ["Looper timing", "Clutch motor burnt", "Thread trimmer jam"],
                worksNights: false, worksOvertime: true, kilowatts: nil),
            Department(
                id: "FINISHING", code: "FIN", lineName: "Finishing line", lines: 1,
                recording: .byLine, crew: 5, pieceCode: "", pieceName: "shirt", cycleSeconds: 24,
                setupMinutes: 11, operations: ["Trim", "Press", "Fold and pack"],
                defects: [
                    DefectKind("Iron shine", "PRESS", .minor, at: "Back yoke", weight: 4),
                    DefectKind("Oil stain", "CLEAN", .major, at: "Front", weight: 3),
                    DefectKind("Wrong size label", "PACK", .major, at: "Label", weight: 1),
                ],
                failures: ["Boiler feed pump", "Press pad torn"], worksNights: false,
                worksOvertime: true, kilowatts: nil),
        ],
        families: [
            Family(code: "OXF", name: "Oxford shirt", effort: 1.1),
            Family(code: "POL", name: "Polo shirt", effort: 0.85),
            Family(code: "FLN", name: "Flannel shirt", effort: 1.0),
        ],
        variants: [
            Variant(code: "WHT", name: "white", effort: 1.0),
            Variant(code: "BLU", name: "blue", effort: 1.0),
            Variant(code: "CHK", name: "check", effort: 1.12),
        ],
        materials: [
            Material("fabric roll", 1.6, "M", price: 2.1, in: 0),
            Material("interlining", 0.2, "M", price: 1.1, in: 1),
            Material("buttons 18L", 9, "EA", price: 0.02, in: 1),
            Material("care labels", 1, "EA", price: 0.03, in: 2),
        ],
        customers: ["Northgate Stores", "Maison Perrault", "Kiel Versand", "Blue Harbor Retail"],
        unitPrice: 17, unitMassGrams: 240)
}
