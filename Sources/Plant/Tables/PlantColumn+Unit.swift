extension PlantColumn {
    /// What the numbers of a column count.
    public enum Unit: Sendable, Hashable, CaseIterable {
        case hours
        case minutes
        case seconds
        case days
        case grams
        /// 0 to 100.
        case percent
        /// 0 to 1.
        case share
        /// In the currency of the client.
        case money
        case moneyPerHour
        case moneyPerGram
        /// Pieces, good or not.
        case units
        case unitsPerHour
        case people
        case celsius
        case kilowattHours

        /// The unit that the name of a column carries.
        init?(named name: String) {
            for word in name.split(separator: "_") {
                switch word {
                case "hours": self = .hours
                case "minutes": self = .minutes
                case "seconds": self = .seconds
                case "days": self = .days
                case "grams": self = .grams
                case "percent": self = .percent
                case "celsius": self = .celsius
                case "kwh": self = .kilowattHours
                default: continue
                }
                return
            }
            return nil
        }
    }
}
