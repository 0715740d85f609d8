package org.polder.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.polder.Surveys;
import org.polder.arbitrary.ArbitraryQuestionnaires;
import org.polder.condition.Condition;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.name.TextKey;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.text.Text;

class ManuscriptTest {
    private static final ItemId A = ItemId.of("a");

    @Provide
    Arbitrary<Questionnaire> questionnaires() {
        return ArbitraryQuestionnaires.questionnaires();
    }

    /** Items with the wordings of a chain of questions a, b and c, whether they fit or not. */
    private static Manuscript of(Item... items) {
        Questionnaire chain = Surveys.chain();
        Page page = new Page("one", Optional.empty(), ImmutableList.copyOf(items));
        return Manuscript.of("test", "1.0", List.of(page), List.of(), chain.bundles());
    }

    private static Item item(Questionnaire questionnaire, String id) {
        return questionnaire.item(ItemId.of(id)).orElseThrow();
    }

    @Property(tries = 200)
    void a_sound_questionnaire_is_its_own_nearest(@ForAll("questionnaires") Questionnaire questionnaire) {
        Manuscript manuscript = Manuscript.of(questionnaire);

        assertThat(manuscript.problems()).isEmpty();
        assertThat(manuscript.questionnaire()).isEqualTo(questionnaire);
        assertThat(manuscript.mended()).contains(questionnaire);
    }

    /** Pages of two questionnaires in any order share ids and look at what is not there or comes later. */
    @Property(tries = 300)
    void pages_thrown_together_are_mended(
            @ForAll("questionnaires") Questionnaire one,
            @ForAll("questionnaires") Questionnaire other,
            @ForAll long seed) {
        List<Page> pages = new ArrayList<>(one.pages());
        pages.addAll(other.pages());
        Collections.shuffle(pages, new Random(seed));
        Manuscript manuscript = Manuscript.of("both", "1.0", pages, other.quotas(), one.bundles());

        Questionnaire mended = manuscript.mended().orElseThrow();

        assertThat(mended.pages()).isNotEmpty();
        assertThat(Manuscript.of(mended).problems()).isEmpty();
    }

    @Test
    void problems_are_those_of_the_questionnaire() {
        Manuscript manuscript = of(Surveys.choice("b", Surveys.is("a", 1), 2));

        assertThat(manuscript.problems()).extracting(Problem::code).contains("unknown-item", "unused-wording");
        assertThatThrownBy(manuscript::questionnaire)
                .isInstanceOf(ProblemsException.class)
                .satisfies(thrown -> assertThat(((ProblemsException) thrown).problems())
                        .containsExactlyElementsOf(manuscript.problems()));
    }

    @Test
    void a_faulty_condition_always_holds_and_the_others_stay() {
        Questionnaire mended = of(
                        Surveys.choice("a", Condition.always(), 3),
                        Surveys.choice("b", Surveys.is("x", 1), 2),
                        Surveys.choice("c", Surveys.is("b", 1), 2))
                .mended()
                .orElseThrow();

        assertThat(item(mended, "b").askedIf()).isEqualTo(Condition.always());
        assertThat(item(mended, "c").askedIf()).isEqualTo(Surveys.is("b", 1));
    }

    @Test
    void of_two_items_with_one_id_the_later_gets_another() {
        Questionnaire mended = of(
                        Surveys.choice("a", Condition.always(), 3),
                        Surveys.choice("a", Condition.always(), 2),
                        Surveys.choice("b", Surveys.is("a", 3), 2))
                .mended()
                .orElseThrow();

        assertThat(mended.items()).extracting(item -> item.id().value()).containsExactly("a", "a_2", "b");
        assertThat(item(mended, "b").askedIf()).isEqualTo(Surveys.is("a", 3));
    }

    @Test
    void a_wording_that_lacks_is_its_key_and_one_that_belongs_to_nothing_goes() {
        Questionnaire mended =
                of(Surveys.choice("z", Condition.always(), 2)).mended().orElseThrow();

        assertThat(mended.wording(Language.EN, TextKey.of("z.text")).pattern()).isEqualTo("z.text");
        assertThat(mended.bundles().get(0).wordings()).doesNotContainKey(TextKey.of("a.text"));
    }

    @Test
    void a_row_carried_from_what_is_no_grid_goes() {
        Questionnaire grids = Surveys.grids();
        Grid h = new Grid(
                Asking.of(ItemId.of("h")),
                ImmutableList.of(Row.carriedForward(3, A, 3), Row.of(1, Text.of("h.row.1"))),
                ImmutableList.of(Surveys.option("h", 1), Surveys.option("h", 2)));
        Manuscript manuscript = Manuscript.of(grids).with(revision -> revision.replace(h));

        assertThat(manuscript.problems())
                .isNotEmpty()
                .allMatch(problem -> problem.code().equals("wrong-kind"));
        assertThat(item(manuscript.mended().orElseThrow(), "h").rows())
                .extracting(Row::code)
                .containsExactly(1);
    }

    @Test
    void an_end_for_unknown_respondents_is_left_out() {
        ScreenOut end = new ScreenOut(Asking.of(ItemId.of("end")).askedIf(Surveys.is("x", 1)));
        Questionnaire mended =
                of(end, Surveys.choice("a", Condition.always(), 3)).mended().orElseThrow();

        assertThat(mended.items()).extracting(item -> item.id().value()).containsExactly("a");
    }

    @Test
    void nothing_is_left_of_nothing() {
        assertThat(Manuscript.of("none", "1.0", List.of(), List.of(), List.of()).mended())
                .isEmpty();
    }

    @Test
    void edits_may_break_things_but_not_what_does_not_exist() {
        Manuscript chain = Manuscript.of(Surveys.chain());

        assertThat(chain.with(revision -> revision.remove("a")).problems())
                .extracting(Problem::code)
                .contains("unknown-item");
        assertThatThrownBy(() -> chain.with(revision -> revision.remove("nothing")))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("There is no item or block 'nothing' to edit");
    }

    @Test
    void two_items_may_bear_one_printed_number() {
        Manuscript manuscript = Manuscript.of(Surveys.chain())
                .printed(Map.of(
                        A,
                        Printed.numbered("1"),
                        ItemId.of("b"),
                        Printed.numbered("1").instruction("if 1 = 1")));

        assertThat(manuscript.printed().get(ItemId.of("b")).instruction()).contains("if 1 = 1");
        assertThat(manuscript.with(revision -> revision.version("2")).printed()).isEqualTo(manuscript.printed());
        assertThat(manuscript.named("other").id()).isEqualTo("other");
        assertThat(manuscript.named("other").printed()).isEqualTo(manuscript.printed());
    }

    /** Question b is asked if a is 1; c if b is 1. */
    @Test
    void conditions_are_replaced_and_the_others_stay() {
        Manuscript changed = Manuscript.of(Surveys.chain()).askedIf(Map.of(ItemId.of("b"), Surveys.is("a", 2)));

        assertThat(changed)
                .isEqualTo(Manuscript.of(Surveys.chain())
                        .with(revision ->
                                revision.edit("b", item -> item.asking(asking -> asking.askedIf(Surveys.is("a", 2))))));
        assertThat(item(changed.questionnaire(), "c").askedIf()).isEqualTo(Surveys.is("b", 1));
    }
}
