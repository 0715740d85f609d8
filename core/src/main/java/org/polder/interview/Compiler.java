package org.polder.interview;

import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.polder.answer.Answer;
import org.polder.condition.Condition;
import org.polder.condition.ConditionVisitor;
import org.polder.condition.Truth;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;

/** Turns conditions into tests on positions; names are looked up here, once. */
final class Compiler implements ConditionVisitor<Test> {
    private final Questionnaire questionnaire;
    private final Set<Integer> sources = new LinkedHashSet<>();

    Compiler(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    Test compile(Condition condition) {
        return condition.accept(this);
    }

    /** Lists the positions a condition looks at. */
    Set<Integer> sources(Condition condition) {
        sources.clear();
        condition.accept(this);
        return Set.copyOf(sources);
    }

    private int position(ItemId item) {
        int position = questionnaire.position(item).orElseThrow();
        sources.add(position);
        return position;
    }

    @Override
    public Test constant(Condition.Constant condition) {
        Truth truth = Truth.of(condition.value());
        return state -> truth;
    }

    @Override
    public Test codeIn(Condition.CodeIn condition) {
        int question = position(condition.question());
        ImmutableSortedSet<Integer> codes = condition.codes();
        return state -> state.effective(question) instanceof Answer.Single given
                ? Truth.of(codes.contains(given.code()))
                : Truth.UNKNOWN;
    }

    @Override
    public Test containsAny(Condition.ContainsAny condition) {
        int question = position(condition.question());
        return state -> state.effective(question) instanceof Answer.Multiple given
                ? Truth.of(condition.codes().stream().anyMatch(given.codes()::contains))
                : Truth.UNKNOWN;
    }

    @Override
    public Test countBetween(Condition.CountBetween condition) {
        int question = position(condition.question());
        return state -> state.effective(question) instanceof Answer.Multiple given
                ? Truth.of(given.codes().size() >= condition.least()
                        && given.codes().size() <= condition.most())
                : Truth.UNKNOWN;
    }

    @Override
    public Test rowIn(Condition.RowIn condition) {
        int grid = position(condition.grid());
        return state -> row(state, grid, condition.row(), condition.codes());
    }

    @Override
    public Test rowsBetween(Condition.RowsBetween condition) {
        int grid = position(condition.grid());
        return state -> {
            int certain = 0;
            int open = 0;
            for (int row : condition.rows()) {
                Truth truth = row(state, grid, row, condition.codes());
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

    private static Truth row(State state, int grid, int row, ImmutableSortedSet<Integer> codes) {
        if (!(state.effective(grid) instanceof Answer.Rows given)) {
            return Truth.UNKNOWN;
        }
        Integer code = given.codes().get(row);
        return code == null ? Truth.UNKNOWN : Truth.of(codes.contains(code));
    }

    @Override
    public Test rowNamed(Condition.RowNamed condition) {
        int grid = position(condition.grid());
        return state -> {
            Answer answer = state.effective(grid);
            if (answer instanceof Answer.Rows given) {
                return Truth.of(given.names().containsKey(condition.row()));
            }
            return answer == null ? Truth.UNKNOWN : Truth.FALSE;
        };
    }

    @Override
    public Test textBlank(Condition.TextBlank condition) {
        int question = position(condition.question());
        return state -> {
            Answer answer = state.effective(question);
            return answer == null ? Truth.UNKNOWN : Truth.of(answer instanceof Answer.LeftOpen);
        };
    }

    @Override
    public Test asked(Condition.Asked condition) {
        int item = position(condition.item());
        return state -> Truth.of(state.onPath.get(item));
    }

    @Override
    public Test answered(Condition.Answered condition) {
        int item = position(condition.item());
        return state -> {
            Answer answer = state.effective(item);
            return Truth.of(answer != null && !(answer instanceof Answer.LeftOpen));
        };
    }

    @Override
    public Test and(Condition.And condition) {
        List<Test> parts = all(condition.parts());
        return state -> {
            Truth truth = Truth.TRUE;
            for (Test part : parts) {
                truth = truth.and(part.on(state));
            }
            return truth;
        };
    }

    @Override
    public Test or(Condition.Or condition) {
        List<Test> parts = all(condition.parts());
        return state -> {
            Truth truth = Truth.FALSE;
            for (Test part : parts) {
                truth = truth.or(part.on(state));
            }
            return truth;
        };
    }

    @Override
    public Test not(Condition.Not condition) {
        Test part = condition.part().accept(this);
        return state -> part.on(state).not();
    }

    private List<Test> all(List<Condition> parts) {
        List<Test> tests = new ArrayList<>();
        parts.forEach(part -> tests.add(part.accept(this)));
        return tests;
    }
}
