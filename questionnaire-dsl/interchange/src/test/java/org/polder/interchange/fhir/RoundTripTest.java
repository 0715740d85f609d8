package org.polder.interchange.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polder.answer.Answer;
import org.polder.arbitrary.ArbitraryQuestionnaires;
import org.polder.arbitrary.Move;
import org.polder.dsl.RandomRespondents;
import org.polder.genai2026.Genai2026;
import org.polder.interchange.Exported;
import org.polder.interchange.Imported;
import org.polder.interchange.Shapes;
import org.polder.interview.Interview;
import org.polder.interview.Prompt;
import org.polder.interview.Routing;
import org.polder.interview.Step;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.problem.Problem;
import org.polder.response.Start;

/** Questionnaires written as forms and read back. */
class RoundTripTest {
    @Test
    void the_genai_questionnaire_comes_back_without_a_loss() {
        Imported imported = FhirQuestionnaires.read(
                "genai", FhirQuestionnaires.write(Genai2026.asFielded()).document());

        assertThat(imported.losses()).isEmpty();
        assertThat(imported.manuscript().problems()).isEmpty();
        Questionnaire read = imported.manuscript().questionnaire();
        assertThat(Shapes.of(read)).isEqualTo(Shapes.of(Genai2026.asFielded()));
        assertThat(read.pages().stream().map(page -> page.name()))
                .containsExactlyElementsOf(Genai2026.asFielded().pages().stream()
                        .map(page -> page.name())
                        .toList());
        assertThat(read.languages()).isEqualTo(Genai2026.asFielded().languages());
    }

    @Property(tries = 20, seed = "20261127", shrinking = ShrinkingMode.OFF)
    void the_genai_questionnaire_is_put_in_the_same_words(@ForAll @LongRange(min = 0) long seed) {
        Questionnaire questionnaire = Genai2026.asFielded();
        Questionnaire read = FhirQuestionnaires.read(
                        "genai", FhirQuestionnaires.write(questionnaire).document())
                .manuscript()
                .questionnaire();
        Interview interview =
                RandomRespondents.of(questionnaire, seed).leavingOpen(0.1).interview(1);
        for (Language language : List.of(Language.NL, Language.EN)) {
            Interview own = interview.in(language);
            Interview other = again(Routing.of(read), own).in(language);
            assertThat(other.path()).isEqualTo(own.path());
            for (ItemId item : own.path()) {
                assertThat(words(other.prompt(item).orElseThrow()))
                        .isEqualTo(words(own.prompt(item).orElseThrow()));
            }
        }
    }

    private static List<Object> words(Prompt prompt) {
        return List.of(
                prompt.text(),
                prompt.hint(),
                prompt.choices().stream()
                        .map(choice -> choice.code() + " " + choice.label())
                        .toList(),
                prompt.rows().stream()
                        .map(row -> row.code() + " " + row.label())
                        .toList());
    }

    private static Interview again(Routing routing, Interview interview) {
        Map<ItemId, Answer> given = interview.given();
        Start start = interview.start().closed(List.of());
        return Interview.start(routing, start).restore(given).interview();
    }

    @Property(tries = 200, seed = "20261127", shrinking = ShrinkingMode.OFF)
    void a_form_reads_back_as_the_same_questionnaire(@ForAll @LongRange(min = 0) long seed) {
        agree(seed);
    }

    @Test
    @Tag("full")
    void many_forms_read_back_as_the_same_questionnaires() {
        int tries = Integer.getInteger("polder.tries", 3000);
        for (long seed = 1; seed <= tries; seed++) {
            agree(seed);
        }
    }

    private static void agree(long seed) {
        Questionnaire questionnaire = ArbitraryQuestionnaires.questionnaire(seed);
        Exported exported = FhirQuestionnaires.write(questionnaire);
        Imported imported = FhirQuestionnaires.read("form", exported.document());
        if (imported.manuscript().items().isEmpty()) {
            assertThat(imported.losses()).isNotEmpty();
            return;
        }
        assertThat(imported.manuscript().problems())
                .as("seed %d\n%s", seed, exported.document())
                .isEmpty();
        Questionnaire read = imported.manuscript().questionnaire();
        List<Problem> losses = new ArrayList<>(exported.losses());
        losses.addAll(imported.losses());
        Set<String> sound = Fragment.of(questionnaire, losses);

        List<String> shapes = new ArrayList<>(Shapes.of(questionnaire));
        List<String> others = Shapes.of(read);
        if (imported.losses().stream().noneMatch(loss -> loss.code().equals("computed"))) {
            assertThat(others).as("seed %d\n%s", seed, exported.document()).isEqualTo(shapes);
        } else {
            assertThat(shapes).as("seed %d\n%s", seed, exported.document()).containsSubsequence(others);
        }

        Routing routing = Routing.of(read);
        Start start = ArbitraryQuestionnaires.start(questionnaire, seed).closed(List.of());
        Step step = Move.begin(Interview.start(Routing.of(questionnaire), start));
        for (Move move : ArbitraryQuestionnaires.moves(seed)) {
            if (move instanceof Move.Close) {
                continue;
            }
            step = move.after(step);
            Traced own = Traced.of(step.interview());
            Traced other = Traced.of(routing, start, step.interview().given());
            Interview now = step.interview();
            for (Item item : questionnaire.items()) {
                String id = item.id().value();
                if (sound.contains(id)) {
                    assertThat(other.isAsked(item.id()))
                            .as(() -> "seed " + seed + ", item " + id + "\n" + item.askedIf() + "\n"
                                    + read.item(item.id()).map(Item::askedIf) + "\n" + now.given() + "\n"
                                    + exported.document())
                            .isEqualTo(own.isAsked(item.id()));
                    for (Row row : item.rows()) {
                        Row same = ((Rowed) read.item(item.id()).orElseThrow())
                                .row(row.code())
                                .orElseThrow();
                        assertThat(other.isRowAsked(item.id(), same))
                                .as(() -> "seed " + seed + ", row " + id + "." + row.code() + "\n" + row.askedIf())
                                .isEqualTo(own.isRowAsked(item.id(), row));
                    }
                }
            }
        }
    }
}
