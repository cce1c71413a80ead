import Measures
import Plant
public import Reporting
import Units

/// `feed.xml`: the alerts as an Atom feed (RFC 4287), the worst first.
///
/// An alert keeps its id from report to report, so that a reader shows it once; its `updated` is since when
/// it is, the feed's the moment of the report. Links are relative to the feed; with `base`, the public
/// address of the client's folder, they are absolute, for readers that keep a feed apart from its place.
public func feed(of report: Report, base: String? = nil) -> RenderedFile {
    var xml = HTML(minimumCapacity: 1024 + report.alerts.count * 512)
    let (identity, words) = (report.identity, report.words)
    let address = FeedAddress(base: base, client: identity.clientID)
    xml.markup("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    xml.markup("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
    xml.text(words.language)
    xml.markup("\">\n")
    xml.element("id", address.tag(of: []))
    xml.element("title", "\(words.isolated(identity.clientName)) · \(words[.alerts])")
    xml.element("updated", stamp(identity.asOf.instant))
    xml.markup("<author><name>Andon</name></author>\n<generator version=\"")
    xml.text(identity.version)
    xml.markup("\">Andon</generator>\n<link rel=\"alternate\" type=\"text/html\" href=\"")
    xml.text(address.href(Area.alerts.path))
    xml.markup("\"/>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"")
    xml.text(address.href(PagePath("feed.xml")))
    xml.markup("\"/>\n")
    for line in report.alerts.prefix(entryLimit) {
        let since = report.records.client.zone.instant(line.alert.since.time)
        xml.entry(line, words, address, since: min(since, identity.asOf.instant))
    }
    xml.markup("</feed>\n")
    return RenderedFile(path: PagePath("feed.xml"), bytes: xml.bytes)
}

/// The worst alerts of a client: more than these nobody reads one by one, and the page lists them all.
private let entryLimit = 100

extension HTML {
    fileprivate mutating func element(_ name: StaticString, _ content: String) {
        markup("<")
        markup(name)
        markup(">")
        text(content)
        markup("</")
        markup(name)
        markup(">\n")
    }

    fileprivate mutating func entry(
        _ line: AlertLine, _ words: Words, _ address: FeedAddress, since: Instant
    ) {
        let severity: Phrase =
            switch line.alert.severity {
            case .critical: .severityCritical
            case .warning: .severityWarning
            case .info: .severityInfo
            }
        markup("<entry>\n")
        element("id", address.tag(of: [line.alert.kind.rawValue, line.alert.subject]))
        element("title", "\(words[severity]): \(line.text)")
        element("updated", stamp(since))
        markup("<category term=\"")
        text(line.alert.severity.rawValue)
        markup("\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"")
        text(address.href(line.link))
        markup("\"/>\n")
        element("summary", words[.alertKind(line.alert.kind)])
        markup("</entry>\n")
    }
}

/// As RFC 3339 has it, in UTC.
private func stamp(_ instant: Instant) -> String {
    LocalTime(seconds: instant.seconds).description + "Z"
}

/// Where a client's feed and what it links to are.
private struct FeedAddress {
    /// Ends with `/`; empty for relative links.
    private let base: String
    private let client: String

    init(base: String?, client: String) {
        self.base = base.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
        self.client = client
    }

    func href(_ path: PagePath) -> String { base + path.text }

    /// A `tag:` URI (RFC 4151). The authority is of a domain that nobody can own (RFC 2606), so that no
    /// other's tags are the same, and ids outlast a move to another server.
    func tag(of parts: [String]) -> String {
        "tag:andon.invalid,2026:"
            + ([client] + parts).map(percentEncoded).joined(separator: "/")
    }
}

/// All but the unreserved characters of RFC 3986 as `%` and two hexadecimal digits.
private func percentEncoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "_"), UInt8(ascii: "~"):
            bytes.append(byte)
        default:
            bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
