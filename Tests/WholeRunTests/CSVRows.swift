/// A CSV file as rows of named cells: a reader for tests, written apart from the writer it checks.
struct CSVRows {
    let rows: [[String: String]]

    init(_ text: String, delimiter: Character = ",") {
        var records: [[String]] = []
        var record: [String] = []
        var cell = ""
        var isQuoted = false
        // Over scalars: a carriage return and a line feed are one Character.
        var iterator = text.unicodeScalars.makeIterator()
        var next = iterator.next()
        if next == "\u{FEFF}" { next = iterator.next() }
        while let scalar = next {
            next = iterator.next()
            if isQuoted {
                if scalar == "\"" {
                    if next == "\"" {
                        cell.unicodeScalars.append("\"")
                        next = iterator.next()
                    } else {
                        isQuoted = false
                    }
                } else {
                    cell.unicodeScalars.append(scalar)
                }
            } else if scalar == "\"" {
                isQuoted = true
            } else if Character(scalar) == delimiter {
                record.append(cell)
                cell = ""
            } else if scalar == "\n" {
                record.append(cell)
                records.append(record)
                (record, cell) = ([], "")
            } else if scalar != "\r" {
                cell.unicodeScalars.append(scalar)
            }
        }
        if !record.isEmpty || !cell.isEmpty { records.append(record + [cell]) }
        let header = records.first ?? []
        rows = records.dropFirst().map { record in
            Dictionary(zip(header, record), uniquingKeysWith: { first, _ in first })
        }
    }
}
