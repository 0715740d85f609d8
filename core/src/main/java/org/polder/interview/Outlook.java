package org.polder.interview;

import java.util.BitSet;
import java.util.List;
import org.polder.condition.Condition;
import org.polder.condition.ConditionVisitor;
import org.polder.condition.Truth;
import org.polder.name.ItemId;

/**
 * What could still be asked, compiled once: for each condition, whether answers yet to come could make it hold.
 *
 * <p>Answers given are taken as settled; of an item not yet handled, any answer is thought possible. That may count an
 * item too many, never one too few.
 */
final class Outlook {
    /** The condition could turn out true. */
    private static final int CAN_HOLD = 1;

    /** The condition could turn out false. */
    private static final int CAN_FAIL = 2;

    private static final int EITHER = CAN_HOLD | CAN_FAIL;

    private final Routing routing;
    private final Prospect[] prospects;
    private final int[][] sources;

    Outlook(Routing routing) {
        this.routing = routing;
        this.prospects = new Prospect[routing.size()];
        this.sources = new int[routing.size()][];
        Prospects compiler = new Prospects(routing);
        for (int position = 0; position < prospects.length; position++) {
            prospects[position] = routing.item(position).askedIf().accept(compiler);
            sources[position] = routing.isPut(position) ? new int[0] : routing.sourcesOf(position);
        }
    }

    /** A condition compiled for thinking ahead. */
    @FunctionalInterface
    private interface Prospect {
        int of(State state, BitSet settled);
    }

    double progress(State state) {
        if (state.end() < routing.size() && state.firstPending() == routing.size()) {
            return 1.0;
        }
        BitSet settled = new BitSet(routing.size());
        int handled = 0;
        int open = 0;
        for (int position = 0; position < prospects.length; position++) {
            boolean possible = position <= state.end() && (prospects[position].of(state, settled) & CAN_HOLD) != 0;
            boolean done = state.isOnPath(position) && !state.isPending(position);
            settled.set(position, !possible || (routing.isPut(position) ? done : allSettled(position, settled)));
            if (possible && routing.isPut(position)) {
                handled += done ? 1 : 0;
                open += done ? 0 : 1;
            }
        }
        return open == 0 ? 1.0 : (double) handled / (handled + open);
    }

    /** What is computed is settled when all it is computed from is. */
    private boolean allSettled(int position, BitSet settled) {
        for (int source : sources[position]) {
            if (!settled.get(source)) {
                return false;
            }
        }
        return true;
    }

    /** Compiles conditions; what each looks at stands earlier, so it is known to be settled or not by then. */
    private record Prospects(Routing routing) implements ConditionVisitor<Prospect> {
        private Prospect leaf(Condition condition) {
            int[] items = condition.items().stream().mapToInt(this::position).toArray();
            Test test = new Compiler(routing.questionnaire()).compile(condition);
            return (state, settled) -> {
                for (int item : items) {
                    if (!settled.get(item)) {
                        return EITHER;
                    }
                }
                return outcome(test.on(state));
            };
        }

        private int position(ItemId item) {
            return routing.position(item);
        }

        private static int outcome(Truth truth) {
            return truth == Truth.TRUE ? CAN_HOLD : truth == Truth.FALSE ? CAN_FAIL : 0;
        }

        private Prospect[] all(List<Condition> parts) {
            return parts.stream().map(part -> part.accept(this)).toArray(Prospect[]::new);
        }

        @Override
        public Prospect constant(Condition.Constant condition) {
            int outcome = outcome(Truth.of(condition.value()));
            return (state, settled) -> outcome;
        }

        @Override
        public Prospect codeIn(Condition.CodeIn condition) {
            return leaf(condition);
        }

        @Override
        public Prospect containsAny(Condition.ContainsAny condition) {
            return leaf(condition);
        }

        @Override
        public Prospect countBetween(Condition.CountBetween condition) {
            return leaf(condition);
        }

        @Override
        public Prospect rankBetween(Condition.RankBetween condition) {
            return leaf(condition);
        }

        @Override
        public Prospect numberIs(Condition.NumberIs condition) {
            return leaf(condition);
        }

        @Override
        public Prospect dateIs(Condition.DateIs condition) {
            return leaf(condition);
        }

        @Override
        public Prospect itemsCompare(Condition.ItemsCompare condition) {
            return leaf(condition);
        }

        @Override
        public Prospect textMatches(Condition.TextMatches condition) {
            return leaf(condition);
        }

        @Override
        public Prospect quotaFull(Condition.QuotaFull condition) {
            Prospect cell = routing.questionnaire()
                    .quota(condition.quota())
                    .orElseThrow()
                    .cell()
                    .accept(this);
            return (state, settled) ->
                    state.start.closedQuotas().contains(condition.quota()) ? cell.of(state, settled) : CAN_FAIL;
        }

        @Override
        public Prospect rowIn(Condition.RowIn condition) {
            return leaf(condition);
        }

        @Override
        public Prospect rowsBetween(Condition.RowsBetween condition) {
            return leaf(condition);
        }

        @Override
        public Prospect rowNamed(Condition.RowNamed condition) {
            return leaf(condition);
        }

        @Override
        public Prospect textBlank(Condition.TextBlank condition) {
            return leaf(condition);
        }

        @Override
        public Prospect asked(Condition.Asked condition) {
            return leaf(condition);
        }

        @Override
        public Prospect answered(Condition.Answered condition) {
            return leaf(condition);
        }

        @Override
        public Prospect and(Condition.And condition) {
            Prospect[] parts = all(condition.parts());
            return (state, settled) -> {
                int outcome = CAN_HOLD;
                for (Prospect part : parts) {
                    int found = part.of(state, settled);
                    outcome = (outcome & found & CAN_HOLD) | ((outcome | found) & CAN_FAIL);
                }
                return outcome;
            };
        }

        @Override
        public Prospect or(Condition.Or condition) {
            Prospect[] parts = all(condition.parts());
            return (state, settled) -> {
                int outcome = CAN_FAIL;
                for (Prospect part : parts) {
                    int found = part.of(state, settled);
                    outcome = ((outcome | found) & CAN_HOLD) | (outcome & found & CAN_FAIL);
                }
                return outcome;
            };
        }

        @Override
        public Prospect not(Condition.Not condition) {
            Prospect part = condition.part().accept(this);
            return (state, settled) -> {
                int found = part.of(state, settled);
                return ((found & CAN_HOLD) != 0 ? CAN_FAIL : 0) | ((found & CAN_FAIL) != 0 ? CAN_HOLD : 0);
            };
        }
    }
}
