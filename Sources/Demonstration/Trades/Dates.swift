extension Trade {
    /// Dates, in Arabic: sorted on lines, filled and packed by machine.
    static let dates = Trade(
        code: "DATE", language: .arabic, companyWord: "للتمور",
        departments: [
            Department(
                id: "SORTING", code: "SRT", lineName: "خط الفرز", lines: 2, recording: .byLine,
                crew: 7, pieceCode: "SRT", pieceName: "مفروز", cycleSeconds: 15,
                setupMinutes: 17, operations: ["غسيل", "فرز", "تجفيف"],
                defects: [
                    DefectKind("حبة متشققة", "فرز", .minor, at: "القشرة", weight: 6),
                    DefectKind("إصابة حشرية", "سلامة", .critical, at: "اللب", weight: 1),
                    DefectKind("رطوبة زائدة", "قياس", .major, at: "العبوة", weight: 3),
                ],
                failures: ["انسداد الرشاشات", "عطل سير الفرز", "عطل مروحة التجفيف"],
                worksNights: false, worksOvertime: true, kilowatts: nil),
            Department(
                id: "PACKING", code: "PCK", lineName: "صالة التعبئة", lines: 2,
                recording: .byMachine(
                    group: "FILLER", name: "ماكينة تعبئة", code: "FL", perLine: 4, perOperator: 1),
                crew: 2, pieceCode: "", pieceName: "معبأ", cycleSeconds: 13, setupMinutes: 27,
                operations: ["وزن", "تعبئة", "لحام وتغليف"],
                defects: [
                    DefectKind("وزن ناقص", "قياس", .major, at: "العبوة", weight: 5),
                    DefectKind("لحام غير محكم", "تغليف", .major, at: "الغطاء", weight: 4),
                    DefectKind("تاريخ غير واضح", "طباعة", .minor, at: "البطاقة", weight: 3),
                ],
                failures: ["عطل الميزان", "انقطاع هواء الضغط", "تلف فك اللحام"],
                worksNights: true, worksOvertime: true, kilowatts: 2.2,
                parts: [
                    WearingPart("فك اللحام", hours: 220, price: 28),
                    WearingPart("سكين القص", hours: 160, price: 12),
                ],
                measured: [
                    Characteristic("وزن العبوة", "g", 505, tolerance: 8, capability: 1.1),
                    Characteristic("قوة اللحام", "N", 24, tolerance: 5, capability: 1.3),
                ]),
        ],
        families: [
            Family(code: "MJD", name: "تمر مجدول", effort: 1.15),
            Family(code: "SUK", name: "تمر سكري", effort: 1.0),
            Family(code: "STF", name: "تمر محشو باللوز", effort: 1.5),
        ],
        variants: [
            Variant(code: "250", name: "250 غ", effort: 0.85),
            Variant(code: "500", name: "500 غ", effort: 1.0),
            Variant(code: "1K", name: "1 كغ", effort: 1.2),
        ],
        materials: [
            Material("تمر خام", 0.5, "KG", price: 2.2, in: 0),
            Material("لوز مقشر", 0.02, "KG", price: 9.5, in: 1),
            Material("أغطية العلب", 1, "EA", price: 0.07, in: 1),
            Material("كرتون التغليف", 1, "EA", price: 0.11, in: 1),
        ],
        customers: ["أسواق الواحة", "الخليج للأغذية", "بيت الضيافة", "سوق النخيل"],
        unitPrice: 4.2, unitMassGrams: 520)
}
