import CTheme
import Foundation

/// The files around the content: page frames, messages, style, script and icons.
///
/// The built-in files are compiled into the program; a folder may replace them one by one.
public struct Theme: Sendable {
    /// By path: `templates/page.mustache`, `assets/style.css`.
    private var files: [String: [UInt8]]
    /// What pages of all clients have around them.
    private(set) var frames = FinishedFrames()

    /// The built-in files.
    public init() {
        var count = 0
        let listed = UnsafeBufferPointer(start: theme_files(&count), count: count)
        files = Dictionary(
            listed.map { file in
                (
                    String(cString: file.path),
                    [UInt8](UnsafeBufferPointer(start: file.bytes, count: file.count))
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The built-in files, each replaced by the file of the same path in `folder` where there is one.
    ///
    /// A folder may add languages (`templates/messages/<language>.toml`) and a logo
    /// (`assets/logo.svg`). A file of any other name is an error, because it would never be used.
    public init(overriding folder: String) throws(ThemeError) {
        self.init()
        let known = Set(paths)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder),
            isFolder.boolValue
        else { throw .notAFolder(path: folder) }
        for path in Self.listing(of: folder) {
            guard known.contains(path) || Self.mayBeAdded(path) else {
                throw .unknownFile(path: path, folder: folder)
            }
            do {
                files[path] = [UInt8](
                    try Data(contentsOf: URL(filePath: folder).appending(path: path)))
            } catch {
                throw .unreadable(path: path, folder: folder)
            }
        }
    }

    /// The same files, without what was filled in for the clients before.
    public var unused: Theme {
        var theme = self
        theme.frames = FinishedFrames()
        return theme
    }

    /// The bytes of a file; `nil` when the theme has none of that path.
    public func file(_ path: String) -> [UInt8]? { files[path] }

    /// Every path, sorted.
    public var paths: [String] { files.keys.sorted() }

    /// Where a plant's own logo stands, when it has one.
    static let logo = "assets/logo.svg"

    private static func mayBeAdded(_ path: String) -> Bool {
        path == logo || path.hasPrefix("templates/messages/") && path.hasSuffix(".toml")
    }

    /// Regular files under `templates/` and `assets/`, sorted; files whose name starts with a dot are the system's.
    private static func listing(of folder: String) -> [String] {
        var paths: [String] = []
        for part in ["assets", "templates"] {
            let root = URL(filePath: folder).appending(path: part).path
            guard let walk = FileManager.default.enumerator(atPath: root) else { continue }
            for case let path as String in walk {
                let name = path.split(separator: "/").last ?? ""
                guard !name.hasPrefix("."),
                    walk.fileAttributes?[.type] as? FileAttributeType != .typeDirectory
                else { continue }
                paths.append(part + "/" + path)
            }
        }
        return paths.sorted()
    }
}

/// Why a theme cannot be used.
public enum ThemeError: Error, Equatable {
    case notAFolder(path: String)
    case unknownFile(path: String, folder: String)
    case unreadable(path: String, folder: String)
    /// A file that pages need and the theme does not have.
    case missing(path: String)
    /// A page frame that is not Mustache.
    case notATemplate(path: String, reason: String)
    /// A page frame that leaves out a part of the page.
    case missingPart(path: String, part: String)
    /// A page frame that explains the letters before it is known which the page shows.
    case legendBeforeMain(path: String)
}

extension ThemeError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notAFolder(let path):
            """
            the theme is not a folder
              at: \(path)
              fix: name a folder; andon theme eject writes one to start from
            """
        case .unknownFile(let path, let folder):
            """
            the theme holds a file that is never used
              at: \(folder)/\(path)
              fix: remove it, or give it the name of a built-in file
            """
        case .unreadable(let path, let folder):
            """
            a file of the theme cannot be read
              at: \(folder)/\(path)
              fix: make it readable for the user that runs the build
            """
        case .missing(let path):
            """
            the theme lacks a file
              at: \(path)
              fix: andon theme eject writes the built-in one
            """
        case .notATemplate(let path, let reason):
            """
            the page frame is not a Mustache template: \(reason)
              at: \(path)
              fix: compare it with the built-in one; andon theme eject writes it
            """
        case .missingPart(let path, let part):
            """
            the page frame leaves out a part of the page
              at: \(path)
              fix: add {{{\(part)}}} where that part belongs
            """
        case .legendBeforeMain(let path):
            """
            the page frame has the legend above the content that it explains
              at: \(path)
              fix: move {{{legend}}} below {{{main}}}
            """
        }
    }
}
