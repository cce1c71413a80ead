import Reporting
import Units

/// The files that every page loads, named by their content so that browsers may keep them for ever.
struct Assets {
    var style: RenderedFile
    var script: RenderedFile
    /// `nil` where there is nothing to search.
    var search: RenderedFile?
    /// The part of the style that a chart on its own needs.
    var chartStyle: [UInt8]

    /// Style and script of `theme`; a client's accent becomes part of its style sheet.
    init(theme: Theme, accent: Accent?, searchIndex: [UInt8]? = nil) throws(ThemeError) {
        chartStyle = try theme.required("assets/charts.css")
        var css = try theme.required("assets/style.css") + chartStyle
        if let accent { css += accent.css }
        style = Self.hashed("style", "css", css)
        script = Self.hashed("andon", "js", try theme.required("assets/andon.js"))
        search = searchIndex.map { Self.hashed("search", "js", $0) }
    }

    var files: [RenderedFile] { [style, script] + (search.map { [$0] } ?? []) }

    private static func hashed(_ name: String, _ type: String, _ bytes: [UInt8]) -> RenderedFile {
        RenderedFile(
            path: PagePath("assets/\(name)-\(contentHash(bytes)).\(type)"), bytes: bytes)
    }
}

/// 16 hex digits that tell versions of one file apart; nothing trusts them.
func contentHash(_ bytes: [UInt8]) -> String {
    var hash = FNVHash()
    hash.add(bytes)
    return hash.hexadecimal
}

extension Theme {
    func required(_ path: String) throws(ThemeError) -> [UInt8] {
        guard let bytes = file(path) else { throw .missing(path: path) }
        return bytes
    }

    /// An image as a `data:` address, which costs no request and keeps its ids to itself.
    func imageAddress(_ path: String) -> String? {
        file(path).map { "data:image/svg+xml," + percentEncoded($0) }
    }
}

/// Every byte but the unreserved ones of RFC 3986 as `%XX`.
private func percentEncoded(_ bytes: [UInt8]) -> String {
    let hex = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in bytes {
        if byte.isUnreserved {
            result.append(byte)
        } else {
            result += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
        }
    }
    return String(decoding: result, as: UTF8.self)
}

extension UInt8 {
    /// Unreserved in addresses (RFC 3986, 2.3): letters, digits, `-._~`.
    var isUnreserved: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
