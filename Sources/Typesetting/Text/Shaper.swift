internal import CHarfBuzz
internal import CICU

/// A word or a gap as glyphs, in font units, so that one shaping serves every size.
final class ShapedWord {
    struct Glyph {
        var index: UInt32
        /// From the left edge and up from the baseline.
        var x: Int32
        var y: Int32
    }

    /// From left to right, whatever the script.
    let glyphs: [Glyph]
    /// How many bytes of the text how many glyphs show together.
    struct Cluster {
        var bytes: Int
        var glyphs: Int
    }

    /// In the order of reading; empty where each glyph shows one byte, from left to right, as in most
    /// words of Latin script.
    private let groups: [Cluster]
    let text: [UInt8]
    let advance: Int32

    init(glyphs: [Glyph], clusters: [Cluster], text: [UInt8], advance: Int32) {
        self.glyphs = glyphs
        groups = clusters
        self.text = text
        self.advance = advance
        assert(accountsForAll, "clusters that do not add up lose text")
    }

    /// Whether each glyph shows one byte, from left to right.
    var isPlain: Bool { groups.isEmpty }

    /// In the order of reading.
    var clusters: [Cluster] {
        isPlain ? text.map { _ in Cluster(bytes: 1, glyphs: 1) } : groups
    }

    /// Whether the clusters share out every byte and every glyph.
    var accountsForAll: Bool {
        clusters.reduce(0) { $0 + $1.bytes } == text.count
            && clusters.reduce(0) { $0 + $1.glyphs } == glyphs.count
            && clusters.allSatisfy { $0.bytes > 0 && $0.glyphs > 0 }
    }
}

/// Shapes words with HarfBuzz and keeps them: tables say the same words over and over.
final class Shaper {
    private struct Key: Hashable {
        var text: String
        var font: Int
        var script: Int32
        var isRightToLeft: Bool
        var language: Int
    }

    private let buffer: OpaquePointer = hb_buffer_create()
    private var words: [Key: ShapedWord] = [:]
    /// The signs of numbers in each font.
    private var figures: [Int: [Sign]] = [:]
    private let tabular = feature("tnum")
    private let plain = feature("-calt")

    deinit { hb_buffer_destroy(buffer) }

    /// `language` is an `hb_language_t`, which HarfBuzz keeps for the life of the process.
    func word(
        _ text: String, in font: Font, script: Int32, isRightToLeft: Bool, language: OpaquePointer?
    ) -> ShapedWord {
        let key = Key(
            text: text, font: font.number, script: script, isRightToLeft: isRightToLeft,
            language: Int(bitPattern: language))
        if let word = words[key] { return word }
        let word = shape(text, font, script, isRightToLeft, language)
        // About 10 MB; a document of a thousand rows knows some thousand words.
        if words.count >= 20_000 { words = [:] }
        words[key] = word
        return word
    }

    /// A number, sign by sign; `nil` for any other text. Figures have one width and do not touch each
    /// other, so that shaping each of a table's thousands would give the same again.
    func number(_ text: String, in font: Font) -> ShapedWord? {
        let signs = signs(of: font)
        var text = text
        return text.withUTF8 { bytes -> ShapedWord? in
            var glyphs: [ShapedWord.Glyph] = []
            var clusters: [ShapedWord.Cluster] = []
            var shown: [UInt8] = []
            glyphs.reserveCapacity(bytes.count)
            shown.reserveCapacity(bytes.count)
            var pen: Int32 = 0
            var index = 0
            while index < bytes.count {
                guard let (number, length) = figure(bytes, index) else { return nil }
                let sign = signs[number]
                // The minus alone is more than one byte.
                if sign.text.count > 1, clusters.isEmpty {
                    clusters = glyphs.map { _ in ShapedWord.Cluster(bytes: 1, glyphs: 1) }
                }
                if sign.text.count > 1 || !clusters.isEmpty {
                    clusters.append(ShapedWord.Cluster(bytes: sign.text.count, glyphs: 1))
                }
                glyphs.append(ShapedWord.Glyph(index: sign.index, x: pen, y: 0))
                pen += sign.advance
                shown += sign.text
                index += length
            }
            return ShapedWord(glyphs: glyphs, clusters: clusters, text: shown, advance: pen)
        }
    }

    /// The width of a number in font units, as ``number(_:in:)`` sets it; `nil` for any other text.
    func advance(ofNumber text: Substring, in font: Font) -> Int32? {
        let signs = signs(of: font)
        var text = text
        return text.withUTF8 { bytes -> Int32? in
            var advance: Int32 = 0
            var index = 0
            while index < bytes.count {
                guard let (number, length) = figure(bytes, index) else { return nil }
                advance += signs[number].advance
                index += length
            }
            return advance
        }
    }

    private struct Sign {
        var index: UInt32
        var advance: Int32
        var text: [UInt8]
    }

    private func signs(of font: Font) -> [Sign] {
        if let signs = figures[font.number] { return signs }
        let signs = figureSigns.map { sign in
            let word = shape(String(sign), font, latin, false, nil)
            return Sign(
                index: word.glyphs.first?.index ?? 0, advance: word.advance, text: word.text)
        }
        figures[font.number] = signs
        return signs
    }

    private func shape(
        _ text: String, _ font: Font, _ script: Int32, _ isRightToLeft: Bool,
        _ language: OpaquePointer?
    ) -> ShapedWord {
        let bytes = [UInt8](text.utf8)
        hb_buffer_clear_contents(buffer)
        bytes.withUnsafeBytes { raw in
            raw.withMemoryRebound(to: CChar.self) {
                hb_buffer_add_utf8(buffer, $0.baseAddress, Int32($0.count), 0, Int32($0.count))
            }
        }
        hb_buffer_set_direction(buffer, isRightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR)
        hb_buffer_set_script(buffer, hb_script_from_string(andon_script_code(script), 4))
        hb_buffer_set_language(buffer, language)
        hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES)
        let features = font.hasLatinAlternates ? [tabular, plain] : [tabular]
        hb_shape(font.shaping, buffer, features, UInt32(features.count))

        var count: UInt32 = 0
        let infos = UnsafeBufferPointer(
            start: hb_buffer_get_glyph_infos(buffer, &count), count: Int(count))
        let positions = UnsafeBufferPointer(
            start: hb_buffer_get_glyph_positions(buffer, &count), count: Int(count))
        var glyphs: [ShapedWord.Glyph] = []
        glyphs.reserveCapacity(infos.count)
        var pen: Int32 = 0
        for (info, position) in zip(infos, positions) {
            let isNarrowSpace = bytes[Int(info.cluster)...].starts(with: narrowSpace)
            glyphs.append(
                ShapedWord.Glyph(
                    index: isNarrowSpace ? font.space : info.codepoint, x: pen + position.x_offset,
                    y: position.y_offset))
            pen += position.x_advance
        }
        let starts = isRightToLeft ? infos.reversed().map(\.cluster) : infos.map(\.cluster)
        let (clusters, shown) = clusters(startingAt: starts, of: bytes)
        let isPlain = !isRightToLeft && clusters.allSatisfy { $0.bytes == 1 && $0.glyphs == 1 }
        return ShapedWord(
            glyphs: glyphs, clusters: isPlain ? [] : clusters, text: shown, advance: pen)
    }

    /// Clusters from HarfBuzz's, given in reading order: each glyph's first byte.
    ///
    /// A narrow space is shown by the glyph of the space and copied as one: who searches a PDF types
    /// that, and the glyph of its own would need a second font for every number.
    private func clusters(
        startingAt starts: [UInt32], of bytes: [UInt8]
    ) -> (clusters: [ShapedWord.Cluster], text: [UInt8]) {
        var clusters: [ShapedWord.Cluster] = []
        clusters.reserveCapacity(starts.count)
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        var index = 0
        while index < starts.count {
            var next = index + 1
            while next < starts.count, starts[next] == starts[index] { next += 1 }
            let end = next < starts.count ? Int(starts[next]) : bytes.count
            let own = bytes[Int(starts[index])..<end]
            let shown = own.elementsEqual(narrowSpace) ? [UInt8(ascii: " ")] : own
            text += shown
            clusters.append(
                ShapedWord.Cluster(bytes: shown.count, glyphs: next - index))
            index = next
        }
        return (clusters, text)
    }
}

/// U+202F.
private let narrowSpace: [UInt8] = [0xE2, 0x80, 0xAF]

/// What numbers are written with: `%` to `9` but for brackets and letters, minus and narrow space.
private let figureSigns: [Unicode.Scalar] =
    Array("%+,-./0123456789".unicodeScalars) + ["\u{2212}", "\u{202F}"]

/// The place in ``figureSigns`` of the sign at `index`, and its length in bytes.
@inline(__always)
private func figure(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (Int, Int)? {
    switch bytes[index] {
    case UInt8(ascii: "%"): (0, 1)
    case UInt8(ascii: "+"): (1, 1)
    case UInt8(ascii: ",")...UInt8(ascii: "9"): (Int(bytes[index]) - 0x2A, 1)
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x88 && bytes[index + 2] == 0x92:
        (16, 3)
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0xAF:
        (17, 3)
    default: nil
    }
}

private func feature(_ text: String) -> hb_feature_t {
    var feature = hb_feature_t()
    hb_feature_from_string(text, -1, &feature)
    return feature
}
