internal import Units

/// The objects of a PDF, numbered from 1, and the file that holds them.
///
/// What is no stream goes, compressed, into streams of objects (ISO 32000-1, 7.5.7): the structure of
/// a long table is a tenth of its text.
struct PDFObjects {
    private enum Content {
        case reserved
        case plain(ArraySlice<UInt8>)
        /// Outside of the streams of objects, readable as it stands.
        case open([UInt8])
        case stream(dictionary: [UInt8], body: ArraySlice<UInt8>)
    }

    private var contents: [Content] = []
    private let deflater = Deflater()

    /// A number for an object that follows.
    mutating func reserve() -> Int {
        contents.append(.reserved)
        return contents.count
    }

    mutating func set(_ number: Int, _ text: [UInt8]) { contents[number - 1] = .plain(text[...]) }

    mutating func set(_ number: Int, _ text: ArraySlice<UInt8>) {
        contents[number - 1] = .plain(text)
    }

    /// As ``set(_:_:)``, where programs that know little of PDF look: they search the file's bytes.
    mutating func setOpen(_ number: Int, _ text: [UInt8]) { contents[number - 1] = .open(text) }

    /// `dictionary` is what the stream says beside its length.
    mutating func setStream(_ number: Int, _ dictionary: [UInt8], _ body: ArraySlice<UInt8>) {
        contents[number - 1] = .stream(dictionary: dictionary, body: body)
    }

    /// A new stream of `bytes`, compressed where that makes it smaller; `dictionary` is what it says
    /// of them.
    mutating func addStream(
        _ bytes: [UInt8], _ dictionary: String = ""
    ) throws(TypesettingError) -> Int {
        let number = reserve()
        if bytes.count < 100 {
            setStream(number, Array(dictionary.utf8), bytes[...])
            return number
        }
        let body = try deflater.deflated(bytes)[...]
        setStream(number, Array((dictionary + "/Filter/FlateDecode").utf8), body)
        return number
    }

    /// The file. `trailer` is what its last dictionary says beside size and kind.
    consuming func file(trailer: (_ digest: String) -> String) throws(TypesettingError) -> [UInt8] {
        var file: [UInt8] = []
        // The second line tells programs that the file is not text.
        file.append(literal: "%PDF-1.7\n%")
        file += [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
        var entries = [Entry](repeating: .free, count: contents.count + 1)
        for (index, content) in contents.enumerated() {
            switch content {
            case .reserved, .plain: break
            case .open(let text):
                entries[index + 1] = .offset(file.count)
                file.append(object: index + 1) { $0 += text }
            case .stream(let dictionary, let body):
                entries[index + 1] = .offset(file.count)
                file.append(object: index + 1) { $0.append(stream: dictionary, body) }
            }
        }
        try appendObjectStreams(to: &file, &entries)
        let start = file.count
        entries.append(.offset(start))
        let digest = digest(of: file)
        let table = try deflater.deflated(rows(of: entries))
        file.append(object: entries.count - 1) { file in
            let dictionary =
                "/Type/XRef/Size \(entries.count)/W[1 4 2]\(trailer(digest))/Filter/FlateDecode"
                + "/DecodeParms<</Predictor 12/Columns 7>>"
            file.append(stream: Array(dictionary.utf8), table[...])
        }
        file += "startxref\n\(start)\n%%EOF\n".utf8
        return file
    }

    /// Where an object is.
    private enum Entry {
        case free
        case offset(Int)
        case inStream(Int, index: Int)
    }

    private func appendObjectStreams(
        to file: inout [UInt8], _ entries: inout [Entry]
    ) throws(TypesettingError) {
        let plain = contents.indices.filter { index in
            switch contents[index] {
            case .plain: true
            case .reserved, .open, .stream: false
            }
        }
        for start in stride(from: 0, to: plain.count, by: objectsInStream) {
            let chunk = plain[start..<min(start + objectsInStream, plain.count)]
            let number = entries.count
            var head: [UInt8] = []
            var text: [UInt8] = []
            for (place, index) in chunk.enumerated() {
                guard case .plain(let object) = contents[index] else { continue }
                entries[index + 1] = .inStream(number, index: place)
                head.append(integer: index + 1)
                head.append(0x20)
                head.append(integer: text.count)
                head.append(0x20)
                text += object
                text.append(0x0A)
            }
            entries.append(.offset(file.count))
            let body = try deflater.deflated(head + text)
            file.append(object: number) { file in
                file.append(
                    stream: Array(
                        "/Type/ObjStm/N \(chunk.count)/First \(head.count)/Filter/FlateDecode".utf8),
                    body[...])
            }
        }
    }

    /// Seven bytes an entry, each as its difference to the entry before (PNG's predictor Up).
    private func rows(of entries: [Entry]) -> [UInt8] {
        var rows: [UInt8] = []
        rows.reserveCapacity(entries.count * 8)
        var before = 0
        for (number, entry) in entries.enumerated() {
            let (kind, value, index): (Int, Int, Int) =
                switch entry {
                case .free: (0, 0, number == 0 ? 65535 : 0)
                case .offset(let offset): (1, offset, 0)
                case .inStream(let stream, let index): (2, stream, index)
                }
            let row = kind << 48 | value << 16 | index
            rows.append(2)
            for shift in stride(from: 48, through: 0, by: -8) {
                let byte = UInt8(truncatingIfNeeded: row >> shift)
                rows.append(byte &- UInt8(truncatingIfNeeded: before >> shift))
            }
            before = row
        }
        return rows
    }
}

/// More in a stream compress no better; a viewer reads all of a stream for one of its objects.
private let objectsInStream = 400

extension [UInt8] {
    fileprivate mutating func append(object number: Int, _ body: (inout [UInt8]) -> Void) {
        append(integer: number)
        self.append(literal: " 0 obj\n")
        body(&self)
        self.append(literal: "\nendobj\n")
    }

    fileprivate mutating func append(stream dictionary: [UInt8], _ body: ArraySlice<UInt8>) {
        self.append(literal: "<<")
        self += dictionary
        self.append(literal: "/Length ")
        append(integer: body.count)
        self.append(literal: ">>\nstream\n")
        self += body
        self.append(literal: "\nendstream")
    }
}

/// What tells a file from others, no protection: 32 hexadecimal digits of two hashes.
private func digest(of bytes: [UInt8]) -> String {
    var (first, second) = (FNVHash(), FNVHash(start: 0x8422_2325_CBF2_9CE4))
    for byte in bytes {
        first.add(UInt64(byte))
        second.add(UInt64(byte &+ 1))
    }
    return (first.hexadecimal + second.hexadecimal).uppercased()
}
