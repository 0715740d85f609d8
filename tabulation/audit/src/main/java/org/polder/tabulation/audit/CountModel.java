package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What must hold of the counts of any survey, as whole-number constraints: sizes of groups, bases and counts of the
 * variables that some statements speak of and of those that decide who is asked them.
 *
 * <p>Every set of respondents gives counts that obey these, so what these forbid no respondents can give. The reverse
 * need not hold: who is in two groups at once is not counted here.
 */
final class CountModel {
    /** The greatest survey thought of where nothing that is published bounds it. */
    private static final int LARGEST = 1_000_000;

    private final CpModel model = Consistency.model();
    private final PublishedFigures figures;
    private final AuditedSurvey survey;
    private final Parts parts;
    private final long most;
    private final IntVar[] size;
    private final Map<String, Counted> counted = new HashMap<>();
    private final Map<Integer, IntVar[]> past = new HashMap<>();

    /** The numbers of one variable, by part: its base, its counts by code, those who left it open. */
    record Counted(AuditedVariable variable, IntVar[] base, Map<Integer, IntVar[]> chosen, IntVar[] open) {}

    CountModel(PublishedFigures figures, Collection<? extends Statement> statements) {
        this.figures = figures;
        this.survey = figures.survey();
        this.most = largest(figures.statements());
        Set<Grouping> groupings = new LinkedHashSet<>();
        List<GroupRef> groups = new ArrayList<>();
        statements.forEach(statement -> statement.group().ifPresent(group -> {
            groups.add(group);
            groupings.add(survey.grouping(group.grouping()).orElseThrow());
        }));
        this.parts = new Parts(survey, groups);
        this.size = numbers("size");
        Set<String> names = new TreeSet<>();
        statements.forEach(statement -> statement.variables().forEach(name -> need(name, names)));
        groupings.forEach(grouping -> need(grouping.variable(), names));
        parts.partitions().forEach(partition -> addsUp(size, partition));
        List<AuditedVariable> needed = survey.variables().stream()
                .filter(variable -> names.contains(variable.name()))
                .toList();
        needed.forEach(this::count);
        new Progress(this, needed).post();
        groupings.forEach(this::group);
    }

    private static long largest(Collection<? extends Statement> statements) {
        long largest = 0;
        for (Statement statement : statements) {
            if (statement instanceof PublishedBase base) {
                largest = Math.max(largest, base.n());
            } else if (statement instanceof Claim claim) {
                largest = Math.max(largest, claim.stated().count().orElse(0));
                largest = Math.max(largest, claim.stated().groupSize().orElse(0));
            }
        }
        // Any number might be wrong, and the true one lie above.
        return largest == 0 ? LARGEST : 10 * largest;
    }

    private void need(String name, Set<String> names) {
        if (names.add(name)) {
            survey.variable(name).gate().variables().forEach(earlier -> need(earlier, names));
        }
    }

    CpModel model() {
        return model;
    }

    Parts parts() {
        return parts;
    }

    AuditedSurvey survey() {
        return survey;
    }

    PublishedFigures figures() {
        return figures;
    }

    IntVar[] size() {
        return size;
    }

    Counted counted(String variable) {
        return counted.get(variable);
    }

    /** One number of respondents. */
    IntVar number(String name) {
        return model.newIntVar(0, most, name);
    }

    /** A number for everyone and for each part. */
    IntVar[] numbers(String name) {
        IntVar[] numbers = new IntVar[parts.count()];
        for (int part = 0; part < numbers.length; part++) {
            numbers[part] = model.newIntVar(0, most, name + "/" + part);
        }
        return numbers;
    }

    /** How many got past the question at a place in the questionnaire. */
    IntVar[] past(int position) {
        return past.computeIfAbsent(position, absent -> numbers("past " + absent));
    }

    /** The places in the questionnaire that matter here, and how many got past each. */
    Map<Integer, IntVar[]> positions() {
        return past;
    }

    /** The place of a variable in the questionnaire; the rows of one grid are one place. */
    int position(AuditedVariable variable) {
        List<AuditedVariable> all = survey.variables();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).question().equals(variable.question())) {
                return i;
            }
        }
        throw new IllegalStateException("No variable '" + variable.name() + "'");
    }

    void addsUp(IntVar[] numbers, List<Integer> partition) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        partition.forEach(part -> sum.add(numbers[part]));
        model.addEquality(sum, numbers[0]);
    }

    /** Makes numbers that the parts of every grouping add up to. */
    IntVar[] summed(String name) {
        IntVar[] numbers = numbers(name);
        parts.partitions().forEach(partition -> addsUp(numbers, partition));
        return numbers;
    }

    private void count(AuditedVariable variable) {
        boolean open = figures.withLeftOpen().contains(variable.name());
        Counted one = new Counted(
                variable,
                summed("n " + variable.name()),
                new HashMap<>(),
                open ? summed("open " + variable.name()) : new IntVar[0]);
        for (int code : variable.codes()) {
            one.chosen().put(code, summed(variable.name() + "=" + code));
        }
        counted.put(variable.name(), one);
        for (int part = 0; part < parts.count(); part++) {
            if (variable.multiple()) {
                multiple(one, part);
            } else {
                single(one, part);
            }
            model.addLessOrEqual(one.base()[part], size[part]);
        }
    }

    private void single(Counted one, int part) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        one.chosen().values().forEach(numbers -> sum.add(numbers[part]));
        if (one.open().length > 0) {
            sum.add(one.open()[part]);
        }
        model.addEquality(sum, one.base()[part]);
    }

    private void multiple(Counted one, int part) {
        AuditedVariable variable = one.variable();
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (AuditedOption option : variable.options()) {
            IntVar own = one.chosen().get(option.code())[part];
            sum.add(own);
            model.addLessOrEqual(own, one.base()[part]);
            if (option.exclusive()) {
                variable.options().stream()
                        .filter(other -> other.code() != option.code())
                        .forEach(other -> model.addLessOrEqual(
                                LinearExpr.sum(
                                        new LinearArgument[] {own, one.chosen().get(other.code())[part]}),
                                one.base()[part]));
            }
        }
        LinearExprBuilder answered = LinearExpr.newBuilder().add(one.base()[part]);
        if (one.open().length > 0) {
            answered.addTerm(one.open()[part], -1);
        }
        LinearExpr least = answered.build();
        model.addGreaterOrEqual(sum, least);
        model.addLessOrEqual(
                sum, LinearExpr.newBuilder().addTerm(least, variable.most()).build());
    }

    /** Within a part of a grouping everyone chose one of the part's codes of the grouping's variable. */
    private void group(Grouping grouping) {
        Counted one = counted.get(grouping.variable());
        for (int part = 1; part < parts.count(); part++) {
            Parts.Part own = parts.part(part);
            if (own.grouping().equals(grouping)) {
                for (Map.Entry<Integer, IntVar[]> option : one.chosen().entrySet()) {
                    if (!own.codes().contains(option.getKey())) {
                        model.addEquality(option.getValue()[part], 0);
                    }
                }
                model.addEquality(one.base()[part], own.codes().isEmpty() ? LinearExpr.constant(0) : size[part]);
            }
        }
    }

    /** The numbers of a group, added up over its parts. */
    LinearExpr in(IntVar[] numbers, Optional<GroupRef> group) {
        if (group.isEmpty()) {
            return LinearExpr.newBuilder().add(numbers[0]).build();
        }
        LinearExprBuilder sum = LinearExpr.newBuilder();
        parts.of(group.get(), survey).forEach(part -> sum.add(numbers[part]));
        return sum.build();
    }

    LinearExpr base(String variable, Optional<GroupRef> group) {
        return in(counted.get(variable).base(), group);
    }

    /** How many of a group chose at least one of some options. */
    LinearExpr chosen(String variable, Collection<Integer> codes, Optional<GroupRef> group) {
        return in(any(counted.get(variable), codes), group);
    }

    /** The numbers of those who chose at least one of some options. */
    IntVar[] any(Counted one, Collection<Integer> codes) {
        if (codes.size() == 1) {
            return one.chosen().get(Iterables.getOnlyElement(codes));
        }
        IntVar[] any = summed("any " + one.variable().name());
        for (int part = 0; part < parts.count(); part++) {
            List<IntVar> each = new ArrayList<>();
            for (int code : codes) {
                each.add(one.chosen().get(code)[part]);
            }
            LinearExpr sum = LinearExpr.sum(each.toArray(new IntVar[0]));
            if (one.variable().multiple()) {
                IntVar union = any[part];
                each.forEach(number -> model.addGreaterOrEqual(union, number));
                model.addLessOrEqual(union, sum);
                model.addLessOrEqual(union, one.base()[part]);
            } else {
                model.addEquality(any[part], sum);
            }
        }
        return any;
    }

    ImmutableList<AuditedOption> options(String variable) {
        return counted.get(variable).variable().options();
    }
}
