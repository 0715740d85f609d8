package org.polder.dsl;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import org.polder.condition.Condition;
import org.polder.interview.Routing;
import org.polder.model.Computed;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.model.Questionnaire;
import org.polder.model.Row;
import org.polder.name.ItemId;

/**
 * How random respondents answer.
 *
 * @param routing what they are asked
 * @param seed what their answers are drawn from
 * @param today the day on which they start
 * @param leavingOpen the share left open of what may be
 * @param stopping the chance at each item that they stop there
 * @param shares the answer shares by code, by the id of an item or of a repeated item
 * @param steering the items at which they draw a branch rather than an answer
 */
record RandomPlan(
        Routing routing,
        long seed,
        LocalDate today,
        double leavingOpen,
        double stopping,
        ImmutableMap<String, ImmutableMap<Integer, Double>> shares,
        ImmutableSet<ItemId> steering) {

    RandomPlan {
        requireShare(leavingOpen);
        requireShare(stopping);
    }

    private static void requireShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A share of " + share + " is not allowed: use 0 to 1");
        }
    }

    RandomPlan today(LocalDate changed) {
        return new RandomPlan(routing, seed, changed, leavingOpen, stopping, shares, steering);
    }

    RandomPlan leavingOpen(double share) {
        return new RandomPlan(routing, seed, today, share, stopping, shares, steering);
    }

    RandomPlan stopping(double share) {
        return new RandomPlan(routing, seed, today, leavingOpen, share, shares, steering);
    }

    RandomPlan shares(String question, ImmutableMap<Integer, Double> added) {
        return new RandomPlan(
                routing,
                seed,
                today,
                leavingOpen,
                stopping,
                ImmutableMap.<String, ImmutableMap<Integer, Double>>builder()
                        .putAll(shares)
                        .put(question, added)
                        .buildKeepingLast(),
                steering);
    }

    /** This plan, with a branch drawn at every item that some condition or computed value looks at. */
    RandomPlan overPaths() {
        return new RandomPlan(routing, seed, today, leavingOpen, stopping, shares, lookedAt(routing.questionnaire()));
    }

    private static ImmutableSet<ItemId> lookedAt(Questionnaire questionnaire) {
        ImmutableSet.Builder<ItemId> found = ImmutableSet.builder();
        for (Item item : questionnaire.items()) {
            found.addAll(item.askedIf().items());
            item.options().stream().map(Option::askedIf).map(Condition::items).forEach(found::addAll);
            item.rows().stream().map(Row::askedIf).map(Condition::items).forEach(found::addAll);
            if (item instanceof Computed computed) {
                found.addAll(computed.value().items());
            }
        }
        return found.build();
    }

    /** The answer shares of a question, none when all answers are as likely. */
    ImmutableMap<Integer, Double> sharesOf(ItemId question) {
        String id = question.value();
        int bracket = id.indexOf('[');
        ImmutableMap<Integer, Double> repeated =
                bracket < 0 ? ImmutableMap.of() : shares.getOrDefault(id.substring(0, bracket), ImmutableMap.of());
        return shares.getOrDefault(id, repeated);
    }
}
