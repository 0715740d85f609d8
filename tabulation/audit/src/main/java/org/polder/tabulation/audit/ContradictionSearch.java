package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Searches all statements for smallest contradictions: first around each variable, with those that decide who is asked
 * it, the groups and the bases; then among all statements at once, for what crosses variables.
 */
final class ContradictionSearch {
    /** How often a further set is looked for around one variable. */
    private static final int TRIALS = 6;

    private final PublishedFigures figures;
    private final Consistency consistency;
    private final int largest;
    private final int mostAround;
    private final Predicate<Statement> trusted;
    private final Map<String, Statement> firstOfKey = new LinkedHashMap<>();
    private final Map<Statement, List<Statement>> repeats = new LinkedHashMap<>();
    private final List<ImmutableSet<Statement>> found = new ArrayList<>();

    /**
     * Begins a search.
     *
     * @param figures the published figures
     * @param largest sets of more statements are looked for only to prove how many must be wrong
     * @param mostAround how many sets to list around one variable
     * @param trusted whom to doubt last
     */
    ContradictionSearch(PublishedFigures figures, int largest, int mostAround, Predicate<Statement> trusted) {
        this.trusted = trusted;
        this.figures = figures;
        this.consistency = new Consistency(figures, Rounding.HALF_UP);
        this.largest = largest;
        this.mostAround = mostAround;
        for (Statement statement : Posting.among(figures)) {
            String key = statement instanceof Claim claim ? claim.key() : statement.id();
            Statement first = firstOfKey.computeIfAbsent(key, absent -> statement);
            if (!first.equals(statement)) {
                repeats.computeIfAbsent(first, absent -> new ArrayList<>()).add(statement);
            }
        }
    }

    PublishedFigures figures() {
        return figures;
    }

    /** The statements, each but once. */
    ImmutableList<Statement> statements() {
        return ImmutableList.copyOf(firstOfKey.values());
    }

    ImmutableList<Statement> repeats(Statement statement) {
        return ImmutableList.copyOf(repeats.getOrDefault(statement, List.of()));
    }

    ImmutableList<ImmutableSet<Statement>> found() {
        return found.stream().sorted(Comparator.comparingInt(Set::size)).collect(ImmutableList.toImmutableList());
    }

    /** Searches; gives a smallest set of statements whose removal lets all the others hold. */
    ImmutableSet<Statement> search() {
        enumerate(statements().stream().filter(PublishedBase.class::isInstance).toList());
        for (AuditedVariable variable : figures.survey().variables()) {
            List<Statement> around = around(variable);
            if (around.stream().anyMatch(one -> one.variables().contains(variable.name()))) {
                enumerate(around);
            }
        }
        figures.survey().variables().stream()
                .filter(variable -> !(variable.gate() instanceof Gate.Everyone))
                .map(AuditedVariable::gate)
                .distinct()
                .forEach(gate -> explain(behind(gate)));
        List<Statement> all = statements();
        while (true) {
            ImmutableSet<Statement> dropped =
                    Cores.smallest(found, List.of(), all, trusted).orElseThrow();
            List<Statement> rest = without(all, dropped);
            // What is left and cannot hold contradicts across variables.
            Optional<ImmutableSet<Statement>> next = new Cores(consistency, rest, List.of()).any();
            if (next.isEmpty()) {
                return dropped;
            }
            found.add(next.get());
        }
    }

    /** Whether nothing contradicts, first around each variable and then among all statements. */
    boolean holdsEverywhere() {
        for (AuditedVariable variable : figures.survey().variables()) {
            List<Statement> around = around(variable);
            if (around.stream().anyMatch(one -> one.variables().contains(variable.name()))
                    && !consistency.canHold(around)) {
                return false;
            }
        }
        return consistency.canHold(statements());
    }

    /** Whether the statements on what a statement is about can hold together. */
    boolean holdsAround(Statement statement) {
        return statement.variables().stream()
                .allMatch(name -> consistency.canHold(around(figures.survey().variable(name))));
    }

    private static List<Statement> without(List<Statement> all, Set<Statement> dropped) {
        return all.stream().filter(one -> !dropped.contains(one)).toList();
    }

    /** The statements that bear on some variable behind a gate. */
    private List<Statement> behind(Gate gate) {
        Set<Statement> behind = new LinkedHashSet<>();
        figures.survey().variables().stream()
                .filter(variable -> variable.gate().equals(gate))
                .forEach(variable -> behind.addAll(around(variable)));
        return ImmutableList.copyOf(behind);
    }

    /** Finds contradictions until leaving out as few as they demand lets the others hold; tells whether there are any. */
    private boolean explain(List<Statement> around) {
        boolean sound = true;
        while (true) {
            ImmutableSet<Statement> dropped =
                    Cores.smallest(inside(around), List.of(), around, trusted).orElseThrow();
            Optional<ImmutableSet<Statement>> next = new Cores(consistency, without(around, dropped), List.of()).any();
            if (next.isEmpty()) {
                return !sound;
            }
            sound = false;
            found.add(next.get());
        }
    }

    private void enumerate(List<Statement> around) {
        if (!explain(around)) {
            return;
        }
        Cores cores = new Cores(consistency, around, found);
        for (int i = 0; i < mostAround; i++) {
            Optional<ImmutableSet<Statement>> next = cores.next(largest, TRIALS);
            if (next.isEmpty()) {
                return;
            }
            found.add(next.get());
        }
    }

    private List<ImmutableSet<Statement>> inside(List<Statement> around) {
        Set<Statement> set = new LinkedHashSet<>(around);
        return found.stream().filter(set::containsAll).toList();
    }

    /** The statements that bear on a variable. */
    List<Statement> around(AuditedVariable variable) {
        Set<String> names = new TreeSet<>();
        need(variable.name(), names);
        figures.survey().groupings().forEach(grouping -> need(grouping.variable(), names));
        return statements().stream()
                .filter(statement -> statement instanceof PublishedBase
                        ? statement.variables().stream().anyMatch(names::contains)
                        : names.containsAll(statement.variables()))
                .toList();
    }

    /** The statements about the variables that a contradiction is about. */
    List<Statement> about(Set<Statement> contradiction) {
        Set<String> names = new TreeSet<>();
        contradiction.forEach(statement -> names.addAll(statement.variables()));
        return statements().stream()
                .filter(statement -> names.containsAll(statement.variables()))
                .toList();
    }

    private void need(String name, Set<String> names) {
        if (names.add(name)) {
            figures.survey().variable(name).gate().variables().forEach(earlier -> need(earlier, names));
        }
    }
}
