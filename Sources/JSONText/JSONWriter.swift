public import Units

/// JSON text, appended to a byte buffer: no spaces, keys in the order in which they are written.
public struct JSONWriter {
    /// What was written.
    public private(set) var bytes: [UInt8] = []
    /// Whether a comma stands before the next key or element.
    private var isFirst = true

    /// Nothing yet, with room for as many bytes.
    public init(reserving capacity: Int) { bytes.reserveCapacity(capacity) }

    /// An object, whose members are written with ``key(_:)`` and a value each.
    public mutating func object(_ members: (inout JSONWriter) -> Void) {
        nested(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
    }

    /// An array of what is written.
    public mutating func array(_ elements: (inout JSONWriter) -> Void) {
        nested(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
    }

    private mutating func nested(
        _ open: UInt8, _ close: UInt8, _ content: (inout JSONWriter) -> Void
    ) {
        separate()
        bytes.append(open)
        isFirst = true
        content(&self)
        bytes.append(close)
        isFirst = false
    }

    /// A key of an object; what is written next is its value.
    public mutating func key(_ key: String) {
        string(key)
        bytes.append(UInt8(ascii: ":"))
        isFirst = true
    }

    private mutating func separate() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
    }

    /// The shortest number that reads back; `null` where there is none or it is not finite.
    public mutating func number(_ value: Double?) {
        separate()
        if let value, value.isFinite {
            bytes.append(shortest: value)
        } else {
            bytes.append(literal: "null")
        }
    }

    /// `true` or `false`.
    public mutating func flag(_ value: Bool) {
        separate()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    /// A whole number.
    public mutating func integer(_ value: Int) {
        separate()
        bytes.append(integer: value)
    }

    /// `"2026-11-18"`; `null` where there is none.
    public mutating func day(_ value: Day?) {
        separate()
        guard let value else { return bytes.append(literal: "null") }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(day: value)
        bytes.append(UInt8(ascii: "\""))
    }

    /// As ``Swift/Array/append(jsonString:)``.
    public mutating func string(_ value: String) {
        separate()
        bytes.append(jsonString: value)
    }
}
