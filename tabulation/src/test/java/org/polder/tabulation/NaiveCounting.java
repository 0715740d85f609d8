package org.polder.tabulation;

import java.util.ArrayList;
import java.util.List;
import org.polder.answer.Missing;
import org.polder.condition.Truth;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Count;
import org.polder.tabulation.source.Crosstab;
import org.polder.tabulation.source.DerivedVariable;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.Scan;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** Counts by asking every question about every respondent anew: slow, and too plain to be wrong. */
public final class NaiveCounting {
    private final TestPeople people;
    private final Scan scan;
    private final Schema schema;

    /**
     * Makes a counter.
     *
     * @param people the respondents
     * @param scan the scan whose derived variables may be asked for
     */
    public NaiveCounting(TestPeople people, Scan scan) {
        this.people = people;
        this.scan = scan;
        this.schema = scan.check(people.schema());
    }

    /** What can be asked of one respondent's value. */
    interface Question {
        boolean holds(Value value);
    }

    Count answered(Crosstab crosstab, List<Category> group) {
        return count(crosstab, group, Value::isAnswered);
    }

    Count leftOpen(Crosstab crosstab, List<Category> group) {
        return count(crosstab, group, value -> value.absence().equals(java.util.Optional.of(Missing.LEFT_OPEN)));
    }

    Count everyone(Crosstab crosstab, List<Category> group) {
        return count(crosstab, group, value -> true);
    }

    Count substantive(Crosstab crosstab, List<Category> group) {
        Variable rows = schema.variable(crosstab.rows());
        return count(
                crosstab,
                group,
                value -> value.isAnswered()
                        && (value.codes().isEmpty()
                                || value.codes().stream()
                                        .anyMatch(code -> rows.category(code)
                                                .orElseThrow()
                                                .missing()
                                                .isEmpty())));
    }

    Count category(Crosstab crosstab, List<Category> group, Category category) {
        return count(crosstab, group, value -> value.codes().contains(category.code()));
    }

    Count number(Crosstab crosstab, List<Category> group, double number) {
        return count(
                crosstab,
                group,
                value -> value.number().isPresent() && value.number().getAsDouble() == number);
    }

    private Count count(Crosstab crosstab, List<Category> group, Question question) {
        long n = 0;
        double weight = 0;
        double squares = 0;
        for (TestPeople.Person person : people.people()) {
            Respondent seen = new Derived(person, scan.derived());
            boolean counts = crosstab.filter().test(seen) == Truth.TRUE;
            for (int i = 0; i < crosstab.by().size(); i++) {
                counts &= seen.value(crosstab.by().get(i))
                        .codes()
                        .contains(group.get(i).code());
            }
            if (counts && question.holds(seen.value(crosstab.rows()))) {
                double w = crosstab.weight()
                        .map(name -> seen.value(name).number().orElseThrow())
                        .orElse(1.0);
                n++;
                weight += w;
                squares += w * w;
            }
        }
        return new Count(n, weight, squares);
    }

    static List<List<Category>> groups(List<Variable> breaks) {
        List<List<Category>> groups = List.of(List.of());
        for (Variable variable : breaks) {
            List<List<Category>> finer = new ArrayList<>();
            for (List<Category> group : groups) {
                for (Category category : variable.categories()) {
                    List<Category> longer = new ArrayList<>(group);
                    longer.add(category);
                    finer.add(longer);
                }
            }
            groups = finer;
        }
        return groups;
    }

    private record Derived(Respondent person, List<DerivedVariable> derived) implements Respondent {
        @Override
        public Value value(String variable) {
            for (DerivedVariable candidate : derived) {
                if (candidate.name().equals(variable)) {
                    return candidate.derive(this);
                }
            }
            return person.value(variable);
        }

        @Override
        public boolean hasReached(String item) {
            return person.hasReached(item);
        }
    }
}
