/// A finished file of a tenant's tree.
public struct RenderedFile: Sendable {
    public var path: PagePath
    public var bytes: [UInt8]

    public init(path: PagePath, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
