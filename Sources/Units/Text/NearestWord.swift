/// The word of `candidates` that takes the fewest edits to become `word`; the earlier of two as near.
public func nearest(to word: String, among candidates: [String]) -> String? {
    candidates.enumerated().min { left, right in
        (edits(word, left.element), left.offset) < (edits(word, right.element), right.offset)
    }?.element
}

/// The nearest word that `word` may be a misspelling of: no more than half of it has to be edited.
public func misspelt(_ word: String, among candidates: [String]) -> String? {
    nearest(to: word, among: candidates).flatMap { edits(word, $0) <= $0.count / 2 ? $0 : nil }
}

/// Levenshtein's distance over characters, case ignored.
public func edits(_ left: String, _ right: String) -> Int {
    let left = Array(left.lowercased())
    let right = Array(right.lowercased())
    var row = Array(0...right.count)
    for (index, character) in left.enumerated() {
        var diagonal = row[0]
        row[0] = index + 1
        for column in right.indices {
            let above = row[column + 1]
            row[column + 1] = min(
                above + 1, row[column] + 1, diagonal + (right[column] == character ? 0 : 1))
            diagonal = above
        }
    }
    return row[right.count]
}
