/// One page of a tenant's site.
public struct Page: Sendable {
    /// Relative to the tenant's folder: `kpi/eq-oee.html`.
    public var path: PagePath
    public var title: [Inline]
    /// One or two sentences under the title: the message of the page.
    public var lead: [Inline]
    /// The entry of the navigation that is marked as current.
    public var area: Area
    public var sections: [Section]
    /// It speaks of single persons, whom not every reader may see: no other page may quote it.
    public var isPersonal: Bool
    public var layout: Layout

    /// How the sections of a page lie.
    public enum Layout: Sendable, Hashable {
        /// One below the other.
        case document
        /// Panels of a screen on the floor, shown one after the other.
        case board
    }

    public init(
        path: PagePath, title: [Inline], lead: [Inline] = [], area: Area, sections: [Section],
        isPersonal: Bool = false, layout: Layout = .document
    ) {
        self.path = path
        self.title = title
        self.lead = lead
        self.area = area
        self.sections = sections
        self.isPersonal = isPersonal
        self.layout = layout
    }
}

/// The entries of the navigation, in its order.
public enum Area: String, Sendable, Hashable, CaseIterable {
    case overview, alerts, production, quality, downtime, people, delivery, flow, maintenance,
        finance
    case kpis, dataQuality, reports

    /// Where the entry leads.
    public var path: PagePath {
        switch self {
        case .overview: PagePath("index.html")
        case .alerts: PagePath("alerts.html")
        case .production: PagePath("production.html")
        case .quality: PagePath("quality.html")
        case .downtime: PagePath("downtime.html")
        case .people: PagePath("people.html")
        case .delivery: PagePath("delivery.html")
        case .flow: PagePath("flow.html")
        case .maintenance: PagePath("maintenance.html")
        case .finance: PagePath("finance.html")
        case .kpis: PagePath("kpi/index.html")
        case .dataQuality: PagePath("data-quality.html")
        case .reports: PagePath("reports/index.html")
        }
    }
}

/// A file of the tenant's tree, by its path from the tenant's folder.
public struct PagePath: Sendable, Hashable, Comparable {
    public let text: String

    public init(_ text: String) { self.text = text }

    public static func kpi(_ id: String) -> PagePath { PagePath("kpi/\(id.lowercased()).html") }
    public static func chart(_ name: String) -> PagePath { PagePath("charts/\(name).svg") }

    public static func < (lhs: PagePath, rhs: PagePath) -> Bool { lhs.text < rhs.text }

    /// The relative URL of this file on a page at `origin`: works from `file://`, a zip or any sub-path.
    public func href(from origin: PagePath) -> String {
        String(repeating: "../", count: origin.text.utf8.filter { $0 == UInt8(ascii: "/") }.count)
            + text
    }
}

/// A PDF.
public struct Document: Sendable {
    /// `reports/daily.pdf`.
    public var path: PagePath
    public var title: String
    public var lead: [Inline]
    public var sections: [Section]

    public init(path: PagePath, title: String, lead: [Inline] = [], sections: [Section]) {
        self.path = path
        self.title = title
        self.lead = lead
        self.sections = sections
    }
}

/// A part of a page or document with one message.
public struct Section: Sendable {
    /// Unique on the page; ASCII, safe as an id.
    public var anchor: String
    /// `nil` only for blocks directly under the page's title.
    public var title: [Inline]?
    public var blocks: [Block]

    public init(anchor: String, title: [Inline]?, blocks: [Block]) {
        self.anchor = anchor
        self.title = title
        self.blocks = blocks
    }
}

/// What sections are made of.
public enum Block: Sendable {
    case paragraph([Inline])
    /// A heading below the section's.
    case subheading([Inline])
    case list([[Inline]])
    /// Terms and what is said of them.
    case facts([Fact])
    case notice(Notice)
    /// Many at once, a line each, the worst first.
    case notices([Notice])
    case cards([Card])
    case table(Table)
    case figure(Figure)
}

public struct Fact: Sendable {
    public var term: [Inline]
    public var value: [Inline]
    /// An id to link to; unique on the page, ASCII.
    public var anchor: String?

    public init(_ term: [Inline], _ value: [Inline], anchor: String? = nil) {
        self.term = term
        self.value = value
        self.anchor = anchor
    }
}

/// A sentence that asks for attention.
public struct Notice: Sendable {
    public enum Severity: String, Sendable, CaseIterable { case info, warning, critical }

    public var severity: Severity
    public var text: [Inline]
    /// What is said of it in passing: since when.
    public var detail: [Inline]

    public init(_ severity: Severity, _ text: [Inline], detail: [Inline] = []) {
        self.severity = severity
        self.text = text
        self.detail = detail
    }
}
