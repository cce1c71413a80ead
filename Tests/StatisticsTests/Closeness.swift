/// Whether `a` is there and within `relative` of `b`, relatively.
func agree(_ a: Double?, _ b: Double, relative: Double = 1e-12) -> Bool {
    guard let a else { return false }
    return a == b || abs(a - b) <= relative * abs(b)
}

/// Whether `a` is there and within `absolute` of `b`: for printed values of few decimals.
func agree(_ a: Double?, _ b: Double, absolute: Double) -> Bool {
    guard let a else { return false }
    return abs(a - b) <= absolute
}

/// Whether both lists agree, number by number.
func agree(_ a: [Double], _ b: [Double], absolute: Double) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { agree($0, $1, absolute: absolute) }
}
