/// The position of a row in a ``Directory``: an interned id.
///
/// Facts carry these instead of strings, so that grouping is array indexing.
public struct Reference<Entity>: Hashable, Comparable, Sendable {
    public let position: Int32

    public init(position: Int) { self.position = Int32(position) }

    public var index: Int { Int(position) }
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.position < rhs.position }
}

/// A row with an id that the plant chose.
public protocol Identified: Sendable {
    var id: String { get }
    /// A row for an id that facts mention but no master row describes.
    init(unlisted id: String)
}

/// The master rows of one kind, in the order of their ids, and the way from id to row.
///
/// Ids that only facts mention are appended at the end: a production entry whose machine nobody
/// listed still counts, under its id.
public struct Directory<Entity: Identified>: Sendable {
    public private(set) var rows: [Entity]
    private var positions: [String: Int32]
    /// Rows up to here came from the master table.
    public let listed: Int

    public init(_ rows: [Entity] = []) {
        self.rows = rows
        positions = Dictionary(
            rows.enumerated().map { ($1.id, Int32($0)) }, uniquingKeysWith: { first, _ in first })
        listed = rows.count
    }

    public var count: Int { rows.count }
    public var references: [Reference<Entity>] { rows.indices.map { Reference(position: $0) } }
    public subscript(reference: Reference<Entity>) -> Entity { rows[reference.index] }

    public func find(_ id: String) -> Reference<Entity>? {
        positions[id].map { Reference(position: Int($0)) }
    }

    /// Changes every row in place; what a row is called stays.
    mutating func update(_ change: (inout Entity) -> Void) {
        for index in rows.indices { change(&rows[index]) }
    }

    /// The reference of `id`, adding an unlisted row when there is none.
    public mutating func intern(_ id: String) -> Reference<Entity> {
        if let known = positions[id] { return Reference(position: Int(known)) }
        let position = rows.count
        rows.append(Entity(unlisted: id))
        positions[id] = Int32(position)
        return Reference(position: position)
    }
}
