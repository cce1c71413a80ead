public import Reporting

extension Theme {
    private static let folder = "templates/messages/"

    /// Where the English words stand.
    public static let english = folder + "en.toml"

    /// The words of every language, by its tag; a file that leaves out names of the catalogue has them of `english`.
    ///
    /// Throws ``WordsError`` when one of the files cannot be used.
    public func words(english: Words) throws -> [String: Words] {
        var words: [String: Words] = [:]
        for path in paths where path.hasPrefix(Self.folder) && path.hasSuffix(".toml") {
            let language = String(path.dropFirst(Self.folder.count).dropLast(".toml".count))
            words[language] = try self.words(at: path, english: english)
        }
        return words
    }

    /// English, every name of the catalogue with it; of the built-in files as the program has it of itself.
    ///
    /// Throws ``WordsError`` when the file cannot be used.
    public func englishWords() throws -> Words { try words(at: Self.english) }

    private func words(at path: String, english: Words? = nil) throws -> Words {
        guard let bytes = file(path) else { throw ThemeError.missing(path: path) }
        return try Words(
            toml: String(decoding: bytes, as: UTF8.self), name: path, english: english)
    }
}
