package org.polder.jqwik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polder.dsl.Survey.multiple;
import static org.polder.dsl.Survey.number;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.facades.ShrinkingSupportFacade;
import net.jqwik.api.lifecycle.TryExecutionResult;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Replay;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;

class ShrinkingTest {
    private static final Questionnaire WORK = work();

    private static Questionnaire work() {
        var work = single("work")
                .text("What work do you do?")
                .option(1, "Freelance")
                .option(2, "Employed")
                .option(3, "Both");
        var hours = number("hours").text("Hours?").between(0, 168).askedIf(work.isAnyOf(2, 3));
        var tools = multiple("tools")
                .text("Which tools?")
                .option(1, "Pen")
                .option(2, "Saw")
                .option(3, "Lathe")
                .option(4, "Loom")
                .openOption(5, "Another")
                .atMost(3);
        var why = text("why").text("Why so long?").askedIf(hours.isGreater(40)).optional();
        return questionnaire("work")
                .page("p", work, hours, tools, why, text("last").text("Anything else?"))
                .build();
    }

    /** The answers to which jqwik shrinks the first respondent who shows something, whatever seed it starts from. */
    private static List<Map<String, Answer>> shrunk(Respondents respondents, Predicate<Interview> shown) {
        return new Random(7)
                .longs(5)
                .mapToObj(seed -> ShrinkingSupportFacade.implementation.falsifyThenShrink(
                        respondents.interviews(),
                        new Random(seed),
                        (Interview interview) -> shown.test(interview)
                                ? TryExecutionResult.falsified(new AssertionError("shown"))
                                : TryExecutionResult.satisfied()))
                .map(ShrinkingTest::answers)
                .distinct()
                .toList();
    }

    private static Map<String, Answer> answers(Interview interview) {
        return interview.given().entrySet().stream()
                .filter(entry -> interview.isPut(entry.getKey()))
                .collect(Collectors.toMap(entry -> entry.getKey().value(), Map.Entry::getValue));
    }

    private static Predicate<Interview> answered(String item, Predicate<Answer> how) {
        return interview ->
                interview.response("r").answer(ItemId.of(item)).filter(how).isPresent();
    }

    @Example
    void who_works_long_shrinks_to_the_lowest_code_the_first_number_and_as_little_as_may_be_said() {
        assertThat(shrunk(Respondents.of(WORK), answered("why", any -> true)))
                .containsExactly(Map.of(
                        "work", Answer.code(2),
                        "hours", Answer.number(41),
                        "tools", Answer.codes(1),
                        "why", Answer.leftOpen(),
                        "last", Answer.text("a")));
    }

    @Example
    void two_options_that_matter_stay_and_the_questions_that_do_not_go() {
        Predicate<Answer> both =
                answer -> answer instanceof Answer.Multiple many && many.codes().containsAll(List.of(3, 5));

        assertThat(shrunk(Respondents.of(WORK), answered("tools", both)))
                .containsExactly(Map.of(
                        "work", Answer.code(1),
                        "tools", Answer.codes(3, 5).with(5, "a"),
                        "last", Answer.text("a")));
    }

    @Example
    void a_text_shrinks_to_as_many_letters_as_matter() {
        Predicate<Answer> longer =
                answer -> answer instanceof Answer.OpenText text && text.text().length() > 3;

        assertThat(shrunk(Respondents.of(WORK), answered("last", longer))).allSatisfy(answers -> {
            assertThat(answers).containsOnlyKeys("work", "tools", "last");
            assertThat(answers.get("last"))
                    .isInstanceOfSatisfying(
                            Answer.OpenText.class,
                            text -> assertThat(text.text()).hasSize(4));
        });
    }

    @Example
    void one_who_may_stop_shrinks_to_one_who_stops_at_once() {
        Predicate<Interview> atHours = interview -> interview.path().contains(ItemId.of("hours"));

        assertThat(shrunk(Respondents.of(WORK).partial(), atHours)).containsExactly(Map.of("work", Answer.code(2)));
        assertThat(shrunk(Respondents.of(WORK).partial(), any -> true)).containsExactly(Map.of());
    }

    @Provide
    Arbitrary<Shrinkable<Interview>> shrinkables() {
        return Respondents.of(Everything.survey())
                .interviews()
                .map(interview -> new ShrinkableInterview(interview, false));
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void whatever_it_shrinks_to_is_simpler_valid_and_complete(@ForAll("shrinkables") Shrinkable<Interview> shrinkable) {
        shrinkable.shrink().limit(60).forEach(simpler -> {
            assertThat(simpler.distance()).isLessThan(shrinkable.distance());
            assertThat(simpler.value().isComplete()).isTrue();
            assertThat(Replay.of(simpler.value().routing(), simpler.value().response("r"))
                            .problems())
                    .isEmpty();
        });
    }
}
