/// The inputs of every production entry after inference: what was recorded, what was filled in and
/// from what. Parallel to ``PlantRecords/entries``.
public struct InferredInputs: Sendable {
    /// One per production entry, at the same index.
    public var entries: [EntryInputs]

    public init(entries: [EntryInputs] = []) { self.entries = entries }
}
