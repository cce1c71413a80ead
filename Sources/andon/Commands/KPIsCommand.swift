import ArgumentParser
import HTMLOutput
import JSONOutput
import Measures
import Units

/// `andon kpis`, as typed.
struct KPIsCommand: AndonCommand {
    static let configuration = CommandConfiguration(
        commandName: "kpis", abstract: "Lists every KPI: what it means and how it is computed.",
        discussion: """
            The KPIs of your own, from andon.toml, come last.

            EXAMPLES:
              andon kpis                      one line each
              andon kpis EQ-OEE QL-FPY        these in full
              andon kpis --markdown           a document
              andon kpis --json               for programs
              andon kpis --elements           the names that formulas may use
            """)

    @Argument(help: "Ids, or patterns of them, as 'EQ-*'.")
    var ids: [String] = []

    @Flag(help: "As a Markdown document.")
    var markdown = false

    @Flag(help: "The elements that formulas are made of.")
    var elements = false

    @Flag(help: "As one JSON object, for programs.")
    var json = false

    @OptionGroup var file: ConfigurationArgument

    @OptionGroup var common: CommonArguments

    func validate() throws {
        if [markdown, elements, json].count(where: { $0 }) > 1 {
            throw ValidationError("Of --markdown, --elements and --json only one can be meant.")
        }
        if elements, !ids.isEmpty {
            throw ValidationError("--elements lists all elements: no ids can be given with it.")
        }
    }

    func run(in surroundings: Surroundings) async throws -> ExitStatus {
        let choice = Choice(environment: surroundings.environment)
        var kpis = Catalogue.kpis
        if let path = try choice.text(file.config, "--config", "ANDON_CONFIG") {
            kpis += try Configuration(path: path.text).kpis.map(\.kpi)
        }
        for id in ids where !kpis.contains(where: { Glob(pattern: id).matches($0.id) }) {
            throw UsageError.badValue(
                place: "the KPI's id", value: id,
                expected: "an id of andon kpis; the nearest is "
                    + (nearest(to: id, among: kpis.map(\.id)) ?? ""))
        }
        if !ids.isEmpty {
            kpis = kpis.filter { kpi in ids.contains { Glob(pattern: $0).matches(kpi.id) } }
        }
        let console = surroundings.console
        let words = try Theme().englishWords()
        let listing = CatalogueListing(words: words)
        if try choice.flag(json, "ANDON_JSON") {
            console.out(
                String(decoding: catalogueJSON(kpis, words: words).dropLast(), as: UTF8.self))
        } else if elements {
            console.out(listing.elements())
        } else if markdown || !ids.isEmpty {
            console.out(listing.markdown(kpis))
        } else {
            console.out(listing.lines(kpis))
        }
        return .done
    }
}
