/// What people of a plant write beside their numbers, in the language of the plant.
struct ShopTalk: Sendable {
    /// Between a product's name and its variant.
    var comma: String
    /// First, second, night, overtime.
    var shiftNames: [String]
    /// The overtime shift where it does not fall on Saturday.
    var overtime: String
    var skills: [String]
    var waitingFor: String
    var maintenance: [String]
    var power: [String]
    var operators: [String]
    var quality: [String]
    var others: [String]
    /// Category and reason of a hold.
    var holds: [(category: String, reason: String)]
    var delays: [String]
    var cancellations: [String]
    var rejection: String
    var demotion: String
    var late: [String]
    var indirect: [String]
    var events: (launch: String, rebase: String, exclude: String, burst: String)
    var unscheduled: String
    var overhaul: String
    var calendarNote: String
    /// The courses in minding machines, in their order.
    var courses: [String]

    static func of(_ language: Trade.Language) -> ShopTalk {
        switch language {
        case .english: english
        case .arabic: arabic
        }
    }

    static let english = ShopTalk(
        comma: ", ", shiftNames: ["1st shift", "2nd shift", "Night shift", "Saturday overtime"],
        overtime: "Overtime", skills: ["TRAINEE", "SKILLED", "EXPERT"], waitingFor: "Waiting for ",
        maintenance: [
            "Weekly lubrication and check", "Preventive maintenance, plan 4", "Filter change",
        ],
        power: ["Grid outage", "Transformer switched over", "Voltage dip, drives tripped"],
        operators: ["Operator called away", "Nobody trained on this style", "Late from break"],
        quality: [
            "First piece not released", "Waiting for quality decision", "Sorting a doubtful lot",
        ],
        others: [
            "Fire drill", "Compressed air low", "Label printer offline", "Cleaning after spill",
        ],
        holds: [
            ("QUALITY", "Colour differs from the approved sample"),
            ("MATERIAL", "Substitute material awaits approval"),
            ("CUSTOMER", "Customer asked to wait for a size change"),
            ("ENGINEERING", "Tool drawing under revision"),
            ("QUALITY", "Bond strength below limit, retest"),
        ],
        delays: [
            "Material arrived late", "Machine breakdown", "Rework after inspection",
            "Priority changed",
        ],
        cancellations: ["Customer cancelled", "Duplicate order", "Season closed"],
        rejection: "Lot scrapped after quality decision", demotion: "Made room for an urgent order",
        late: ["Entered from the paper sheet", "Corrected after count", "Scanner was offline"],
        indirect: ["Maintenance", "Quality", "Warehouse"],
        events: (
            "New style launched", "Drive replaced, faster since", "Stocktaking",
            "Bad lot of material"
        ),
        unscheduled: "Catch-up work, not in the calendar", overhaul: "Overhaul, whole shift",
        calendarNote: "Short shift: works meeting",
        courses: ["Machine minding, basic", "Machine minding, advanced"])

    static let arabic = ShopTalk(
        comma: "، ",
        shiftNames: [
            "الوردية الأولى", "الوردية الثانية", "الوردية الليلية", "وردية السبت الإضافية",
        ],
        overtime: "وردية إضافية", skills: ["متدرب", "ماهر", "خبير"], waitingFor: "في انتظار ",
        maintenance: ["تشحيم وفحص أسبوعي", "صيانة وقائية حسب الخطة", "تغيير المرشحات"],
        power: ["انقطاع الكهرباء", "التحويل إلى المولد", "هبوط في الجهد"],
        operators: [
            "استدعاء العامل لمهمة أخرى", "لا يوجد عامل مدرب على هذا الصنف", "تأخر بعد الاستراحة",
        ],
        quality: ["لم تُعتمد القطعة الأولى", "في انتظار قرار الجودة", "فرز دفعة مشكوك فيها"],
        others: [
            "تدريب على الإخلاء", "انخفاض ضغط الهواء", "توقف طابعة البطاقات", "تنظيف بعد انسكاب",
        ],
        holds: [
            ("QUALITY", "اللون يختلف عن العينة المعتمدة"),
            ("MATERIAL", "خامة بديلة في انتظار الموافقة"),
            ("CUSTOMER", "طلب العميل الانتظار لتعديل المقاسات"),
            ("ENGINEERING", "تعديل مواصفة التشغيل قيد المراجعة"),
            ("QUALITY", "اختبار الانكماش خارج الحد، إعادة الاختبار"),
        ],
        delays: [
            "تأخر وصول الخامات", "عطل في الماكينة", "إعادة تشغيل بعد الفحص", "تغيير الأولوية",
        ],
        cancellations: ["ألغى العميل الطلب", "طلب مكرر", "انتهاء الموسم"],
        rejection: "أُتلفت الدفعة بعد قرار الجودة", demotion: "أُجّل لصالح طلب عاجل",
        late: ["أُدخل من الورقة اليومية", "صُحح بعد إعادة العد", "كان الماسح متوقفًا"],
        indirect: ["الصيانة", "الجودة", "المخزن"],
        events: (
            "إطلاق صنف جديد", "استبدال المحرك وتحسن السرعة", "جرد المخزون", "دفعة خامات رديئة"
        ),
        unscheduled: "عمل تعويضي خارج التقويم", overhaul: "عَمرة كاملة طوال الوردية",
        calendarNote: "وردية قصيرة: اجتماع العاملين",
        courses: ["تشغيل الماكينات: المستوى الأساسي", "تشغيل الماكينات: المستوى المتقدم"])
}
