internal import CCairo
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
    /// In the order of reading: how many bytes of ``text`` how many glyphs show.
    let clusters: [cairo_text_cluster_t]
    let text: [UInt8]
    let advance: Int32

    init(glyphs: [Glyph], clusters: [cairo_text_cluster_t], text: [UInt8], advance: Int32) {
        self.glyphs = glyphs
        self.clusters = clusters
        self.text = text
        self.advance = advance
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
    /// The signs `+ , - . / 0 … 9` of each font.
    private var figures: [Int: [(index: UInt32, advance: Int32)]] = [:]
    private let tabular = feature("tnum")
    private let plain = feature("-calt")

    deinit { hb_buffer_destroy(buffer) }

    /// `language` is an `hb_language_t`, which HarfBuzz keeps for the life of the process.
    func word(
        _ text: String, in font: Font, script: Int32, isRightToLeft: Bool, language: OpaquePointer?
    ) -> ShapedWord {
        if !isRightToLeft, let number = number(text, in: font, language) { return number }
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

    /// A number, glyph by glyph: figures have one width and do not touch each other, so that shaping
    /// each of a table's thousands would give the same again.
    private func number(
        _ text: String, in font: Font, _ language: OpaquePointer?
    ) -> ShapedWord? {
        guard text.utf8.count > 1, text.utf8.allSatisfy(isFigure) else { return nil }
        let signs = signs(of: font, language)
        var glyphs: [ShapedWord.Glyph] = []
        glyphs.reserveCapacity(text.utf8.count)
        var pen: Int32 = 0
        for byte in text.utf8 {
            let sign = signs[Int(byte) - firstFigure]
            glyphs.append(ShapedWord.Glyph(index: sign.index, x: pen, y: 0))
            pen += sign.advance
        }
        let single = cairo_text_cluster_t(num_bytes: 1, num_glyphs: 1)
        return ShapedWord(
            glyphs: glyphs, clusters: Array(repeating: single, count: glyphs.count),
            text: Array(text.utf8), advance: pen)
    }

    private func signs(
        of font: Font, _ language: OpaquePointer?
    ) -> [(index: UInt32, advance: Int32)] {
        if let signs = figures[font.number] { return signs }
        let signs = (firstFigure...lastFigure).map { byte -> (index: UInt32, advance: Int32) in
            let text = String(Unicode.Scalar(UInt8(byte)))
            let word = shape(text, font, latin, false, language)
            return (word.glyphs.first?.index ?? 0, word.advance)
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
            glyphs.append(
                ShapedWord.Glyph(
                    index: info.codepoint, x: pen + position.x_offset, y: position.y_offset))
            pen += position.x_advance
        }
        let starts = isRightToLeft ? infos.reversed().map(\.cluster) : infos.map(\.cluster)
        return ShapedWord(
            glyphs: glyphs, clusters: clusters(startingAt: starts, of: bytes.count), text: bytes,
            advance: pen)
    }

    /// Cairo's clusters from HarfBuzz's, given in reading order: each glyph's first byte.
    private func clusters(startingAt starts: [UInt32], of bytes: Int) -> [cairo_text_cluster_t] {
        var clusters: [cairo_text_cluster_t] = []
        clusters.reserveCapacity(starts.count)
        var index = 0
        while index < starts.count {
            var next = index + 1
            while next < starts.count, starts[next] == starts[index] { next += 1 }
            let end = next < starts.count ? Int(starts[next]) : bytes
            clusters.append(
                cairo_text_cluster_t(
                    num_bytes: Int32(end - Int(starts[index])), num_glyphs: Int32(next - index)))
            index = next
        }
        return clusters
    }
}

private let firstFigure = 0x2B
private let lastFigure = 0x39

@inline(__always)
private func isFigure(_ byte: UInt8) -> Bool {
    firstFigure...lastFigure ~= Int(byte)
}

private func feature(_ text: String) -> hb_feature_t {
    var feature = hb_feature_t()
    hb_feature_from_string(text, -1, &feature)
    return feature
}
