import Measures
import Plant
import Units

extension Telling {
    /// The reports that are documents, in the order of their periods.
    private static let documents: [(plan: ReportPlan.Name, title: Phrase, lead: Phrase)] = [
        (.daily, .dailyReport, .dailyReportLead),
        (.weekly, .weeklyReport, .weeklyReportLead),
        (.monthly, .monthlyReport, .monthlyReportLead),
    ]

    /// The views for one audience each.
    private static let views: [(plan: ReportPlan.Name, title: Phrase, lead: Phrase)] = [
        (.manager, .managerView, .managerViewLead),
        (.executive, .executiveView, .executiveViewLead),
        (.board, .boardView, .boardViewLead),
    ]

    /// The PDFs.
    func reportDocuments(_ plans: ReportPlans) -> [Document] {
        Telling.documents.map { name, title, _ in
            Document(
                path: PagePath("reports/\(name.rawValue).pdf"), title: words[title],
                lead: summary(in: plans[name].window), sections: sections(of: plans[name]))
        }
    }

    /// The same reports as pages, and the list of them. They may rank persons, so that whoever may not see
    /// those may not see these.
    func reportPages(_ plans: ReportPlans) -> [Page] {
        let list = Page(
            path: Area.reports.path, title: [.text(words[.reports])], area: .reports,
            sections: [
                section(
                    "documents", nil,
                    [
                        .facts(
                            Telling.documents.map { name, title, lead in
                                Fact(
                                    [.link([.text(words[title])], page(of: name))],
                                    [
                                        .text(words[lead] + " "),
                                        .link(
                                            [.text("PDF")],
                                            PagePath("reports/\(name.rawValue).pdf")),
                                    ])
                            })
                    ]),
                section("views", .sectionViews, [viewLinks]),
            ].compactMap { $0 })
        return [list]
            + Telling.documents.map { name, title, _ in
                Page(
                    path: page(of: name), title: [.text(words[title])],
                    lead: summary(in: plans[name].window), area: .reports,
                    sections: sections(of: plans[name]), isPersonal: true)
            }
    }

    /// The views for managers, owners and the screen on the floor.
    func viewPages(_ plans: ReportPlans) -> [Page] {
        Telling.views.map { name, title, _ in
            Page(
                path: page(of: name), title: [.text(words[title])],
                lead: summary(in: plans[name].window), area: .overview,
                sections: sections(of: plans[name]), layout: name == .board ? .board : .document)
        }
    }

    /// Links to the views, each with a sentence on whom it is for.
    var viewLinks: Block {
        .facts(
            Telling.views.map { name, title, lead in
                Fact([.link([.text(words[title])], page(of: name))], [.text(words[lead])])
            })
    }

    private func page(of name: ReportPlan.Name) -> PagePath {
        switch name {
        case .daily, .weekly, .monthly: PagePath("reports/\(name.rawValue).html")
        case .manager, .executive, .board: PagePath("\(name.rawValue).html")
        }
    }

    /// How many core KPIs are off target, and how far the first of them.
    func summary(in window: Window) -> [Inline] {
        let judged = coreCards.compactMap { measurements[$0] }
        let off = judged.filter {
            $0[window].standing == .bad || $0[window].standing == .critical
        }
        let period = [
            Inline.text(name(of: window).capitalisedFirst + ", "), .day(measurements.asOf.day),
            .text(": "),
        ]
        guard let worst = off.first else { return period + [.text(words[.leadAllWell])] }
        return period + [
            .text(words(.leadOffTarget, String(off.count), String(judged.count)) + " "),
            .text(message(worst, in: window) + "."),
        ]
    }
}

extension String {
    /// With a capital letter first, where the script has such.
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
