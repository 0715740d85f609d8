package org.polder.analysis.audit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polder.analysis.audit.Panel.Choice;

/** Searches the conditions over earlier choices that explain who was recorded at a question. */
final class BaseSearch {
    /** Two choices are joined only among those that explain most by themselves. */
    private static final int MOST_JOINED = 12;

    private static final int MOST_OPTIONS_JOINED = 16;

    private final Crowd crowd;
    private final ImmutableList<Choice> earlier;

    BaseSearch(Crowd crowd, ImmutableList<Choice> choices) {
        this.crowd = crowd;
        this.earlier = choices.stream()
                .takeWhile(choice -> choice.position() < crowd.target())
                .collect(ImmutableList.toImmutableList());
    }

    /** The best conditions, the best first. */
    List<Scored> best(int most) {
        Scored everyone = crowd.scored(new Proposal.Everyone(), crowd.everyone());
        List<Scored> alone = alone();
        // Joining cannot do better than a simpler condition that gets nobody wrong.
        boolean explained = Stream.concat(Stream.of(everyone), alone.stream()).anyMatch(crowd::isExplainedBy);
        return Stream.of(List.of(everyone), alone, explained ? List.<Scored>of() : joined(alone))
                .flatMap(List::stream)
                .sorted(Comparator.comparingDouble(Scored::bits))
                .limit(most)
                .toList();
    }

    /** The best clause on each earlier choice. */
    private List<Scored> alone() {
        List<Scored> found = new ArrayList<>();
        Counts[][] byOptions = crowd.byOption(earlier);
        for (int number = 0; number < earlier.size(); number++) {
            int size = earlier.get(number).size();
            Counts[] byOption = byOptions[number];
            @Nullable Scored best = null;
            for (CodeSet set : CodeSets.of(size)) {
                best = better(best, alone(number, set, byOption));
            }
            for (CodeSet set : BestSets.of(byOption, size)) {
                best = better(best, alone(number, set, byOption));
            }
            found.add(best);
        }
        return found;
    }

    private Scored alone(int number, CodeSet set, Counts[] byOption) {
        return crowd.scored(new Proposal.One(clause(number, set)), Counts.sum(byOption, set));
    }

    private Clause clause(int number, CodeSet set) {
        Choice choice = earlier.get(number);
        return new Clause(number, choice.item().id(), choice.codes(), set, earlier.size() - number);
    }

    /** The best "and" and the best "or" of each two choices worth joining. */
    private List<Scored> joined(List<Scored> alone) {
        int[] worth = alone.stream()
                .sorted(Comparator.comparingDouble(Scored::bits))
                .mapToInt(found -> ((Proposal.One) found.proposal()).clause().choice())
                .filter(number -> earlier.get(number).size() <= MOST_OPTIONS_JOINED)
                .limit(MOST_JOINED)
                .toArray();
        List<Scored> found = new ArrayList<>();
        for (int i = 0; i < worth.length; i++) {
            for (int j = 0; j < i; j++) {
                for (boolean both : new boolean[] {true, false}) {
                    Scored best = joined(worth[i], worth[j], both, null);
                    found.add(joined(worth[j], worth[i], both, best));
                }
            }
        }
        return found;
    }

    /** Tries each simple set of one choice with the sets of the other that then do best. */
    private Scored joined(int one, int other, boolean both, @Nullable Scored known) {
        Choice rows = earlier.get(one);
        Choice columns = earlier.get(other);
        CrossTable table = CrossTable.of(crowd, one, rows, other, columns);
        @Nullable Scored best = known;
        for (CodeSet first : CodeSets.of(rows.size())) {
            // Under "and" the other choice decides about those within the first set, under "or" about all others.
            Counts[] open = table.columns(first, both);
            Counts already = Counts.NOBODY;
            for (Counts inside : both ? new Counts[0] : table.columns(first, true)) {
                already = already.plus(inside);
            }
            for (CodeSet second : BestSets.of(open, columns.size())) {
                Proposal proposal = Proposal.joined(both, clause(one, first), clause(other, second));
                best = better(best, crowd.scored(proposal, already.plus(Counts.sum(open, second))));
            }
        }
        return best;
    }

    private static Scored better(@Nullable Scored known, Scored found) {
        return known == null || found.bits() < known.bits() ? found : known;
    }
}
