package org.polder.tabulation.audit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.audit.AuditedOption;
import org.polder.tabulation.audit.AuditedSurvey;
import org.polder.tabulation.audit.AuditedVariable;
import org.polder.tabulation.audit.Claim;
import org.polder.tabulation.audit.Grouping;
import org.polder.tabulation.audit.Mark;
import org.polder.tabulation.audit.Measure;
import org.polder.tabulation.audit.PublishedFigures;

class PublishedFiguresReaderTest {
    private static final AuditedSurvey SURVEY = AuditedSurvey.of(
            List.of(
                    AuditedVariable.single(
                            "Q1",
                            AuditedOption.of(1, "Self-employed"),
                            AuditedOption.of(2, "Staff"),
                            new AuditedOption(3, ImmutableSet.of("Other"), false, false, true)),
                    AuditedVariable.single("Q2.1", AuditedOption.of(1, "0-20%"), AuditedOption.of(2, "20-40%")),
                    AuditedVariable.single("Q2.2", AuditedOption.of(1, "0-20%"), AuditedOption.of(2, "20-40%"))),
            List.of(new Grouping(
                    "work",
                    "Q1",
                    ImmutableMap.of("self", ImmutableSortedSet.of(1), "others", ImmutableSortedSet.of(2, 3)))));

    private static final String SOUND = """
            {"source": "a report",
             "bases": [{"figure": "table", "question": "Q2", "row": null, "n": 10}],
             "claims": [
              {"id": "c1", "figure": "table", "question": "Q2", "row": 1, "code": 1, "option": "few", "percent": 38.5,
               "mark": "highest", "group": {"variable": "work", "category": "self", "label": "Self"}},
              {"id": "c2", "figure": "table", "question": "Q2", "row": 2, "code": [1, 2], "percent": 90},
              {"id": "c3", "figure": "table", "question": "Q2", "row": 2, "code": "open", "percent": 10},
              {"id": "c4", "figure": "table", "question": "Q2", "row": 1, "code": 2, "percent": 60},
              {"id": "c5", "figure": "table", "question": "Q2", "option": "20%-40%", "percent": 50},
              {"id": "c6", "figure": "fig", "question": "work", "code": "others", "count": 5},
              {"id": "c7", "figure": "fig", "question": "Q1", "code": 3, "count": 4},
              {"id": "c8", "figure": "fig", "question": "Q1", "code": 3, "count": 1}],
             "mostChosen": [{"figure": "table", "question": "Q2", "row": 2, "group": null, "mostChosen": ["Few"]}],
             "deviatingGroups": [{"figure": "table", "question": "Q2", "row": 1, "options": [], "kind": "no_notable_deviation"}]}
            """;

    private static PublishedFigures read(String document) {
        return PublishedFiguresReader.read(SURVEY, "figures.json", document);
    }

    private static List<String> problems(String document) {
        return catchThrowableOfType(ProblemsException.class, () -> read(document)).problems().stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void it_reads_what_each_number_counts() {
        PublishedFigures figures = read(SOUND);

        assertThat(figures.claims())
                .extracting(Claim::measure)
                .containsExactly(
                        new Measure.Chosen("Q2.1", ImmutableSortedSet.of(1)),
                        new Measure.Chosen("Q2.2", ImmutableSortedSet.of(1, 2)),
                        new Measure.LeftOpen("Q2.2"),
                        new Measure.Chosen("Q2.1", ImmutableSortedSet.of(2)),
                        // Of the rows, only the first has a claim about that option.
                        new Measure.MeanChosen(
                                com.google.common.collect.ImmutableList.of("Q2.1"), ImmutableSortedSet.of(2)),
                        new Measure.Chosen("Q1", ImmutableSortedSet.of(2, 3)),
                        new Measure.Chosen("Q1", ImmutableSortedSet.of(3)),
                        // The smaller count of an open-ended option tells what some wrote.
                        new Measure.Written("Q1", 3));
        assertThat(figures.claims().get(0).mark()).contains(Mark.HIGHEST);
        assertThat(figures.bases().get(0).of()).containsExactly("Q2.1", "Q2.2");
        // "Few" is known from the claim on the other row.
        assertThat(figures.mostChosen().get(0).codes()).containsExactly(1);
        assertThat(figures.withLeftOpen()).containsExactly("Q2.2");
    }

    @Test
    void the_schema_accepts_what_the_reader_reads_and_refuses_shares_over_100() {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(PublishedFiguresReader.schema());

        assertThat(schema.validate(SOUND, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(SOUND.replace("38.5", "138.5"), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void all_problems_are_told_by_line_and_id_with_what_was_probably_meant() {
        String wrong = """
                {"claims": [
                  {"id": "c1", "figure": "f", "question": "Q9", "code": 1, "percent": 10},
                  {"id": "c2", "figure": "f", "question": "Q1", "code": 7, "percent": 10},
                  {"id": "c3", "figure": "f", "question": "Q1", "code": 1, "percent": 110},
                  {"id": "c4", "figure": "f", "question": "Q1", "code": 1, "percent": 10,
                   "group": {"variable": "wrok", "category": "self"}},
                  {"id": "c5", "figure": "f", "question": "Q1", "code": 1, "count": -3, "precent": 4},
                  {"id": "c5", "figure": "f", "question": "Q1", "code": 1, "percent": "ten"}],
                 "bases": [{"figure": "f", "question": "Q1", "n": -1}],
                 "mostChosen": [{"figure": "f", "question": "Q1", "mostChosen": ["Staf"]}]}
                """;

        assertThat(problems(wrong))
                .anyMatch(text -> text.startsWith("figures.json, line 2, c1: There is no question 'Q9'"))
                .anyMatch(text ->
                        text.startsWith("figures.json, line 3, c2: 'Q1' has no option 7; its codes are 1, 2, 3"))
                .anyMatch(
                        text -> text.equals("figures.json, line 4, c3: A share of 110 % is impossible: give 0 to 100"))
                .anyMatch(text -> text.contains("line 5, c4") && text.endsWith("Did you mean 'work'?"))
                .anyMatch(text -> text.contains("line 7, c5") && text.contains("below 0 is impossible"))
                .anyMatch(text -> text.contains("line 7, c5") && text.endsWith("Did you mean 'percent'?"))
                .anyMatch(text -> text.contains("line 8, c5") && text.contains("stands twice"))
                .anyMatch(text -> text.contains("line 8, c5") && text.contains("'percent' is not a number"))
                .anyMatch(text -> text.contains("line 9, n f") && text.contains("give 0 or more"))
                .anyMatch(text -> text.contains("line 10, m01") && text.endsWith("Did you mean 'Staff'?"));
    }

    @Test
    void what_is_no_json_is_refused_by_line() {
        assertThat(problems("{\n\"claims\": [")).singleElement().asString().contains("line 2", "is not JSON");
        assertThat(problems("[]")).singleElement().asString().contains("Expected an object");
    }
}
