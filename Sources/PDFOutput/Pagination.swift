import Plant

/// Puts strips on pages, one below the other.
///
/// Strips that keep with the next stay together where a page can hold them. A table that goes on has
/// its head again on every page.
struct Pagination {
    let paper: Settings.Paper
    private(set) var pages: [LaidPage] = []
    /// Lower edge of what stands on the last page.
    private var used = 0.0

    static func pages(of strips: [Strip], on paper: Settings.Paper) -> [LaidPage] {
        var pagination = Pagination(paper: paper)
        var start = strips.startIndex
        for index in strips.indices
        where !strips[index].keepsWithNext || index + 1 == strips.endIndex
            || strips[index + 1].isWide != strips[index].isWide
        {
            pagination.place(strips[start...index])
            start = index + 1
        }
        if pagination.pages.isEmpty { pagination.pages.append(LaidPage(isLandscape: false)) }
        return pagination.pages
    }

    private init(paper: Settings.Paper) { self.paper = paper }

    private var room: Double {
        guard let page = pages.last else { return 0 }
        return PageGeometry(paper, isLandscape: page.isLandscape).contentHeight
    }

    private mutating func place(_ group: ArraySlice<Strip>) {
        guard let first = group.first else { return }
        let height = group.reduce(0) { $0 + $1.space + $1.height }
        if pages.isEmpty || pages.last?.isLandscape != first.isWide || used + height > room + slack
        {
            turn(to: first)
        }
        for strip in group {
            // Only a group that no page can hold breaks here.
            if used + strip.space + strip.height > room + slack, used > 0 { turn(to: strip) }
            append(strip)
        }
    }

    private mutating func turn(to strip: Strip) {
        // A page on which nothing stands yet is as good as a new one.
        if let page = pages.last, page.placed.isEmpty { pages.removeLast() }
        pages.append(LaidPage(isLandscape: strip.isWide))
        used = 0
        guard let head = strip.head else { return }
        append(Strip(height: head.height, items: head.items, isArtifact: true))
    }

    private mutating func append(_ strip: Strip) {
        if used > 0 { used += strip.space }
        pages[pages.count - 1].placed.append(LaidPage.Placed(strip: strip, y: used))
        used += strip.height
    }

    /// Sums of rounded heights must not push a line to the next page.
    private let slack = 0.01
}
