// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// Optimised in debug builds too, assertions kept: tests render whole plants, and without it ten times longer.
/// Released without looking at each access to an object whether another one is going on: tests do look.
let fast: [SwiftSetting] = [
    .unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug)),
    .unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release)),
]

/// A phase of the pipeline: one folder under Sources, its arrows, the strict settings.
func phase(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict + fast)
}

/// The tests of one phase; `Golden` holds expected bytes and is not compiled.
func tests(of name: String, _ dependencies: [Target.Dependency], golden: Bool = false) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies,
        exclude: golden ? ["Golden"] : [], swiftSettings: strict)
}

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let argumentParser: Target.Dependency = .product(
    name: "ArgumentParser", package: "swift-argument-parser")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let toml: Target.Dependency = .product(name: "TOMLKit", package: "TOMLKit")
let algorithms: Target.Dependency = .product(name: "Algorithms", package: "swift-algorithms")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")

let package = Package(
    name: "andon",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "andon", targets: ["andon"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-algorithms", exact: "1.2.1"),
    ],
    targets: [
        // C libraries and embedded files.
        .systemLibrary(
            name: "CCairo", pkgConfig: "cairo-ft",
            providers: [.apt(["libcairo2-dev"]), .brew(["cairo"])]),
        .systemLibrary(
            name: "CHarfBuzz", pkgConfig: "harfbuzz-subset",
            providers: [.apt(["libharfbuzz-dev"]), .brew(["harfbuzz"])]),
        .systemLibrary(
            name: "CZlib", pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .target(name: "CICU", linkerSettings: [.linkedLibrary("icuuc")]),
        .target(name: "CLinux"),
        .target(name: "CTheme"),
        .target(name: "CWords"),
        .target(name: "CAccumulation"),

        // The pipeline, from the ground up.
        phase("Units", [algorithms]),
        phase("JSONText", ["Units"]),
        phase("Plant", ["Units"]),
        phase("Store", ["Plant", "Units", grdb, sqlite]),
        phase("Demonstration", ["Plant", "Store", "Units", algorithms]),
        phase("Inference", ["Plant", "Units"]),
        phase("Statistics"),
        phase(
            "Measures",
            ["CAccumulation", "Inference", "Plant", "Statistics", "Units", algorithms]),
        phase(
            "Reporting",
            ["Inference", "Measures", "Plant", "Statistics", "Units", algorithms, toml]),
        phase("Drawing", ["Units"]),
        phase("Charts", ["Drawing", "Measures", "Reporting", "Statistics", "Units"]),
        phase(
            "Typesetting",
            ["CCairo", "CHarfBuzz", "CICU", "CZlib", "Drawing", "Units", algorithms]),
        phase(
            "HTMLOutput",
            ["CTheme", "Drawing", "Measures", "Plant", "Reporting", "Units", mustache]),
        phase("PDFOutput", ["Drawing", "Measures", "Plant", "Reporting", "Typesetting", "Units"]),
        phase("CSVOutput", ["Inference", "Measures", "Plant", "Reporting", "Units", algorithms]),
        phase("JSONOutput", ["JSONText", "Measures", "Plant", "Reporting", "Units"]),
        phase("Publishing", ["CLinux", "CWords", "JSONText", "Units", crypto]),
        .executableTarget(
            name: "andon",
            dependencies: [
                "CLinux", "CSVOutput", "Charts", "Demonstration", "Drawing", "HTMLOutput",
                "Inference", "JSONOutput", "JSONText", "Measures", "PDFOutput", "Plant",
                "Publishing",
                "Reporting", "Store", "Typesetting", "Units", argumentParser, toml,
            ], swiftSettings: strict),

        // Tests, a folder per phase.
        .target(
            name: "TestSupport", dependencies: ["Plant", "Units"], path: "Tests/TestSupport",
            swiftSettings: strict),
        tests(of: "Units", []),
        tests(of: "Plant", []),
        tests(of: "Store", ["Plant", "Units", grdb]),
        tests(of: "Demonstration", ["Plant", "Store", "Units", grdb]),
        tests(of: "Inference", ["Plant", "Units"]),
        tests(of: "Statistics", ["Units"]),
        tests(of: "Measures", ["Inference", "Plant", "Units"]),
        tests(of: "Reporting", ["HTMLOutput", "Inference", "Measures", "Plant", "Units"]),
        tests(
            of: "Charts", ["Drawing", "HTMLOutput", "Measures", "Reporting", "Units"], golden: true),
        tests(of: "Typesetting", ["Drawing", "Units"]),
        tests(
            of: "HTMLOutput",
            ["Charts", "Drawing", "Inference", "Measures", "Plant", "Reporting", "Units"],
            golden: true),
        tests(
            of: "PDFOutput",
            [
                "Charts", "Drawing", "Inference", "Measures", "Plant", "Reporting", "Typesetting",
                "Units",
            ], golden: true),
        tests(of: "CSVOutput", ["Inference", "Measures", "Plant", "Reporting", "Units"]),
        tests(of: "JSONOutput", ["Inference", "Measures", "Plant", "Reporting", "Units"]),
        tests(of: "Publishing", ["Units"]),
        tests(of: "andon", ["Publishing", "Units", argumentParser]),
        .testTarget(
            name: "WholeRunTests",
            dependencies: [
                "Inference", "Measures", "Plant", "Store", "TestSupport", "Units", "andon", grdb,
            ],
            swiftSettings: strict),

        // What make bench times by itself; in no product.
        .executableTarget(
            name: "PDFBenchmark",
            dependencies: [
                "Charts", "Drawing", "Measures", "PDFOutput", "Plant", "Reporting", "Typesetting",
                "Units",
            ], path: "Tests/PDFBenchmark", swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6],
    // #embed, by which CTheme holds its files.
    cLanguageStandard: .gnu2x
)
