package org.polder.analysis.audit;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.polder.answer.Answer;
import org.polder.condition.Condition;
import org.polder.condition.Truth;
import org.polder.interview.PathTracer;
import org.polder.interview.Routing;
import org.polder.model.Computed;
import org.polder.model.Item;
import org.polder.model.Notice;
import org.polder.model.Questionnaire;
import org.polder.model.ScreenOut;
import org.polder.name.ItemId;
import org.polder.response.Response;
import org.polder.response.Start;

/**
 * Holds one response after another against the routing.
 *
 * <p>An item that is missing from the data though it was asked clouds what hangs on it: whether that was asked cannot
 * be told, and nothing is held against it.
 */
final class ResponseJudge {
    private final Questionnaire questionnaire;
    private final Routing routing;
    private final Reach reach;
    private final PathTracer plain;
    private final boolean[] clouded;
    private PathTracer tracer;
    private int passed;

    ResponseJudge(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.routing = Routing.of(questionnaire);
        this.reach = Reach.in(questionnaire);
        this.plain = PathTracer.of(routing, Start.in(questionnaire.languages().get(0)));
        this.tracer = plain;
        this.clouded = new boolean[questionnaire.items().size()];
    }

    void judge(Response response, Judgement judgement) {
        tracer = response.start().map(start -> PathTracer.of(routing, start)).orElse(plain);
        tracer.trace(response.answers());
        passed = reach.of(response, tracer);
        for (int position = 0; position < clouded.length; position++) {
            Item item = questionnaire.items().get(position);
            Optional<Answer> recorded = response.answer(item.id());
            clouded[position] = false;
            Verdict verdict = isQuestion(item) ? verdict(position, item, recorded) : cloudedOnly(position, item);
            judgement.item(position, verdict);
            if (verdict == Verdict.ANSWERED) {
                int at = position;
                PartsJudge.judge(
                        item,
                        recorded.orElseThrow(),
                        condition -> shows(condition),
                        (code, found) -> judgement.part(at, code, found));
            }
        }
    }

    /** The number of items that the respondent judged last has certainly passed. */
    int passed() {
        return passed;
    }

    /** Tells whether the routing puts an item to the respondent judged last. */
    boolean isAsked(ItemId item) {
        return tracer.isAsked(item);
    }

    static boolean isQuestion(Item item) {
        return !(item instanceof Notice || item instanceof Computed || item instanceof ScreenOut);
    }

    private Verdict verdict(int position, Item item, Optional<Answer> recorded) {
        boolean asked = tracer.isAsked(item.id());
        if (!asked) {
            clouded[position] = isUndecided(item.askedIf());
            if (recorded.isEmpty()) {
                return Verdict.ABSENT;
            }
            return clouded[position] ? Verdict.UNDECIDED : Verdict.WRONG;
        }
        boolean leftOpen = recorded.filter(Answer.LeftOpen.class::isInstance).isPresent();
        if (recorded.isPresent() && !leftOpen) {
            return Verdict.ANSWERED;
        }
        // Contact data are kept elsewhere, so that their absence says nothing.
        boolean keptElsewhere = item.asking().personal() && !leftOpen;
        if (keptElsewhere || !leftOpen && position >= passed) {
            clouded[position] = keptElsewhere;
            return Verdict.ABSENT;
        }
        clouded[position] = item.asking().required();
        return item.asking().required() ? Verdict.SKIPPED : Verdict.LEFT_OPEN;
    }

    private Verdict cloudedOnly(int position, Item item) {
        clouded[position] = isUndecided(item.askedIf())
                || item instanceof Computed computed
                        && isClouded(computed.value().items());
        return Verdict.ABSENT;
    }

    private boolean isUndecided(Condition condition) {
        return isClouded(condition.items()) && tracer.truth(condition) == Truth.UNKNOWN;
    }

    private boolean isClouded(ImmutableSet<ItemId> items) {
        return items.stream()
                .anyMatch(item -> clouded[questionnaire.position(item).orElseThrow()]);
    }

    /** What a row's or option's condition says; unknown when it hangs on what is not in the data. */
    private Truth shows(Condition condition) {
        Truth truth = tracer.truth(condition);
        return truth == Truth.UNKNOWN && !isClouded(condition.items()) ? Truth.FALSE : truth;
    }
}
