extension Trade {
    /// Work boots: leather is cut, uppers are sewn, lasted on machines, finished.
    static let boots = Trade(
        code: "BOOT", language: .english, companyWord: "Boot Company",
        departments: [
            Department(
                id: "CUTTING", code: "CUT", lineName: "Cutting line", lines: 1, recording: .byLine,
                crew: 6, pieceCode: "CUT", pieceName: "cut set", cycleSeconds: 34,
                setupMinutes: 27,
                operations: ["Clicking", "Splitting and skiving", "Marking"],
                defects: [
                    DefectKind("Cut outside pattern", "CUT", .major, at: "Vamp", weight: 4),
                    DefectKind("Hide scar in panel", "MATERIAL", .minor, at: "Quarter", weight: 5),
                    DefectKind("Uneven skive", "CUT", .minor, at: "Edge", weight: 3),
                ],
                failures: ["Worn cutting die", "Press hydraulic leak", "Light curtain fault"],
                worksNights: false, worksOvertime: false, kilowatts: nil),
            Department(
                id: "SEWING", code: "SEW", lineName: "Sewing line", lines: 2, recording: .byLine,
                crew: 10, pieceCode: "UPR", pieceName: "upper", cycleSeconds: 62,
                setupMinutes: 42,
                operations: ["Stitch quarters", "Attach tongue", "Eyelets", "Close upper"],
                defects: [
                    DefectKind("Skipped stitch", "STITCH", .major, at: "Quarter seam", weight: 6),
                    DefectKind("Broken thread", "STITCH", .minor, at: "Collar", weight: 4),
                    DefectKind("Eyelet misplaced", "ASSEMBLY", .minor, at: "Facing", weight: 2),
                    DefectKind(
                        "Needle left in upper", "SAFETY", .critical, at: "Lining", weight: 0.2),
                ],
                failures: [
                    "Needle bar seized", "Thread tensioner worn", "Servo drive fault",
                    "Bobbin sensor dirty",
                ], worksNights: false, worksOvertime: true, kilowatts: nil),
            Department(
                id: "LASTING", code: "LAST", lineName: "Lasting line", lines: 1,
                recording: .byMachine(
                    group: "LASTING", name: "Toe laster", code: "LST", perLine: 4, perOperator: 1),
                crew: 2, pieceCode: "LTD", pieceName: "lasted boot", cycleSeconds: 148,
                setupMinutes: 34,
                operations: ["Mull upper", "Pull and last toe", "Side and heel last", "Heat set"],
                defects: [
                    DefectKind("Wrinkled toe", "LASTING", .major, at: "Toe cap", weight: 5),
                    DefectKind(
                        "Upper torn by pincer", "LASTING", .critical, at: "Featherline", weight: 1),
                    DefectKind("Crooked back seam", "LASTING", .minor, at: "Heel", weight: 3),
                ],
                failures: [
                    "Pincer cylinder leak", "Heater band open circuit", "PLC input card",
                    "Wiper plate misaligned", "Hydraulic pump overheated",
                ], worksNights: true, worksOvertime: true, kilowatts: 7.5,
                parts: [
                    WearingPart("Heater band", hours: 420, price: 48),
                    WearingPart("Pincer jaw set", hours: 260, price: 35),
                    WearingPart("Wiper plate", hours: 700, price: 120),
                ],
                measured: [
                    Characteristic("Heel height", "mm", 28, tolerance: 1.5, capability: 1.45),
                    Characteristic("Toe spring", "mm", 12, tolerance: 2, capability: 1.1),
                    Characteristic("Upper pull force", "N", 310, tolerance: 45, capability: 0.95),
                ]),
            Department(
                id: "FINISHING", code: "FIN", lineName: "Finishing line", lines: 1,
                recording: .byLine, crew: 7, pieceCode: "", pieceName: "boot", cycleSeconds: 41,
                setupMinutes: 17,
                operations: ["Cement sole", "Press sole", "Trim and polish", "Pair and box"],
                defects: [
                    DefectKind("Sole bond gap", "BOND", .critical, at: "Shank", weight: 2),
                    DefectKind("Cement stain", "FINISH", .minor, at: "Welt", weight: 5),
                    DefectKind("Scuffed leather", "FINISH", .minor, at: "Counter", weight: 4),
                    DefectKind("Mismatched pair", "PACK", .major, at: "Box", weight: 1),
                ],
                failures: ["Sole press seal", "Conveyor chain jumped", "Drying tunnel fan"],
                worksNights: false, worksOvertime: true, kilowatts: nil),
        ],
        families: [
            Family(code: "RNC", name: "Rancher", effort: 1.0),
            Family(code: "LGR", name: "Logger", effort: 1.25),
            Family(code: "CHL", name: "Chelsea", effort: 0.82),
        ],
        variants: [
            Variant(code: "BRN", name: "brown", effort: 1.0),
            Variant(code: "BLK", name: "black", effort: 0.98),
            Variant(code: "STT", name: "steel toe", effort: 1.09),
        ],
        materials: [
            Material("full-grain leather", 0.28, "M2", price: 21, in: 0),
            Material("thread 40/3", 0.012, "KG", price: 9, in: 1),
            Material("rubber soles", 2, "EA", price: 2.6, in: 3),
            Material("steel toe caps", 2, "EA", price: 0.9, in: 2, variant: "STT"),
            Material("eyelets", 16, "EA", price: 0.015, in: 1),
        ],
        customers: [
            "Sierra Outfitters", "Comercial del Bajío", "Prairie Work Supply", "Andes Safety",
            "Ranch & Trail Co.",
        ], unitPrice: 78, unitMassGrams: 920)
}
