import Plant

extension Inspection {
    mutating func checkColumnsTogether(_ rows: inout TenantRows) throws(BrokenRule) {
        guard passed + defective <= inspected else {
            throw rows.broken(
                "units_passed, units_defective", "passed + defective ≤ inspected",
                "\(passed + defective) of \(inspected)")
        }
        let parts = (scrapped ?? 0) + (reworked ?? 0)
        if parts > defective {
            rows.note(
                "units_scrapped, units_reworked", "scrapped + reworked ≤ defective",
                "\(parts) of \(defective)")
            (scrapped, reworked) = (nil, nil)
        }
        // A unit that passes after a repair is neither defective nor passed the first time.
        if let repaired, repaired > inspected - passed {
            rows.note(
                "units_repaired", "repaired ≤ inspected − passed",
                "\(repaired) of \(inspected - passed)")
            self.repaired = nil
        }
    }
}

extension ProcessMeasurement {
    mutating func checkColumnsTogether(_ rows: inout TenantRows) {
        guard let lower = lowerSpec, let upper = upperSpec, upper < lower else { return }
        rows.note("lower_spec, upper_spec", "lower limit ≤ upper limit", plain(lower))
        (lowerSpec, upperSpec) = (nil, nil)
    }
}
