import Plant

/// What stands between cells and inside numbers, known when the writer is compiled: a cell costs no
/// branch on it.
protocol Separators {
    static var cell: UInt8 { get }
    static var decimal: UInt8 { get }
}

/// `,` and `.`: ``CSVProfile/comma`` and every file for machines.
enum CommaAndPoint: Separators {
    static let cell = UInt8(ascii: ",")
    static let decimal = UInt8(ascii: ".")
}

/// `;` and `,`: ``CSVProfile/semicolon``, what Excel expects where the comma is the decimal sign.
enum SemicolonAndComma: Separators {
    static let cell = UInt8(ascii: ";")
    static let decimal = UInt8(ascii: ",")
}
