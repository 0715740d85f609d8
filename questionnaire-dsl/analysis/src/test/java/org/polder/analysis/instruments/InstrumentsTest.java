package org.polder.analysis.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polder.answer.Answer;
import org.polder.dsl.RandomRespondents;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.response.Start;

class InstrumentsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Set<String> ENDS_FOR_FULL_QUOTAS = Set.of("full");

    static List<Questionnaire> all() {
        return Instruments.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void respondents_complete_it_and_meet_every_item(Questionnaire questionnaire) {
        Set<String> met = new HashSet<>(ENDS_FOR_FULL_QUOTAS);
        RandomRespondents respondents =
                RandomRespondents.of(questionnaire, 1).on(TODAY).leavingOpen(0.3);
        LongStream.rangeClosed(1, 1500).mapToObj(respondents::interview).forEach(interview -> {
            assertThat(interview.current()).isEmpty();
            interview.path().forEach(item -> met.add(item.value()));
        });

        assertThat(met)
                .containsAll(questionnaire.items().stream()
                        .map(Item::id)
                        .map(ItemId::value)
                        .toList());
    }

    private static Interview given(Interview interview, int... codes) {
        Interview now = interview;
        for (int code : codes) {
            now = now.answer(now.current().orElseThrow().id(), Answer.code(code))
                    .orThrow();
        }
        return now;
    }

    private static Interview started(Questionnaire questionnaire) {
        return Interview.start(Routing.of(questionnaire), Start.in(Language.EN).on(TODAY));
    }

    private static List<String> path(Interview interview) {
        return interview.path().stream().map(ItemId::value).toList();
    }

    @Test
    void who_never_drinks_goes_to_the_last_two_questions() {
        Interview done = given(started(Alcohol.audit()), 1, 1, 3);

        assertThat(path(done)).containsExactly("often", "intake", "hurt", "concern", "score", "advice");
        assertThat(done.response("r").answer(ItemId.of("score"))).hasValue(Answer.number(2));
    }

    @Test
    void who_drinks_little_goes_to_the_last_two_questions_as_well() {
        assertThat(path(given(started(Alcohol.audit()), 3, 1, 1)))
                .containsExactly("often", "glasses", "six", "intake", "hurt", "concern", "score", "advice");
        assertThat(path(given(started(Alcohol.audit()), 3, 1, 2))).contains("stop", "memory");
    }

    @Test
    void a_person_who_is_away_from_work_is_employed() {
        Interview interview = started(LabourForce.route());
        interview = interview
                .answer(ItemId.of("birth"), Answer.date(LocalDate.of(1990, 1, 1)))
                .orThrow();

        assertThat(path(given(interview, 2, 1)))
                .contains("position", "reason", "hours")
                .doesNotContain("looking");
        assertThat(path(given(interview, 2, 2))).contains("looking", "ever").doesNotContain("position");
    }
}
