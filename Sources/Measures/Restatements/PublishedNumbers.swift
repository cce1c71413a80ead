public import Plant
import Units

/// Every KPI in every window as a report told it, kept so that a later report of the same moment can tell what it
/// tells otherwise.
public struct PublishedNumbers: Sendable, Equatable {
    /// A line a KPI, after one with the version of the program and one with the windows: the id, a digest of what
    /// the KPI was defined by, then a value a window in full precision, `-` for none.
    public let text: String

    /// Reads ``text`` back.
    public init(text: String) { self.text = text }

    /// `version` is the program's, without spaces.
    public init(of measurements: Measurements, _ settings: Settings, version: String) {
        var bytes = Array("version \(version)\nwindows".utf8)
        bytes.reserveCapacity(measurements.kpis.count * 100)
        for window in Window.allCases { bytes += " \(window.rawValue)".utf8 }
        for result in measurements.kpis {
            bytes += "\n\(result.kpi.id) ".utf8
            bytes += String(result.kpi.digest(of: settings), radix: 16).utf8
            for window in Window.allCases {
                bytes.append(UInt8(ascii: " "))
                bytes.append(number: result[window].value)
            }
        }
        bytes.append(UInt8(ascii: "\n"))
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// What `self` tells otherwise than `first`, by KPI and window in the order of both; a KPI that only one of them
    /// knows is not restated.
    public func restatements(since first: PublishedNumbers) -> [Restatement] {
        // Nearly always: nothing is read.
        guard text != first.text else { return [] }
        let (old, new) = (Lines(of: first), Lines(of: self))
        return new.kpis.flatMap { kpi -> [Restatement] in
            guard let before = old.fields[kpi], let now = new.fields[kpi] else { return [] }
            let reason: Restatement.Reason =
                old.version != new.version
                ? .program : before.first != now.first ? .settings : .records
            return Window.allCases.compactMap { window in
                guard let known = old.value(of: window, in: before),
                    let told = new.value(of: window, in: now), known != told
                else { return nil }
                return Restatement(
                    kpi: String(kpi), window: window, old: Double(known), new: Double(told),
                    reason: reason)
            }
        }
    }

    /// The text, cut up.
    private struct Lines {
        var version: Substring?
        private var windows: [Substring] = []
        /// In their order.
        var kpis: [Substring] = []
        /// By KPI: the digest, then the values.
        var fields: [Substring: [Substring]] = [:]

        init(of numbers: PublishedNumbers) {
            for line in numbers.text.split(separator: "\n") {
                let parts = line.split(separator: " ")
                guard let name = parts.first else { continue }
                let rest = Array(parts.dropFirst())
                switch name {
                case "version": version = rest.first
                case "windows": windows = rest
                default:
                    kpis.append(name)
                    fields[name] = rest
                }
            }
        }

        /// As it was written; `nil` where the window was not.
        func value(of window: Window, in fields: [Substring]) -> Substring? {
            guard let place = windows.firstIndex(of: Substring(window.rawValue)),
                place + 1 < fields.count
            else { return nil }
            return fields[place + 1]
        }
    }
}

extension Measurements {
    /// Finds what is told otherwise than in the first report of the same moment.
    public mutating func restate(
        _ numbers: PublishedNumbers, since first: PublishedNumbers
    ) {
        restatements = numbers.restatements(since: first)
    }
}

extension KPI {
    /// Of the formula and of the written settings that it reads.
    fileprivate func digest(of settings: Settings) -> UInt64 {
        var hash = FNVHash()
        hash.add(formula)
        guard !settings.written.isEmpty else { return hash.value }
        let keys = settingKeys
        let read = settings.written.filter { written in
            keys.contains { written.key == $0 || written.key.hasPrefix($0 + ".") }
        }
        for (key, value) in read.sorted(by: { $0.key < $1.key }) {
            hash.add(key)
            hash.add(value)
        }
        return hash.value
    }
}

extension [UInt8] {
    fileprivate mutating func append(number: Double?) {
        if let number, number.isFinite {
            append(shortest: number)
        } else {
            append(UInt8(ascii: "-"))
        }
    }
}
