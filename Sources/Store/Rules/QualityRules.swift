import Plant

extension Inspection {
    var brokenRule: BrokenRule? {
        if let broken = brokenCount("inspected", inspected) ?? brokenCount("passed", passed)
            ?? brokenCount("defective", defective) ?? brokenCount("defects", defects)
            ?? brokenCount("scrapped", scrapped) ?? brokenCount("reworked", reworked)
            ?? brokenCount("repaired", repaired)
        {
            return broken
        }
        guard passed + defective <= inspected else {
            return BrokenRule(
                "passed + defective ≤ inspected", "\(passed + defective) of \(inspected)")
        }
        let parts = (scrapped ?? 0) + (reworked ?? 0)
        guard parts <= defective else {
            return BrokenRule("scrapped + reworked ≤ defective", "\(parts) of \(defective)")
        }
        // A unit that passes after a repair is neither defective nor passed the first time.
        if let repaired, repaired > inspected - passed {
            return BrokenRule(
                "repaired ≤ inspected − passed", "\(repaired) of \(inspected - passed)")
        }
        return nil
    }
}

extension Defect {
    var brokenRule: BrokenRule? { brokenCount("defects", count) }
}

extension ProcessMeasurement {
    /// The first rule that this value breaks; it may be of either sign.
    var brokenRule: BrokenRule? {
        if let broken = brokenNumber("value", value) ?? brokenNumber("lower limit", lowerSpec)
            ?? brokenNumber("upper limit", upperSpec)
        {
            return broken
        }
        guard let lowerSpec, let upperSpec, upperSpec < lowerSpec else { return nil }
        return BrokenRule("lower limit ≤ upper limit", lowerSpec)
    }
}

extension SurveyScore {
    var brokenRule: BrokenRule? { brokenRange("score", score, 0...100) }
}
