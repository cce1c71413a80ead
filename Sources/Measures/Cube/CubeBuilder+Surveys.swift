import Plant
import Units

extension CubeBuilder {
    mutating func addSurveys() {
        for survey in plant.surveys {
            fact.begin(.survey)
            fact.add(.surveys, 1)
            fact.add(.surveyScore, survey.score)
            add(Belonging(customer: survey.customer), on: survey.day)
        }
    }
}
