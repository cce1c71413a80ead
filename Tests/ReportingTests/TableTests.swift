import Testing

@testable import Reporting

@Suite("Tables")
struct TableTests {
    private func table(_ rows: [[Table.Cell]]) -> Table {
        Table(
            caption: [], columns: ["a", "b", "c"].map { Table.Column($0) },
            rows: rows.map { Table.Row($0) })
    }

    @Test("A column that says nothing in any row is left out, the first never")
    func emptyColumns() {
        let some = table([
            [.empty, .empty, .text("x")], [.empty, .empty, .empty], [.empty],
        ]).withoutEmptyColumns()
        #expect(some.columns.map { plain($0.title) } == ["a", "c"])
        #expect(some.rows.map(\.cells.count) == [2, 2, 1])

        let none = table([]).withoutEmptyColumns()
        #expect(none.columns.map { plain($0.title) } == ["a"])
    }
}
