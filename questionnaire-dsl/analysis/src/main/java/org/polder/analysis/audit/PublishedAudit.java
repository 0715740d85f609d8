package org.polder.analysis.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.polder.analysis.Finding;
import org.polder.condition.Condition;
import org.polder.condition.ConditionWords;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.problem.Place;
import org.polder.problem.Severity;

/**
 * An audit of the routing against published bases alone, without any responses: which questions cannot have been put to
 * everyone, and which conditions over earlier single choices their bases allow.
 *
 * <p>All it takes for granted is that respondents who stopped did not come back, and that a question whose base no later
 * one exceeds was put to everyone still there. It looks at conditions of one clause on any earlier single choice and of
 * two clauses, joined by "and" or "or", on the twelve nearest; a clause names neighbouring options in the order written,
 * or all but neighbouring ones. What fits is possible, not proven: see {@link PublishedBase#ties}.
 */
public final class PublishedAudit {
    private static final int EXPLANATIONS = 10;

    private final PublishedBases published;
    private final ImmutableList<PublishedBase> bases;

    private PublishedAudit(PublishedBases published, ImmutableList<PublishedBase> bases) {
        this.published = published;
        this.bases = bases;
    }

    /**
     * Audits published bases.
     *
     * @param published the bases and shares
     * @return the audit
     */
    public static PublishedAudit of(PublishedBases published) {
        return new PublishedAudit(published, new PublishedSearch(published).bases(EXPLANATIONS));
    }

    /**
     * Lists the bases and what may explain each.
     *
     * @return the questions with a base, in asking order
     */
    public ImmutableList<PublishedBase> bases() {
        return bases;
    }

    /**
     * Finds the base of a question.
     *
     * @param item the question's id
     * @return its base, or nothing when none was published
     */
    public Optional<PublishedBase> base(ItemId item) {
        return bases.stream().filter(base -> base.item().equals(item)).findFirst();
    }

    /**
     * Lists what the published figures tell by themselves.
     *
     * @return findings {@code base-not-everyone} for a question that cannot have been put to everyone, {@code
     *     unexplained-base} where moreover no condition looked at allows its base, and {@code impossible-shares} where
     *     no whole numbers of respondents give the shares of a question
     */
    public ImmutableList<Finding> findings() {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (PublishedItem item : published.items()) {
            if (item.canBeLookedAt() && Shares.of(item).isEmpty()) {
                findings.add(impossible(item));
            }
            base(item.item())
                    .filter(base -> !base.mayBeEveryone())
                    .map(PublishedAudit::notEveryone)
                    .ifPresent(findings::add);
        }
        return findings.build();
    }

    private static Finding impossible(PublishedItem item) {
        return Finding.of(
                "impossible-shares",
                Severity.WARNING,
                Place.item(item.item().value()),
                "No whole numbers of the " + item.base().orElseThrow() + " respondents give the shares of '"
                        + item.item() + "', so that they are left out of account.",
                "Look whether the shares have another base, or were rounded otherwise.");
    }

    private static Finding notEveryone(PublishedBase base) {
        String found = "'" + base.item() + "' was answered by " + base.base() + " respondents while at least "
                + base.cameLeast() + " came further, so that it was not put to everyone.";
        Place place = Place.item(base.item().value());
        if (base.explanations().isEmpty()) {
            return Finding.of(
                    "unexplained-base",
                    Severity.WARNING,
                    place,
                    found + " No condition over one or two earlier single choices allows this base.",
                    "Look for a condition over other questions, or for answers that were left out of the base.");
        }
        FittingCondition best = base.explanations().get(0);
        return Finding.of(
                "base-not-everyone",
                Severity.WARNING,
                place,
                found + " The simplest account is " + ConditionWords.of(best.condition()) + ", which allows "
                        + new CountRange(best.least(), best.most()) + "; " + others(base),
                "If it was asked only if " + ConditionWords.of(best.condition()) + ", say so in the questionnaire.");
    }

    private static String others(PublishedBase base) {
        long close = base.ties() - 1;
        if (close == 0) {
            return "no other of the " + base.fitting() + " conditions that fit is nearly as simple.";
        }
        return (close == 1 ? "1 other" : close + " others") + " of the " + base.fitting()
                + " conditions that fit " + (close == 1 ? "is" : "are")
                + " nearly as simple, so that the figures do not decide.";
    }

    /**
     * Holds the routing of a questionnaire against the published bases.
     *
     * @param questionnaire the questionnaire, with the ids of the published questions
     * @return a finding {@code base-against-routing} for each question whose base its condition does not allow
     */
    public ImmutableList<Finding> against(Questionnaire questionnaire) {
        PossibleCounts counts = PossibleCounts.of(published);
        Attrition attrition = new Attrition(published);
        ImmutableMap<ItemId, Integer> places = places();
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (PublishedBase base : bases) {
            Condition askedIf =
                    questionnaire.item(base.item()).map(Item::askedIf).orElse(Condition.always());
            CountRange came = new CountRange(base.cameLeast(), base.cameMost());
            int since = askedIf.items().stream()
                    .mapToInt(source -> Optional.ofNullable(places.get(source))
                            .map(attrition::mostAt)
                            .orElse(published.respondents()))
                    .max()
                    .orElse(published.respondents());
            CountRange allowed = askedIf.accept(counts).after(since - came.least(), came.most());
            if (!allowed.has(base.base())) {
                findings.add(against(base, askedIf, allowed));
            }
        }
        return findings.build();
    }

    private ImmutableMap<ItemId, Integer> places() {
        ImmutableList<PublishedItem> items = published.items();
        ImmutableMap.Builder<ItemId, Integer> places = ImmutableMap.builder();
        for (int place = 0; place < items.size(); place++) {
            places.put(items.get(place).item(), place);
        }
        return places.buildOrThrow();
    }

    private static Finding against(PublishedBase base, Condition askedIf, CountRange allowed) {
        String other = base.explanations().stream()
                .findFirst()
                .map(best -> ConditionWords.of(best.condition()))
                .map(words -> " A condition that allows it is " + words + ".")
                .orElse(" No condition over one or two earlier single choices allows it either.");
        return Finding.of(
                "base-against-routing",
                Severity.WARNING,
                Place.item(base.item().value()),
                "'" + base.item() + "' was answered by " + base.base() + " respondents, where its condition ("
                        + ConditionWords.of(askedIf) + ") allows "
                        + (allowed.isEmpty() ? "no number" : allowed.toString()) + "." + other,
                "Look whether fieldwork used another condition, or whether answers were left out of the base.");
    }
}
