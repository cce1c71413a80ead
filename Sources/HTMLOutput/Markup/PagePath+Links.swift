import Reporting

extension PagePath {
    /// Whether every component is a plain name of ASCII letters, digits, `.`, `-`, `_`, `~`: such a path
    /// cannot leave the folder it is taken from, and is an address as it stands.
    var isSafe: Bool {
        var isStart = true
        for byte in text.utf8 {
            if byte == UInt8(ascii: "/") {
                if isStart { return false }
                isStart = true
            } else {
                guard byte.isUnreserved, !(isStart && byte == UInt8(ascii: ".")) else {
                    return false
                }
                isStart = false
            }
        }
        return !isStart
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
