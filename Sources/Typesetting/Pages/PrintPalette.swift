public import Drawing

/// A colour on paper, red, green and blue 0…1.
public struct Colour: Sendable, Hashable {
    public var red: Double
    public var green: Double
    public var blue: Double

    /// From `0xRRGGBB`.
    init(_ hex: UInt32) {
        red = Double(hex >> 16 & 0xFF) / 255
        green = Double(hex >> 8 & 0xFF) / 255
        blue = Double(hex & 0xFF) / 255
    }

    /// From `#RRGGBB`; `nil` for anything else.
    public init?(_ text: String) {
        guard text.utf8.count == 7, text.utf8.first == UInt8(ascii: "#"),
            text.utf8.dropFirst().allSatisfy({ $0 != UInt8(ascii: "+") }),
            let hex = UInt32(text.dropFirst(), radix: 16)
        else { return nil }
        self.init(hex)
    }

    /// Relative luminance, 0…1 (WCAG 2.2).
    var luminance: Double {
        func linear(_ channel: Double) -> Double {
            // The curve of sRGB within 0.002, by a polynomial instead of a power of 2.4.
            channel * (channel * (channel * 0.305306011 + 0.682171111) + 0.012522878)
        }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// Contrast ratio with another colour, 1…21 (WCAG 2.2).
    func contrast(with other: Colour) -> Double {
        let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (light + 0.05) / (dark + 0.05)
    }
}

/// What each paint is on white paper.
public enum PrintPalette {
    /// Wong's colours that keep 3:1 on white, in the order of use.
    private static let series: [Colour] = [
        Colour(0x0072B2), Colour(0xD55E00), Colour(0x009E73), Colour(0xCC79A7),
    ]
    /// From little to much; lightness falls evenly.
    private static let heat: [Colour] = [
        Colour(0xEDF4FA), Colour(0xCFE1F1), Colour(0xA8CAE6), Colour(0x76ADD6), Colour(0x418CC1),
        Colour(0x1B67A3), Colour(0x0B4278),
    ]
    private static let ink = Colour(0x16191D)
    private static let white = Colour(0xFFFFFF)
    /// The accent of a client that has not chosen one.
    public static let accent = Colour(0x0072B2)

    public static func colour(of paint: Paint) -> Colour {
        switch paint {
        case .surface: white
        case .ink: ink
        case .muted: Colour(0x5A6068)
        case .grid: Colour(0xD5D9DE)
        case .band: Colour(0xEFF2F5)
        case .context: Colour(0xA3AAB2)
        case .series(let index):
            series.indices.contains(index) ? series[index] : Colour(0x6F7680)
        case .good: series[0]
        case .bad: series[1]
        case .watch: Colour(0x9A6700)
        case .heat(let step): heat[step.clamped]
        case .onHeat(let step):
            heat[step.clamped].contrast(with: ink) >= heat[step.clamped].contrast(with: white)
                ? ink : white
        }
    }
}

extension Int {
    /// A step of the heat scale.
    fileprivate var clamped: Int { Swift.min(Swift.max(self, 0), 6) }
}
