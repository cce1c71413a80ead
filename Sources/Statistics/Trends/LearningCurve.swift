/// Wright's learning curve: the effort of the n-th piece is `first`·nᵇ.
///
/// A straight line through the logarithms. Source: T. P. Wright, Factors Affecting the Cost of
/// Airplanes, Journal of the Aeronautical Sciences 3 (1936) 122–128.
public struct LearningCurve: Hashable, Sendable {
    /// The line of ln effort over ln cumulative pieces; its slope is b.
    public let line: LeastSquaresLine

    /// b, below 0 when effort falls with practice.
    public var exponent: Double { line.slope }

    /// 2ᵇ: effort at twice the pieces over effort now; 0.8 is the "80 % curve".
    public var learningRate: Double { power(2, line.slope) }

    /// The fitted effort of the first piece, in the unit of the efforts.
    public var first: Double { exponential(line.intercept) }

    /// The curve whose logarithms lie on `line`: for whoever fits many curves over the same values.
    public init(line: LeastSquaresLine) { self.line = line }

    /// `nil` without two different cumulative counts. A count or effort that is not positive has no
    /// logarithm and is left out like a gap.
    public init?(cumulative: [Double?], effort: [Double?]) {
        func logarithms(_ values: [Double?]) -> [Double?] {
            values.map { value in value.flatMap { $0 > 0 ? naturalLogarithm($0) : nil } }
        }
        guard let line = LeastSquaresLine(x: logarithms(cumulative), y: logarithms(effort))
        else { return nil }
        self.line = line
    }
}
