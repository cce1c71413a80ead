import Foundation
import HTMLOutput
import Testing

@Suite("Theme")
struct ThemeTests {
    private static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Files of a folder of the repository, by their paths from its root.
    private static func files(in folder: String) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        let walk = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
        while let path = walk?.nextObject() as? String {
            guard walk?.fileAttributes?[.type] as? FileAttributeType == .typeRegular else {
                continue
            }
            files[folder + "/" + path] = [UInt8](
                try Data(contentsOf: root.appending(path: folder).appending(path: path)))
        }
        return files
    }

    @Test("every file of templates and assets is compiled in as it is")
    func holdsEveryFile() throws {
        let theme = Theme()
        let onDisk = try Self.files(in: "templates").merging(Self.files(in: "assets")) { $1 }
        #expect(theme.paths == onDisk.keys.sorted())
        for (path, bytes) in onDisk { #expect(theme.file(path) == bytes, "\(path)") }
    }

    @Test("a folder replaces files one by one and may add languages and a logo")
    func overrides() throws {
        try withFolder([
            "assets/style.css": "body {}", "assets/logo.svg": "<svg/>",
            "templates/messages/pl.toml": "x", "assets/.DS_Store": "",
        ]) { folder in
            let theme = try Theme(overriding: folder)
            #expect(theme.file("assets/style.css") == Array("body {}".utf8))
            #expect(theme.file("assets/andon.js") == Theme().file("assets/andon.js"))
            #expect(
                theme.paths
                    == (Theme().paths + ["assets/logo.svg", "templates/messages/pl.toml"]).sorted())
        }
    }

    @Test("a file that is never used is an error") func unknownFile() throws {
        try withFolder(["templates/pages.mustache": ""]) { folder in
            #expect(
                throws: ThemeError.unknownFile(path: "templates/pages.mustache", folder: folder)
            ) { try Theme(overriding: folder) }
        }
    }

    @Test("a folder that is not there is an error") func missingFolder() {
        #expect(throws: ThemeError.notAFolder(path: "/no/such/theme")) {
            try Theme(overriding: "/no/such/theme")
        }
    }

    @Test(
        "errors say what, where and how to fix",
        arguments: [
            (
                ThemeError.notAFolder(path: "themes/x"),
                """
                the theme is not a folder
                  at: themes/x
                  fix: name a folder; andon theme eject writes one to start from
                """
            ),
            (
                .unknownFile(path: "assets/stile.css", folder: "themes/x"),
                """
                the theme holds a file that is never used
                  at: themes/x/assets/stile.css
                  fix: remove it, or give it the name of a built-in file
                """
            ),
            (
                .unreadable(path: "assets/style.css", folder: "themes/x"),
                """
                a file of the theme cannot be read
                  at: themes/x/assets/style.css
                  fix: make it readable for the user that runs the build
                """
            ),
            (
                .missing(path: "assets/charts.css"),
                """
                the theme lacks a file
                  at: assets/charts.css
                  fix: andon theme eject writes the built-in one
                """
            ),
            (
                .notATemplate(path: "templates/page.mustache", reason: "unfinished name"),
                """
                the page frame is not a Mustache template: unfinished name
                  at: templates/page.mustache
                  fix: compare it with the built-in one; andon theme eject writes it
                """
            ),
            (
                .missingPart(path: "templates/page.mustache", part: "main"),
                """
                the page frame leaves out a part of the page
                  at: templates/page.mustache
                  fix: add {{{main}}} where that part belongs
                """
            ),
            (
                .legendBeforeMain(path: "templates/page.mustache"),
                """
                the page frame has the legend above the content that it explains
                  at: templates/page.mustache
                  fix: move {{{legend}}} below {{{main}}}
                """
            ),
        ])
    func messages(_ error: ThemeError, expected: String) {
        #expect(error.description == expected)
    }

    @Test(
        "a frame without a part, or that is no template, is an error",
        arguments: [
            ("<main>{{{main}}}</main>", "the page frame leaves out a part of the page"),
            (
                "{{{title}}}{{{owner}}}{{{breadcrumbs}}}{{{legend}}}{{{main}}}",
                "the page frame has the legend above the content"
            ),
            ("{{#open}}", "the page frame is not a Mustache template"),
        ])
    func brokenFrame(_ frame: String, expected: String) throws {
        try withFolder(["templates/page.mustache": frame]) { folder in
            let theme = try Theme(overriding: folder)
            let sample = SampleReport.english
            let error = #expect(throws: PageError.self) {
                try pages(of: sample.report, drawings: sample.drawings, theme: theme)
            }
            #expect(error?.description.hasPrefix(expected) == true)
        }
    }
}

/// Runs `body` with a folder of its own that holds `files`.
func withFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(
        path: "andon-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }
    try body(folder.path)
}
