import ArgumentParser

/// What every command that works on a database takes.
struct CommonArguments: ParsableArguments {
    @Option(name: .shortAndLong, help: "Configuration file.")
    var config: String?

    @Flag(name: .shortAndLong, help: "Only the summary and problems.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Why each client was built or reused.")
    var verbose = false

    @Flag(help: "One JSON object on standard output instead of the summary line.")
    var json = false

    @Flag(help: "No colour, as NO_COLOR.")
    var noColor = false
}
