import ArgumentParser

/// What every command takes.
struct CommonArguments: ParsableArguments {
    @Flag(help: "No colour, as NO_COLOR.")
    var noColor = false
}

/// For commands that `andon.toml` has something to say to.
struct ConfigurationArgument: ParsableArguments {
    @Option(name: .shortAndLong, help: "Configuration file.")
    var config: String?
}
