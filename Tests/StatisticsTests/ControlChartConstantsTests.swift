import Testing

@testable import Statistics

@Suite("Constants of control charts")
struct ControlChartConstantsTests {
    /// n, d2, d3, c4, A2, D3, D4, A3, B3, B4, from integration.
    @Test(
        "Exact to nine decimals",
        arguments: [
            [
                2, 1.128379167, 0.852502466, 0.797884561, 1.879971206, 0.000000000, 3.266531919,
                2.658680776, 0.000000000, 3.266531919,
            ],
            [
                3, 1.692568751, 0.888368004, 0.886226925, 1.023326708, 0.000000000, 2.574591290,
                1.954410048, 0.000000000, 2.568169603,
            ],
            [
                4, 2.058750746, 0.879808203, 0.921317732, 0.728597186, 0.000000000, 2.282051561,
                1.628102823, 0.000000000, 2.266047079,
            ],
            [
                5, 2.325928947, 0.864081941, 0.939985603, 0.576819334, 0.000000000, 2.114499145,
                1.427299293, 0.000000000, 2.088997869,
            ],
            [
                6, 2.534412721, 0.848039686, 0.951532862, 0.483246024, 0.000000000, 2.003829817,
                1.287128296, 0.030363209, 1.969636791,
            ],
            [
                7, 2.704356751, 0.833205336, 0.959368789, 0.419283964, 0.075707742, 1.924292258,
                1.181916102, 0.117685032, 1.882314968,
            ],
            [
                8, 2.847200612, 0.819831490, 0.965030456, 0.372527376, 0.136170996, 1.863829004,
                1.099095023, 0.185089598, 1.814910402,
            ],
            [
                9, 2.970026324, 0.807834275, 0.969310700, 0.336697352, 0.184013016, 1.815986984,
                1.031660953, 0.239132802, 1.760867198,
            ],
            [
                10, 3.077505462, 0.797050674, 0.972659274, 0.308263725, 0.223022656, 1.776977344,
                0.975350077, 0.283705556, 1.716294444,
            ],
            [
                11, 3.172872704, 0.787314621, 0.975350077, 0.285083619, 0.255581903, 1.744418097,
                0.927394230, 0.321280150, 1.678719850,
            ],
            [
                12, 3.258455280, 0.778478341, 0.977559352, 0.265777901, 0.283269272, 1.716730728,
                0.885905702, 0.353511831, 1.646488169,
            ],
            [
                13, 3.335980354, 0.770416202, 0.979405604, 0.249417025, 0.307175594, 1.692824406,
                0.849546185, 0.381555696, 1.618444304,
            ],
            [
                14, 3.406763108, 0.763023096, 0.980971437, 0.235350595, 0.328080875, 1.671919125,
                0.817336464, 0.406245385, 1.593754615,
            ],
            [
                15, 3.471826890, 0.756211430, 0.982316177, 0.223109243, 0.346558927, 1.653441073,
                0.788541090, 0.428199542, 1.571800458,
            ],
            [
                16, 3.531982786, 0.749908089, 0.983483532, 0.212345316, 0.363042120, 1.636957880,
                0.762595383, 0.447888164, 1.552111836,
            ],
            [
                17, 3.587883962, 0.744051784, 0.984506405, 0.202795543, 0.377863003, 1.622136997,
                0.739057533, 0.465675542, 1.534324458,
            ],
            [
                18, 3.640063758, 0.738590853, 0.985410044, 0.194256702, 0.391281937, 1.608718063,
                0.717576186, 0.481848963, 1.518151037,
            ],
            [
                19, 3.688963023, 0.733481496, 0.986214137, 0.186569287, 0.403505952, 1.596494048,
                0.697867913, 0.496638440, 1.503361560,
            ],
            [
                20, 3.734950120, 0.728686346, 0.986934268, 0.179606252, 0.414701946, 1.585298054,
                0.679701187, 0.510230589, 1.489769411,
            ],
            [
                21, 3.778335830, 0.724173341, 0.987582929, 0.173265083, 0.425006109, 1.574993891,
                0.662884758, 0.522778617, 1.477221383,
            ],
            [
                22, 3.819384643, 0.719914808, 0.988170253, 0.167462094, 0.434530788, 1.565469212,
                0.647259060, 0.534409632, 1.465590368,
            ],
            [
                23, 3.858323423, 0.715886735, 0.988704545, 0.162128255, 0.443369575, 1.556630425,
                0.632689761, 0.545230094, 1.454769906,
            ],
            [
                24, 3.895348148, 0.712068175, 0.989192675, 0.157206086, 0.451601129, 1.548398871,
                0.619062849, 0.555329933, 1.444670067,
            ],
            [
                25, 3.930629220, 0.708440766, 0.989640376, 0.152647316, 0.459292093, 1.540707907,
                0.606280842, 0.564785709, 1.435214291,
            ],
        ] as [[Double]])
    func table(_ row: [Double]) throws {
        let constants = try #require(ControlChartConstants(size: Int(row[0])))
        let ours = [
            constants.d2, constants.d3, constants.c4, constants.a2, constants.lowerD3,
            constants.upperD4, constants.a3, constants.lowerB3, constants.upperB4,
        ]
        #expect(agree(ours, Array(row.dropFirst()), absolute: 5e-9))
    }

    // Over the whole line the trapezoid rule is exact for functions that vanish so fast; over widths,
    // which start at 0, Simpson's has an error of about h⁴/180 = 8e-8.
    @Test("The table is the mean and deviation of the range", arguments: [2, 3, 5, 10, 25])
    func integrals(size: Int) throws {
        let constants = try #require(ControlChartConstants(size: size))
        func raised(_ x: Double) -> Double { (0..<size).reduce(1) { product, _ in product * x } }
        let step = 1.0 / 16
        let grid = (-136...136).map { Double($0) * step }
        let below = grid.map { normalCDF($0) }
        let above = grid.map { normalTail($0) }
        let meanRange = grid.indices.reduce(0) {
            $0 + step * (1 - raised(below[$1]) - raised(above[$1]))
        }
        // P(W > w), from where the least of the values may lie.
        func exceeds(_ width: Int) -> Double {
            (0..<(grid.count - width)).reduce(0) { sum, low in
                let high = low + width
                return sum + step
                    * (1 - raised(below[high]) - raised(above[low])
                        + raised(below[high] - below[low]))
            }
        }
        let meanSquare = (0..<grid.count).reduce(0) { sum, width in
            let weight = width == 0 ? 1.0 : width % 2 == 1 ? 4 : 2
            return sum + 2 * step / 3 * weight * exceeds(width)
        }
        #expect(agree(constants.d2, meanRange, absolute: 1e-9))
        #expect(
            agree(constants.d3 * constants.d3, meanSquare - meanRange * meanRange, absolute: 1e-6))
    }

    @Test("Beyond the table only c4 is known")
    func beyond() {
        #expect(ControlChartConstants(size: 1) == nil)
        #expect(ControlChartConstants(size: 26) == nil)
        #expect(ControlChartConstants.c4(size: 1) == nil)
        // 4(n − 1)/(4n − 3) is the usual approximation for large n.
        #expect(agree(ControlChartConstants.c4(size: 1000), 3996.0 / 3997, absolute: 1e-7))
    }

    @Test("Those of moving ranges are those of two")
    func movingRange() throws {
        let two = try #require(ControlChartConstants(size: 2))
        #expect(agree(movingRangeD2, two.d2, absolute: 1e-9))
        #expect(agree(movingRangeD4, two.upperD4, absolute: 1e-8))
    }
}
