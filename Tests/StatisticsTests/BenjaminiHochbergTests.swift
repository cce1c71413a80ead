import Statistics
import Testing

@Suite("Benjamini–Hochberg")
struct BenjaminiHochbergTests {
    // The fifteen p values of Benjamini and Hochberg 1995, section 3.2; m·p/j, smallest from behind.
    @Test("The fifteen of 1995: four hold at 0.05")
    func published() {
        let adjusted = benjaminiHochberg([
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
            0.5719, 0.6528, 0.7590, 1,
        ]).compactMap { $0 }
        let expected = [
            0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.0638571428571, 0.0638571428571, 0.0645,
            0.0765, 0.486, 0.5811818181818, 0.714875, 0.7532307692308, 0.8132142857143, 1,
        ]
        #expect(agree(adjusted, expected, absolute: 1e-12))
        #expect(adjusted.filter { $0 <= 0.05 }.count == 4)
    }

    // 5·0.005/1 = 0.025, 5·0.01/2 = 0.025, 5·0.03/3 = 0.05, 5·0.04/4 = 0.05, 0.2.
    @Test("Order and gaps stay")
    func gaps() {
        #expect(
            benjaminiHochberg([0.01, nil, 0.04, 0.03, 0.005, 0.2]).map {
                $0.map { ($0 * 1e6).rounded() / 1e6 }
            } == [0.025, nil, 0.05, 0.05, 0.025, 0.2])
        #expect(benjaminiHochberg([nil]) == [nil])
        #expect(benjaminiHochberg([]) == [])
    }
}
