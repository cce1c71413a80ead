import Plant

extension RunItem {
    mutating func checkColumnsTogether(_ rows: inout TenantRows) {
        let parts = (successful ?? 0) + (failed ?? 0)
        guard parts > quantity else { return }
        rows.note(
            "successful_quantity, failed_quantity", "successful + failed ≤ quantity",
            "\(parts) of \(quantity)")
        (successful, failed) = (nil, nil)
    }
}

extension RunMaterial {
    mutating func checkColumnsTogether(_ rows: inout TenantRows) {
        guard let before = weightBeforeGrams, let after = weightAfterGrams, after > before else {
            return
        }
        rows.note(
            "weight_before_grams, weight_after_grams", "weight after ≤ weight before",
            plain(after))
        (weightBeforeGrams, weightAfterGrams) = (nil, nil)
    }
}
