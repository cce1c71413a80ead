import Publishing
import Units

/// A client as the pipeline needs to know it.
struct PlantClient: Sendable, Equatable {
    var id: String
    /// The plant's own text.
    var name: String
    /// What its folder is called, beside all others of the database.
    var slug: ClientSlug

    init(id: String, name: String, slug: ClientSlug? = nil) {
        (self.id, self.name, self.slug) = (id, name, slug ?? ClientSlug(id))
    }
}

/// The day a report speaks of, and within it the moment, where it is not the day's end.
struct ReportMoment: Sendable, Equatable, CustomStringConvertible {
    var day: Day
    /// On the plant's wall; `nil` is the end of the day.
    var time: LocalTime?

    /// `2026-05-20` or `2026-05-20T14:00`.
    var description: String { time.map { String($0.description.prefix(16)) } ?? day.description }
}

/// A plant database and all that makes files of it, as the pipeline sees them.
struct PlantSource: Sendable {
    /// Active clients, by id.
    var clients: [PlantClient]
    /// Names theme, fonts and libraries: what the look of every file depends on.
    var appearance: String
    /// Texts that every client's files may hold whatever clients are called.
    var vocabulary: [[UInt8]]
    /// The last day, not after the one given, on which a client recorded something.
    var lastDayWithData: @Sendable (Day) throws -> Day?
    /// What of earlier builds a client's files repeat, as a text that differs where they do.
    var earlier: @Sendable (PlantClient, ReportMoment) -> String = { _, _ in "" }
    /// All files of a client.
    var render: @Sendable (PlantClient, ReportMoment) throws -> RenderedClient
    /// The same from a database that holds nobody else's rows.
    var renderAlone: @Sendable (PlantClient, ReportMoment) throws -> RenderedClient
    /// The pages above the clients, once those are published.
    var pagesAbove: @Sendable (PublishedTree, BuildRecord, ReportMoment) throws -> [ClientFile]
    /// Hears how each client fared, as soon as that is decided.
    var settled: @Sendable (ClientOutcome, ReportMoment) -> Void = { _, _ in }
    /// Rows of the database that belong to no client, in words.
    var strays: [String] = []
    /// Ends what goes on beside the build; what went wrong there without failing it.
    var finish: @Sendable () async -> [String] = { [] }
}
