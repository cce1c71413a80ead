/// A finished file of a tenant's tree.
public struct RenderedFile: Sendable {
    public var path: PagePath
    /// Whether a byte order mark (U+FEFF in UTF-8) stands before ``body``: two files that differ in nothing
    /// else share their bytes.
    public var hasByteOrderMark: Bool
    /// What stands in the file, behind its byte order mark if it has one.
    public var body: [UInt8]

    public init(path: PagePath, bytes: [UInt8]) {
        self.init(path: path, hasByteOrderMark: false, body: bytes)
    }

    public init(path: PagePath, hasByteOrderMark: Bool, body: [UInt8]) {
        self.path = path
        self.hasByteOrderMark = hasByteOrderMark
        self.body = body
    }

    /// All bytes of the file.
    public var bytes: [UInt8] { hasByteOrderMark ? [0xEF, 0xBB, 0xBF] + body : body }
}
