extension Catalogue {
    private static let group = "I Finance"

    static let finance: [CatalogueEntry] = []
}
