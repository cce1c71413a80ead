/// A page read back by a strict little parser of our own: tags, attributes and text, nothing forgiven.
struct Markup {
    struct Tag: Equatable {
        var name: String
        /// In the order in which they are written; values as written.
        var attributes: [(name: String, value: String)]

        static func == (lhs: Tag, rhs: Tag) -> Bool {
            lhs.name == rhs.name && lhs.attributes.map(\.name) == rhs.attributes.map(\.name)
        }

        subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
    }

    /// Opening and closing tags in order; a closing tag's name starts with `/`.
    var tags: [Tag] = []
    /// What stands between the tags, unescaped.
    var text: [String] = []
    /// What a strict reader cannot read.
    var problems: [String] = []

    init(_ bytes: [UInt8]) {
        var rest = Substring(String(decoding: bytes, as: UTF8.self))
        while !rest.isEmpty {
            let plain = rest.prefix { $0 != "<" }
            if plain.contains(">") { problems.append("a loose > in: \(plain.prefix(60))") }
            if !plain.isEmpty { text.append(Self.unescaped(plain)) }
            rest = rest[plain.endIndex...]
            guard rest.first == "<" else { break }
            rest = rest.dropFirst()
            rest = readTag(rest)
        }
    }

    private mutating func readTag(_ source: Substring) -> Substring {
        var rest = source
        let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == "/" || $0 == "!" }
        if name.isEmpty { problems.append("a loose < before: \(rest.prefix(40))") }
        rest = rest[name.endIndex...]
        var tag = Tag(name: String(name), attributes: [])
        while true {
            rest = rest.drop { $0 == " " || $0 == "/" }
            guard let next = rest.first else {
                problems.append("an unclosed tag \(name)")
                return rest
            }
            if next == ">" { break }
            let attribute = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == ":" }
            guard !attribute.isEmpty else {
                problems.append("no attribute in \(name): \(rest.prefix(40))")
                return rest.dropFirst()
            }
            rest = rest[attribute.endIndex...]
            var value = ""
            if rest.hasPrefix("=\"") {
                let quoted = rest.dropFirst(2).prefix { $0 != "\"" }
                if quoted.contains("<") { problems.append("< in \(name) \(attribute)") }
                value = Self.unescaped(quoted)
                rest = rest[quoted.endIndex...].dropFirst()
            }
            tag.attributes.append((String(attribute), value))
        }
        tags.append(tag)
        return rest.dropFirst()
    }

    private static func unescaped(_ text: Substring) -> String {
        String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
            .replacing("&amp;", with: "&")
    }
}
