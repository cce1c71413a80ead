extension Trade {
    /// Socks, in Arabic throughout: knit on machines, toes closed, boarded, packed.
    static let socks = Trade(
        code: "SOCK", language: .arabic, companyWord: "للجوارب",
        departments: [
            Department(
                id: "KNITTING", code: "KNIT", lineName: "صالة الحياكة", lines: 2,
                recording: .byMachine(
                    group: "KNITTING", name: "ماكينة حياكة", code: "KM", perLine: 4, perOperator: 2),
                crew: 1, pieceCode: "KNT", pieceName: "خام محبوك", cycleSeconds: 58,
                setupMinutes: 30,
                operations: ["تلقيم الخيط", "حياكة الساق والكعب", "فحص الخام"],
                defects: [
                    DefectKind("غرزة ساقطة", "حياكة", .major, at: "الساق", weight: 6),
                    DefectKind("ثقب في النسيج", "حياكة", .critical, at: "الكعب", weight: 1.5),
                    DefectKind("اختلاف لون الخيط", "خامات", .minor, at: "الحافة", weight: 3),
                ],
                failures: [
                    "كسر إبرة", "انسداد مغذي الخيط", "تلف حساس الدوران", "ارتخاء سير المحرك",
                    "اتساخ الأسطوانة",
                ], worksNights: true, worksOvertime: true, kilowatts: 1.4,
                parts: [
                    WearingPart("طقم الإبر", hours: 150, price: 22),
                    WearingPart("نوابض التغذية", hours: 320, price: 9),
                    WearingPart("سير المحرك", hours: 800, price: 31),
                ],
                measured: [
                    Characteristic("طول الساق", "cm", 22, tolerance: 0.8, capability: 1.25),
                    Characteristic("وزن الزوج", "g", 46, tolerance: 2.5, capability: 0.9),
                ]),
            Department(
                id: "LINKING", code: "LINK", lineName: "خط قفل المقدمة", lines: 2,
                recording: .byLine, crew: 6, pieceCode: "LNK", pieceName: "مقفول المقدمة",
                cycleSeconds: 17, setupMinutes: 19,
                operations: ["قلب الجورب", "قفل المقدمة", "قص الزوائد"],
                defects: [
                    DefectKind("قفل غير كامل", "خياطة", .major, at: "المقدمة", weight: 5),
                    DefectKind("خيط زائد", "تشطيب", .minor, at: "المقدمة", weight: 4),
                    DefectKind("غرزة مشدودة", "خياطة", .minor, at: "الأصابع", weight: 2),
                ],
                failures: ["كسر إبرة القفل", "تلف سكين القص", "عطل لوحة التحكم"],
                worksNights: true, worksOvertime: true, kilowatts: nil),
            Department(
                id: "BOARDING", code: "BRD", lineName: "خط الكي والتشكيل", lines: 1,
                recording: .byLine, crew: 5, pieceCode: "BRD", pieceName: "مكوي", cycleSeconds: 5.2,
                setupMinutes: 23, operations: ["تركيب على القوالب", "كي بالبخار", "تبريد"],
                defects: [
                    DefectKind("أثر حرق", "كي", .critical, at: "القدم", weight: 1),
                    DefectKind("تجعد بعد الكي", "كي", .minor, at: "الكاحل", weight: 5),
                    DefectKind("مقاس غير مطابق", "قياس", .major, at: "القدم", weight: 3),
                ],
                failures: ["تسرب بخار", "عطل سخان الغلاية", "انحشار سير القوالب"],
                worksNights: false, worksOvertime: false, kilowatts: nil),
            Department(
                id: "PACKING", code: "PACK", lineName: "خط التعبئة", lines: 1, recording: .byLine,
                crew: 6, pieceCode: "", pieceName: "معبأ", cycleSeconds: 5.4, setupMinutes: 13,
                operations: ["تزويج", "وضع البطاقة", "تغليف"],
                defects: [
                    DefectKind("زوج غير متطابق", "تعبئة", .major, at: "العبوة", weight: 4),
                    DefectKind("بطاقة خاطئة", "تعبئة", .minor, at: "البطاقة", weight: 4),
                    DefectKind("بقعة زيت", "نظافة", .major, at: "القدم", weight: 2),
                ],
                failures: ["عطل طابعة البطاقات", "انحشار ماكينة التغليف"],
                worksNights: false, worksOvertime: true, kilowatts: nil),
        ],
        families: [
            Family(code: "SPT", name: "جورب رياضي", effort: 1.05),
            Family(code: "CLS", name: "جورب كلاسيكي", effort: 0.9),
            Family(code: "KID", name: "جورب أطفال", effort: 0.78),
        ],
        variants: [
            Variant(code: "BLK", name: "أسود", effort: 1.0),
            Variant(code: "WHT", name: "أبيض", effort: 0.97),
            Variant(code: "NVY", name: "كحلي مقلم", effort: 1.08),
        ],
        materials: [
            Material("خيط القطن", 0.034, "KG", price: 4.2, in: 0),
            Material("خيط الليكرا", 0.004, "KG", price: 7, in: 0),
            Material("البطاقات", 1, "EA", price: 0.008, in: 3),
            Material("أكياس التغليف", 1, "EA", price: 0.012, in: 3),
        ],
        customers: [
            "متاجر النيل", "شركة الدلتا للملابس", "أسواق المدينة", "مجموعة البحر الأحمر التجارية",
            "بيت الأزياء",
        ], unitPrice: 0.75, unitMassGrams: 46)
}
