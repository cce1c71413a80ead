extension Place {
    static let leon = Place(
        code: "LEON", zone: "America/Mexico_City", currency: "USD", perEuro: 1.1, hourlyWage: 4.5,
        language: .english,
        csvProfile: "comma", daysOff: [6, 7],
        holidays: [
            Holiday("New Year", .date(month: 1, day: 1)),
            Holiday("Constitution Day", .date(month: 2, day: 5)),
            Holiday("Benito Juárez", .date(month: 3, day: 21)),
            Holiday("Good Friday", .easter(plus: -2)),
            Holiday("Labour Day", .date(month: 5, day: 1)),
            Holiday("Independence Day", .date(month: 9, day: 16)),
            Holiday("Revolution Day", .date(month: 11, day: 20)),
            Holiday("Christmas", .date(month: 12, day: 25)),
        ], companies: ["Bajío", "Guanajuato", "El Cóndor", "San Crispín"],
        givenNames: [
            "María", "José", "Guadalupe", "Juan", "Rosa", "Luis", "Alejandra", "Miguel", "Verónica",
            "Carlos", "Leticia", "Ramón", "Ximena",
        ],
        familyNames: [
            "Hernández", "García", "Martínez", "López", "Ramírez", "Flores", "Gómez", "Núñez",
            "Aguirre", "Ortiz", "Domínguez", "Ibáñez", "Zavala",
        ])

    static let mahalla = Place(
        code: "MAHALLA", zone: "Africa/Cairo", currency: "EGP", perEuro: 52, hourlyWage: 38,
        language: .arabic,
        csvProfile: "semicolon", daysOff: [5, 6],
        holidays: [
            Holiday("عيد الميلاد المجيد", .date(month: 1, day: 7)),
            Holiday("عيد الثورة والشرطة", .date(month: 1, day: 25)),
            Holiday("عيد تحرير سيناء", .date(month: 4, day: 25)),
            Holiday("عيد العمال", .date(month: 5, day: 1)),
            Holiday("ثورة 30 يونيو", .date(month: 6, day: 30)),
            Holiday("عيد ثورة 23 يوليو", .date(month: 7, day: 23)),
            Holiday("عيد القوات المسلحة", .date(month: 10, day: 6)),
            Holiday("عيد الفطر", .islamic(month: 10, day: 1, days: 3)),
            Holiday("عيد الأضحى", .islamic(month: 12, day: 9, days: 5)),
            Holiday("رأس السنة الهجرية", .islamic(month: 1, day: 1, days: 1)),
            Holiday("المولد النبوي", .islamic(month: 3, day: 12, days: 1)),
        ], companies: ["المحلة", "الدلتا", "النيل", "القاهرة"],
        givenNames: [
            "محمد", "فاطمة", "أحمد", "منى", "مصطفى", "هدى", "إبراهيم", "سعاد", "خالد", "نادية",
            "عمرو",
            "ياسمين", "طارق",
        ],
        familyNames: [
            "عبد الرحمن", "السيد", "حسن", "الشافعي", "منصور", "البنا", "عطية", "الجندي", "سليمان",
            "رمضان", "عوض", "الديب", "فهمي",
        ])

    static let berlin = Place(
        code: "BERLIN", zone: "Europe/Berlin", currency: "EUR", perEuro: 1, hourlyWage: 16,
        language: .english,
        csvProfile: "semicolon", daysOff: [6, 7],
        holidays: [
            Holiday("Neujahr", .date(month: 1, day: 1)),
            Holiday("Karfreitag", .easter(plus: -2)), Holiday("Ostermontag", .easter(plus: 1)),
            Holiday("Tag der Arbeit", .date(month: 5, day: 1)),
            Holiday("Christi Himmelfahrt", .easter(plus: 39)),
            Holiday("Pfingstmontag", .easter(plus: 50)),
            Holiday("Tag der Deutschen Einheit", .date(month: 10, day: 3)),
            Holiday("1. Weihnachtstag", .date(month: 12, day: 25)),
            Holiday("2. Weihnachtstag", .date(month: 12, day: 26)),
        ], companies: ["Spree", "Havel", "Mark", "Kranich"],
        givenNames: [
            "Anna", "Jonas", "Lena", "Maximilian", "Aylin", "Felix", "Jürgen", "Sabine", "Uwe",
            "Katharina", "Emre", "Greta", "Björn",
        ],
        familyNames: [
            "Schmidt", "Müller", "Krüger", "Yılmaz", "Weiß", "Lehmann", "Köhler", "Nowak", "Groß",
            "Schäfer", "Zimmermann", "Böhm", "Vogel",
        ])

    /// Where the clients after the first three stand.
    static let further: [Place] = [dhaka, izmir, amman, poznan, porto, bengaluru, ohio, saigon]

    private static let newYear = Holiday("New Year", .date(month: 1, day: 1))
    private static let labourDay = Holiday("Labour Day", .date(month: 5, day: 1))
    private static let christmas = Holiday("Christmas", .date(month: 12, day: 25))

    private static let dhaka = Place(
        code: "DHAKA", zone: "Asia/Dhaka", currency: "BDT", perEuro: 130, hourlyWage: 75,
        language: .english, csvProfile: "comma",
        daysOff: [5],
        holidays: [
            Holiday("Language Martyrs’ Day", .date(month: 2, day: 21)),
            Holiday("Independence Day", .date(month: 3, day: 26)), labourDay,
            Holiday("Eid al-Fitr", .islamic(month: 10, day: 1, days: 3)),
            Holiday("Eid al-Adha", .islamic(month: 12, day: 10, days: 3)),
            Holiday("Victory Day", .date(month: 12, day: 16)),
        ], companies: ["Padma", "Meghna", "Shapla", "Jamuna"],
        givenNames: [
            "Rahim", "Ayesha", "Karim", "Nasrin", "Shahid", "Taslima", "Jahangir", "Farida",
            "Rafiq",
            "Moushumi", "Anwar", "Shirin", "Habib",
        ],
        familyNames: [
            "Hossain", "Akter", "Rahman", "Begum", "Islam", "Chowdhury", "Miah", "Khatun", "Uddin",
            "Sarkar", "Talukder", "Bhuiyan", "Mondal",
        ])

    private static let izmir = Place(
        code: "IZMIR", zone: "Europe/Istanbul", currency: "TRY", perEuro: 38, hourlyWage: 140,
        language: .english,
        csvProfile: "semicolon", daysOff: [7],
        holidays: [
            newYear, Holiday("National Sovereignty Day", .date(month: 4, day: 23)), labourDay,
            Holiday("Ramazan Bayramı", .islamic(month: 10, day: 1, days: 3)),
            Holiday("Kurban Bayramı", .islamic(month: 12, day: 10, days: 4)),
            Holiday("Republic Day", .date(month: 10, day: 29)),
        ], companies: ["Ege", "Körfez", "Çınar", "Yıldız"],
        givenNames: [
            "Ayşe", "Mehmet", "Fatma", "Mustafa", "Emine", "Hüseyin", "Zeynep", "İbrahim", "Gülşen",
            "Osman", "Çiğdem", "Ömer", "Şule",
        ],
        familyNames: [
            "Yılmaz", "Kaya", "Demir", "Şahin", "Çelik", "Yıldız", "Aydın", "Öztürk", "Arslan",
            "Doğan", "Kılıç", "Güneş", "Işık",
        ])

    private static let amman = Place(
        code: "AMMAN", zone: "Asia/Amman", currency: "JOD", perEuro: 0.78, hourlyWage: 2.3,
        language: .arabic,
        csvProfile: "semicolon", daysOff: [5, 6],
        holidays: [
            Holiday("رأس السنة الميلادية", .date(month: 1, day: 1)),
            Holiday("عيد العمال", .date(month: 5, day: 1)),
            Holiday("عيد الاستقلال", .date(month: 5, day: 25)),
            Holiday("عيد الفطر", .islamic(month: 10, day: 1, days: 3)),
            Holiday("عيد الأضحى", .islamic(month: 12, day: 9, days: 5)),
        ], companies: ["الأردن", "الواحة", "البتراء", "السلط"],
        givenNames: [
            "عبد الله", "رنا", "يوسف", "لينا", "سامر", "دعاء", "فراس", "عبير", "زيد", "هبة", "ماهر",
            "ريم", "باسل",
        ],
        familyNames: [
            "العبادي", "الخطيب", "النجار", "حداد", "الزعبي", "القضاة", "المومني", "عبيدات",
            "الطراونة",
            "الحسن", "الرواشدة", "شحادة", "بني هاني",
        ])

    private static let poznan = Place(
        code: "POZNAN", zone: "Europe/Warsaw", currency: "PLN", perEuro: 4.3, hourlyWage: 31,
        language: .english,
        csvProfile: "semicolon", daysOff: [6, 7],
        holidays: [
            newYear, Holiday("Easter Monday", .easter(plus: 1)), labourDay,
            Holiday("Corpus Christi", .easter(plus: 60)),
            Holiday("Independence Day", .date(month: 11, day: 11)), christmas,
        ], companies: ["Warta", "Wielkopolska", "Dąb", "Żuraw"],
        givenNames: [
            "Agnieszka", "Paweł", "Małgorzata", "Krzysztof", "Zofia", "Łukasz", "Ewa", "Tomasz",
            "Halina", "Grzegorz", "Beata", "Wojciech", "Iwona",
        ],
        familyNames: [
            "Nowak", "Kowalska", "Wiśniewski", "Wójcik", "Zielińska", "Szymański", "Dąbrowska",
            "Mazur", "Pawlak", "Górska", "Król", "Wróbel", "Jabłońska",
        ])

    private static let porto = Place(
        code: "PORTO", zone: "Europe/Lisbon", currency: "EUR", perEuro: 1, hourlyWage: 7.5,
        language: .english,
        csvProfile: "semicolon", daysOff: [6, 7],
        holidays: [
            newYear, Holiday("Good Friday", .easter(plus: -2)),
            Holiday("Liberty Day", .date(month: 4, day: 25)), labourDay,
            Holiday("Portugal Day", .date(month: 6, day: 10)), christmas,
        ], companies: ["Douro", "Minho", "Foz & Filhos", "Leça"],
        givenNames: [
            "Ana", "João", "Inês", "Rui", "Conceição", "Tiago", "Sofia", "António", "Marta", "Nuno",
            "Fátima", "Vítor", "Beatriz",
        ],
        familyNames: [
            "Silva", "Ferreira", "Sousa", "Oliveira", "Araújo", "Gonçalves", "Magalhães",
            "Teixeira",
            "Brandão", "Leite", "Pinto", "Guimarães", "Sá",
        ])

    private static let bengaluru = Place(
        code: "BLR", zone: "Asia/Kolkata", currency: "INR", perEuro: 92, hourlyWage: 110,
        language: .english, csvProfile: "comma",
        daysOff: [7],
        holidays: [
            Holiday("Republic Day", .date(month: 1, day: 26)), labourDay,
            Holiday("Independence Day", .date(month: 8, day: 15)),
            Holiday("Gandhi Jayanti", .date(month: 10, day: 2)), christmas,
        ], companies: ["Kaveri", "Deccan", "Nandi", "Sahyadri"],
        givenNames: [
            "Lakshmi", "Suresh", "Kavitha", "Ramesh", "Divya", "Manjunath", "Geetha", "Prakash",
            "Shobha", "Venkatesh", "Asha", "Naveen", "Rekha",
        ],
        familyNames: [
            "Gowda", "Reddy", "Rao", "Shetty", "Kumar", "Nair", "Hegde", "Patil", "Murthy", "Iyer",
            "Naik", "Bhat", "Desai",
        ])

    private static let ohio = Place(
        code: "OHIO", zone: "America/New_York", currency: "USD", perEuro: 1.1, hourlyWage: 20,
        language: .english,
        csvProfile: "comma", daysOff: [6, 7],
        holidays: [
            newYear, Holiday("Juneteenth", .date(month: 6, day: 19)),
            Holiday("Independence Day", .date(month: 7, day: 4)),
            Holiday("Veterans Day", .date(month: 11, day: 11)), christmas,
        ], companies: ["Buckeye", "Erie", "O’Hara’s", "Maumee"],
        givenNames: [
            "Linda", "James", "Patricia", "Robert", "Tamika", "Michael", "Susan", "DeShawn",
            "Karen",
            "William", "Maria", "Kevin", "Dorothy",
        ],
        familyNames: [
            "Johnson", "Miller", "Davis", "O’Brien", "Kowalski", "Washington", "Schneider", "Lopez",
            "Baker", "Nguyen", "McCarthy", "Fisher", "Young",
        ])

    private static let saigon = Place(
        code: "SGN", zone: "Asia/Ho_Chi_Minh", currency: "VND", perEuro: 28_000, hourlyWage: 42_000,
        language: .english,
        csvProfile: "comma", daysOff: [7],
        holidays: [
            newYear, Holiday("Reunification Day", .date(month: 4, day: 30)), labourDay,
            Holiday("National Day", .date(month: 9, day: 2)),
        ], companies: ["Sài Gòn", "Bình Minh", "Sen Vàng", "Phương Nam"],
        givenNames: [
            "Hương", "Minh", "Lan", "Tuấn", "Thảo", "Dũng", "Ngọc", "Hải", "Mai", "Phúc", "Linh",
            "Quang", "Yến",
        ],
        familyNames: [
            "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
            "Dương",
            "Lý",
        ])
}
