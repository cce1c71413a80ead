internal import CCairo

/// Why text could not be set on a page.
public enum TypesettingError: Error, Equatable {
    case noUsableFont(folders: [String])
    case unreadableFont(path: String, reason: String)
    case unusableFigure(name: String, reason: String)
    /// A C library refused: which step, and what it said.
    case refused(step: String, reason: String)
}

extension TypesettingError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .noUsableFont(let folders):
            """
            no font to set text with: neither Inter nor Noto Sans is installed
              at: \(folders.joined(separator: ", "))
              fix: apt-get install fonts-inter fonts-noto-core
            """
        case .unreadableFont(let path, let reason):
            """
            the font cannot be used: \(reason)
              at: \(path)
              fix: apt-get install --reinstall the package that owns the file
            """
        case .unusableFigure(let name, let reason):
            """
            the figure cannot be placed: \(reason)
              at: figure \(name)
              fix: lay it out with a positive width and height
            """
        case .refused(let step, let reason):
            """
            the PDF cannot be written: \(reason)
              at: \(step)
              fix: check free memory, then report it with the client's data
            """
        }
    }
}

/// Throws unless `status` is success. Cairo objects latch their first error, so this is asked at the
/// end of a page and of a file, not after each call.
func check(_ status: cairo_status_t, _ step: StaticString) throws(TypesettingError) {
    guard status != CAIRO_STATUS_SUCCESS else { return }
    throw .refused(
        step: "\(step)", reason: String(cString: cairo_status_to_string(status)))
}
