import Statistics
import Testing

/// Expected values computed with 40 digits from erfc and the incomplete beta and gamma functions.
@Suite("Normal, Student's t and χ² distributions")
struct DistributionTests {
    @Test(
        "Normal tail areas keep their digits far out",
        arguments: [
            (0.1, 0.460172162722971016), (0.5, 0.308537538725986896), (1, 0.158655253931457051),
            (1.5, 0.066807201268858066), (2, 0.0227501319481792072), (3, 0.00134989803163009453),
            (4.5, 3.3976731247300604e-6), (6, 9.86587645037698141e-10),
            (10, 7.61985302416052607e-24), (20, 2.7536241186062337e-89),
            (37.5, 4.60535300958195484e-308),
        ])
    func normalTails(_ z: Double, _ area: Double) {
        #expect(agree(normalTail(z), area, relative: 1e-15))
        #expect(agree(normalCDF(-z), area, relative: 1e-15))
        #expect(agree(normalCDF(z), 1 - area, relative: 1e-15))
    }

    @Test(
        "erfc",
        arguments: [
            (0, 1), (1e-9, 0.999999998871620833), (0.25, 0.723673609831763067),
            (0.5, 0.479500122186953462), (1, 0.157299207050285131), (2, 0.00467773498104726584),
            (3.5, 7.43098372341412746e-7), (6, 2.15197367124989131e-17),
            (12, 1.35626116920590421e-64), (26, 5.66319240885614285e-296),
        ] as [(Double, Double)])
    func erfc(_ x: Double, _ expected: Double) {
        #expect(agree(complementaryErrorFunction(x), expected, relative: 1e-15))
        #expect(agree(complementaryErrorFunction(-x), 2 - expected, relative: 1e-15))
    }

    @Test(
        "Normal quantiles",
        arguments: [
            (0.975, 1.95996398454005424), (0.6, 0.253347103135799799), (0.5, 0),
            (0.01, -2.3263478740408411), (1e-10, -6.3613409024040562),
        ])
    func normalQuantiles(_ p: Double, _ z: Double) {
        #expect(agree(normalQuantile(p), z, relative: 1e-15))
    }

    @Test("The normal quantile undoes the tail area")
    func roundTrip() {
        for step in 1...300 {
            let z = -Double(step) / 10
            #expect(agree(normalQuantile(normalCDF(z)), z, relative: 1e-13))
        }
    }

    @Test("There is no quantile of 0, 1 or less than nothing")
    func noQuantile() {
        for p in [0, 1, -0.1, 1.1, .nan] { #expect(normalQuantile(p).isNaN) }
        for p in [0, 1, -0.1, 1.1, .nan] {
            #expect(StudentT(degreesOfFreedom: 3)?.quantile(p) == nil)
            #expect(ChiSquared(degreesOfFreedom: 3)?.quantile(p) == nil)
        }
        #expect(StudentT(degreesOfFreedom: 0) == nil)
        #expect(ChiSquared(degreesOfFreedom: -1) == nil)
    }

    /// The vectors' level of a rate is Φ⁻¹(1 − DPMO/10⁶) + 1.5.
    @Test(
        "DPMO to sigma level with the 1.5 shift",
        arguments: [
            (3.4, 5.9998544700250065), (233, 4.999575280504999), (6210, 3.9999809070915524),
            (66807, 3.000001553990341), (308_537, 2.0000015301881557),
            (690_000, 1.0041496526525469), (691_462, 1.0000013101939524),
            (10_000, 3.8263478740408408), (500_000, 1.5), (933_193, -1.5539903415184853e-06),
        ])
    func sigmaLevel(_ dpmo: Double, _ sigma: Double) {
        // 1 − DPMO/10⁶ has lost some digits before Φ⁻¹ sees it.
        #expect(agree(normalQuantile(1 - dpmo / 1e6) + 1.5, sigma, absolute: 1e-10))
        #expect(agree(1.5 - normalQuantile(dpmo / 1e6), sigma, absolute: 1e-10))
    }

    @Test(
        "Sigma level to DPMO with the 1.5 shift",
        arguments: [
            (1, 691462.4612740132), (2, 308537.5387259869), (3, 66807.20126885807),
            (4, 6209.665325776133), (4.5, 1349.8980316300933), (5, 232.62907903552502),
            (6, 3.3976731247300536),
        ])
    func defectRate(_ sigma: Double, _ dpmo: Double) {
        #expect(agree(normalTail(sigma - 1.5) * 1e6, dpmo, relative: 1e-14))
    }

    @Test(
        "Student's t tail areas",
        arguments: [
            (1, 1, 0.25), (12.706, 1, 0.025000401179066594), (0.1, 2, 0.464732719207070085),
            (4.303, 2, 0.024996262492607251), (2.228, 10, 0.0250058859085556827),
            (0.5, 4.5, 0.320274751037023574), (8, 7, 0.0000455746058543768121),
            (1.96, 1000, 0.0251365924778743592), (2.5, 1e6, 0.0062097447510816231),
            (30, 3, 0.0000406764021358197973),
        ])
    func studentTail(_ t: Double, _ degrees: Double, _ area: Double) throws {
        let student = try #require(StudentT(degreesOfFreedom: degrees))
        let tolerance = degrees < 1e5 ? 1e-13 : 1e-10
        #expect(agree(student.tail(t), area, relative: tolerance))
        #expect(agree(student.cdf(t), 1 - area, relative: tolerance))
        #expect(agree(student.twoSided(-t), 2 * area, relative: tolerance))
    }

    @Test(
        "Student's t quantiles",
        arguments: [
            (0.975, 1, 12.706204736174694), (0.975, 2, 4.302652729749462),
            (0.975, 10, 2.228138851986274), (0.995, 30, 2.7499956535672254),
            (0.6, 3.5, 0.27326545405577973), (0.9999999, 5, 39.341819621052615),
            (0.02, 4, -2.9985278732065868), (0.975, 1e5, 1.9599877075346095), (0.5, 7, 0),
        ])
    func studentQuantile(_ p: Double, _ degrees: Double, _ t: Double) {
        #expect(agree(StudentT(degreesOfFreedom: degrees)?.quantile(p), t, relative: 1e-11))
    }

    @Test(
        "χ² areas below and above",
        arguments: [
            (1, 1, 0.682689492137085897, 0.317310507862914103),
            (3.84, 1, 0.949956478751294897, 0.0500435212487051032),
            (0.5, 2, 0.221199216928595132, 0.778800783071404868),
            (3.816, 11, 0.0250065314637669154, 0.974993468536233085),
            (21.92, 11, 0.974999609254965245, 0.025000390745034755),
            (100, 100, 0.518808315472043282, 0.481191684527956718),
            (250, 100, 0.999999999999992233, 7.76693640353917707e-15),
            (950, 1000, 0.130875934254311574, 0.869124065745688426),
            (10_200, 10_000, 0.920671118922381023, 0.0793288810776189768),
        ])
    func chiSquared(_ x: Double, _ degrees: Double, _ below: Double, _ above: Double) throws {
        let chi = try #require(ChiSquared(degreesOfFreedom: degrees))
        #expect(agree(chi.cdf(x), below, relative: 1e-12))
        #expect(agree(chi.tail(x), above, relative: 1e-12))
    }

    @Test(
        "χ² quantiles",
        arguments: [
            (0.025, 11, 3.8157482522360993), (0.975, 11, 21.9200492610212),
            (0.95, 1, 3.841458820694124), (0.025, 1, 0.0009820691171752555),
            (0.5, 2, 1.386294361119891), (0.975, 24, 39.36407702660391),
            (0.025, 499, 438.99802242274023), (0.001, 3, 0.024297585815692732),
        ])
    func chiSquaredQuantile(_ p: Double, _ degrees: Double, _ x: Double) {
        #expect(agree(ChiSquared(degreesOfFreedom: degrees)?.quantile(p), x, relative: 1e-11))
    }
}
