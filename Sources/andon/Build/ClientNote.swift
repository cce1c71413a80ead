import Foundation
import HTMLOutput
import Measures
import Reporting

/// What the portfolio says of a client, kept until the client is rendered again.
struct ClientNote: Codable, Equatable {
    struct Headline: Codable, Equatable {
        var kpi: String
        var value: Double?
        var status: String
        var standing: String
        var extraPlaces: Int
    }

    /// The plant's own text.
    var name: String
    var currency: String
    var headlines: [Headline]

    /// The KPIs that stand for any plant, over the last 30 days.
    static let kpis = ["EQ-OEE", "QL-FPY", "DL-OTD", "LB-EFF"]

    init(of report: Report) {
        name = report.identity.clientName
        currency = report.identity.currency
        headlines = Self.kpis.compactMap { id in
            report.measurements[id].map { result in
                let measurement = result[.rolling30]
                return Headline(
                    kpi: id, value: measurement.value, status: measurement.status.rawValue,
                    standing: measurement.standing.rawValue,
                    extraPlaces: measurement.extraPlaces)
            }
        }
    }

    /// Reads ``json``; `nil` when an earlier version wrote something else.
    init?(json: [UInt8]) {
        guard let note = try? JSONDecoder().decode(ClientNote.self, from: Data(json)) else {
            return nil
        }
        self = note
    }

    var json: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return (try? encoder.encode(self)).map { [UInt8]($0) } ?? []
    }

    /// The headlines as the portfolio shows them, in the words of its reader.
    func shown(in words: Words) -> [PortfolioPage.Headline] {
        headlines.compactMap { headline in
            guard let kpi = Catalogue.kpis.first(where: { $0.id == headline.kpi }),
                let status = ObservationStatus(rawValue: headline.status),
                let standing = Standing(rawValue: headline.standing)
            else { return nil }
            var measurement = Measurement(value: headline.value, status: status)
            measurement.extraPlaces = headline.extraPlaces
            return PortfolioPage.Headline(
                name: words.name(of: kpi), reading: Reading(measurement, unit: kpi.unit),
                standing: standing)
        }
    }
}
