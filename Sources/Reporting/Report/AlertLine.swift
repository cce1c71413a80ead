public import Measures

/// An alert as it is told: its sentence, and the page that shows more.
public struct AlertLine: Sendable {
    public var alert: Alert
    /// "Press 4 has been down for 3.5 h: equipment failure".
    public var message: [Inline]
    /// The same without markup, for files that know none.
    public var text: String
    /// From the tenant's folder.
    public var link: PagePath
    /// Whether it was not there, or less bad, in the last report of an earlier day; `nil` where none is known.
    public var isNew: Bool?

    public init(
        alert: Alert, message: [Inline], text: String, link: PagePath, isNew: Bool? = nil
    ) {
        self.alert = alert
        self.message = message
        self.text = text
        self.link = link
        self.isNew = isNew
    }
}
