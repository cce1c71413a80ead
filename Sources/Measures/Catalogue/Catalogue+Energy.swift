extension Catalogue {
    private static let group = "K Energy"

    static let energy: [CatalogueEntry] = [
        ratio(
            "EN-CEC", group: group, tier: 3, .sum(.energy),
            per: .sum(.producedWithEnergy), unit: .kilowattHoursPerUnit, scale: 1, .lower,
            [.line, .machine, .shift], source: "ISO 22400-2 no. 23",
            inputs: ["production_entry.energy_kwh, units_produced"],
            records: .energy, basis: .energyRecorded)
    ]
}
