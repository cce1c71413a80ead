extension Trade {
    /// Flat-pack furniture: panels sawn, edged and drilled by machine, packed on a line.
    static let furniture = Trade(
        code: "FURN", language: .english, companyWord: "Furniture",
        departments: [
            Department(
                id: "PANELS", code: "PNL", lineName: "Panel shop", lines: 1,
                recording: .byMachine(
                    group: "PANEL", name: "CNC", code: "CNC", perLine: 4, perOperator: 1),
                crew: 1, pieceCode: "PNL", pieceName: "panel kit", cycleSeconds: 96,
                setupMinutes: 38, operations: ["Saw", "Edge band", "Drill"],
                defects: [
                    DefectKind("Chipped edge", "EDGE", .minor, at: "Short side", weight: 6),
                    DefectKind(
                        "Hole out of position", "DRILL", .major, at: "Hinge side", weight: 3),
                    DefectKind("Edge band open", "EDGE", .major, at: "Corner", weight: 4),
                ],
                failures: ["Spindle bearing", "Glue unit temperature", "Dust extraction alarm"],
                worksNights: true, worksOvertime: true, kilowatts: 22,
                parts: [
                    WearingPart("Saw blade", hours: 130, price: 85),
                    WearingPart("Drill bit set", hours: 240, price: 46),
                ],
                measured: [
                    Characteristic("Panel width", "mm", 596, tolerance: 0.8, capability: 1.3),
                    Characteristic("Hole distance", "mm", 32, tolerance: 0.2, capability: 1.05),
                ]),
            Department(
                id: "PACKING", code: "PCK", lineName: "Packing line", lines: 2, recording: .byLine,
                crew: 5, pieceCode: "", pieceName: "flat pack", cycleSeconds: 57, setupMinutes: 19,
                operations: ["Pick fittings", "Stack panels", "Box and strap"],
                defects: [
                    DefectKind("Fitting missing", "PACK", .critical, at: "Fitting bag", weight: 3),
                    DefectKind("Scratched front", "FINISH", .major, at: "Front", weight: 4),
                    DefectKind("Crushed carton", "PACK", .minor, at: "Corner", weight: 5),
                ],
                failures: ["Strapping head", "Carton erector jam"], worksNights: false,
                worksOvertime: true, kilowatts: nil),
        ],
        families: [
            Family(code: "SHF", name: "Bookcase", effort: 0.9),
            Family(code: "DSK", name: "Desk", effort: 1.1),
            Family(code: "WRD", name: "Wardrobe", effort: 1.6),
        ],
        variants: [
            Variant(code: "OAK", name: "oak", effort: 1.05),
            Variant(code: "WHT", name: "white", effort: 1.0),
            Variant(code: "GRY", name: "grey", effort: 1.0),
        ],
        materials: [
            Material("chipboard 18 mm", 2.6, "M2", price: 7.5, in: 0),
            Material("edge band", 11, "M", price: 0.25, in: 0),
            Material("hinges", 4, "EA", price: 0.8, in: 1),
            Material("cartons", 1, "EA", price: 1.9, in: 1),
        ],
        customers: ["Wohnwelt Nord", "Casa Lima", "Office Depotix", "Habitat Twelve"],
        unitPrice: 96, unitMassGrams: 24_000)
}
