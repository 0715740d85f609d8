package org.polder.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.polder.Surveys;
import org.polder.condition.Condition;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.name.TextKey;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.text.Fill;
import org.polder.text.Text;
import org.polder.text.TextBundle;

class RevisionTest {
    private static final ItemId A = ItemId.of("a");
    private static final Questionnaire BASE = base();
    private static final Set<String> ALONE =
            Set.of("option kind", "requirement", "scale", "limit", "language", "version", "first page", "words");

    /**
     * a: 1, 2, 3, 9; m: brands 1 to 3; for each brand r and, if r is 1, s; then t, which needs a in every way; g needs
     * nothing; the quota "men" is for a = 2.
     */
    private static Questionnaire base() {
        MultipleChoice brands = new MultipleChoice(
                Asking.of(ItemId.of("m")),
                ImmutableList.of(Surveys.option("m", 1), Surveys.option("m", 2), Surveys.option("m", 3)),
                1,
                3);
        Block block = new Block(
                "brands",
                new Block.EachOption(ItemId.of("m")),
                "brand",
                ImmutableList.of(
                        Surveys.choice("r", Condition.always(), 2),
                        new OpenQuestion(Asking.of(ItemId.of("s")).askedIf(Surveys.is("r", 1)), 10)),
                Ordering.AS_WRITTEN);
        OpenQuestion t = new OpenQuestion(
                Asking.of(ItemId.of("t"))
                        .askedIf(Surveys.is("a", 1))
                        .text(Text.of("t.text")
                                .when(Surveys.is("a", 1), TextKey.of("t.text@one"))
                                .with(Map.of("answer", new Fill.AnswerWords(A))))
                        .check(new Check(Surveys.is("a", 1), Text.of("t.check.1"), false)),
                10);
        Grid g = new Grid(
                Asking.of(ItemId.of("g")),
                ImmutableList.of(Row.of(1, Text.of("g.row.1")), Row.of(2, Text.of("g.row.2"))),
                ImmutableList.of(Surveys.option("g", 1), Surveys.option("g", 2)));
        ScreenOut full = new ScreenOut(Asking.of(ItemId.of("full")).askedIf(new Condition.QuotaFull("men")));
        List<Page> pages = List.of(
                page("one", Surveys.choice("a", Condition.always(), 3), brands),
                page("two", block),
                page("three", t, g, full));
        return Questionnaire.of(
                "test",
                "1.0",
                pages,
                List.of(new Quota("men", Surveys.is("a", 2), 5)),
                List.of(worded(Language.EN, pages)));
    }

    private static Page page(String name, Element... elements) {
        return new Page(name, Optional.empty(), ImmutableList.copyOf(elements));
    }

    private static TextBundle worded(Language language, List<Page> pages) {
        Map<String, String> texts = new TreeMap<>();
        TextKeys.of(pages).forEach(key -> texts.put(key.value(), language + " " + key));
        return TextBundle.of(language, texts);
    }

    private static List<Problem> problems(Revision revision) {
        return catchThrowableOfType(ProblemsException.class, revision::build).problems();
    }

    @Test
    void a_revision_without_edits_gives_an_equal_questionnaire() {
        assertThat(Revision.of(BASE).build()).isEqualTo(BASE);
        assertThat(BASE.with(revision -> revision.version("1.1")).version()).isEqualTo("1.1");
    }

    @Test
    void everything_that_needs_a_removed_question_is_named_with_its_owner_at_once() {
        assertThat(problems(Revision.of(BASE).remove("a")))
                .extracting(Problem::message)
                .containsExactlyInAnyOrder(
                        needs("Question 't'"),
                        needs("The text variant 't.text@one' of Question 't'"),
                        needs("The blank {answer} of Question 't'"),
                        needs("The check of Question 't'"),
                        needs("Quota 'men'"),
                        needs("Question 'full'"));
    }

    private static String needs(String owner) {
        return owner + " needs 'a', which this revision removes: change what needs it too, or keep 'a'";
    }

    @Test
    void a_block_that_loses_its_source_is_named_once_and_not_what_follows_from_that() {
        assertThat(problems(Revision.of(BASE).remove("m")))
                .extracting(Problem::message)
                .containsExactly("Block 'brands' needs 'm', which this revision removes: change what needs it too, or"
                        + " keep 'm'");
    }

    @Test
    void what_breaks_in_every_asking_of_a_block_is_told_once() {
        assertThat(problems(Revision.of(BASE).remove("r")))
                .extracting(Problem::message)
                .containsExactly(
                        "Question 's' needs 'r', which this revision removes: change what needs it too, or keep"
                                + " 'r'");
    }

    @Test
    void a_removed_option_or_quota_that_is_still_needed_is_named() {
        Revision revision = Revision.of(BASE)
                .edit("a", item -> item.removeOption(2))
                .removeQuota("men")
                .quota(new Quota("other", Surveys.is("a", 2), 1));

        assertThat(problems(revision))
                .extracting(Problem::message)
                .containsExactly(
                        "Quota 'other' needs option 2 of 'a', which this revision removes: change what needs it too, or"
                                + " keep that option",
                        "Question 'full' needs quota 'men', which this revision removes: change what needs it too, or"
                                + " keep 'men'");
    }

    @Test
    void wordings_of_a_removed_part_are_dropped_and_those_of_a_new_one_named_when_missing() {
        Questionnaire without = BASE.with(revision -> revision.remove("g"));
        assertThat(without.bundles().get(0).wordings().keySet())
                .extracting(TextKey::value)
                .contains("t.text")
                .noneMatch(key -> key.startsWith("g."));

        Item added = new OpenQuestion(Asking.of(ItemId.of("u")), 5);
        assertThat(problems(Revision.of(BASE).insertAfter("t", added)))
                .extracting(Problem::code, Problem::place)
                .containsExactly(tuple("missing-wording", Place.item("u.text")));
        assertThat(Revision.of(BASE)
                        .insertAfter("t", added)
                        .wording(Language.EN, "u.text", "And you?")
                        .build()
                        .items())
                .extracting(item -> item.id().value())
                .containsSubsequence("t", "u", "g");
    }

    @Test
    void edits_of_what_does_not_exist_are_all_reported_with_the_name_probably_meant() {
        Revision revision = Revision.of(BASE)
                .remove("brand")
                .remove("s[1]")
                .edit("m", item -> item.removeOption(7))
                .edit("t", item -> item.addOption(Surveys.option("t", 1)))
                .edit("brands", item -> item.removeOption(1))
                .removePage("tree")
                .removeQuota("man")
                .removeLanguage(Language.NL)
                .insertAfter("s", Surveys.choice("z", Condition.always(), 2))
                .insertAfter(
                        "s",
                        new Block(
                                "inner",
                                new Block.EachOption(ItemId.of("m")),
                                "x",
                                ImmutableList.of(Surveys.choice("y", Condition.always(), 2)),
                                Ordering.AS_WRITTEN))
                .wording(Language.EN, "t.text", "{");

        assertThat(problems(revision))
                .extracting(Problem::message)
                .startsWith(
                        "There is no item or block 'brand' to edit. Did you mean 'brands'?",
                        "'s[1]' is one asking of a repeated item, and an edit changes all of them: name 's'",
                        "Question 'm' has no option 7 to edit; its codes are 1 to 3",
                        "Item 't' is an open question, which has no options: edit another item, or replace this one",
                        "'brands' is a block: name one of its items, or replace the block",
                        "There is no page 'tree' to edit; the pages are [one, two, three]. Did you mean 'three'?",
                        "There is no quota 'man' to remove; the quotas are [men]. Did you mean 'men'?",
                        "There is no language 'nl' to remove",
                        "Block 'inner' cannot stand within block 'brands': put it before or after that block",
                        "Wording \"{\" has a '{' at character 1 that opens no blank: write a name and '}', or '{{' for a"
                                + " literal brace")
                .anyMatch(message -> message.contains("The text 'z.text' has no wording"));
    }

    @Test
    void a_page_or_block_left_without_items_is_reported() {
        assertThat(problems(Revision.of(BASE).remove("brands")))
                .extracting(Problem::message)
                .containsExactly("Page 'two' has nothing left on it: remove the page too, or put an item on it");
        assertThat(problems(Revision.of(BASE).remove("s").remove("r")))
                .extracting(Problem::message)
                .containsExactly("Block 'brands' would be left without items: edit 'brands' itself instead, or put"
                        + " another item in it first");
        assertThat(Revision.of(BASE).removePage("two").build().pages()).hasSize(2);
    }

    @Test
    void a_question_moved_behind_what_looks_at_it_is_refused() {
        assertThatThrownBy(() -> BASE.with(revision -> revision.moveAfter("a", "g")))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("Question 't' depends on 'a', which is not asked earlier");
    }

    @Test
    void a_language_is_added_when_complete_and_words_are_replaced_by_an_agencys_own() {
        TextBundle dutch = worded(Language.NL, BASE.pages());
        Questionnaire both = BASE.with(revision ->
                revision.wordings(dutch).wordings(TextBundle.of(Language.EN, Map.of("g.text", "Our own words"))));

        assertThat(both.languages()).containsExactly(Language.EN, Language.NL);
        assertThat(both.wording(Language.EN, TextKey.of("g.text")).pattern()).isEqualTo("Our own words");
        assertThat(problems(Revision.of(BASE).wordings(TextBundle.of(Language.NL, Map.of("g.text", "Eigen woorden")))))
                .hasSize(TextKeys.of(BASE.pages()).size() - 1)
                .allMatch(problem -> problem.code().equals("missing-wording"));
        assertThat(problems(Revision.of(BASE).wording(Language.EN, "g.txt", "Nobody's words")))
                .extracting(Problem::message)
                .containsExactly("The wording 'g.txt' in language 'en' belongs to no text of the questionnaire. Did you"
                        + " mean 'g.text'?");
    }

    /** An edit and the one that undoes it, given the wordings of the questionnaire it began with. */
    record Undoable(String name, Step edit, Step undo) {
        @Override
        public String toString() {
            return name;
        }
    }

    interface Step {
        Revision on(Revision revision);
    }

    @Provide
    Arbitrary<Undoable> undoable() {
        return Arbitraries.of(undoables());
    }

    private static List<Undoable> undoables() {
        Item g = BASE.item(ItemId.of("g")).orElseThrow();
        Option second = Surveys.option("m", 2);
        Page three = BASE.pages().get(2);
        return List.of(
                new Undoable("remove", r -> r.remove("g"), r -> r.insertAfter("t", g)),
                new Undoable(
                        "remove before",
                        r -> r.remove("t"),
                        r -> r.insertBefore("g", three.elements().get(0))),
                new Undoable(
                        "insert",
                        r -> r.insertBefore(
                                "s", new Notice(Asking.of(ItemId.of("n")).text(Text.of("g.text")))),
                        r -> r.remove("n")),
                new Undoable("replace", r -> r.replace(new OpenQuestion(g.asking(), 9)), r -> r.replace(g)),
                new Undoable("move", r -> r.moveBefore("g", "a"), r -> r.moveAfter("g", "t")),
                new Undoable(
                        "move out of a block",
                        r -> r.moveTo("s", "three").edit("s", i -> i.asking(a -> a.askedIf(Condition.always()))),
                        r -> r.moveAfter("s", "r").edit("s", i -> i.asking(a -> a.askedIf(Surveys.is("r", 1))))),
                new Undoable(
                        "option",
                        r -> r.edit("m", i -> i.removeOption(2)),
                        r -> r.edit("m", i -> i.addOptionBefore(3, second))),
                new Undoable(
                        "last option",
                        r -> r.edit("m", i -> i.removeOption(3)),
                        r -> r.edit("m", i -> i.addOption(Surveys.option("m", 3)))),
                new Undoable(
                        "option kind",
                        r -> r.edit("m", i -> i.replaceOption(second.alone())),
                        r -> r.edit("m", i -> i.replaceOption(second))),
                new Undoable(
                        "row",
                        r -> r.edit("g", i -> i.removeRow(1)),
                        r -> r.edit("g", i -> i.addRowBefore(2, Row.of(1, Text.of("g.row.1"))))),
                new Undoable(
                        "row kind",
                        r -> r.edit("g", i -> i.removeRow(2).addRow(Row.named(2, Text.of("g.row.2")))),
                        r -> r.edit("g", i -> i.replaceRow(Row.of(2, Text.of("g.row.2"))))),
                new Undoable(
                        "scale",
                        r -> r.edit("g", i -> i.removeOption(2)),
                        r -> r.edit("g", i -> i.addOption(Surveys.option("g", 2)))),
                new Undoable(
                        "requirement",
                        r -> r.edit("r", i -> i.asking(Asking::optional)),
                        r -> r.edit("r", i -> i.asking(a -> a.requirement(Requirement.REQUIRED)))),
                new Undoable("page", r -> r.removePage("three"), r -> r.addPage(three)),
                new Undoable(
                        "first page",
                        r -> r.addPageBefore(
                                "one",
                                page(
                                        "zero",
                                        new Notice(Asking.of(ItemId.of("n")).text(Text.of("g.text"))))),
                        r -> r.removePage("zero")),
                new Undoable(
                        "quota", r -> r.quota(new Quota("women", Surveys.is("a", 1), 5)), r -> r.removeQuota("women")),
                new Undoable(
                        "limit",
                        r -> r.quota(new Quota("men", Surveys.is("a", 2), 6)),
                        r -> r.quota(BASE.quotas().get(0))),
                new Undoable(
                        "language",
                        r -> r.wordings(worded(Language.NL, BASE.pages())),
                        r -> r.removeLanguage(Language.NL)),
                new Undoable(
                        "words",
                        r -> r.wording(Language.EN, "a.text", "Other"),
                        r -> r.wording(Language.EN, "a.text", "en a.text")),
                new Undoable("version", r -> r.version("2"), r -> r.version("1.0")));
    }

    @Property
    void an_edit_and_its_inverse_give_an_equal_questionnaire(@ForAll("undoable") Undoable one) {
        Questionnaire edited = one.edit().on(Revision.of(BASE)).build();
        assertThat(edited).isNotEqualTo(BASE);

        // Wordings that went with a removed part have to be given again.
        assertThat(one.undo()
                        .on(Revision.of(edited))
                        .wordings(worded(Language.EN, BASE.pages()))
                        .build())
                .isEqualTo(BASE);
        assertThat(one.undo().on(one.edit().on(Revision.of(BASE))).build()).isEqualTo(BASE);
    }

    @Provide
    Arbitrary<List<Undoable>> independent() {
        return Arbitraries.shuffle(undoables().stream()
                        .filter(one -> ALONE.contains(one.name()))
                        .toList())
                .flatMap(all -> Arbitraries.integers().between(1, all.size()).map(count -> all.subList(0, count)));
    }

    @Property(tries = 200)
    void edits_that_have_nothing_to_do_with_each_other_can_be_undone_in_any_order(
            @ForAll("independent") List<Undoable> edits, @ForAll Random random) {
        Revision revision = Revision.of(BASE);
        for (Undoable one : edits) {
            revision = one.edit().on(revision);
        }
        assertThat(revision.build()).isNotEqualTo(BASE);

        List<Undoable> mixed = new ArrayList<>(edits);
        Collections.shuffle(mixed, random);
        for (Undoable one : mixed) {
            revision = one.undo().on(revision);
        }
        assertThat(revision.build()).isEqualTo(BASE);
    }
}
