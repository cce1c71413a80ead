extension Catalogue {
    private static let group = "B Maintenance"

    static let maintenance: [CatalogueEntry] = []
}
