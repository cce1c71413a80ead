/// An input that inference may fill in.
public enum InputField: Int, Sendable, Hashable, CaseIterable {
    case idealCycle, standardMinutes, headcount, runTime, operationTime, opportunities, promisedDay
}
