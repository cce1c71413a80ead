internal import CZlib

/// What zlib packed, FlateDecode in PDF; `nil` where the bytes are not that, or not all of it.
func inflated(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
        return nil
    }
    defer { inflateEnd(&stream) }
    var result: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 14)
    return bytes.withUnsafeBufferPointer { source in
        stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
        stream.avail_in = uInt(source.count)
        var status = Z_OK
        while status == Z_OK {
            let room = piece.count
            let left = piece.withUnsafeMutableBufferPointer { target in
                stream.next_out = target.baseAddress
                stream.avail_out = uInt(target.count)
                status = inflate(&stream, Z_NO_FLUSH)
                return Int(stream.avail_out)
            }
            result += piece[..<(room - left)]
        }
        return status == Z_STREAM_END ? result : nil
    }
}
