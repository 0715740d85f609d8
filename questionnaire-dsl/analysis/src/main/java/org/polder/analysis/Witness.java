package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Map;
import org.polder.condition.Condition;
import org.polder.condition.Truth;
import org.polder.interview.PathTracer;
import org.polder.interview.Routing;
import org.polder.model.Questionnaire;
import org.polder.response.Response;
import org.polder.response.Start;

/**
 * A respondent who shows a finding: answers, and what they lead to in the engine.
 *
 * @param response the answers, in the plain form
 * @param claims what holds of this respondent
 */
public record Witness(Response response, ImmutableList<Claim> claims) {

    static Witness of(Response response, Claim... claims) {
        return new Witness(response, ImmutableList.copyOf(claims));
    }

    /**
     * What a condition is for this respondent.
     *
     * @param condition the condition
     * @param truths what it is: one of these
     */
    public record Claim(Condition condition, ImmutableSet<Truth> truths) {
        static Claim holds(Condition condition) {
            return new Claim(condition, Sets.immutableEnumSet(Truth.TRUE));
        }

        static Claim fails(Condition condition) {
            return new Claim(condition, Sets.immutableEnumSet(Truth.FALSE));
        }

        static Claim unknown(Condition condition) {
            return new Claim(condition, Sets.immutableEnumSet(Truth.UNKNOWN));
        }

        static Claim holdsNot(Condition condition) {
            return new Claim(condition, Sets.immutableEnumSet(Truth.FALSE, Truth.UNKNOWN));
        }
    }

    /**
     * Lets the engine judge: runs the answers through it and looks whether all claims hold.
     *
     * @param questionnaire the questionnaire the finding is about
     * @return whether the engine agrees
     */
    public boolean isConfirmedBy(Questionnaire questionnaire) {
        return isConfirmedOn(Routing.of(questionnaire));
    }

    boolean isConfirmedOn(Routing routing) {
        Start start = response.start()
                .orElse(Start.in(routing.questionnaire().languages().get(0)));
        PathTracer tracer = PathTracer.of(routing, start);
        tracer.trace(Map.copyOf(response.answers()));
        return claims.stream().allMatch(claim -> claim.truths().contains(tracer.truth(claim.condition())));
    }
}
