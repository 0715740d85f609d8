package org.polder.interview;

import com.google.common.collect.ImmutableList;
import org.polder.condition.Truth;
import org.polder.model.Check;
import org.polder.model.Item;

/** The checks of one item, compiled. */
final class ItemChecks {
    private static final ItemChecks NONE = new ItemChecks(ImmutableList.of(), new Test[0], false);

    private final ImmutableList<Check> checks;
    private final Test[] tests;
    private final boolean looksElsewhere;

    private ItemChecks(ImmutableList<Check> checks, Test[] tests, boolean looksElsewhere) {
        this.checks = checks;
        this.tests = tests;
        this.looksElsewhere = looksElsewhere;
    }

    static ItemChecks of(Item item, Compiler compiler) {
        ImmutableList<Check> checks = item.asking().checks();
        if (checks.isEmpty()) {
            return NONE;
        }
        boolean elsewhere = checks.stream()
                .filter(check -> !check.soft())
                .map(Check::holds)
                .anyMatch(holds -> !holds.quotas().isEmpty()
                        || holds.items().stream().anyMatch(source -> !source.equals(item.id())));
        return new ItemChecks(
                checks,
                checks.stream().map(check -> compiler.compile(check.holds())).toArray(Test[]::new),
                elsewhere);
    }

    /** Tells whether a hard check looks at other items, so that an answer can become wrong later. */
    boolean looksElsewhere() {
        return looksElsewhere;
    }

    /** Lists the checks that fail in a state that holds the answer. */
    ImmutableList<Check> failing(State state) {
        if (tests.length == 0) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Check> failing = ImmutableList.builder();
        for (int i = 0; i < tests.length; i++) {
            if (tests[i].on(state) == Truth.FALSE) {
                failing.add(checks.get(i));
            }
        }
        return failing.build();
    }

    /** Tells whether a hard check fails in a state that holds the answer. */
    boolean isRefusedIn(State state) {
        for (int i = 0; i < tests.length; i++) {
            if (!checks.get(i).soft() && tests[i].on(state) == Truth.FALSE) {
                return true;
            }
        }
        return false;
    }
}
