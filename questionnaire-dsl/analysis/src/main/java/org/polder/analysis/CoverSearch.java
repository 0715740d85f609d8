package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.Multiset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.logicng.formulas.Formula;
import org.polder.response.Response;

/**
 * Chooses test interviews: each takes in as many goals as it can of those left, and at the end those are dropped that
 * the others make superfluous.
 */
final class CoverSearch {
    private static final long ONE_TRY = 200;

    private final Evidence evidence;
    private final Prover prover;
    private final ImmutableList<Goal> goals;

    CoverSearch(Evidence evidence, Thoroughness thoroughness) {
        this.evidence = evidence;
        this.prover = evidence.proverOfAll();
        this.goals = Goals.of(evidence, thoroughness);
    }

    Covering covering() {
        BitSet left = new BitSet();
        List<String> impossible = new ArrayList<>();
        for (int i = 0; i < goals.size(); i++) {
            if (reachable(goals.get(i))) {
                left.set(i);
            } else {
                impossible.add(goals.get(i).words());
            }
        }
        ImmutableList<String> possible =
                left.stream().mapToObj(i -> goals.get(i).words()).collect(ImmutableList.toImmutableList());
        int atLeast = atLeast(left);
        List<Response> responses = new ArrayList<>();
        List<BitSet> taken = new ArrayList<>();
        BitSet all = (BitSet) left.clone();
        while (!left.isEmpty()) {
            Chosen chosen = next(left);
            BitSet covers = (BitSet) all.clone();
            covers.and(chosen.covers());
            responses.add(chosen.response());
            taken.add(covers);
            left.andNot(covers);
        }
        dropSuperfluous(all, responses, taken);
        return new Covering(
                IntStream.range(0, responses.size())
                        .mapToObj(i -> responses.get(i).named("t" + (i + 1)))
                        .collect(ImmutableList.toImmutableList()),
                possible,
                ImmutableList.copyOf(impossible),
                Math.max(atLeast, all.isEmpty() ? 0 : 1));
    }

    /** An interview and the goals it takes in. */
    private record Chosen(Response response, BitSet covers) {}

    private boolean reachable(Goal goal) {
        return find(List.of(goal)).isPresent();
    }

    private Formula wanted(Goal goal) {
        return evidence.and(evidence.model().reached(goal.position()), goal.formula());
    }

    /** Finds someone who takes in some goals and goes on to the end, or is screened out. */
    private Optional<Given> find(List<Goal> wanted) {
        List<Formula> formulas = new ArrayList<>();
        wanted.forEach(goal -> formulas.add(wanted(goal)));
        formulas.add(evidence.model().ends());
        return prover.find(0, formulas, ONE_TRY);
    }

    private Chosen next(BitSet left) {
        List<Goal> wanted = new ArrayList<>();
        Goal first = goals.get(left.nextSetBit(0));
        wanted.add(first);
        Given best = find(wanted).orElseThrow();
        for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
            Goal goal = goals.get(i);
            wanted.add(goal);
            if (best.is(wanted(goal))) {
                continue;
            }
            Optional<Given> found = find(wanted);
            if (found.isPresent()) {
                best = found.get();
            } else {
                wanted.remove(wanted.size() - 1);
            }
        }
        BitSet covers = new BitSet();
        for (int i = 0; i < goals.size(); i++) {
            covers.set(i, best.is(wanted(goals.get(i))));
        }
        return new Chosen(evidence.casting().whole(best), covers);
    }

    private static void dropSuperfluous(BitSet all, List<Response> responses, List<BitSet> taken) {
        for (int i = responses.size() - 1; i >= 0; i--) {
            BitSet others = new BitSet();
            for (int j = 0; j < taken.size(); j++) {
                if (j != i) {
                    others.or(taken.get(j));
                }
            }
            BitSet lost = (BitSet) all.clone();
            lost.andNot(others);
            if (lost.isEmpty()) {
                responses.remove(i);
                taken.remove(i);
            }
        }
    }

    /** Each option of a single choice takes an interview of its own. */
    private int atLeast(BitSet possible) {
        Multiset<String> rivals = LinkedHashMultiset.create();
        possible.stream()
                .mapToObj(i -> goals.get(i).rivals())
                .filter(name -> !name.isEmpty())
                .forEach(rivals::add);
        return rivals.entrySet().stream()
                .mapToInt(Multiset.Entry::getCount)
                .max()
                .orElse(0);
    }
}
