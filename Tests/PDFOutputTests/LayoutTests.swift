import Drawing
import Measures
import Plant
import Reporting
import Testing
import Typesetting
import Units

@testable import PDFOutput

@Suite("Layout")
struct LayoutTests {
    private func composition(
        _ document: Document, _ language: String = "en"
    ) throws -> Composition {
        let composition = Composition(
            document, identity: Sample.identity(), words: try Sample.words(language),
            drawings: Sample.drawings, fonts: try FontSet())
        try composition.compose()
        return composition
    }

    private func lines(_ items: [Item]) -> [(text: String, x: Double, width: Double)] {
        items.compactMap { item in
            if case .line(let line, let x, _) = item { (line.text, x, line.width) } else { nil }
        }
    }

    @Test(arguments: ["en", "ar"])
    func nothingLeavesItsPage(_ language: String) throws {
        let set = try composition(
            language == "en" ? Sample.english(rows: 200) : Sample.arabic(rows: 200), language)
        for page in Pagination.pages(of: set.strips, on: .a4) {
            let geometry = PageGeometry(.a4, isLandscape: page.isLandscape)
            for placed in page.placed {
                #expect(placed.y + placed.strip.height <= geometry.contentHeight + 0.02)
                for line in lines(placed.strip.items) {
                    #expect(line.x >= -0.01, "\(line.text)")
                    #expect(line.x + line.width <= geometry.contentWidth + 0.02, "\(line.text)")
                }
            }
        }
    }

    @Test func everyRowIsSetOnceAndInOrder() throws {
        let set = try composition(Sample.plain(rows: 1000, columns: 8))
        let pages = Pagination.pages(of: set.strips, on: .a4)
        let days = pages.flatMap(\.placed).flatMap { lines($0.strip.items) }.map(\.text)
            .filter { $0.hasPrefix("20") && $0.utf8.count == 10 }
        #expect(days == (0..<1000).map { Day(number: 20_000 + Int32($0)).description })
        for page in pages.dropFirst() {
            let first = try #require(page.placed.first)
            #expect(lines(first.strip.items).contains { $0.text == "Machine" })
            #expect(lines(first.strip.items).contains { $0.text == "Entries (continued)" })
        }
    }

    @Test func headingsAreNeverTheLastOfAPage() throws {
        let sections = (0..<60).map { index in
            Section(
                anchor: "s\(index)", title: [.text("Section \(index)")],
                blocks: [
                    .subheading([.text("Below")]),
                    .paragraph([
                        .text(String(repeating: "some words ", count: 10 + index * 3 % 70))
                    ]),
                ])
        }
        let set = try composition(
            Document(path: PagePath("reports/x.pdf"), title: "X", sections: sections))
        let pages = Pagination.pages(of: set.strips, on: .letter)
        #expect(pages.count > 5)
        for page in pages {
            let last = try #require(page.placed.last)
            #expect(!last.strip.keepsWithNext)
        }
        let entries = pages.flatMap(\.placed).compactMap(\.strip.outline)
        #expect(entries.count { $0.level == 1 } == 60)
        #expect(entries.count { $0.level == 2 } == 60)
    }

    @Test(arguments: ["en", "ar"])
    func numbersStandOnTheirDecimalPoint(_ language: String) throws {
        let amounts = [1.5, 1234.25, 0.125, -20, 7]
        let table = Table(
            caption: [.text("Values")],
            columns: [Table.Column("Name"), Table.Column("Value", alignment: .number(places: 3))],
            rows: amounts.enumerated().map { index, value in
                Table.Row([
                    .text("n\(index)"),
                    .reading(
                        index == 1
                            ? .marked(Amount(value, .hours, places: 2), .estimated)
                            : .measured(Amount(value, .hours, places: index == 3 ? 0 : 3))),
                ])
            })
        let set = try composition(
            Document(
                path: PagePath("reports/x.pdf"), title: "X",
                sections: [Section(anchor: "a", title: nil, blocks: [.table(table)])]), language)
        let style = TypeScale.cell
        let content = PageGeometry(.a4).contentWidth
        let points = set.strips.flatMap { lines($0.items) }
            .filter { $0.text.contains(" h") && !$0.text.contains("Value") }
            .map { line -> Double in
                let whole = line.text.prefix { $0.isNumber || $0 == "," || $0 == "−" }
                // From the start edge to the left one, then over the whole figures.
                let left = language == "en" ? line.x : content - line.x - line.width
                return left + set.typesetter.width(ofNumber: whole, style)
            }
        #expect(points.count == amounts.count)
        for point in points { #expect(abs(point - points[0]) < 0.01) }
    }

    @Test("a legend never stands alone on a page", arguments: 20...70)
    func legendHasCompany(rows: Int) throws {
        let set = try composition(Sample.english(rows: rows))
        let last = try #require(Pagination.pages(of: set.strips, on: .a4).last)
        let legend = set.words[.statusLegend]
        let place = try #require(
            last.placed.firstIndex { placed in
                lines(placed.strip.items).contains { $0.text == legend }
            })
        // Before it stand its rule and something else that is no repeated head.
        #expect(last.placed[..<place].count { !$0.strip.isArtifact } > 1)
    }

    @Test func theLegendExplainsWhatWasShownAndNothingElse() throws {
        let set = try composition(Sample.english())
        let words = try Sample.words("en")
        let texts = Set(set.strips.flatMap { lines($0.items) }.map(\.text))
        for status in ObservationStatus.allCases {
            let phrase = try #require(Phrase(rawValue: "status" + status.rawValue))
            #expect(texts.contains(words[phrase]) == set.marks.contains(status), "\(status)")
        }
        #expect(
            set.marks == [
                .estimated, .censored, .notRecorded, .provisional, .lowReliability, .cannotExist,
            ])
    }

    @Test func aTableWithManyColumnsTurnsThePage() throws {
        let set = try composition(Sample.plain(rows: 3, columns: 12))
        #expect(Pagination.pages(of: set.strips, on: .a4).contains { $0.isLandscape })
        let narrow = try composition(Sample.plain(rows: 3, columns: 5))
        #expect(!Pagination.pages(of: narrow.strips, on: .a4).contains { $0.isLandscape })
    }

    @Test func aHeadingTurnsWithItsTable() throws {
        var document = Sample.plain(rows: 3, columns: 12)
        document.sections[0].title = [.text("Entries of the week")]
        let set = try composition(document)
        let pages = Pagination.pages(of: set.strips, on: .a4)
        let page = try #require(pages.first { $0.isLandscape })
        let texts = page.placed.flatMap { lines($0.strip.items) }.map(\.text)
        #expect(texts.contains("Entries of the week"))
        #expect(texts.contains("Machine"))
        // What leads up to the heading, the title of the document, is not left behind either.
        #expect(!pages.contains { $0.placed.isEmpty })
    }

    /// Rows and their columns by the number of cards: at most four to a row, or five that fill it, no row of one
    /// below full ones.
    @Test(arguments: [
        (1, 1), (2, 1), (3, 1), (4, 1), (5, 1), (6, 2), (7, 2), (8, 2), (9, 3), (10, 2), (12, 3),
    ])
    func cardsFillTheirRows(count: Int, rows: Int) throws {
        let names = (0..<count).map { "Card \($0)" }
        let cards = Sample.cards(names, against: "the day before", period: "today")
        let set = try composition(
            Document(
                path: PagePath("reports/x.pdf"), title: "X",
                sections: [Section(anchor: "a", title: nil, blocks: [.cards(cards)])]))
        let strips = set.strips.filter { lines($0.items).contains { $0.text.hasPrefix("Card ") } }
        #expect(strips.count == rows)
        let last = try #require(strips.last)
        let inLast = lines(last.items).filter { $0.text.hasPrefix("Card ") }.count
        #expect(count == 1 || inLast > 1)
        for strip in strips {
            // Whatever the length of a name, values of a row stand on one line.
            let names = lines(strip.items).filter { $0.text.hasPrefix("Card ") }.map(\.x)
            #expect(names == names.sorted())
        }
    }

    @Test func aRowTallerThanAPageGoesOn() throws {
        let essay = String(repeating: "why it stood still ", count: 900)
        let table = Table(
            caption: [], columns: [Table.Column("Machine"), Table.Column("Note")],
            rows: [Table.Row([.user("L-07"), .user(essay)])])
        let set = try composition(
            Document(
                path: PagePath("reports/x.pdf"), title: "X",
                sections: [Section(anchor: "a", title: nil, blocks: [.table(table)])]))
        let pages = Pagination.pages(of: set.strips, on: .a4)
        #expect(pages.count > 2)
        let words = pages.flatMap(\.placed).flatMap { lines($0.strip.items) }.map(\.text)
            .filter { $0.contains("stood") || $0.contains("still") || $0.contains("why") }
            .flatMap { $0.split(separator: " ") }
        #expect(words.count == 3600)
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func pagesKeepOrderRoomAndCompany(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let strips = (0..<400).map { index in
            Strip(
                space: Double(Int.random(in: 0...20, using: &generator)),
                height: Double(Int.random(in: 5...120, using: &generator)),
                keepsWithNext: Int.random(in: 0...3, using: &generator) == 0,
                isWide: index / 40 % 5 == 4, anchor: "\(index)")
        }
        let pages = Pagination.pages(of: strips, on: .a4)
        #expect(
            pages.flatMap(\.placed).compactMap(\.strip.anchor) == strips.indices.map(String.init))
        for page in pages {
            let room = PageGeometry(.a4, isLandscape: page.isLandscape).contentHeight
            var edge = 0.0
            for placed in page.placed {
                #expect(placed.strip.isWide == page.isLandscape)
                #expect(placed.y >= edge)
                edge = placed.y + placed.strip.height
                #expect(edge <= room + 0.02)
            }
        }
        for (page, next) in zip(pages, pages.dropFirst()) {
            guard let last = page.placed.last, last.strip.keepsWithNext,
                page.isLandscape == next.isLandscape
            else { continue }
            // Strips that keep together but are taller than a sheet have to be parted somewhere.
            let end = (last.strip.anchor.flatMap { Int($0) } ?? 0) + 1
            var start = end - 1
            while start > 0, strips[start - 1].keepsWithNext { start -= 1 }
            let company = strips[start...end].reduce(0) { $0 + $1.space + $1.height }
            let room = PageGeometry(.a4, isLandscape: page.isLandscape).contentHeight
            #expect(company > room, "strip \(end - 1) is parted from the next")
        }
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func columnsFillTheRoomAndKeepTheirLongestWords(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let demands = (0..<Int.random(in: 1...9, using: &generator)).map {
                _ -> TableColumns.Demand in
                var demand = TableColumns.Demand()
                demand.least = Double.random(in: 5...60, using: &generator)
                demand.natural = demand.least + Double.random(in: 0...300, using: &generator)
                demand.title = Double.random(in: 5...150, using: &generator)
                return demand
            }
            let room = 500.0
            let gaps = TableColumns.gap * Double(demands.count - 1)
            let columns = TableColumns(demands, room: room)
            let needed = demands.reduce(gaps) { $0 + $1.least }
            #expect((columns == nil) == (needed > room))
            let widths = (columns ?? TableColumns(fitting: demands, room: room)).widths
            #expect(abs(widths.reduce(gaps, +) - room) < 0.1)
            if needed <= room {
                for (width, demand) in zip(widths, demands) {
                    #expect(width >= demand.least - 0.01)
                }
            }
        }
    }
}
