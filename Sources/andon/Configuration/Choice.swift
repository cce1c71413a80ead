/// Finds the value of a setting: what was typed, else its ANDON_… variable, else `andon.toml`.
struct Choice {
    let environment: [String: String]

    /// The text of the setting and the place it came from; `nil` where nobody said anything.
    func text(
        _ typed: String?, _ option: String, _ variable: String, file: (String, place: String)? = nil
    ) throws(UsageError) -> (text: String, place: String)? {
        if let typed {
            try Self.require(typed, option)
            return (typed, option)
        }
        if let set = environment[variable], !set.isEmpty { return (set, variable) }
        return file
    }

    /// Throws where nothing was typed: `-o "$FOLDER"` with a variable that is not set is a mistake, and
    /// would mean the current folder.
    static func require(_ typed: String, _ option: String) throws(UsageError) {
        guard typed.isEmpty else { return }
        throw .badValue(
            place: option, value: typed,
            expected: "a value, or leave it out; a variable that is not set gives an empty one")
    }

    /// A flag that was typed, or whose variable says so.
    func flag(_ typed: Bool, _ variable: String) throws(UsageError) -> Bool {
        if typed { return true }
        switch environment[variable]?.lowercased() {
        case nil, "", "0", "false", "no": return false
        case "1", "true", "yes": return true
        case .some(let value):
            throw .badValue(place: variable, value: value, expected: "1 or 0")
        }
    }

    func integer(
        _ typed: Int?, _ option: String, _ variable: String, file: (Int, place: String)? = nil,
        within range: ClosedRange<Int>
    ) throws(UsageError) -> Int? {
        var found: (value: Int, place: String)?
        if let typed {
            found = (typed, option)
        } else if let set = environment[variable], !set.isEmpty {
            guard let value = Int(set) else {
                throw .badValue(
                    place: variable, value: set,
                    expected: "a number from \(range.lowerBound) to \(range.upperBound)")
            }
            found = (value, variable)
        } else if let file {
            found = (file.0, file.place)
        }
        guard let found else { return nil }
        guard range.contains(found.value) else {
            throw .badValue(
                place: found.place, value: "\(found.value)",
                expected: "a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return found.value
    }
}
