package org.polder.interview;

import com.google.common.collect.ImmutableSortedSet;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polder.answer.Answer;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.condition.ConditionVisitor;
import org.polder.condition.Day;
import org.polder.condition.Truth;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;

/** Turns conditions into tests on positions; names are looked up here, once. */
final class Compiler implements ConditionVisitor<Test> {
    private final Questionnaire questionnaire;
    private final BitSet watched = new BitSet();
    private boolean countsDays;

    Compiler(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    Test compile(Condition condition) {
        return condition.accept(this);
    }

    /** Notes that something looks at the day the interview started. */
    void countDays() {
        countsDays = true;
    }

    /** The items of which some condition looks at whether they are asked, not only at the answer. */
    BitSet watched() {
        return watched;
    }

    boolean countsDays() {
        return countsDays;
    }

    int position(ItemId item) {
        return questionnaire.position(item).orElseThrow();
    }

    @Override
    public Test constant(Condition.Constant condition) {
        Truth truth = Truth.of(condition.value());
        return state -> truth;
    }

    @Override
    public Test codeIn(Condition.CodeIn condition) {
        return new CodeTest(position(condition.question()), CodeSet.of(condition.codes()));
    }

    @Override
    public Test containsAny(Condition.ContainsAny condition) {
        int question = position(condition.question());
        CodeSet codes = CodeSet.of(condition.codes());
        return state -> state.counted(question) instanceof Answer.Multiple given
                ? Truth.of(codes.hasAny(given.codes()))
                : Truth.UNKNOWN;
    }

    @Override
    public Test countBetween(Condition.CountBetween condition) {
        int question = position(condition.question());
        return state -> state.counted(question) instanceof Answer.Multiple given
                ? Truth.of(given.codes().size() >= condition.least()
                        && given.codes().size() <= condition.most())
                : Truth.UNKNOWN;
    }

    @Override
    public Test rankBetween(Condition.RankBetween condition) {
        int question = position(condition.question());
        return state -> {
            if (!(state.counted(question) instanceof Answer.Ranked given)) {
                return Truth.UNKNOWN;
            }
            int place = given.codes().indexOf(condition.code()) + 1;
            return Truth.of(place >= condition.from() && place <= condition.to());
        };
    }

    @Override
    public Test numberIs(Condition.NumberIs condition) {
        int question = position(condition.question());
        Comparison comparison = condition.comparison();
        BigDecimal number = condition.number();
        return state -> state.counted(question) instanceof Answer.Number given
                ? Truth.of(comparison.holds(given.value().compareTo(number)))
                : Truth.UNKNOWN;
    }

    @Override
    public Test dateIs(Condition.DateIs condition) {
        int question = position(condition.question());
        Comparison comparison = condition.comparison();
        if (condition.day() instanceof Day.FromToday) {
            countDays();
        }
        return state -> state.counted(question) instanceof Answer.Date given
                ? Truth.of(
                        comparison.holds(given.value().compareTo(condition.day().on(state.start.today()))))
                : Truth.UNKNOWN;
    }

    @Override
    public Test itemsCompare(Condition.ItemsCompare condition) {
        int left = position(condition.left());
        int right = position(condition.right());
        Comparison comparison = condition.comparison();
        return state -> {
            Integer order = order(state.counted(left), state.counted(right));
            return order == null ? Truth.UNKNOWN : Truth.of(comparison.holds(order));
        };
    }

    private static @Nullable Integer order(@Nullable Answer left, @Nullable Answer right) {
        if (left instanceof Answer.Number one && right instanceof Answer.Number other) {
            return one.value().compareTo(other.value());
        }
        if (left instanceof Answer.Date one && right instanceof Answer.Date other) {
            LocalDate day = other.value();
            return one.value().compareTo(day);
        }
        if (left instanceof Answer.Single one && right instanceof Answer.Single other) {
            return Integer.compare(one.code(), other.code());
        }
        return null;
    }

    @Override
    public Test textMatches(Condition.TextMatches condition) {
        int question = position(condition.question());
        Pattern pattern = Pattern.compile(condition.pattern());
        return state -> state.counted(question) instanceof Answer.OpenText given
                ? Truth.of(pattern.matcher(given.text()).find())
                : Truth.UNKNOWN;
    }

    @Override
    public Test quotaFull(Condition.QuotaFull condition) {
        Test cell = questionnaire.quota(condition.quota()).orElseThrow().cell().accept(this);
        return state -> state.start.closedQuotas().contains(condition.quota()) ? cell.on(state) : Truth.FALSE;
    }

    @Override
    public Test rowIn(Condition.RowIn condition) {
        int grid = position(condition.grid());
        int row = condition.row();
        CodeSet codes = CodeSet.of(condition.codes());
        return state -> row(state.counted(grid), row, codes);
    }

    @Override
    public Test rowsBetween(Condition.RowsBetween condition) {
        int grid = position(condition.grid());
        int[] rows = condition.rows().stream().mapToInt(Integer::intValue).toArray();
        CodeSet codes = CodeSet.of(condition.codes());
        return state -> {
            Answer answer = state.counted(grid);
            int certain = 0;
            int open = 0;
            for (int row : rows) {
                Truth truth = row(answer, row, codes);
                certain += truth == Truth.TRUE ? 1 : 0;
                open += truth == Truth.UNKNOWN ? 1 : 0;
            }
            if (certain >= condition.least() && certain + open <= condition.most()) {
                return Truth.TRUE;
            }
            boolean impossible = certain + open < condition.least() || certain > condition.most();
            return impossible ? Truth.FALSE : Truth.UNKNOWN;
        };
    }

    private static Truth row(@Nullable Answer answer, int row, CodeSet codes) {
        if (answer instanceof Answer.Rows given) {
            Integer code = given.codes().get(row);
            return code == null ? Truth.UNKNOWN : Truth.of(codes.has(code));
        }
        if (answer instanceof Answer.RowSets given) {
            ImmutableSortedSet<Integer> chosen = given.codes().get(row);
            return chosen == null ? Truth.UNKNOWN : Truth.of(codes.hasAny(chosen));
        }
        return Truth.UNKNOWN;
    }

    @Override
    public Test rowNamed(Condition.RowNamed condition) {
        int grid = position(condition.grid());
        return state -> {
            Answer answer = state.counted(grid);
            if (answer instanceof Answer.Rows given) {
                return Truth.of(given.names().containsKey(condition.row()));
            }
            if (answer instanceof Answer.RowSets given) {
                return Truth.of(given.names().containsKey(condition.row()));
            }
            return answer == null ? Truth.UNKNOWN : Truth.FALSE;
        };
    }

    @Override
    public Test textBlank(Condition.TextBlank condition) {
        int question = position(condition.question());
        return state -> {
            Answer answer = state.counted(question);
            return answer == null ? Truth.UNKNOWN : Truth.of(answer instanceof Answer.LeftOpen);
        };
    }

    @Override
    public Test asked(Condition.Asked condition) {
        int item = position(condition.item());
        watched.set(item);
        return state -> Truth.of(state.isAsked(item));
    }

    @Override
    public Test answered(Condition.Answered condition) {
        int item = position(condition.item());
        return state -> {
            Answer answer = state.counted(item);
            return Truth.of(answer != null && !(answer instanceof Answer.LeftOpen));
        };
    }

    @Override
    public Test and(Condition.And condition) {
        Test[] parts = all(condition.parts());
        return state -> {
            Truth truth = Truth.TRUE;
            for (Test part : parts) {
                truth = truth.and(part.on(state));
                if (truth == Truth.FALSE) {
                    return truth;
                }
            }
            return truth;
        };
    }

    @Override
    public Test or(Condition.Or condition) {
        Test[] parts = all(condition.parts());
        return state -> {
            Truth truth = Truth.FALSE;
            for (Test part : parts) {
                truth = truth.or(part.on(state));
                if (truth == Truth.TRUE) {
                    return truth;
                }
            }
            return truth;
        };
    }

    @Override
    public Test not(Condition.Not condition) {
        Test part = condition.part().accept(this);
        return state -> part.on(state).not();
    }

    private Test[] all(List<Condition> parts) {
        return parts.stream().map(part -> part.accept(this)).toArray(Test[]::new);
    }
}
