import Reporting

extension PagePath {
    /// Whether every component is a plain name of ASCII letters, digits, `.`, `-`, `_`, `~`: such a path
    /// cannot leave the folder it is taken from, and is an address as it stands.
    var isSafe: Bool {
        let components = text.utf8.split(
            separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return components.allSatisfy { component in
            component.first.map { $0 != UInt8(ascii: ".") } ?? false
                && component.allSatisfy(\.isUnreserved)
        }
    }

    var isPage: Bool { text.hasSuffix(".html") }
}

extension String {
    /// An id of a page: ASCII letters, digits, hyphen and underscore; what else stands there becomes a hyphen.
    var asIdentifier: String {
        var bytes = utf8.map { byte in
            byte.isUnreserved && byte != UInt8(ascii: ".") && byte != UInt8(ascii: "~")
                ? byte : UInt8(ascii: "-")
        }
        if bytes.isEmpty { bytes = [UInt8(ascii: "-")] }
        return String(decoding: bytes, as: UTF8.self)
    }
}
