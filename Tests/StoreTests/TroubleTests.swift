import Foundation
import GRDB
import Plant
import Testing

@testable import Store

@Suite("What to do about an error of SQLite")
struct TroubleTests {
    @Test(
        "Each kind of code asks for something else, extended or not",
        arguments: [
            (5, .busy), (6, .busy), (261, .busy), (517, .busy), (15, .busy), (11, .corrupt),
            (267, .corrupt), (14, .cannotOpen), (526, .cannotOpen), (8, .notWritable),
            (1032, .notWritable), (3, .notPermitted), (23, .notPermitted), (10, .inputOutput),
            (266, .inputOutput), (13, .full), (18, .tooBig), (7, .outOfMemory), (1, .other),
            (21, .other),
        ] as [(CInt, Trouble)])
    func codes(code: CInt, trouble: Trouble) {
        #expect(Trouble(code: code) == trouble)
    }

    @Test(
        "The advice fits",
        arguments: [
            (
                .busy,
                "another program is writing it: try again when it has finished, or let it use PRAGMA journal_mode = WAL, where one reads while another writes"
            ),
            (
                .corrupt,
                "PRAGMA integrity_check says what is damaged; restore a backup, or save what is left with the .recover command of sqlite3"
            ),
            (
                .cannotOpen,
                "check that its folder is there, and that the file and every folder above may be read"
            ),
            (.notWritable, "check that the file and its folder may be written"),
            (.notPermitted, "check the rights of the file, and who runs andon"),
            (
                .inputOutput,
                "the disk or the network drive did not answer: check it, then try again"
            ),
            (.full, "make room on the disk; a copy for reading goes to TMPDIR"),
            (.tooBig, "a text or a blob is longer than SQLite can hand out: shorten it"),
            (
                .outOfMemory,
                "give the program more memory, or fewer clients at a time with --jobs"
            ),
            (
                .other, "PRAGMA integrity_check says whether the file is sound; then report this"
            ),
        ] as [(Trouble, String)])
    func words(trouble: Trouble, fix: String) {
        #expect(
            StoreError.failed(path: "p.sqlite", trouble, reason: "no").description == """
                the database failed: no
                  at: p.sqlite
                  fix: \(fix)
                """)
    }

    @Test("A damaged page is told as damage")
    func damaged() throws {
        let plant = try TestPlant(clients: ["ACME"])
        try plant.writer.close()
        try plant.scratch.write("PRAGMA journal_mode = DELETE")
        var bytes = try Data(contentsOf: URL(filePath: plant.path))
        // All but the header page and the schema's root lose their first bytes.
        for page in stride(from: 4096, to: bytes.count, by: 4096) {
            bytes.replaceSubrange(page..<page + 16, with: Data(repeating: 0xEE, count: 16))
        }
        try bytes.write(to: URL(filePath: plant.path))
        let error = #expect(throws: StoreError.self) {
            try PlantDatabase(reading: plant.path).records(of: "ACME")
        }
        guard case .failed(_, let trouble, _)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(trouble == .corrupt)
    }
}
