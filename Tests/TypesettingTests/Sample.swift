import Typesetting
import Units

enum Sample {
    /// 2026-01-31T05:00:00Z.
    static let metadata = PDFMetadata(
        title: "Daily report", author: "Andon", subject: "Hartmann", creator: "Andon 1.0",
        language: "en", isRightToLeft: false,
        moment: Instant(seconds: Int64(Day(number: 20_484).number) * 86_400 + 5 * 3600))
}
