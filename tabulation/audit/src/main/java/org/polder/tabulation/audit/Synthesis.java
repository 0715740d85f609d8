package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Makes respondents that give what was published.
 *
 * <p>Questions hang together only through groups, routing and where interviews broke off. So the groups are settled
 * first; then, all at once, the answers that decide who is asked what, and where interviews broke off, such that every
 * other question is left with bases and counts that what was published of it can be true of; and then every other
 * question by itself. The same figures and seed give the same respondents.
 */
public final class Synthesis {
    private final PublishedFigures figures;
    private final AuditedSurvey survey;
    private final ImmutableList<Statement> statements;
    private final ImmutableList<NeverTogether> apart;
    private final int completes;
    private final long seed;

    private Synthesis(
            PublishedFigures figures,
            Collection<Statement> statements,
            Collection<NeverTogether> apart,
            int completes,
            long seed) {
        this.figures = figures;
        this.survey = figures.survey();
        this.statements = statements.stream().filter(Statement::isNumber).collect(ImmutableList.toImmutableList());
        this.apart = ImmutableList.copyOf(apart);
        this.completes = completes;
        this.seed = seed;
    }

    /**
     * Makes respondents.
     *
     * @param figures what was published
     * @param statements the statements that are to hold, such as all but those an audit found wrong
     * @param apart answers that no respondent is to give together
     * @param completes how many respondents complete the interview
     * @param seed where the draws begin
     * @return the respondents; nothing when none were found of whom all the statements hold
     */
    public static Optional<ImmutableList<SyntheticRespondent>> of(
            PublishedFigures figures,
            Collection<Statement> statements,
            Collection<NeverTogether> apart,
            int completes,
            long seed) {
        return new Synthesis(figures, statements, apart, completes, seed).respondents();
    }

    private Optional<ImmutableList<SyntheticRespondent>> respondents() {
        Optional<People> members = new Membership(figures, statements, apart, seed).people();
        if (members.isEmpty()) {
            return Optional.empty();
        }
        People people = members.get();
        Set<String> frame = frame();
        people.settle(frame.stream()
                .filter(name -> survey.groupings().stream()
                        .anyMatch(grouping -> grouping.variable().equals(name)))
                .toList());
        if (!settleFrame(people, frame)) {
            return Optional.empty();
        }
        Map<String, List<Statement>> byVariable = new LinkedHashMap<>();
        for (Statement statement : statements) {
            if (statement.variables().size() == 1) {
                byVariable
                        .computeIfAbsent(statement.variables().iterator().next(), absent -> new ArrayList<>())
                        .add(statement);
            } else if (statement instanceof PublishedBase base) {
                base.of()
                        .forEach(variable -> byVariable
                                .computeIfAbsent(variable, absent -> new ArrayList<>())
                                .add(new PublishedBase(
                                        base.id(), base.figure(), ImmutableList.of(variable), base.n())));
            }
        }
        for (AuditedVariable variable : survey.variables()) {
            List<Statement> own = byVariable.get(variable.name());
            if (own != null && !frame.contains(variable.name())) {
                if (!new Leaf(figures, variable, own, seed).settle(people)) {
                    return Optional.empty();
                }
            }
        }
        ImmutableList.Builder<SyntheticRespondent> made = ImmutableList.builder();
        for (int i = 0; i < people.size(); i++) {
            made.add(new SyntheticRespondent(ImmutableMap.copyOf(people.chosen(i)), people.stop(i)));
        }
        return Optional.of(made.build());
    }

    /**
     * Settles where interviews broke off, together with the answers before that decide by themselves who is asked what;
     * then, in asking order, what else decides.
     */
    private boolean settleFrame(People people, Set<String> frame) {
        int everyone = survey.everyoneReached().map(survey::position).orElse(0);
        Set<String> first = new LinkedHashSet<>();
        for (String name : frame) {
            if (!people.settled().contains(name)
                    && survey.position(name) < everyone
                    && block(name, frame).size() == 1
                    && survey.variable(name).gate() instanceof Gate.Everyone) {
                first.add(name);
            }
        }
        if (!settle(
                people,
                first,
                true,
                about(one -> first.contains(one.name())
                        || hangsOn(one, first)
                        || survey.position(one.name()) >= everyone))) {
            return false;
        }
        people.settleStops();
        for (AuditedVariable variable : survey.variables()) {
            if (frame.contains(variable.name()) && !people.settled().contains(variable.name())) {
                Set<String> block = block(variable.name(), frame);
                if (!settle(people, block, false, about(one -> block.contains(one.name()) || hangsOn(one, block)))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean settle(People people, Set<String> block, boolean stops, List<Statement> own) {
        boolean settled = settle(people, block, stops, own, true) || settle(people, block, stops, own, false);
        people.settle(block);
        return settled;
    }

    private boolean settle(People people, Set<String> block, boolean stops, List<Statement> own, boolean knowing) {
        return new Frame(figures, ImmutableList.copyOf(own), apart, block, completes, stops, knowing, seed)
                .settle(people);
    }

    private List<Statement> about(Predicate<AuditedVariable> which) {
        List<Statement> about = new ArrayList<>();
        for (Statement statement : statements) {
            List<String> names = statement.variables().stream()
                    .filter(name -> which.test(survey.variable(name)))
                    .toList();
            if (names.size() == statement.variables().size()) {
                about.add(statement);
            } else if (statement instanceof PublishedBase base && !names.isEmpty()) {
                about.add(new PublishedBase(base.id(), base.figure(), ImmutableList.copyOf(names), base.n()));
            }
        }
        return about;
    }

    /** Variables that decide together who is asked something are settled together. */
    private Set<String> block(String name, Set<String> frame) {
        Set<String> block = new LinkedHashSet<>(Set.of(name));
        for (AuditedVariable variable : survey.variables()) {
            if (variable.gate().variables().contains(name)) {
                variable.gate().variables().stream()
                        .filter(frame::contains)
                        .filter(other -> survey.variable(other).gate() instanceof Gate.Everyone)
                        .forEach(block::add);
            }
        }
        survey.groupings().forEach(grouping -> block.remove(grouping.variable()));
        return block;
    }

    private boolean hangsOn(AuditedVariable variable, Set<String> block) {
        return variable.gate().variables().stream()
                .anyMatch(name -> block.contains(name) || hangsOn(survey.variable(name), block));
    }

    /** The variables that decide on groups and on who is asked what. */
    private Set<String> frame() {
        Set<String> frame = new LinkedHashSet<>();
        survey.groupings().forEach(grouping -> frame.add(grouping.variable()));
        Set<String> spokenOf = new TreeSet<>();
        statements.forEach(statement -> spokenOf.addAll(statement.variables()));
        spokenOf.forEach(name -> gates(name, frame));
        return frame;
    }

    private void gates(String name, Set<String> frame) {
        survey.variable(name).gate().variables().forEach(earlier -> {
            frame.add(earlier);
            gates(earlier, frame);
        });
    }

    /** The respondents as far as they are settled. */
    static final class People {
        private final List<Map<String, ImmutableSortedSet<Integer>>> chosen = new ArrayList<>();
        private final List<Integer> past = new ArrayList<>();
        private final AuditedSurvey survey;
        private final Set<String> settled = new LinkedHashSet<>();
        private boolean stopped;

        People(AuditedSurvey survey, int size) {
            this.survey = survey;
            for (int i = 0; i < size; i++) {
                chosen.add(new LinkedHashMap<>());
                past.add(Integer.MAX_VALUE);
            }
        }

        int size() {
            return chosen.size();
        }

        /** The variables of the frame that are settled. */
        Set<String> settled() {
            return settled;
        }

        void settle(Collection<String> names) {
            settled.addAll(names);
        }

        boolean isStopped() {
            return stopped;
        }

        void settleStops() {
            stopped = true;
        }

        Map<String, ImmutableSortedSet<Integer>> chosen(int person) {
            return chosen.get(person);
        }

        ImmutableSortedSet<Integer> codes(int person, String variable) {
            return chosen.get(person).getOrDefault(variable, ImmutableSortedSet.of());
        }

        /** Stops a respondent at a place: the position of the first variable not got past. */
        void stop(int person, int position) {
            past.set(person, position);
        }

        boolean isPast(int person, int position) {
            return position < past.get(person);
        }

        Optional<String> stop(int person) {
            int position = past.get(person);
            return position == Integer.MAX_VALUE
                    ? Optional.empty()
                    : Optional.of(
                            position >= survey.variables().size()
                                    ? ""
                                    : survey.variables().get(position).question());
        }

        boolean isIn(int person, Parts.Part part) {
            return part.codes().containsAll(codes(person, part.grouping().variable()))
                    && !codes(person, part.grouping().variable()).isEmpty();
        }

        boolean isThrough(int person, Gate gate) {
            return gate.accept(new Gate.Visitor<Boolean>() {
                @Override
                public Boolean everyone(Gate.Everyone every) {
                    return true;
                }

                @Override
                public Boolean some(Gate.Some some) {
                    return false;
                }

                @Override
                public Boolean chose(Gate.Chose chose) {
                    return codes(person, chose.variable()).stream().anyMatch(chose.codes()::contains);
                }

                @Override
                public Boolean choseNone(Gate.ChoseNone none) {
                    return !codes(person, none.variable()).isEmpty()
                            && codes(person, none.variable()).stream().noneMatch(none.codes()::contains);
                }

                @Override
                public Boolean all(Gate.All all) {
                    return all.parts().stream().allMatch(part -> isThrough(person, part));
                }

                @Override
                public Boolean any(Gate.Any any) {
                    return any.parts().stream().anyMatch(part -> isThrough(person, part));
                }
            });
        }
    }
}
