import Statistics
import Testing

@Suite("Correlation and lines")
struct CorrelationTests {
    // Σd² = 194: 1 − 6 · 194/(10 · 99) = −29/165; p by scipy.
    @Test("Spearman without ties is 1 − 6Σd²/(n(n² − 1))")
    func spearman() throws {
        let result = try #require(
            Correlation.spearman(
                [106, 100, 86, 101, 99, 103, 97, 113, 112, 110],
                [7, 27, 2, 50, 28, 29, 20, 12, 6, 17]))
        #expect(agree(result.coefficient, -29.0 / 165))
        #expect(agree(result.p, 0.6271883447764846))
    }

    // scipy.stats.spearmanr and pearsonr.
    @Test("Ties share ranks; gaps leave out the pair")
    func ties() throws {
        let x: [Double?] = [1, 2, 2, nil, 3, 4, 4, 4, 5, 6, 7, 8]
        let y: [Double?] = [2, 1, 3, 99, 3, 5, 4, 6, 6, 8, 7, nil]
        let spearman = try #require(Correlation.spearman(x, y))
        #expect(agree(spearman.coefficient, 0.93812095999547))
        #expect(agree(spearman.p, 5.950220707696844e-05, relative: 1e-11))
        #expect(spearman.count == 10)
        let pearson = try #require(Correlation.pearson(x, y))
        #expect(agree(pearson.coefficient, 0.91305728641498))
        #expect(agree(pearson.p, 0.00022483521855769665, relative: 1e-11))
    }

    @Test("What does not vary does not correlate; what moves together does wholly")
    func edges() {
        #expect(Correlation.pearson([1, 2, 3], [4, 4, 4]) == nil)
        #expect(Correlation.pearson([1, 2], [3, 4]) == nil)
        #expect(Correlation.spearman([1, 2, 3, 4], [1, 8, 27, 64])?.coefficient == 1)
        #expect(Correlation.pearson([1, 2, 4], [-1, -2, -4])?.p == 0)
    }

    // F. J. Anscombe, American Statistician 27 (1973) 17–21, data set 1; errors by scipy.
    @Test("Anscombe's first quartet member")
    func leastSquares() throws {
        let line = try #require(
            LeastSquaresLine(
                x: [10, 8, 13, nil, 9, 11, 14, 6, 4, 12, 7, 5],
                y: [8.04, 6.95, 7.58, 1, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]))
        #expect(agree(line.slope, 0.5000909090909091))
        #expect(agree(line.intercept, 3.0000909090909103))
        #expect(agree(line.explained, 0.666542459508775))
        #expect(agree(line.residualDeviation, 1.236603322726321))
        #expect(agree(line.slopeError, 0.11790550059563408))
        let interval = try #require(line.slopeInterval())
        #expect(agree(interval.lowerBound, 0.2333701363851875, relative: 1e-9))
        #expect(agree(interval.upperBound, 0.7668116817966308, relative: 1e-9))
        #expect(line.count == 11)
    }

    @Test("Two points make a line without an error, one makes none")
    func few() {
        let line = LeastSquaresLine(x: [1, 3], y: [5, 9])
        #expect(line?.value(at: 10) == 23)
        #expect(line?.slopeError == nil)
        #expect(line?.slopeInterval() == nil)
        #expect(LeastSquaresLine(x: [1], y: [5]) == nil)
        #expect(LeastSquaresLine(x: [2, 2, 2], y: [5, 6, 7]) == nil)
        #expect(LeastSquaresLine(x: [1, 2], y: [3, 3])?.explained == nil)
    }

    // 100 h, then 20 % less at each doubling: 80, 64, 51.2.
    @Test("Wright's 80 % curve")
    func learning() throws {
        let curve = try #require(
            LearningCurve(cumulative: [1, 2, nil, 4, 8, 0], effort: [100, 80, 7, 64, 51.2, 3]))
        #expect(agree(curve.learningRate, 0.8))
        #expect(agree(curve.first, 100))
        #expect(agree(curve.exponent, -0.321928094887362348))
        #expect(curve.line.count == 4)
        #expect(LearningCurve(cumulative: [1, 2], effort: [0, 5]) == nil)
    }
}
