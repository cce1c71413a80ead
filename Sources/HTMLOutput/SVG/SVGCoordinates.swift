import Drawing
import Units

/// A coordinate as whole tenths of a point: the one decimal that SVG gets, rounded once, so that
/// relative steps add up without drift.
func tenths(_ value: Double) -> Int {
    // No drawing is a million points wide; what is not a number is drawn at the origin rather than trapping.
    guard value.isFinite, abs(value) < 1e6 else { return 0 }
    return Int((value * 10).rounded())
}

extension [UInt8] {
    /// `12`, `1.5`, `.5`, `-3`: no digit that is not needed.
    mutating func append(tenths value: Int) {
        if value < 0 { append(UInt8(ascii: "-")) }
        let magnitude = value.magnitude
        let whole = Int(magnitude / 10)
        if whole > 0 || magnitude == 0 { append(integer: whole) }
        if magnitude % 10 > 0 {
            append(UInt8(ascii: "."))
            append(UInt8(ascii: "0") + UInt8(magnitude % 10))
        }
    }

    /// A number in path data: separated from the number before it unless its sign does that.
    private mutating func append(next value: Int) {
        if value >= 0 { append(UInt8(ascii: " ")) }
        append(tenths: value)
    }

    /// Path data: relative, level and upright lines by `h` and `v`, each piece from the rounded end of the last.
    mutating func append(_ path: Path) {
        var (x, y) = (0, 0)
        var start = (x: 0, y: 0)
        var isFirst = true
        // After "l", and after the pair of a moveto, further pairs are lines without a letter.
        var isInLine = false
        for segment in path.segments {
            switch segment {
            case .move(let point):
                let (toX, toY) = (tenths(point.x), tenths(point.y))
                append(isFirst ? UInt8(ascii: "M") : UInt8(ascii: "m"))
                append(tenths: isFirst ? toX : toX - x)
                append(next: isFirst ? toY : toY - y)
                (x, y) = (toX, toY)
                start = (x, y)
                isInLine = !isFirst
                isFirst = false
            case .line(let point):
                let (dx, dy) = (tenths(point.x) - x, tenths(point.y) - y)
                if dy == 0 {
                    append(UInt8(ascii: "h"))
                    append(tenths: dx)
                    isInLine = false
                } else if dx == 0 {
                    append(UInt8(ascii: "v"))
                    append(tenths: dy)
                    isInLine = false
                } else {
                    if isInLine {
                        append(next: dx)
                    } else {
                        append(UInt8(ascii: "l"))
                        append(tenths: dx)
                    }
                    append(next: dy)
                    isInLine = true
                }
                x += dx
                y += dy
            case .close:
                append(UInt8(ascii: "z"))
                (x, y) = start
                isInLine = false
            }
        }
    }

    /// A rectangle as path data.
    mutating func append(outlineOf area: Rectangle) {
        let (x, y) = (tenths(area.x), tenths(area.y))
        let width = tenths(area.maxX) - x
        append(UInt8(ascii: "M"))
        append(tenths: x)
        append(next: y)
        append(UInt8(ascii: "h"))
        append(tenths: width)
        append(UInt8(ascii: "v"))
        append(tenths: tenths(area.maxY) - y)
        append(UInt8(ascii: "h"))
        append(tenths: -width)
        append(UInt8(ascii: "z"))
    }
}
