/// Why the pages of a report could not be written.
public enum PageError: Error, Equatable {
    case theme(ThemeError)
    /// A figure of the report was not laid out.
    case missingDrawing(figure: String, page: String)
    /// A path that could leave the client's folder, or that no file system takes.
    case unsafePath(String)
    case duplicatePath(String)
}

extension PageError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .theme(let error): error.description
        case .missingDrawing(let figure, let page):
            """
            a figure of the report has no drawing
              at: \(page), figure \(figure)
              fix: lay out every figure of the report before writing its pages
            """
        case .unsafePath(let path):
            """
            a page has a path that cannot be published
              at: \(path)
              fix: use letters, digits, dot, hyphen and underscore between slashes
            """
        case .duplicatePath(let path):
            """
            two pages have the same path
              at: \(path)
              fix: give each page of the report a path of its own
            """
        }
    }
}
