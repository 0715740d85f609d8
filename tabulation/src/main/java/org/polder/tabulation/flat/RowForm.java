package org.polder.tabulation.flat;

import java.util.List;
import java.util.Optional;
import org.polder.model.Questionnaire;
import org.polder.name.Language;
import org.polder.problem.Problem;
import org.polder.response.Response;
import org.polder.tabulation.source.ReplayedResponses;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.Schema;

/** How a row becomes a respondent: as it is, or by way of a questionnaire's routing. */
sealed interface RowForm {
    Schema schema();

    Codebook codebook();

    /** Prepares to take the rows of a pass. */
    Maker over(CsvPass pass);

    /** Makes the respondent of the row that a pass stands at. */
    interface Maker {
        Optional<Respondent> respondent(List<Problem> problems);
    }

    /** Rows as they are; the hint goes behind each problem. */
    record ByCodebook(Codebook codebook, String hint) implements RowForm {
        @Override
        public Schema schema() {
            return codebook.schema();
        }

        @Override
        public Maker over(CsvPass pass) {
            RowDecoder row = RowDecoder.of(pass, codebook);
            Optional<Respondent> respondent = Optional.of(row);
            return problems -> {
                row.read(problems);
                problems.replaceAll(problem -> hint.isEmpty()
                        ? problem
                        : Problem.error(problem.code(), problem.place(), problem.message() + hint));
                return respondent;
            };
        }
    }

    /** Rows that are replayed by the routing. */
    record ByQuestionnaire(Questionnaire questionnaire, ReplayedResponses replayed, Codebook codebook)
            implements RowForm {
        // A variable that the codebook leaves out could not be answered.
        public ByQuestionnaire {
            List<String> lacking = replayed.schema().variables().stream()
                    .map(variable -> variable.name())
                    .filter(name -> codebook.schema().find(name).isEmpty())
                    .toList();
            if (!lacking.isEmpty()) {
                throw new IllegalArgumentException(
                        "The codebook lacks variables of the questionnaire: " + String.join(", ", lacking));
            }
        }

        ByQuestionnaire(Questionnaire questionnaire, Language language, Codebook codebook) {
            this(questionnaire, ReplayedResponses.of(questionnaire, language), codebook);
        }

        @Override
        public Schema schema() {
            return replayed.schema();
        }

        @Override
        public Maker over(CsvPass pass) {
            Codebook present = codebook.within(pass.header());
            RowDecoder row = RowDecoder.of(pass, present);
            RowResponse maker = new RowResponse(questionnaire, present);
            return problems -> {
                row.read(problems);
                if (!problems.isEmpty()) {
                    return Optional.empty();
                }
                Response response = maker.of(row, "row " + pass.read());
                Optional<Respondent> respondent = replayed.respondent(response, problems);
                problems.replaceAll(problem -> problem.within(pass.place()));
                return respondent;
            };
        }
    }
}
