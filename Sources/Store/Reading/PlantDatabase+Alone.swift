import GRDB

extension PlantDatabase {
    /// A private temporary database with the rows of one tenant and of nobody else: whatever is asked of it,
    /// no other tenant's can come out.
    ///
    /// SQLite keeps it in a file without a name, which goes with the last reference, and no more of it in
    /// memory than its cache holds.
    public func alone(_ client: String) throws(StoreError) -> PlantDatabase {
        let copy = try PlantDatabase(temporaryBeside: file)
        try run { database throws(StoreError) in
            try copy.run { own throws(StoreError) in
                try TenantCopy.run("BEGIN", in: own, file)
                for table in TenantTable.all {
                    let rows = TenantCopy(table.name, in: database, file)
                    try rows.makeTable(in: own)
                    try rows.copy(client, to: own)
                }
                try TenantCopy.run("COMMIT", in: own, file)
            }
        }
        return copy
    }
}

extension DerivedStore {
    /// A private temporary store with what is remembered of one tenant and of nobody else.
    public func alone(_ client: String) throws(StoreError) -> DerivedStore {
        let copy = DerivedStore(path: "")
        try transaction { [file] database in
            try copy.transaction { own in
                for table in DerivedSchema.remembered {
                    try TenantCopy(table, in: database, file).copy(client, to: own)
                }
            }
        }
        return copy
    }
}
