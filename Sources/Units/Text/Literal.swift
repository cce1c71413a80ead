extension [UInt8] {
    /// Text that is part of the program, as UTF-8.
    ///
    /// A file has hundreds of thousands of them. Here they are copied from where they lie in the program; what
    /// the `utf8` of a string is copied from has to be found out each time.
    @inlinable
    public mutating func append(literal: StaticString) {
        append(
            contentsOf: UnsafeBufferPointer(
                start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }
}
