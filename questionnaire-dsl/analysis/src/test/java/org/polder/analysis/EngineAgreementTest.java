package org.polder.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.logicng.formulas.Formula;
import org.polder.arbitrary.ArbitraryQuestionnaires;
import org.polder.condition.Condition;
import org.polder.condition.Truth;
import org.polder.dsl.RandomRespondents;
import org.polder.interview.Interview;
import org.polder.interview.PathTracer;
import org.polder.interview.Replay;
import org.polder.interview.Routing;
import org.polder.model.Computed;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.problem.Problem;
import org.polder.response.Response;

/** What the prover says of arbitrary questionnaires, held against the engine. */
class EngineAgreementTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Property(tries = 60, seed = "20260501", shrinking = ShrinkingMode.OFF)
    void whoever_is_shown_to_be_possible_runs_through_the_engine(@ForAll @LongRange(min = 0) long seed) {
        Questionnaire questionnaire = ArbitraryQuestionnaires.questionnaire(seed);
        Model model = new Model(questionnaire, TODAY);
        // Of what is computed from too many values the prover only guesses, and the engine confirms what is shown.
        Assume.that(isExact(model));
        Prover prover = new Prover(model, LIMIT);
        Routing routing = Routing.of(questionnaire);
        Casting casting = new Casting(model, prover, TODAY, routing);

        for (int position = 0; position < model.size(); position++) {
            for (Condition condition : conditions(model.item(position))) {
                Outcome outcome = model.meaning().of(condition);
                for (Truth truth : Truth.values()) {
                    Optional<Response> found = casting.find(position, wanted(model, outcome, truth));
                    int at = position;
                    found.ifPresent(response -> {
                        assertThat(Replay.of(routing, response).problems().stream()
                                        .filter(Problem::isError)
                                        .toList())
                                .as(
                                        "%s at %s",
                                        response, questionnaire.items().get(at).id())
                                .isEmpty();
                        PathTracer tracer =
                                PathTracer.of(routing, response.start().orElseThrow());
                        tracer.trace(Map.copyOf(response.answers()));
                        assertThat(tracer.truth(condition))
                                .as("%s of %s", condition, response)
                                .isEqualTo(truth);
                    });
                }
            }
        }
    }

    @Property(tries = 60, seed = "20260501", shrinking = ShrinkingMode.OFF)
    void what_happens_in_an_interview_is_not_held_to_be_impossible(@ForAll @LongRange(min = 0) long seed) {
        Questionnaire questionnaire = ArbitraryQuestionnaires.questionnaire(seed);
        Model model = new Model(questionnaire, TODAY);
        Prover prover = new Prover(model, LIMIT);
        RandomRespondents respondents =
                RandomRespondents.of(questionnaire, seed).on(TODAY).leavingOpen(0.3);

        for (int number = 1; number <= 10; number++) {
            Interview interview = respondents.interview(number);
            PathTracer tracer = PathTracer.of(interview.routing(), interview.start());
            tracer.trace(interview.given());
            for (int position = 0; position < model.size(); position++) {
                Item item = model.item(position);
                for (Condition condition : conditions(item)) {
                    Truth truth = tracer.truth(condition);
                    if (came(interview, item) && item.askedIf() != condition) {
                        assertThat(prover.ask(
                                        position,
                                        model.asked(position),
                                        wanted(model, model.meaning().of(condition), truth)))
                                .as("%s is %s at %s", condition, truth, item.id())
                                .isNotEqualTo(Verdict.IMPOSSIBLE);
                    }
                }
            }
        }
    }

    private static boolean isExact(Model model) {
        return model.questionnaire().items().stream()
                .filter(Computed.class::isInstance)
                .allMatch(item -> model.meaning()
                        .worth(item.id())
                        .loose()
                        .equals(model.definitions().constant(false)));
    }

    private static boolean came(Interview interview, Item item) {
        return interview.given().containsKey(item.id())
                || interview.next().filter(item::equals).isPresent();
    }

    private static List<Condition> conditions(Item item) {
        // A check looks at the answer itself, which is not there yet.
        return Conditions.of(item)
                .filter(condition -> !condition.items().contains(item.id()))
                .distinct()
                .collect(Collectors.toList());
    }

    private static Formula wanted(Model model, Outcome outcome, Truth truth) {
        return switch (truth) {
            case TRUE -> outcome.holds();
            case FALSE -> outcome.fails();
            case UNKNOWN ->
                model.definitions()
                        .and(
                                model.definitions().not(outcome.holds()),
                                model.definitions().not(outcome.fails()));
        };
    }
}
