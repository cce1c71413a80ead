extension SettingKey {
    /// The kinds of value that settings have.
    private enum Kind {
        case flag
        case number(ClosedRange<Double>)
        case positive
        case whole(ClosedRange<Int>)
        case choice([String])
        /// So many shares, not all of them 0.
        case weights(Int)
        /// Names of rules for control charts, one or more.
        case signalRules
        case kpis
        case addresses
        case language
        case colour
    }

    private var kind: Kind {
        switch name {
        case .oeeCap, .showBradford: .flag
        case .idealCycleSeconds, .standardMinutes, .opportunitiesPerUnit: .positive
        case .shiftHeadcount: .whole(1...10_000)
        case .scheduleToleranceMinutes, .minorStopMinutes: .number(0...1440)
        case .wipFlagDays, .otdWindowDays: .whole(0...3650)
        case .downtimeCostPerHour: .number(0...1e9)
        case .operatorMinEntries: .whole(1...10_000)
        case .variancePercent, .overtimeLimitPercent: .number(0...1000)
        case .mpiWeights: .weights(3)
        case .hubWeights: .weights(4)
        case .spcRules: .signalRules
        case .spcBaselinePoints: .whole(2...1000)
        case .planningHorizonDays: .whole(1...3650)
        case .planningEfficiency, .bottleneckPercent, .targetUtilizationPercent: .number(0...200)
        case .shortageAlertDays, .safetyStockDays, .scheduleFreezeDays: .whole(0...3650)
        case .maxShiftsPerDay: .whole(1...10)
        case .minLotSize: .whole(1...1_000_000_000)
        case .scheduleRule: .choice(["edd", "critical_ratio", "spt"])
        case .simulationRelease: .choice(["front", "even"])
        case .paper: .choice(Settings.Paper.allCases.map(\.rawValue))
        case .csvProfile: .choice(CSVProfile.allCases.map(\.rawValue))
        case .language: .language
        case .boardAddresses: .addresses
        case .weekStarts: .choice(["monday"])
        case .accent: .colour
        case .cards: .kpis
        }
    }

    /// What may be given, in words.
    var allowed: String {
        switch kind {
        case .flag: "true or false"
        case .number(let range):
            "a number from \(plain(range.lowerBound)) to \(plain(range.upperBound))"
        case .positive: "a number above 0"
        case .whole(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .choice(let values): values.joined(separator: " or ")
        case .weights(let count): "\(count) numbers from 0 on, separated by commas, not all 0"
        case .signalRules:
            "rule names separated by commas, of \(SignalRule.names.joined(separator: ", "))"
        case .kpis: "KPI ids separated by commas, such as EQ-OEE,QU-FPY"
        case .addresses: "IP addresses or networks separated by commas, such as 10.0.4.0/24"
        case .language: "a BCP 47 language tag, such as en or pt-BR"
        case .colour: "a colour as #RRGGBB"
        }
    }

    func accepts(_ value: String) -> Bool {
        switch kind {
        case .flag: value == "true" || value == "false"
        case .number(let range): decimal(value).map(range.contains) ?? false
        case .positive: decimal(value).map { $0 > 0 } ?? false
        case .whole(let range): whole(value).map(range.contains) ?? false
        case .choice(let values): values.contains(value)
        case .weights(let count): isWeights(value, count)
        case .signalRules: SignalRule.rules(named: Self.list(value)) != nil
        case .kpis: everyItem(of: value) { isID($0) }
        case .addresses: everyItem(of: value, satisfies: isAddress)
        case .language: isLanguage(value)
        case .colour:
            value.utf8.count == 7 && value.hasPrefix("#") && value.dropFirst().allSatisfy(isHex)
        }
    }

    /// The items of a list, blanks around them dropped.
    static func list(_ value: String) -> [String] {
        value.split(separator: ",", omittingEmptySubsequences: false).map { item in
            var item = item
            while item.first == " " { item.removeFirst() }
            while item.last == " " { item.removeLast() }
            return String(item)
        }
    }
}

/// `12`, `0.5`: digits with at most one point, so that neither `inf` nor `0x1p4` is a number.
private func decimal(_ text: String) -> Double? {
    guard text.utf8.first.map(isDigit) ?? false,
        text.utf8.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ".") }),
        let number = Double(text), number.isFinite
    else { return nil }
    return number
}

private func whole(_ text: String) -> Int? {
    text.utf8.allSatisfy(isDigit) ? Int(text) : nil
}

private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

private func isHex(_ character: Character) -> Bool {
    character.isASCII && character.isHexDigit
}

private func isWeights(_ text: String, _ count: Int) -> Bool {
    let weights = SettingKey.list(text).map(decimal)
    return weights.count == count && weights.allSatisfy { $0 != nil }
        && weights.contains { ($0 ?? 0) > 0 }
}

private func everyItem(of text: String, satisfies isRight: (String) -> Bool) -> Bool {
    SettingKey.list(text).allSatisfy { !$0.isEmpty && isRight($0) }
}

/// Letters, digits and `-`.
private func isID(_ text: String) -> Bool {
    text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "-" }
}

/// IPv4 or IPv6 with an optional prefix length. These texts go into the configuration of web servers,
/// so nothing else may stand in them; whether each address exists is the server's to say.
private func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2, let address = parts.first else { return false }
    let isFour = !address.contains(":")
    if parts.count == 2 {
        guard let prefix = whole(parts[1]), prefix <= (isFour ? 32 : 128) else { return false }
    }
    if isFour {
        let bytes = address.split(separator: ".", omittingEmptySubsequences: false)
        return bytes.count == 4 && bytes.allSatisfy { (whole(String($0)) ?? 256) <= 255 }
    }
    let groups = address.split(separator: ":", omittingEmptySubsequences: false)
    return (3...9).contains(groups.count)
        && groups.allSatisfy { $0.utf8.count <= 4 && $0.allSatisfy(isHex) }
}

/// Subtags of 1…8 letters and digits joined by `-`, the first of 2…8 letters.
private func isLanguage(_ text: String) -> Bool {
    let subtags = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = subtags.first, (2...8).contains(first.utf8.count),
        first.allSatisfy({ $0.isASCII && $0.isLetter })
    else { return false }
    return subtags.allSatisfy {
        (1...8).contains($0.utf8.count)
            && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
}

private func plain(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? number.description
}
