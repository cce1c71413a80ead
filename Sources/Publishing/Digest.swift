import Crypto
import Glibc

/// A SHA-256, as the lower-case hex digits that manifests print.
public struct Digest: Sendable, Hashable {
    public let hex: String

    public init(of bytes: [UInt8]) { self.init(SHA256.hash(data: bytes)) }

    private init(_ hash: SHA256Digest) {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(64)
        for byte in hash {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        hex = String(decoding: text, as: UTF8.self)
    }

    /// Reads 64 lower-case hex digits.
    init?(hex: String) {
        guard hex.utf8.count == 64,
            hex.utf8.allSatisfy({
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            })
        else { return nil }
        self.hex = hex
    }
}

extension Digest {
    /// Of all bytes of some files, one after the other, each followed by its length; a file that is
    /// not there counts as an empty one. Read in pieces: a database may be larger than memory.
    public init(ofFiles paths: [String]) throws(PublishingError) {
        var hash = SHA256()
        for path in paths {
            let file = open(path, O_RDONLY | O_CLOEXEC)
            guard file >= 0 else {
                if errno == ENOENT {
                    hash.update(data: [UInt8](repeating: 0xFF, count: 8))
                    continue
                }
                throw .system("read", path, errno)
            }
            defer { close(file) }
            let failure: Int32 = withUnsafeTemporaryAllocation(byteCount: 1 << 20, alignment: 16) {
                var length: UInt64 = 0
                while true {
                    let count = read(file, $0.baseAddress, $0.count)
                    if count < 0, errno == EINTR { continue }
                    guard count >= 0 else { return errno }
                    guard count > 0 else { break }
                    hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count]))
                    length += UInt64(count)
                }
                withUnsafeBytes(of: length.littleEndian) { hash.update(bufferPointer: $0) }
                return 0
            }
            guard failure == 0 else { throw .system("read", path, failure) }
        }
        self.init(hash.finalize())
    }
}
