package org.polder.tabulation.flat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Streams;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.polder.arbitrary.ArbitraryQuestionnaires;
import org.polder.arbitrary.Move;
import org.polder.interview.Interview;
import org.polder.interview.Replay;
import org.polder.interview.Routing;
import org.polder.interview.Step;
import org.polder.json.QuestionnaireReader;
import org.polder.model.Questionnaire;
import org.polder.model.Row;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.response.Response;
import org.polder.tabulation.columns.Columns;
import org.polder.tabulation.source.QuestionnaireResponses;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** The routing tells of a row of cells what it tells of a line of JSON. */
class QuestionnaireCsvTest {
    private static final Language ENGLISH = Language.of("en");

    private static Questionnaire leisure() throws IOException {
        return QuestionnaireReader.standard().read(Path.of("src/test/resources/leisure.json"));
    }

    private static Csv csv(String text) throws IOException {
        Questionnaire questionnaire = leisure();
        return Csv.of(
                CsvText.file(text),
                questionnaire,
                ENGLISH,
                Codebook.of(QuestionnaireResponses.schema(questionnaire, ENGLISH)));
    }

    @Test
    void an_empty_cell_is_not_asked_left_open_or_not_reached_as_the_routing_has_it() throws IOException {
        // Q2 is asked of who plays something; Q3 is asked of all and may be left open.
        Csv csv = csv("respondent,reached,Q1,Q2,Q2_missing,Q3\n"
                + "all,,1;3,12,,likes it\n"
                + "none,,4,,,\n"
                + "unknown,,1,,9,-\n"
                + "stopped,Q2,2,,,\n");

        assertThat(CsvText.values(csv))
                .containsExactly(
                        "Q1=[1, 3] Q2=12 Q3=likes it",
                        "Q1=4 Q2=NOT_ASKED Q3=LEFT_OPEN",
                        "Q1=1 Q2=9 Q3=-",
                        "Q1=2 Q2=NOT_REACHED Q3=NOT_REACHED");
        assertThat(CsvText.values(Columns.of(csv, Run.here()))).isEqualTo(CsvText.values(csv));
    }

    @Test
    void the_columns_beside_the_values_may_lack() throws IOException {
        assertThat(CsvText.values(csv("Q1,Q2,Q3\n1,3,x\n4,,\n")))
                .containsExactly("Q1=1 Q2=3 Q3=x", "Q1=4 Q2=NOT_REACHED Q3=NOT_REACHED");
    }

    @Test
    void answers_the_questionnaire_does_not_allow_are_told_with_line_and_respondent() throws IOException {
        Csv csv = csv("respondent,Q1,Q2,Q3\nr1,4,7,\nr2,1;4,200,\nr3,1,1,\n");

        assertThatThrownBy(() -> csv.forEach(respondent -> {}))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("people.csv, line 2, respondent r1, Q2: ")
                .hasMessageContaining("people.csv, line 3, respondent r2, Q1: ")
                .hasMessageContaining("people.csv, line 3, respondent r2, Q2: ")
                .hasMessageNotContaining("r3");
        assertThat(csv.forEach(respondent -> {}, Run.here().skipBadRows()).rows())
                .isEqualTo(2);
    }

    @Test
    void what_was_written_beside_an_option_may_stand_in_a_column() throws IOException {
        assertThatThrownBy(() ->
                        csv("Q1,Q2,Q3,Q1.3_text\n3,1,," + "x".repeat(81) + "\n").forEach(respondent -> {}))
                .hasMessageContaining("Q1.3");
        assertThat(CsvText.values(csv("Q1,Q2,Q3,Q1.3_text\n3,1,,go\n"))).hasSize(1);
    }

    @Property(tries = 300)
    void responses_written_to_a_file_are_read_back_the_same(@ForAll long seed) {
        Questionnaire questionnaire = ArbitraryQuestionnaires.questionnaire(seed);
        // The names that respondents give to rows are no values, and routing may ask for them.
        Assume.that(questionnaire.items().stream()
                .flatMap(item -> item.rows().stream())
                .noneMatch(row -> row.label() instanceof Row.NamedByRespondent));
        Language language = questionnaire.languages().get(0);
        Routing routing = Routing.of(questionnaire);
        Step step = Move.begin(Interview.start(routing, language));
        for (Move move : ArbitraryQuestionnaires.moves(seed + 1)) {
            step = move.after(step);
        }
        Response response = unplaced(step.interview().response("r1"));
        Assume.that(Replay.of(routing, response).problems().stream().noneMatch(Problem::isError));
        ResponseSource source = QuestionnaireResponses.of(questionnaire, language, List.of(response));
        // Of a grid that shows no row, no cell tells that it was seen.
        Assume.that(response.answers().keySet().stream().noneMatch(item -> showsNoRow(source, item)));
        // Where items are shuffled, the last one reached in asking order is not the last one that was shown.
        Assume.that(Replay.of(routing, reaching(response, source)).problems().stream()
                .noneMatch(Problem::isError));
        Codebook codebook = Codebook.of(source.schema());
        Csv csv = Csv.of(CsvText.file(CsvText.written(source, codebook)), questionnaire, language, codebook);

        assertThat(CsvText.values(csv)).isEqualTo(CsvText.values(source));
        if (isSeenInOrder(source)) {
            assertThat(reached(csv)).isEqualTo(reached(source));
        }
    }

    private static boolean showsNoRow(ResponseSource source, ItemId item) {
        List<String> rows = source.schema().variables().stream()
                .map(Variable::name)
                .filter(name -> name.startsWith(item.value() + "."))
                .toList();
        List<Value> values = new ArrayList<>();
        source.forEach(respondent -> rows.forEach(row -> values.add(respondent.value(row))));
        return !values.isEmpty() && values.stream().allMatch(Value.notAsked()::equals);
    }

    /** Where items are shuffled, one that was seen may stand behind the last one reached. */
    private static boolean isSeenInOrder(ResponseSource source) {
        List<Boolean> inOrder = new ArrayList<>();
        source.forEach(respondent -> source.schema().variables().forEach(variable -> {
            Value value = respondent.value(variable.name());
            String item = variable.name().replaceAll("\\..*", "");
            inOrder.add(
                    value.equals(Value.notReached()) || value.equals(Value.notAsked()) || respondent.hasReached(item));
        }));
        return !inOrder.contains(false);
    }

    private static Response reaching(Response response, ResponseSource source) {
        Optional<ItemId> last = response.reached()
                .flatMap(shown -> Streams.findLast(reached(source).stream()).map(ItemId::of));
        return new Response(
                response.respondent(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                response.status(),
                Optional.empty(),
                response.answers(),
                last,
                ImmutableMap.of(),
                ImmutableMap.of());
    }

    /** A row holds answers and how far they went, not the circumstances of an interview. */
    private static Response unplaced(Response full) {
        return new Response(
                full.respondent(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                full.status(),
                Optional.empty(),
                full.answers(),
                full.reached(),
                ImmutableMap.of(),
                ImmutableMap.of());
    }

    private static List<String> reached(ResponseSource source) {
        List<String> items = new ArrayList<>();
        source.forEach(respondent ->
                source.schema().items().stream().filter(respondent::hasReached).forEach(items::add));
        return items;
    }
}
