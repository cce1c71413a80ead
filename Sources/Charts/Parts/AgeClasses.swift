import Reporting

/// Work in progress by classes of age: days or weeks of equal width, the last one open where a few are far older
/// than the rest.
struct AgeClasses {
    struct Class {
        /// Orders at work and on hold.
        var active = 0
        var held = 0
        var total: Int { active + held }
    }

    /// Days.
    let width: Double
    var classes: [Class]
    /// The last class holds everything from its start on.
    let isOpen: Bool

    /// At most this many.
    private static let most = 20

    init?(_ chart: AgeHistogram) {
        let ages = chart.items.compactMap { item in
            drawable(item.age).map { (age: max($0, 0), isHeld: item.isHeld) }
        }
        guard let oldest = ages.map(\.age).max() else { return nil }
        let sorted = ages.map(\.age).sorted()
        // One forgotten order must not press all others into one class: the axis ends a little after what holds
        // for nineteen of twenty.
        let usual = sorted[(sorted.count * 95 + 99) / 100 - 1]
        let reach = oldest > 2 * usual && ages.count >= 5 ? max(usual * 1.3, 1) : oldest
        width =
            [1.0, 2, 7, 14, 28, 56, 91, 182, 364].first { reach < $0 * Double(AgeClasses.most) }
            ?? (reach / Double(AgeClasses.most) / 364).rounded(.up) * 364
        let count = min(Int(reach / width) + 1, AgeClasses.most)
        isOpen = oldest >= Double(count) * width
        classes = Array(repeating: Class(), count: count + (isOpen ? 1 : 0))
        for (age, isHeld) in ages {
            let index = age / width >= Double(classes.count) ? classes.count - 1 : Int(age / width)
            if isHeld { classes[index].held += 1 } else { classes[index].active += 1 }
        }
    }

    /// Where `age` lies, in classes from the start; what is in the open class lies in its middle.
    func position(_ age: Double) -> Double {
        let place = age / width
        if isOpen, place >= Double(classes.count - 1) { return Double(classes.count) - 0.5 }
        return min(place, Double(classes.count))
    }
}
