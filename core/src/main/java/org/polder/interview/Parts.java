package org.polder.interview;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.polder.answer.Answer;
import org.polder.condition.Condition;
import org.polder.condition.Truth;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.Option;
import org.polder.model.Ranking;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.model.SingleChoice;

/** The rows of a grid, or the options of a choice, that only some respondents are shown. */
final class Parts {
    /** Options with greater codes than this are looked up in the list. */
    private static final int GREATEST_INDEXED = 255;

    private final ImmutableMap<Integer, Test> tests;
    private final ImmutableList<Option> options;
    private final @Nullable Option[] byCode;
    private final boolean exclusive;

    private Parts(Item item, ImmutableMap<Integer, Test> tests) {
        this.tests = tests;
        this.options = item.options();
        this.exclusive = options.stream().anyMatch(Option::exclusive);
        int greatest = options.stream()
                .mapToInt(Option::code)
                .filter(code -> code <= GREATEST_INDEXED)
                .max()
                .orElse(-1);
        this.byCode = new @Nullable Option[greatest + 1];
        for (Option option : options) {
            if (option.code() < byCode.length) {
                byCode[option.code()] = option;
            }
        }
    }

    static Parts of(Item item, Compiler compiler) {
        ImmutableMap.Builder<Integer, Test> tests = ImmutableMap.builder();
        if (item instanceof Rowed) {
            for (Row row : item.rows()) {
                add(tests, row.code(), row.askedIf(), compiler);
            }
        } else {
            for (Option option : item.options()) {
                add(tests, option.code(), option.askedIf(), compiler);
            }
        }
        return new Parts(item, tests.buildOrThrow());
    }

    private static void add(ImmutableMap.Builder<Integer, Test> tests, int code, Condition askedIf, Compiler compiler) {
        if (!askedIf.equals(Condition.always())) {
            tests.put(code, compiler.compile(askedIf));
        }
    }

    /** Finds an option; null when there is none of that code. */
    @Nullable
    Option option(int code) {
        if (code >= 0 && code < byCode.length) {
            return byCode[code];
        }
        for (Option option : options) {
            if (option.code() == code) {
                return option;
            }
        }
        return null;
    }

    /** Tells whether any option can only be chosen alone. */
    boolean hasExclusive() {
        return exclusive;
    }

    boolean isConditional() {
        return !tests.isEmpty();
    }

    /** Tells whether a row or option that exists is shown. */
    boolean isShown(int code, State state) {
        if (tests.isEmpty()) {
            return true;
        }
        Test test = tests.get(code);
        return test == null || test.on(state) == Truth.TRUE;
    }

    int shownOptions(Item item, State state) {
        int shown = 0;
        for (Option option : item.options()) {
            shown += isShown(option.code(), state) ? 1 : 0;
        }
        return shown;
    }

    /** Tells whether an option is shown to choose, or a row to judge that is not the respondent's to name. */
    boolean isAnswerable(Item item, State state) {
        if (item instanceof Rowed) {
            return item.rows().stream()
                    .anyMatch(row -> !(row.label() instanceof Row.NamedByRespondent) && isShown(row.code(), state));
        }
        boolean choice = item instanceof SingleChoice || item instanceof MultipleChoice || item instanceof Ranking;
        return !choice || shownOptions(item, state) > 0;
    }

    /** Gives what counts of an answer: the rows and options shown; null when nothing is left of a choice. */
    @Nullable
    Answer shown(Answer given, State state) {
        return tests.isEmpty() ? given : filtered(given, code -> isShown(code, state));
    }

    private static @Nullable Answer filtered(Answer given, IntPredicate shown) {
        if (given instanceof Answer.Single single) {
            return shown.test(single.code()) ? given : null;
        }
        if (given instanceof Answer.Instead instead) {
            return shown.test(instead.code()) ? given : null;
        }
        if (given instanceof Answer.Multiple multiple) {
            Set<Integer> codes = Sets.filter(multiple.codes(), shown::test);
            return codes.isEmpty()
                    ? null
                    : new Answer.Multiple(ImmutableSortedSet.copyOf(codes), only(multiple.texts(), shown));
        }
        if (given instanceof Answer.Ranked ranked) {
            ImmutableList<Integer> codes =
                    ranked.codes().stream().filter(shown::test).collect(ImmutableList.toImmutableList());
            return codes.isEmpty() ? null : new Answer.Ranked(codes, only(ranked.texts(), shown));
        }
        if (given instanceof Answer.Rows rows) {
            return unlessEmpty(new Answer.Rows(only(rows.codes(), shown), only(rows.names(), shown)));
        }
        if (given instanceof Answer.RowSets rows) {
            return unlessEmpty(new Answer.RowSets(only(rows.codes(), shown), only(rows.names(), shown)));
        }
        return given;
    }

    /** A grid in which no row was judged or named was left open, so that both are one answer. */
    static Answer unlessEmpty(Answer answer) {
        if (answer instanceof Answer.Rows rows) {
            return rows.codes().isEmpty() && rows.names().isEmpty() ? Answer.leftOpen() : rows;
        }
        if (answer instanceof Answer.RowSets rows) {
            return rows.codes().isEmpty() && rows.names().isEmpty() ? Answer.leftOpen() : rows;
        }
        return answer;
    }

    private static <V> ImmutableSortedMap<Integer, V> only(ImmutableSortedMap<Integer, V> all, IntPredicate shown) {
        return ImmutableSortedMap.copyOf(Maps.filterKeys(all, shown::test));
    }

    /** Gives what of an answer does not count, as it is not shown; null when nothing is hidden. */
    @Nullable
    Answer hidden(Answer given, State state) {
        if (tests.isEmpty()) {
            return null;
        }
        Answer hidden = filtered(given, code -> tests.containsKey(code) && !isShown(code, state));
        // Only parts can be hidden; what has none is not an answer with parts.
        return hidden == given && !(given instanceof Answer.Single || given instanceof Answer.Instead)
                        || hidden instanceof Answer.LeftOpen
                ? null
                : hidden;
    }

    /** Adds to a new answer what was given earlier for rows and options that are not shown now. */
    static Answer keepingHidden(State state, int position, Answer answer) {
        Answer before = state.given(position);
        Parts parts = state.routing.parts(position);
        if (before == null || !parts.isConditional()) {
            return answer;
        }
        if (answer.equals(state.counted(position))) {
            return before;
        }
        IntPredicate hidden = code -> !parts.isShown(code, state);
        if (before instanceof Answer.Rows old) {
            Answer.Rows kept = new Answer.Rows(only(old.codes(), hidden), only(old.names(), hidden));
            if (answer instanceof Answer.Rows given) {
                return new Answer.Rows(both(kept.codes(), given.codes()), both(kept.names(), given.names()));
            }
            boolean nothing = kept.codes().isEmpty() && kept.names().isEmpty();
            return answer instanceof Answer.LeftOpen && !nothing ? kept : answer;
        }
        if (before instanceof Answer.RowSets old) {
            Answer.RowSets kept = new Answer.RowSets(only(old.codes(), hidden), only(old.names(), hidden));
            if (answer instanceof Answer.RowSets given) {
                return new Answer.RowSets(both(kept.codes(), given.codes()), both(kept.names(), given.names()));
            }
            boolean nothing = kept.codes().isEmpty() && kept.names().isEmpty();
            return answer instanceof Answer.LeftOpen && !nothing ? kept : answer;
        }
        if (before instanceof Answer.Multiple old && answer instanceof Answer.Multiple given) {
            return new Answer.Multiple(
                    ImmutableSortedSet.copyOf(Sets.union(Sets.filter(old.codes(), hidden::test), given.codes())),
                    both(only(old.texts(), hidden), given.texts()));
        }
        return answer;
    }

    private static <V> ImmutableSortedMap<Integer, V> both(Map<Integer, V> earlier, Map<Integer, V> later) {
        Map<Integer, V> all = new TreeMap<>(earlier);
        all.putAll(later);
        return ImmutableSortedMap.copyOf(all);
    }
}
