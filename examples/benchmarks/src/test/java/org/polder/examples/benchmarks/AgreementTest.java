package org.polder.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Ints;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.model.Item;
import org.polder.name.Language;

/**
 * What is compared must do the same: every engine asks every respondent the same items in the same order.
 *
 * <p>Some answers are left open, where engines differ by nature; how each description makes up for that is said there.
 */
class AgreementTest {
    private static final double LEFT_OPEN = 0.1;

    private final List<SurveyShape> shapes =
            List.of(SurveyShape.random(60, 1), SurveyShape.random(60, 2), SurveyShape.random(300, 3));

    @Test
    void polderAsksWhatTheArraysAsk() {
        for (SurveyShape shape : shapes) {
            Interview empty = Interview.start(Routing.of(PolderForm.of(shape)), Language.EN);
            for (Respondent respondent : respondents(shape, 100)) {
                assertThat(polder(empty, shape, respondent)).isEqualTo(Ints.asList(respondent.path(shape)));
            }
        }
    }

    @Test
    void recomputingAsksWhatTheArraysAsk() {
        for (SurveyShape shape : shapes) {
            for (Respondent respondent : respondents(shape, 100)) {
                RecomputingInterview interview = new RecomputingInterview(new ArrayRouting(shape));
                List<Integer> path = new ArrayList<>();
                int next = interview.next();
                while (next < shape.size()) {
                    path.add(next);
                    next = interview.answer(next, respondent.chosen().get(next));
                }
                assertThat(path).isEqualTo(Ints.asList(respondent.path(shape)));
            }
        }
    }

    @Test
    void javaRosaAsksWhatTheArraysAsk() {
        for (SurveyShape shape : shapes) {
            for (Respondent respondent : respondents(shape, 20)) {
                assertThat(new JavaRosaForm(shape).walk(respondent)).isEqualTo(Ints.asList(respondent.path(shape)));
            }
        }
    }

    @Test
    void surveyJsAsksWhatTheArraysAsk() {
        SurveyJs surveyJs = SurveyJs.in(Path.of("target", "surveyjs"));
        for (SurveyShape shape : shapes) {
            List<Respondent> respondents = respondents(shape, 4);
            List<List<Integer>> expected = new ArrayList<>();
            respondents.forEach(respondent -> expected.add(Ints.asList(respondent.path(shape))));
            assertThat(surveyJs.paths(shape, respondents)).isEqualTo(expected);
        }
    }

    @Test
    void aChangedAnswerHidesTheChainAndAnotherBringsItBack() {
        SurveyShape chain = SurveyShape.chain(50);
        ArrayInterview arrays = new ArrayInterview(new ArrayRouting(chain));
        Interview polder = Interview.start(Routing.of(PolderForm.of(chain)), Language.EN);
        JavaRosaForm javaRosa = new JavaRosaForm(chain, XForm.filled(chain, 1));
        for (int position = 0; position < chain.size(); position++) {
            arrays.answer(position, 1 << 1);
            polder = polder.answer(
                            PolderForm.id(position),
                            PolderForm.answer(chain.items().get(position), 1 << 1))
                    .orThrow();
        }
        for (int code : new int[] {2, 3, 1, 3, 2}) {
            int asked = code == 3 ? 1 : chain.size();
            arrays.answer(0, 1 << code);
            polder = polder.answer(
                            PolderForm.id(0), PolderForm.answer(chain.items().get(0), 1 << code))
                    .orThrow();
            javaRosa.answer(0, JavaRosaForm.data(chain.items().get(0), 1 << code));
            assertThat(polder.path()).hasSize(asked);
            assertThat(arrays.asked()).isEqualTo(asked);
            assertThat(javaRosa.asked()).isEqualTo(asked);
        }
    }

    @Test
    void fiveOfTwelveItemsHaveACondition() {
        for (int size : new int[] {60, 600, 6_000}) {
            assertThat(SurveyShape.random(size, Interviews.SEED).items())
                    .filteredOn(item -> !item.condition().isEmpty())
                    .hasSize(size * 5 / 12);
        }
    }

    private static List<Integer> polder(Interview empty, SurveyShape shape, Respondent respondent) {
        List<Integer> path = new ArrayList<>();
        Interview interview = empty;
        Optional<Item> next = PolderEngine.next(interview);
        while (next.isPresent()) {
            int position = SurveyShape.position(next.get().id().value());
            path.add(position);
            interview = interview
                    .answer(
                            next.get().id(),
                            PolderForm.answer(
                                    shape.items().get(position),
                                    respondent.chosen().get(position)))
                    .orThrow();
            next = PolderEngine.next(interview);
        }
        return path;
    }

    private static List<Respondent> respondents(SurveyShape shape, int count) {
        List<Respondent> respondents = new ArrayList<>();
        for (int seed = 0; seed < count; seed++) {
            respondents.add(Respondent.random(shape, seed, LEFT_OPEN));
        }
        return respondents;
    }
}
