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

    /// The reports as PDFs and, with a list of them, as pages. They may rank persons, so that whoever may not
    /// see those may not see these.
    func reports(_ plans: ReportPlans) -> (documents: [Document], pages: [Page]) {
        let list = Page(
            path: Area.reports.path, title: [.text(words[.reports])], area: .reports,
            sections: [
                section("documents", nil, [documentLinks]),
                section("views", .sectionViews, [viewLinks]),
            ].compactMap { $0 })
        var documents: [Document] = []
        var pages = [list]
        for (name, title, _) in Telling.documents {
            let lead = summary(in: plans[name].window)
            let sections = sections(of: plans[name])
            documents.append(
                Document(
                    path: document(of: name), title: words[title], lead: lead, sections: sections))
            pages.append(
                Page(
                    path: page(of: name), title: [.text(words[title])], lead: lead, area: .reports,
                    sections: sections, isPersonal: true))
        }
        return (documents, pages)
    }

    private var documentLinks: Block {
        .facts(
            Telling.documents.map { name, title, lead in
                Fact(
                    [.link([.text(words[title])], page(of: name))],
                    [.text(words[lead] + " "), .link([.text("PDF")], document(of: name))])
            })
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

    private func document(of name: ReportPlan.Name) -> PagePath {
        PagePath("reports/\(name.rawValue).pdf")
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
        let day = [Inline.day(measurements.asOf.day), .text(": ")]
        guard let worst = off.first else {
            return day + [.text(words(.leadAllWell, name(of: window)))]
        }
        return day + [
            .text(
                words(
                    .leadOffTarget, String(off.count), String(judged.count), name(of: window))
                    + " "),
            .text(message(worst, in: window) + "."),
        ]
    }
}
