package org.polder.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.store.InterviewKey;

/** Going back and answering otherwise. */
class ChangedMindTest extends BrowserTest {
    private static final ItemId WORK = ItemId.of("Q1");
    private static final ItemId SIZE = ItemId.of("Q3");
    private static final Answer SELF_EMPLOYED = Answer.code(1);
    private static final Answer EMPLOYER = Answer.code(2);

    @ParameterizedTest
    @MethodSource("scripts")
    void what_falls_off_the_path_is_kept_aside_and_returns_with_the_path(boolean script) {
        Interview meant = new Circumstances(2, true, false, Language.NL, Screen.PHONE, script).respondent(SEED);
        ImmutableSet<InterviewKey> before = site.keys();
        try (Visit visit = visit(Screen.PHONE, script)) {
            Respondent respondent = Respondent.begin(visit, meant, Language.NL);
            SurveyForm form = respondent.form();
            respondent.answerPage();
            InterviewKey key = site.keySince(before);
            Answer size = respondent.meant("Q3");
            assertThat(site.stored(key).given()).containsEntry(SIZE, size);

            form.press("back");
            assertThat(form.name()).isEqualTo("work");
            respondent.seesWhatWasGiven();

            respondent.change(WORK, SELF_EMPLOYED);
            assertThat(form.name()).isEqualTo("use");
            assertThat(site.stored(key).keptAside()).containsEntry(SIZE, size);
            assertThat(site.stored(key).response("r").answers()).doesNotContainKey(SIZE);

            form.press("back");
            assertThat(form.shown()).doesNotContain("Q3");
            respondent.change(WORK, EMPLOYER);
            if (form.name().equals("work")) {
                // Without script the question that came back is shown before going on.
                respondent.seesWhatWasGiven();
                form.press("next");
            }
            assertThat(form.name()).isEqualTo("use");
            assertThat(site.stored(key).keptAside()).isEmpty();
            assertThat(site.stored(key).response("r").answers()).containsEntry(SIZE, size);

            respondent.answerAll();
            assertThat(site.stored(key).response("r").answers())
                    .isEqualTo(meant.response("r").answers());
            assertThat(site.stored(key).path()).isEqualTo(meant.path());
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void a_changed_answer_replaces_the_one_before_in_every_kind_of_question(boolean script) {
        Circumstances circumstances = new Circumstances(3, true, false, Language.EN, Screen.DESKTOP, script);
        Interview first = circumstances.respondentWhoLeavesNothingOpen(SEED);
        Interview second = withRowsOf(first, circumstances.respondentWhoLeavesNothingOpen(SEED + 1));
        ImmutableSet<InterviewKey> before = site.keys();
        try (Visit visit = visit(Screen.DESKTOP, script)) {
            Respondent respondent = Respondent.begin(visit, first, Language.EN);
            while (!respondent.form().name().equals("close")) {
                respondent.answerPage();
            }
            InterviewKey key = site.keySince(before);
            while (!respondent.form().name().equals("work")) {
                respondent.form().press("back");
                respondent.seesWhatWasGiven();
            }
            respondent.meanInstead(second);
            respondent.answerAll();
            assertThat(site.stored(key).response("r").answers())
                    .isEqualTo(second.response("r").answers());
            assertThat(site.stored(key).path()).isEqualTo(second.path());
        }
    }

    /** The second interview, with the rows that only the first one named: nobody can take a chosen radio button back. */
    private static Interview withRowsOf(Interview first, Interview second) {
        Map<ItemId, Answer> answers = new LinkedHashMap<>(second.given());
        first.given().forEach((item, answer) -> {
            if (answer instanceof Answer.Rows before && answers.get(item) instanceof Answer.Rows after) {
                Map<Integer, Integer> codes = new TreeMap<>(before.codes());
                codes.putAll(after.codes());
                Map<Integer, String> names = new TreeMap<>(before.names());
                names.putAll(after.names());
                answers.put(item, new Answer.Rows(ImmutableSortedMap.copyOf(codes), ImmutableSortedMap.copyOf(names)));
            }
        });
        Interview merged =
                Interview.start(Site.ROUTING, Language.NL).restore(answers).interview();
        assertThat(merged.isComplete()).isTrue();
        return merged;
    }
}
