extension Catalogue {
    private static let group = "J 3D print"

    static let productionRuns: [CatalogueEntry] = []
}
