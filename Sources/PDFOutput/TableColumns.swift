import Drawing
import Measures
import Reporting
import Typesetting

/// A cell that has been measured.
enum SetCell {
    case empty
    case text([TextSpan], TextLine)
    /// `tail` is what stands right of the place where decimal separators are aligned.
    case number(TextLine, tail: Double)
}

/// How wide the columns of a table are, in points.
struct TableColumns {
    /// What a column asks for.
    struct Demand {
        /// All of every cell on one line.
        var natural = 0.0
        /// Its longest word; numbers are never broken.
        var least = 0.0
        /// The longest word of its title, and all of its title.
        var header = 0.0
        var title = 0.0
        var integers = 0.0
        var tails = 0.0
        var isNumber = false
    }

    static let gap = 12.0

    var widths: [Double]

    /// `nil` when the longest words alone need more than `room`.
    init?(_ demands: [Demand], room: Double) {
        let gaps = TableColumns.gap * Double(max(0, demands.count - 1))
        let least = demands.reduce(gaps) { $0 + min($1.least, $1.natural) }
        guard least <= room else { return nil }
        self.init(fitting: demands, room: room)
    }

    /// Widths that fit into `room` at any price: words are cut between letters.
    init(fitting demands: [Demand], room: Double) {
        let available = room - TableColumns.gap * Double(max(0, demands.count - 1))
        let natural = demands.reduce(0) { $0 + $1.natural }
        guard natural > available else {
            widths = TableColumns.spread(demands, slack: available - natural)
            return
        }
        let least = demands.reduce(0) { $0 + min($1.least, $1.natural) }
        guard least < available else {
            widths = demands.map { $0.least * available / max(least, 1) }
            return
        }
        widths = TableColumns.share(demands, available)
    }

    /// Spare room: titles on one line, then a little to every column, the rest to the first, so that rules reach both edges.
    private static func spread(_ demands: [Demand], slack: Double) -> [Double] {
        var slack = slack
        var widths = demands.map { demand in
            let more = min(max(0, min(demand.title, 110) - demand.natural), slack)
            slack -= more
            return demand.natural + more
        }
        let each = min(26, slack / Double(max(1, demands.count)))
        for index in widths.indices {
            widths[index] += index == 0 ? slack - each * Double(widths.count - 1) : each
        }
        return widths
    }

    /// Too little room: columns that ask for less than their share have it, the others share what is
    /// left, none below its longest word.
    private static func share(_ demands: [Demand], _ available: Double) -> [Double] {
        var widths = demands.map { min($0.least, $0.natural) }
        var open = demands.indices.filter { demands[$0].natural > widths[$0] }
        var rest = available - widths.reduce(0, +)
        while !open.isEmpty, rest > 0.01 {
            let share = rest / Double(open.count)
            for index in open {
                let more = min(share, demands[index].natural - widths[index])
                widths[index] += more
                rest -= more
            }
            open.removeAll { demands[$0].natural - widths[$0] < 0.01 }
        }
        return widths
    }
}
