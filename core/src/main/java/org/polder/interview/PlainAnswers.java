package org.polder.interview;

import java.util.List;
import org.polder.answer.Answer;
import org.polder.condition.Condition;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.Option;
import org.polder.model.SingleChoice;

/**
 * Knows at a glance that most answers to choices are right: those of options that everyone is shown, that have no open
 * part and that go with any other.
 *
 * <p>It never calls an answer right that {@link AnswerCheck} finds fault with; of one it does not know, that one tells.
 */
final class PlainAnswers {
    private static final byte NO_CHOICE = 0;
    private static final byte SINGLE = 1;
    private static final byte MULTIPLE = 2;

    private final byte[] kinds;
    private final long[] codes;
    private final int[] least;
    private final int[] most;

    PlainAnswers(List<Item> items) {
        this.kinds = new byte[items.size()];
        this.codes = new long[items.size()];
        this.least = new int[items.size()];
        this.most = new int[items.size()];
        for (int position = 0; position < kinds.length; position++) {
            Item item = items.get(position);
            kinds[position] = NO_CHOICE;
            if (item instanceof SingleChoice) {
                kinds[position] = SINGLE;
            } else if (item instanceof MultipleChoice choice) {
                kinds[position] = MULTIPLE;
                least[position] = choice.least();
                most[position] = choice.most();
            }
            codes[position] = plain(item.options());
        }
    }

    private static long plain(List<Option> options) {
        long plain = 0;
        for (Option option : options) {
            boolean everyones = option.askedIf().equals(Condition.always());
            if (option.code() < Long.SIZE && option.open().isEmpty() && !option.exclusive() && everyones) {
                plain |= 1L << option.code();
            }
        }
        return plain;
    }

    boolean accept(int position, Answer answer) {
        byte kind = kinds[position];
        if (kind == SINGLE) {
            return answer instanceof Answer.Single given && given.text().isEmpty() && isPlain(position, given.code());
        }
        return kind == MULTIPLE
                && answer instanceof Answer.Multiple given
                && given.texts().isEmpty()
                && given.codes().size() >= least[position]
                && given.codes().size() <= most[position]
                && arePlain(position, given.codes());
    }

    private boolean arePlain(int position, Iterable<Integer> given) {
        for (int code : given) {
            if (!isPlain(position, code)) {
                return false;
            }
        }
        return true;
    }

    private boolean isPlain(int position, int code) {
        return code >= 0 && code < Long.SIZE && (codes[position] >>> code & 1) != 0;
    }
}
