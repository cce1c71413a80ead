import Drawing
import Typesetting

/// The sizes of a report: few, and far enough apart that their order is seen.
enum TypeScale {
    static let title = TextStyle(24, .semibold)
    static let lead = TextStyle(11.5)
    static let heading = TextStyle(15, .semibold)
    static let subheading = TextStyle(11, .semibold)
    static let body = TextStyle(9.5)
    static let small = TextStyle(8, paint: .muted)
    static let cell = TextStyle(8.5)
    static let figure = TextStyle(22, .semibold)
    static let unit = TextStyle(11, paint: .muted)
}

extension TextStyle {
    /// Distance between baselines; large type needs less.
    var leading: Double { (size * (size >= 14 ? 1.22 : 1.42)).rounded(.up) }

    /// From the top of a line to its baseline, so that capitals stand in the middle of the line: they
    /// are 0.727 em high in Inter.
    var baseline: Double { leading / 2 + size * 0.727 / 2 }

    var strong: TextStyle {
        var style = self
        style.weight = .semibold
        return style
    }

    func painted(_ paint: Paint) -> TextStyle {
        var style = self
        style.paint = paint
        return style
    }

    func scaled(by factor: Double) -> TextStyle {
        var style = self
        style.size *= factor
        style.rise *= factor
        return style
    }
}
