package org.polder.interview;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.polder.answer.Answer;
import org.polder.response.Start;

/**
 * The answers of one interview by position, which items lie on its path and which are still to be put.
 *
 * <p>Not changed once it is shared: every step works on a copy, which shares all leaves that stay the same. What a
 * step costs follows the items that hang on the one answered.
 */
final class State {
    final Routing routing;
    final Start start;
    final Sequence sequence;
    private final Leaf[] leaves;

    /** Which of the first 64 leaves this state made itself and may write to while it is not shared yet. */
    private long owned;

    /** The same of the leaves beyond. */
    private @Nullable BitSet ownedBeyond;

    /** The place of the first item on the path that is pending, or the number of items. */
    private int first;

    /** The position of the first screen-out on the path, or the number of items. */
    private int end;

    private State(Routing routing, Start start, Sequence sequence, Leaf[] leaves, int first, int end) {
        this.routing = routing;
        this.start = start;
        this.sequence = sequence;
        this.leaves = leaves;
        this.first = first;
        this.end = end;
    }

    /** Starts without answers: the path holds what is asked before anything is known. */
    static State start(Routing routing, Start start) {
        return fill(routing, start, new @Nullable Answer[routing.size()]);
    }

    /** Gives this state under other circumstances on which nothing in it hangs. */
    State startedAt(Start other) {
        return new State(routing, other, sequence, leaves, first, end);
    }

    /** Computes everything anew from the answers given, which is what every other way must agree with. */
    static State fill(Routing routing, Start start, @Nullable Answer[] given) {
        return fill(routing, start, Sequence.of(routing, start.seed()), given);
    }

    private static State fill(Routing routing, Start start, Sequence sequence, @Nullable Answer[] given) {
        int size = routing.size();
        Leaf[] leaves = new Leaf[(size + Leaf.SIZE - 1) / Leaf.SIZE];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = new Leaf(Math.min(Leaf.SIZE, size - i * Leaf.SIZE), routing.isLeafDynamic(i));
        }
        State state = new State(routing, start, sequence, leaves, 0, size);
        state.fill(given);
        return state;
    }

    private void fill(@Nullable Answer[] answers) {
        int size = routing.size();
        for (int position = 0; position < size; position++) {
            Leaf leaf = leaves[position / Leaf.SIZE];
            int i = position % Leaf.SIZE;
            Answer answer = answers[position] == null ? null : Parts.unlessEmpty(answers[position]);
            leaf.given[i] = answer;
            if (!routing.isAsked(position, this)) {
                leaf.counted[i] = routing.isDynamic(position) ? null : answer;
                continue;
            }
            leaf.onPath |= 1L << i;
            leaf.counted[i] = routing.isDynamic(position) ? routing.counted(position, answer, this) : answer;
            if (isOpen(position, leaf.counted[i])) {
                leaf.pending |= 1L << i;
            }
            if (end == size && routing.isScreenOut(position)) {
                end = position;
            }
        }
        first = nextPending(0);
    }

    /** Gives the state after an answer; rows and options that are not shown now keep what they had. */
    State with(int position, Answer answer) {
        Answer kept =
                Parts.unlessEmpty(routing.isDynamic(position) ? Parts.keepingHidden(this, position, answer) : answer);
        Leaf before = leaves[position / Leaf.SIZE];
        int i = position % Leaf.SIZE;
        if (kept.equals(before.given[i])) {
            return this;
        }
        State next = new State(routing, start, sequence, leaves.clone(), first, end);
        Leaf leaf = next.own(position / Leaf.SIZE);
        leaf.given[i] = kept;
        leaf.counted[i] = routing.isDynamic(position) ? routing.counted(position, kept, next) : kept;
        leaf.pending &= ~(1L << i);
        next.spread(position);
        next.first = next.nextPending(next.first);
        return next;
    }

    /** Gives this state with other circumstances. */
    State under(Start changed) {
        return changed.equals(start) ? this : fill(routing, changed, givenAnswers());
    }

    /** Gives this state without the answers that do not count. */
    State withoutAside() {
        @Nullable Answer[] kept = new @Nullable Answer[routing.size()];
        for (int position = 0; position < kept.length; position++) {
            kept[position] = isAsked(position) && position <= end ? counted(position) : null;
        }
        return fill(routing, start, kept);
    }

    /** Reroutes what hangs on a changed item, each item once and after everything it looks at. */
    private void spread(int changed) {
        int end = routing.firstDependent(changed + 1);
        BitSet dirty = null;
        for (int k = routing.firstDependent(changed); k < end; k++) {
            int position = routing.dependent(k);
            if (reroute(position) && routing.firstDependent(position) < routing.firstDependent(position + 1)) {
                dirty = new BitSet();
                mark(dirty, position);
                for (int rest = k + 1; rest < end; rest++) {
                    dirty.set(routing.dependent(rest));
                }
                break;
            }
        }
        if (dirty != null) {
            for (int position = dirty.nextSetBit(0); position >= 0; position = dirty.nextSetBit(position + 1)) {
                if (reroute(position)) {
                    mark(dirty, position);
                }
            }
        }
    }

    private void mark(BitSet dirty, int changed) {
        for (int k = routing.firstDependent(changed); k < routing.firstDependent(changed + 1); k++) {
            dirty.set(routing.dependent(k));
        }
    }

    /** Brings one item up to date and tells whether items that look at it could see a difference. */
    private boolean reroute(int position) {
        int i = position % Leaf.SIZE;
        long bit = 1L << i;
        Leaf leaf = leaves[position / Leaf.SIZE];
        boolean was = (leaf.onPath & bit) != 0;
        boolean now = routing.isAsked(position, this);
        boolean dynamic = routing.isDynamic(position);
        if (was == now && !(now && dynamic)) {
            return false;
        }
        leaf = own(position / Leaf.SIZE);
        Answer before = was ? leaf.counted[i] : null;
        leaf.onPath = now ? leaf.onPath | bit : leaf.onPath & ~bit;
        if (dynamic) {
            leaf.counted[i] = now ? routing.counted(position, leaf.given[i], this) : null;
        }
        setPending(leaf, position, now && isOpen(position, leaf.counted[i]));
        if (was != now && routing.isScreenOut(position)) {
            end = routing.firstScreenOut(this);
        }
        if (was != now && routing.isWatched(position)) {
            return true;
        }
        // Whoever looks at the answer alone sees no difference between an item not asked and one not answered.
        Answer after = now ? leaf.counted[i] : null;
        return before != after && !Objects.equals(before, after);
    }

    private void setPending(Leaf leaf, int position, boolean pending) {
        long bit = 1L << position % Leaf.SIZE;
        leaf.pending = pending ? leaf.pending | bit : leaf.pending & ~bit;
        if (pending) {
            first = Math.min(first, sequence.place(position));
        }
    }

    /** Tells whether an item on the path must still be put, given what counts of its answer. */
    private boolean isOpen(int position, @Nullable Answer counted) {
        return routing.isPut(position)
                && (counted == null
                        || (routing.isDynamic(position)
                                && (AnswerCheck.refuses(this, position, counted)
                                        || routing.checks(position).isRefusedIn(this))));
    }

    private Leaf own(int index) {
        if (!owns(index)) {
            leaves[index] = leaves[index].copy();
        }
        return leaves[index];
    }

    /** Tells whether a leaf is this state's own, and makes it so. */
    private boolean owns(int index) {
        if (index < Long.SIZE) {
            boolean own = (owned >>> index & 1) != 0;
            owned |= 1L << index;
            return own;
        }
        if (ownedBeyond == null) {
            ownedBeyond = new BitSet(leaves.length);
        }
        boolean own = ownedBeyond.get(index);
        ownedBeyond.set(index);
        return own;
    }

    private int nextPending(int from) {
        return sequence.isAsWritten() ? nextPosition(from) : nextPlace(from);
    }

    /** Nothing before the place to begin at is pending, so that the whole of its leaf can be looked at. */
    private int nextPosition(int from) {
        for (int index = from / Leaf.SIZE; index < leaves.length; index++) {
            long word = leaves[index].pending;
            if (word != 0) {
                return index * Leaf.SIZE + Long.numberOfTrailingZeros(word);
            }
        }
        return routing.size();
    }

    private int nextPlace(int from) {
        int place = from;
        while (place < routing.size() && !isSet(leaves, sequence.position(place))) {
            place++;
        }
        return place;
    }

    private static boolean isSet(Leaf[] leaves, int position) {
        return (leaves[position / Leaf.SIZE].pending >>> position % Leaf.SIZE & 1) != 0;
    }

    /** The place of the first item that must still be put, or the number of items when there is none. */
    int firstPending() {
        return first < routing.size() && sequence.position(first) > end ? routing.size() : first;
    }

    /** The position of the screen-out that ends the interview, or the number of items. */
    int end() {
        return end;
    }

    /** Tells whether an item's own condition holds, wherever the interview ends. */
    boolean isAsked(int position) {
        return (leaves[position / Leaf.SIZE].onPath >>> position % Leaf.SIZE & 1) != 0;
    }

    /** Tells whether an item lies on the path: asked, and not after the end. */
    boolean isOnPath(int position) {
        return position <= end && isAsked(position);
    }

    /** How many items lie on the path. */
    int pathLength() {
        int length = 0;
        for (int index = 0; index < leaves.length; index++) {
            int behindEnd = Math.max(0, Leaf.SIZE - 1 - (end - index * Leaf.SIZE));
            long untilEnd = behindEnd < Leaf.SIZE ? -1L >>> behindEnd : 0;
            length += Long.bitCount(leaves[index].onPath & untilEnd);
        }
        return length;
    }

    /** Tells whether an item on the path still needs to be put to the respondent. */
    boolean isPending(int position) {
        return isOnPath(position) && isSet(leaves, position);
    }

    /** Gives the answer that counts: only of an item asked, only what is shown; null when none. */
    @Nullable
    Answer counted(int position) {
        Leaf leaf = leaves[position / Leaf.SIZE];
        int i = position % Leaf.SIZE;
        return (leaf.onPath >>> i & 1) == 0 ? null : leaf.counted[i];
    }

    /** Gives the answer as it was given, on the path or not; null when none. */
    @Nullable
    Answer given(int position) {
        return leaves[position / Leaf.SIZE].given[position % Leaf.SIZE];
    }

    /** Gives the state with other answers, under the same circumstances. */
    State filledBy(@Nullable Answer[] answers) {
        return fill(routing, start, sequence, answers);
    }

    /** Lists the answers as given, on the path or not. */
    @Nullable
    Answer[] givenAnswers() {
        @Nullable Answer[] answers = new @Nullable Answer[routing.size()];
        for (int position = 0; position < answers.length; position++) {
            answers[position] = given(position);
        }
        return answers;
    }

    /** Tells whether two states hold the same answers under the same circumstances. */
    boolean sameAs(State other) {
        return start.equals(other.start) && Arrays.equals(givenAnswers(), other.givenAnswers());
    }

    int hash() {
        return Arrays.hashCode(givenAnswers()) * 31 + start.hashCode();
    }
}
