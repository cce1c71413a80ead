import Foundation
import Mustache
import Reporting

/// What stands around the content of every page: `templates/page.mustache`, parsed once.
///
/// The template runs once per look of the frame (area and depth), with marks where the parts of a page go; a
/// page is then its parts between the pieces of the frame, as bytes.
struct Frame {
    /// The parts that differ from page to page, by their names in the template; then those that differ from
    /// client to client.
    enum Part: String, CaseIterable {
        /// The title as plain text, for the browser's tab.
        case title
        /// Whose page it is.
        case owner
        case breadcrumbs, main, legend
        /// Addresses below the client's folder.
        case style, search
        /// The moment that the client's report speaks of.
        case day, iso, text, seconds, timezone

        /// What no template may leave out.
        static let ofPage: [Part] = [.title, .owner, .breadcrumbs, .main, .legend]
        static let ofMoment: [Part] = [.day, .iso, .text, .seconds, .timezone]

        /// A control character that no text of a frame holds, then a letter for the part.
        var mark: String {
            "\u{1}" + String(UnicodeScalar(UInt8(ascii: "a") + number))
        }

        var number: UInt8 { UInt8(Self.allCases.firstIndex(of: self) ?? 0) }
    }

    enum Piece {
        case bytes([UInt8])
        case part(Part)
    }

    private static let path = "templates/page.mustache"
    private let template: MustacheTemplate

    init(theme: Theme) throws(ThemeError) {
        let text = String(decoding: try theme.required(Self.path), as: UTF8.self)
        do {
            template = try MustacheTemplate(string: text)
        } catch {
            throw .notATemplate(path: Self.path, reason: "\(error)")
        }
        for part in Part.ofPage where !text.contains("{{{\(part.rawValue)}}}") {
            throw .missingPart(path: Self.path, part: part.rawValue)
        }
        if let main = text.range(of: "{{{main}}}"), let legend = text.range(of: "{{{legend}}}"),
            legend.lowerBound < main.lowerBound
        {
            throw .legendBeforeMain(path: Self.path)
        }
    }

    /// The frame with everything filled in but its parts.
    func pieces(_ values: [String: Any]) -> [Piece] {
        var values = values
        for part in Part.ofPage { values[part.rawValue] = part.mark }
        return Self.split(Array(template.render(values).utf8))
    }

    private static func split(_ bytes: [UInt8]) -> [Piece] {
        var pieces: [Piece] = []
        var start = 0
        for (index, byte) in bytes.enumerated() where byte == 1 && index + 1 < bytes.count {
            let number = Int(bytes[index + 1]) - Int(UInt8(ascii: "a"))
            guard Part.allCases.indices.contains(number) else { continue }
            pieces.append(.bytes(Array(bytes[start..<index])))
            pieces.append(.part(Part.allCases[number]))
            start = index + 2
        }
        pieces.append(.bytes(Array(bytes[start...])))
        return pieces
    }
}
