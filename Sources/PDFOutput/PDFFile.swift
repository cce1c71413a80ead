public import Drawing
import Measures
import Plant
public import Reporting
public import Typesetting
import Units

/// A finished PDF.
public struct PDFFile: Sendable {
    public var bytes: [UInt8]
    public var pageCount: Int
    /// Characters that no installed font has, ascending: shown as boxes, worth a warning.
    public var uncovered: [Unicode.Scalar]
}

/// Sets a document on the client's paper.
///
/// `drawings` holds the laid-out figures by the name of the figure, sparklines of cards too. The same
/// values give the same bytes under any clock, zone, locale and user, with the same fonts and Cairo.
/// Throws ``TypesettingError`` for a figure without a drawing and when Cairo refuses.
public func pdf(
    of document: Document, identity: Identity, words: Words, drawings: [String: Drawing],
    fonts: FontSet
) throws(TypesettingError) -> PDFFile {
    let composition = Composition(
        document, identity: identity, words: words, drawings: drawings, fonts: fonts)
    try composition.compose()
    var pages = Pagination.pages(of: composition.strips, on: identity.paper)
    if composition.needsContents(pages.count) {
        composition.insertContents()
        pages = Pagination.pages(of: composition.strips, on: identity.paper)
    }
    let day = identity.asOf.day.description
    var writer = PDFWriter(
        PDFMetadata(
            title: "\(document.title) · \(identity.clientName) · \(day)", author: "Andon",
            subject: "\(identity.clientName) · \(day)", creator: "Andon \(identity.version)",
            language: words.language, isRightToLeft: composition.base == .rightToLeft,
            moment: identity.asOf.instant))
    var painter = PagePainter(composition: composition, pages: pages)
    painter.paint(into: &writer)
    return PDFFile(
        bytes: try writer.finish(), pageCount: pages.count,
        uncovered: composition.typesetter.uncovered.sorted())
}
