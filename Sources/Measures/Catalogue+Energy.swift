extension Catalogue {
    private static let group = "K Energy"

    static let energy: [CatalogueEntry] = []
}
