package org.polder.analysis.audit;

import com.google.common.collect.Lists;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.polder.analysis.audit.PublishedChoice.Part;

/** Gathers the conditions under which one published base is possible. */
final class BaseAccounts {
    private static final double FORM_BITS = Bits.log2(5);

    /** Two choices are joined only among the nearest, and only those of not too many options. */
    private static final int MOST_JOINED = 12;

    private static final int MOST_OPTIONS_JOINED = 16;

    private final PublishedItem item;
    private final int base;
    private final CountRange came;
    private final int respondents;
    private final Shortlist shortlist;
    private final Map<Integer, Stopping> stopping = new HashMap<>();

    BaseAccounts(PublishedItem item, CountRange came, int respondents, int most) {
        this.item = item;
        this.base = item.base().orElseThrow();
        this.came = came;
        this.respondents = respondents;
        this.shortlist = new Shortlist(most);
    }

    /** The nearest choices that are worth joining, in asking order. */
    static List<PublishedChoice> worthJoining(List<PublishedChoice> earlier) {
        return Lists.reverse(Lists.reverse(earlier).stream()
                .filter(choice -> choice.options().size() <= MOST_OPTIONS_JOINED)
                .limit(MOST_JOINED)
                .toList());
    }

    Shortlist shortlist() {
        return shortlist;
    }

    void everyone() {
        offer(new Proposal.Everyone(), came, false, FORM_BITS + Bits.log2(came.width()));
    }

    /** Proposes each set of options of a choice that was put when so many were there. */
    void alone(PublishedChoice choice, int there, int back, ToDoubleFunction<Clause> bits) {
        choice.parts(back).forEach(part -> {
            double cost = bits.applyAsDouble(part.clause());
            boolean asEarlier = cost < part.clause().bits();
            propose(new Proposal.One(part.clause()), part.counts(), there, asEarlier, FORM_BITS + cost);
        });
    }

    /** Proposes each set of options of one choice, joined either way with each of another. */
    void joined(PublishedChoice one, PublishedChoice other, int there, int choices) {
        List<Part> seconds = other.parts(choices - other.number()).toList();
        one.parts(choices - one.number()).forEach(first -> {
            for (Part second : seconds) {
                double bits =
                        FORM_BITS + first.clause().bits() + second.clause().bits();
                propose(
                        new Proposal.Both(first.clause(), second.clause()),
                        first.counts().and(second.counts(), respondents),
                        there,
                        false,
                        bits);
                propose(
                        new Proposal.Either(first.clause(), second.clause()),
                        first.counts().or(second.counts(), respondents),
                        there,
                        false,
                        bits);
            }
        });
    }

    /** Proposes a condition that held for so many of those who were there when its first question was put. */
    private void propose(Proposal proposal, CountRange counts, int there, boolean asEarlier, double conditionBits) {
        CountRange left = counts.after(there - came.least(), came.most());
        if (left.has(base)) {
            Stopping since = stopping.computeIfAbsent(there, group -> new Stopping(group, came, base));
            offer(proposal, left, asEarlier, conditionBits + since.bits(counts));
        }
    }

    private void offer(Proposal proposal, CountRange left, boolean asEarlier, double bits) {
        if (left.has(base) && item.groups().stream().allMatch(group -> lets(proposal, group))) {
            shortlist.offer(bits, () -> new Shortlist.Entry(proposal, left, asEarlier, bits));
        }
    }

    /** A condition that leaves out a whole group is refuted when some of that group answered. */
    private static boolean lets(Proposal proposal, PublishedItem.Group group) {
        return proposal.holds(clause -> !clause.question().equals(group.question())
                || clause.chosen().has(clause.codes().indexOf(group.code())));
    }
}
