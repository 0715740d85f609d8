package org.polder.analysis.audit;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Searches the conditions under which each published base is possible, in asking order. */
final class PublishedSearch {
    private final PublishedBases bases;
    private final Attrition attrition;
    private final ImmutableList<PublishedChoice> choices;
    private final Set<Known> explaining = new HashSet<>();

    /** Some options of a choice that already explain an earlier question. */
    private record Known(int choice, long options) {}

    PublishedSearch(PublishedBases bases) {
        this.bases = bases;
        this.attrition = new Attrition(bases);
        this.choices = PublishedChoice.of(bases.items());
    }

    /** What may explain each base, in asking order. */
    ImmutableList<PublishedBase> bases(int most) {
        ImmutableList.Builder<PublishedBase> found = ImmutableList.builder();
        for (int place = 0; place < bases.items().size(); place++) {
            if (bases.items().get(place).base().isPresent()) {
                found.add(base(place, most));
            }
        }
        return found.build();
    }

    private PublishedBase base(int place, int most) {
        PublishedItem item = bases.items().get(place);
        CountRange came = attrition.cameTo(place);
        BaseAccounts accounts = new BaseAccounts(item, came, bases.respondents(), most);
        accounts.everyone();
        List<PublishedChoice> earlier =
                choices.stream().takeWhile(choice -> choice.place() < place).toList();
        for (PublishedChoice choice : earlier) {
            accounts.alone(choice, there(choice), earlier.size() - choice.number(), this::bits);
        }
        List<PublishedChoice> nearest = BaseAccounts.worthJoining(earlier);
        for (int other = 0; other < nearest.size(); other++) {
            for (int one = 0; one < other; one++) {
                accounts.joined(nearest.get(one), nearest.get(other), there(nearest.get(one)), earlier.size());
            }
        }
        Shortlist shortlist = accounts.shortlist();
        if (!attrition.mayBeEveryone(place) && shortlist.ties() == 1) {
            remember(shortlist.best().get(0).proposal());
        }
        return new PublishedBase(
                item.item(),
                item.base().orElseThrow(),
                came.least(),
                came.most(),
                shortlist.best().stream().map(Shortlist.Entry::condition).collect(ImmutableList.toImmutableList()),
                shortlist.count(),
                shortlist.ties());
    }

    private int there(PublishedChoice choice) {
        return attrition.mostAt(choice.place());
    }

    /** A clause that stands out as an explanation can be pointed back to by later questions. */
    private void remember(Proposal proposal) {
        if (proposal instanceof Proposal.One one) {
            explaining.add(known(one.clause()));
        }
    }

    /** What it costs to name a clause: as a new one, or as one of those that explain an earlier question. */
    private double bits(Clause clause) {
        return explaining.contains(known(clause))
                ? Math.min(clause.bits(), Bits.log2(explaining.size()))
                : clause.bits();
    }

    private static Known known(Clause clause) {
        return new Known(clause.choice(), clause.chosen().set());
    }
}
