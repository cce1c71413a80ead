import Units

extension Settings {
    /// Sets `key` to `value`, as a row of `client_setting` or a line of the configuration has it.
    ///
    /// Every documented key is checked; those that nothing reads yet change nothing. Numbers are plain
    /// decimals, lists are separated by commas.
    public mutating func apply(key: String, value: String) throws(SettingError) {
        guard let setting = SettingKey(key) else {
            throw .unknownKey(key, nearest: SettingKey.nearest(to: key))
        }
        guard set(setting, value) else {
            throw .impossibleValue(key: key, value: value, allowed: setting.allowed)
        }
        written[key] = value
    }

    /// Whether `value` is of the key's kind; sets it where it is.
    private mutating func set(_ key: SettingKey, _ value: String) -> Bool {
        guard key.accepts(value) else { return false }
        switch key.name {
        case .oeeCap: oeeCap = value == "true"
        case .idealCycleSeconds: idealCycleSeconds = Double(value)
        case .standardMinutes: standardMinutes = Double(value).map { Minutes($0) }
        case .opportunitiesPerUnit: opportunitiesPerUnit = Double(value)
        case .shiftHeadcount: shiftHeadcount[key.subject] = Int(value)
        case .otdWindowDays: otdWindowDays = Int(value) ?? otdWindowDays
        case .wipFlagDays: wipFlagDays = Int(value) ?? wipFlagDays
        case .operatorMinEntries: operatorMinEntries = Int(value) ?? operatorMinEntries
        case .scheduleToleranceMinutes:
            scheduleToleranceMinutes = Double(value).map { Minutes($0) } ?? scheduleToleranceMinutes
        case .minorStopMinutes:
            minorStopMinutes = Double(value).map { Minutes($0) } ?? minorStopMinutes
        case .downtimeCostPerHour: downtimeCostPerHour = Double(value)
        case .showBradford: showBradford = value == "true"
        case .mpiWeights: mpiWeights = SettingKey.list(value).compactMap { Double($0) }
        case .hubWeights: hubWeights = SettingKey.list(value).compactMap { Double($0) }
        case .planningEfficiency: planningEfficiency = Double(value) ?? planningEfficiency
        case .paper: paper = Paper(rawValue: value) ?? paper
        case .csvProfile: csvProfile = CSVProfile(rawValue: value)
        case .language: language = value
        case .accent: accent = value
        case .cards: cards = SettingKey.list(value)
        case .variancePercent: variancePercent = Double(value) ?? variancePercent
        case .shortageAlertDays: shortageAlertDays = Int(value) ?? shortageAlertDays
        case .overtimeLimitPercent:
            overtimeLimitPercent = Double(value) ?? overtimeLimitPercent
        case .bottleneckPercent: bottleneckPercent = Double(value) ?? bottleneckPercent
        case .spcRules:
            guard let rules = SignalRule.rules(named: SettingKey.list(value)) else { return false }
            if key.subject.isEmpty { spcRules = rules } else { spcRulesOfKPI[key.subject] = rules }
        case .spcBaselinePoints: spcBaselinePoints = Int(value) ?? spcBaselinePoints
        case .planningHorizonDays, .targetUtilizationPercent, .safetyStockDays,
            .scheduleFreezeDays, .maxShiftsPerDay, .minLotSize, .scheduleRule,
            .simulationRelease, .boardAddresses, .weekStarts:
            break
        }
        return true
    }
}

extension Client {
    /// What a tenant set for itself wins over its master row.
    public mutating func adopt(_ settings: Settings) {
        if let language = settings.language { self.language = language }
        if let csvProfile = settings.csvProfile { self.csvProfile = csvProfile }
    }
}

/// Why a setting cannot be taken.
public enum SettingError: Error, Hashable {
    /// No such key; `nearest` is the documented key that is spelt most like it.
    case unknownKey(String, nearest: String)
    case impossibleValue(key: String, value: String, allowed: String)

    /// The key as it was given.
    public var key: String {
        switch self {
        case .unknownKey(let key, _), .impossibleValue(let key, _, _): key
        }
    }

    /// What is wrong; the caller adds where.
    public var problem: String {
        switch self {
        case .unknownKey: "unknown setting"
        case .impossibleValue(_, let value, _): "impossible value \(value.quoted)"
        }
    }

    /// What would be right.
    public var fix: String {
        switch self {
        case .unknownKey(_, let nearest): "did you mean \(nearest)?"
        case .impossibleValue(_, _, let allowed): "give \(allowed)"
        }
    }
}
