package org.polder.tabulation.audit.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polder.problem.Suggestion;
import org.polder.tabulation.audit.AuditedSurvey;
import org.polder.tabulation.audit.AuditedVariable;
import org.polder.tabulation.audit.Claim;
import org.polder.tabulation.audit.GroupRef;
import org.polder.tabulation.audit.Grouping;
import org.polder.tabulation.audit.Mark;
import org.polder.tabulation.audit.Measure;
import org.polder.tabulation.audit.Stated;

/** Reads what a statement is about, in the words of the survey. */
final class ClaimDecoder {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final AuditedSurvey survey;
    private final OptionNames names;

    ClaimDecoder(AuditedSurvey survey, OptionNames names) {
        this.survey = survey;
        this.names = names;
    }

    /** The variables a question and row stand for: one, or all rows of a grid. */
    List<AuditedVariable> variables(Entry entry, String question) {
        Optional<Integer> row = entry.whole("row");
        String name = question + row.map(code -> "." + code).orElse("");
        Optional<AuditedVariable> grouped =
                survey.grouping(question).flatMap(grouping -> survey.find(grouping.variable()));
        List<AuditedVariable> found = Stream.concat(
                        survey.find(name).or(() -> grouped).stream(),
                        row.isPresent()
                                ? Stream.of()
                                : survey.variables().stream()
                                        .filter(one -> one.question().equals(question)
                                                && !one.name().equals(question)))
                .toList();
        if (found.isEmpty()) {
            List<String> known = survey.variables().stream()
                    .flatMap(one -> Stream.of(one.name(), one.question()))
                    .distinct()
                    .toList();
            entry.problem(
                    "unknown-question",
                    "There is no question '" + name + "' in the survey." + Suggestion.sentence(name, known));
        }
        return found;
    }

    Optional<GroupRef> group(Entry entry, List<Entry> groups) {
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        Entry group = groups.get(0);
        String category = group.value("category")
                .flatMap(value -> value.text().or(() -> value.whole().map(String::valueOf)))
                .orElse("");
        GroupRef found = new GroupRef(
                group.needed("variable"), category, group.text("label").orElse(category));
        Optional<String> unknown = survey.unknownGroup(found);
        unknown.ifPresent(words -> entry.problem("unknown-group", words));
        return unknown.isPresent() ? Optional.empty() : Optional.of(found);
    }

    Optional<Claim> claim(Entry entry, List<Entry> groups) {
        String id = entry.needed("id");
        String question = entry.needed("question");
        List<AuditedVariable> variables = variables(entry, question);
        Optional<GroupRef> group = group(entry, groups);
        Optional<Stated> stated = stated(entry);
        if (variables.isEmpty() || stated.isEmpty() || !groups.isEmpty() && group.isEmpty()) {
            return Optional.empty();
        }
        String option = entry.text("option").orElse("");
        return measure(entry, question, variables, option)
                .map(measure ->
                        new Claim(id, entry.needed("figure"), measure, group, stated.get(), mark(entry), option));
    }

    private Optional<Measure> measure(Entry entry, String question, List<AuditedVariable> variables, String option) {
        AuditedVariable first = variables.get(0);
        Optional<Node> code = entry.value("code");
        if (code.isPresent() && code.get().text().filter("open"::equals).isPresent()) {
            return single(entry, variables).map(Measure.LeftOpen::new);
        }
        Optional<ImmutableSortedSet<Integer>> codes = code.isPresent()
                ? codes(entry, code.get(), question, first)
                : code(entry, first, option).map(ImmutableSortedSet::of);
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        if (code.isEmpty() && variables.size() > 1) {
            ImmutableList<String> with = variables.stream()
                    .filter(one -> one.codes().containsAll(codes.get()))
                    .map(AuditedVariable::name)
                    .collect(ImmutableList.toImmutableList());
            return Optional.of(new Measure.MeanChosen(with, codes.get()));
        }
        return single(entry, variables).map(name -> new Measure.Chosen(name, codes.get()));
    }

    private static Optional<String> single(Entry entry, List<AuditedVariable> variables) {
        if (variables.size() > 1) {
            entry.problem("missing-field", "The question is a grid: give the row the number is about");
            return Optional.empty();
        }
        return Optional.of(variables.get(0).name());
    }

    private Optional<ImmutableSortedSet<Integer>> codes(
            Entry entry, Node code, String question, AuditedVariable variable) {
        Optional<Grouping> grouping = survey.grouping(question);
        if (code.text().isPresent() && grouping.isPresent()) {
            GroupRef category = new GroupRef(question, code.text().get(), "");
            Optional<String> unknown = survey.unknownGroup(category);
            unknown.ifPresent(words -> entry.problem(code, "unknown-option", words));
            return unknown.isPresent()
                    ? Optional.empty()
                    : Optional.of(grouping.get().codes(category.category()));
        }
        List<Integer> codes = new ArrayList<>();
        for (Node one : code.elements().orElse(ImmutableList.of(code))) {
            Optional<Integer> whole = one.whole();
            if (whole.flatMap(variable::option).isEmpty()) {
                entry.problem(
                        one,
                        "unknown-option",
                        "'" + variable.name() + "' has no option "
                                + whole.map(String::valueOf)
                                        .orElseGet(() -> one.text().orElse("of that kind"))
                                + "; its codes are "
                                + variable.codes().stream().map(String::valueOf).collect(Collectors.joining(", ")));
                return Optional.empty();
            }
            codes.add(whole.get());
        }
        return Optional.of(ImmutableSortedSet.copyOf(codes));
    }

    Optional<Integer> code(Entry entry, AuditedVariable variable, String label) {
        Optional<Integer> code = names.code(variable, label);
        if (code.isEmpty()) {
            entry.problem(
                    "unknown-option",
                    "'" + variable.name() + "' has no option '" + label + "'; known are "
                            + String.join(", ", names.labels(variable)) + "."
                            + Suggestion.sentence(label, names.labels(variable)));
        }
        return code;
    }

    /** The numbers of a claim, as far as they are possible. */
    static Optional<Stated> stated(Entry entry) {
        Optional<BigDecimal> percent = entry.read("percent", "a number", Node::number);
        Optional<Integer> count = entry.whole("count");
        Optional<Integer> size = entry.whole("groupN");
        boolean wrong = false;
        if (percent.filter(value -> value.signum() < 0 || value.compareTo(WHOLE) > 0)
                .isPresent()) {
            entry.problem(
                    "impossible-share",
                    "A share of " + percent.get().toPlainString() + " % is impossible: give 0 to 100");
            wrong = true;
        }
        if (count.orElse(0) < 0 || size.orElse(0) < 0) {
            entry.problem("negative-number", "A count or base below 0 is impossible: give 0 or more");
            wrong = true;
        }
        return wrong
                ? Optional.empty()
                : Optional.of(new Stated(percent, count, size, entry.flag("approximate"), entry.text("qualifier")));
    }

    private static Optional<Mark> mark(Entry entry) {
        Optional<String> word = entry.text("mark");
        Optional<Mark> mark = Stream.of(Mark.values())
                .filter(one ->
                        word.filter(one.name().toLowerCase(Locale.ROOT)::equals).isPresent())
                .findFirst();
        if (word.isPresent() && mark.isEmpty()) {
            entry.problem("unknown-mark", "There is no mark '" + word.get() + "'; it is highest or lowest");
        }
        return mark;
    }
}
