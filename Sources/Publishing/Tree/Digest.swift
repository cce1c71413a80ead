import Crypto
import Glibc

/// A SHA-256, as the lower-case hex digits that manifests print.
public struct Digest: Sendable, Hashable {
    public let hex: String

    public init(of bytes: [UInt8]) { self.init(SHA256.hash(data: bytes)) }

    /// Of two parts as one.
    init(of first: [UInt8], _ second: [UInt8]) {
        var hash = SHA256()
        hash.update(data: first)
        hash.update(data: second)
        self.init(hash.finalize())
    }

    /// The bytes of a SHA-256.
    init(_ hash: some Sequence<UInt8>) {
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
