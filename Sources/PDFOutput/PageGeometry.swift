import Plant

/// The sheet and its margins, in points.
struct PageGeometry {
    let width: Double
    let height: Double
    /// Left and right.
    let margin = 48.0
    /// Where content starts and where it ends; the running header and footer stand outside.
    let top = 68.0
    var bottom: Double { height - 60 }
    var contentWidth: Double { width - 2 * margin }
    var contentHeight: Double { bottom - top }

    init(_ paper: Settings.Paper, isLandscape: Bool = false) {
        let (short, long) =
            switch paper {
            case .a4: (595.276, 841.89)
            case .letter: (612.0, 792.0)
            }
        (width, height) = isLandscape ? (long, short) : (short, long)
    }
}
