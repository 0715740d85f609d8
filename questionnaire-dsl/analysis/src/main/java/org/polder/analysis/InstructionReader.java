package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads printed routing instructions, in Dutch and English: {@code always}, {@code only if 1 = 2 or 3},
 * {@code if 9 & 10 = 1 or 7}, {@code als 9 = 2-6 of 10 = ja}, {@code if row 10 or row 11 of question 18 is better}.
 */
final class InstructionReader {
    private static final Pattern ABOUT_ROWS = Pattern.compile("(?is)\\s*(extra\\s+)?(rows|rijen)\\s*:.*");

    private final InstructionWords words;

    private InstructionReader(InstructionWords words) {
        this.words = words;
    }

    static Instruction read(String instruction) {
        if (ABOUT_ROWS.matcher(instruction).matches()) {
            return new Instruction.AboutRows();
        }
        InstructionWords words = new InstructionWords(instruction);
        if (words.take("always", "altijd", "everyone", "iedereen", "all", "allen") && isRead(words)) {
            return new Instruction.Everyone();
        }
        words.back(0);
        return new InstructionReader(words)
                .comparisons()
                .filter(any -> isRead(words))
                .orElse(new Instruction.Unreadable(instruction));
    }

    private static boolean isRead(InstructionWords words) {
        return words.isAtEnd() && words.unread().isEmpty();
    }

    private Optional<Instruction> comparisons() {
        while (words.take(
                "only", "alleen", "slechts", "ask", "vraag", "stel", "indien", "als", "if", "when", "wanneer")) {
            // Words that say no more than that a condition follows.
        }
        List<ImmutableList<Instruction.Clause>> alternatives = new ArrayList<>();
        List<Instruction.Clause> together = new ArrayList<>();
        while (true) {
            Optional<Instruction.Clause> clause = clause();
            if (clause.isEmpty()) {
                return Optional.empty();
            }
            together.add(clause.get());
            if (words.takeAnd()) {
                continue;
            }
            alternatives.add(ImmutableList.copyOf(together));
            together.clear();
            if (!words.takeOr()) {
                return Optional.of(new Instruction.Comparisons(ImmutableList.copyOf(alternatives)));
            }
        }
    }

    private Optional<Instruction.Clause> clause() {
        words.take("if", "als", "indien");
        int start = words.mark();
        Joined<Integer> rows = rows();
        Joined<String> questions = rows.parts.isEmpty() ? questions() : one(words.takeNumber());
        Optional<Boolean> negated = relation();
        if (questions.parts.isEmpty() || negated.isEmpty()) {
            words.back(start);
            return Optional.empty();
        }
        ImmutableList<Instruction.Value> values = values();
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new Instruction.Clause(
                        questions.parts, questions.every, rows.parts, rows.every, negated.get(), values));
    }

    /** Parts joined by "and", or by "or". */
    private record Joined<T>(ImmutableList<T> parts, boolean every) {}

    private static <T> Joined<T> one(Optional<T> part) {
        return new Joined<>(part.map(ImmutableList::of).orElse(ImmutableList.of()), true);
    }

    private Joined<String> questions() {
        ImmutableList.Builder<String> numbers = ImmutableList.builder();
        boolean every = true;
        for (Optional<String> number = words.takeNumber(); number.isPresent(); number = words.takeNumber()) {
            numbers.add(number.get());
            if (words.takeAnd()) {
                continue;
            }
            if (!words.takeOr()) {
                break;
            }
            every = false;
        }
        return new Joined<>(numbers.build(), every);
    }

    /** Takes {@code row 10 or row 11 of}, up to the question. */
    private Joined<Integer> rows() {
        ImmutableList.Builder<Integer> rows = ImmutableList.builder();
        boolean every = true;
        boolean more = takeRowWord();
        while (more) {
            Optional<Integer> row = words.takeWhole();
            if (row.isEmpty()) {
                return one(Optional.empty());
            }
            rows.add(row.get());
            boolean or = isAnotherBehindOf() || words.takeRowOr();
            more = or || words.takeAnd();
            every = every && !or;
            takeRowWord();
        }
        words.take("of", "van", "in", "from", "on", "at", "bij");
        return new Joined<>(rows.build(), every);
    }

    /** An "of" is English for belonging and Dutch for "or": what follows decides. */
    private boolean isAnotherBehindOf() {
        int start = words.mark();
        if (!words.take("of")) {
            return false;
        }
        int behind = words.mark();
        boolean another = takeRowWord()
                || words.takeWhole().isPresent() && (words.take("van", "in") || words.takeOr() || words.takeAnd());
        words.back(another ? behind : start);
        return another;
    }

    private boolean takeRowWord() {
        return words.take("row", "rows", "rij", "rijen", "item", "items", "stelling", "stellingen", "statement");
    }

    /** Takes {@code =} and the like: whether the answer must be another. */
    private Optional<Boolean> relation() {
        if (words.take("!=", "≠", "<>")) {
            return Optional.of(true);
        }
        if (words.take("=", "==")) {
            return Optional.of(false);
        }
        return words.take("is", "are", "was", "zijn", "in")
                ? Optional.of(words.take("not", "niet", "geen"))
                : Optional.empty();
    }

    private ImmutableList<Instruction.Value> values() {
        ImmutableList.Builder<Instruction.Value> values = ImmutableList.builder();
        Optional<Instruction.Value> value = words.takeValue();
        while (value.isPresent()) {
            values.add(value.get());
            int start = words.mark();
            boolean or = words.takeOr();
            boolean and = or ? false : words.takeAnd();
            value = (or || and) && !isClauseNext(and) ? words.takeValue() : Optional.empty();
            if (value.isEmpty()) {
                words.back(start);
            }
        }
        return values.build();
    }

    /** Looks whether another comparison follows; behind "or" a single number may be one more answer. */
    private boolean isClauseNext(boolean and) {
        int start = words.mark();
        boolean next = takeRowWord();
        words.take("if", "als", "indien");
        while (!next && words.takeNumber().isPresent()) {
            next = relation().isPresent();
            if (!and || !words.takeAnd()) {
                break;
            }
        }
        words.back(start);
        return next;
    }
}
