extension Catalogue {
    private static let group = "H Planning"

    static let planning: [CatalogueEntry] = []
}
