import Foundation
import Testing

@testable import Typesetting

@Suite("Typesetting errors")
struct TypesettingErrorTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let error: TypesettingError
        let message: String
        var testDescription: String { message }
    }

    @Test(arguments: [
        Case(
            error: .noUsableFont(folders: ["/usr/share/fonts", "/fonts"]),
            message: """
                no font to set text with: neither Inter nor Noto Sans is installed
                  at: /usr/share/fonts, /fonts
                  fix: apt-get install fonts-inter fonts-noto-core
                """),
        Case(
            error: .unreadableFont(path: "/fonts/Inter-Regular.otf", reason: "it holds no glyphs"),
            message: """
                the font cannot be used: it holds no glyphs
                  at: /fonts/Inter-Regular.otf
                  fix: apt-get install --reinstall the package that owns the file
                """),
        Case(
            error: .unusableFigure(name: "oee-trend", reason: "it was not laid out"),
            message: """
                the figure cannot be placed: it was not laid out
                  at: figure oee-trend
                  fix: lay it out with a positive width and height
                """),
        Case(
            error: .refused(step: "end a page", reason: "out of memory"),
            message: """
                the PDF cannot be written: out of memory
                  at: end a page
                  fix: check free memory, then report it with the client's data
                """),
    ])
    func sayWhatWhereAndHowToFix(_ example: Case) {
        #expect(example.error.description == example.message)
    }

    @Test func aMachineWithoutFontsIsToldWhichToInstall() throws {
        let folder = try emptyFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(throws: TypesettingError.noUsableFont(folders: [folder])) {
            try FontSet(InstalledFonts(in: [folder]))
        }
    }

    @Test func aDamagedFontIsNamed() throws {
        let folder = try emptyFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/Inter-Regular.otf"
        try Data("not a font".utf8).write(to: URL(filePath: path))
        #expect(
            throws: TypesettingError.unreadableFont(path: path, reason: "it holds no glyphs")
        ) {
            try FontSet(InstalledFonts(in: [folder]))
        }
    }

    private func emptyFolder() throws -> String {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "fonts-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.path
    }
}
