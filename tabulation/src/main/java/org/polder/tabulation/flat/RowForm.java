package org.polder.tabulation.flat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polder.model.Questionnaire;
import org.polder.name.Language;
import org.polder.problem.Problem;
import org.polder.response.Response;
import org.polder.tabulation.columns.ColumnWriter;
import org.polder.tabulation.columns.ColumnsBuilder;
import org.polder.tabulation.source.BadLines;
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

        /** Adds rows to columns, good ones only. */
        void fill(ColumnsBuilder columns, RowCells[] rows, int count, BadLines bad);
    }

    /** Rows as they are; the hint goes behind each problem. */
    record ByCodebook(Codebook codebook, String hint) implements RowForm {
        @Override
        public Schema schema() {
            return codebook.schema();
        }

        @Override
        public Maker over(CsvPass pass) {
            return new Plain(pass, RowDecoder.of(pass, codebook), hint);
        }

        /** Takes rows as they are. */
        private static final class Plain implements Maker {
            private final CsvPass pass;
            private final RowDecoder row;
            private final String hint;
            private final Optional<Respondent> respondent;
            private ColumnWriter[] writers = {};

            Plain(CsvPass pass, RowDecoder row, String hint) {
                this.pass = pass;
                this.row = row;
                this.hint = hint;
                this.respondent = Optional.of(row);
            }

            @Override
            public Optional<Respondent> respondent(List<Problem> problems) {
                row.read(problems);
                hinted(problems);
                return respondent;
            }

            @Override
            public void fill(ColumnsBuilder columns, RowCells[] rows, int count, BadLines bad) {
                if (writers.length == 0) {
                    writers = row.names().stream().map(columns::column).toArray(ColumnWriter[]::new);
                }
                if (row.fill(writers, columns, rows, count)) {
                    return;
                }
                for (int i = 0; i < count; i++) {
                    List<Problem> problems = new ArrayList<>();
                    pass.at(rows[i]);
                    row.fill(writers, columns, problems);
                    if (!problems.isEmpty()) {
                        hinted(problems);
                        bad.add(problems);
                    }
                }
            }

            private void hinted(List<Problem> problems) {
                problems.replaceAll(problem -> hint.isEmpty()
                        ? problem
                        : Problem.error(problem.code(), problem.place(), problem.message() + hint));
            }
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
            return new Replayed(this, pass, row, maker);
        }

        /** Takes rows by way of the routing. */
        private record Replayed(ByQuestionnaire form, CsvPass pass, RowDecoder row, RowResponse maker)
                implements Maker {
            @Override
            public Optional<Respondent> respondent(List<Problem> problems) {
                row.read(problems);
                if (!problems.isEmpty()) {
                    return Optional.empty();
                }
                Response response = maker.of(row, "line " + pass.row().line());
                Optional<Respondent> respondent = form.replayed.respondent(response, problems);
                problems.replaceAll(problem -> problem.within(pass.place()));
                return respondent;
            }

            @Override
            public void fill(ColumnsBuilder columns, RowCells[] rows, int count, BadLines bad) {
                for (int i = 0; i < count; i++) {
                    List<Problem> problems = new ArrayList<>();
                    pass.at(rows[i]);
                    respondent(problems).map(columns::add).ifPresent(problems::addAll);
                    if (!problems.isEmpty()) {
                        bad.add(problems);
                    }
                }
            }
        }
    }
}
