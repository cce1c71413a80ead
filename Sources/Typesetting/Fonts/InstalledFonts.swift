import Foundation

/// The font files of a machine, by the name of the file.
///
/// Read once per run and shared between workers. Folders of a user are left out on purpose: the same
/// report must look the same for whoever runs it.
public struct InstalledFonts: Sendable {
    public static let standardFolders = [
        "/usr/local/share/fonts", "/usr/share/fonts", "/opt/homebrew/share/fonts", "/Library/Fonts",
    ]

    public let folders: [String]
    /// File name without its ending, in lower case → path.
    private let paths: [String: String]

    /// Looks through `folders` and everything below them; a name found twice counts where it is
    /// found first.
    public init(in folders: [String] = InstalledFonts.standardFolders) {
        var paths: [String: String] = [:]
        for folder in folders {
            let files = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
            for file in files.sorted() {
                let name = file.split(separator: "/").last ?? ""
                guard let dot = name.lastIndex(of: "."),
                    ["otf", "ttf", "ttc", "otc"].contains(name[name.index(after: dot)...])
                else { continue }
                let key = name[..<dot].lowercased()
                if paths[key] == nil { paths[key] = folder + "/" + file }
            }
        }
        self.folders = folders
        self.paths = paths
    }

    /// The file called `name` (`Inter-Regular`), whatever its ending.
    func path(of name: String) -> String? { paths[name.lowercased()] }
}
