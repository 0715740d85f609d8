package org.polder.analysis;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words, numbers and signs of a printed instruction, read one by one. */
final class InstructionWords {
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:"
            + "[\"“„”](?<quoted>[^\"“„”]*)[\"“„”]"
            + "|(?<from>\\d{1,6})\\s*(?:[-–—]|t/m\\b|tot en met\\b|through\\b|to\\b)\\s*(?<to>\\d{1,6})(?![\\p{L}\\d])"
            + "|(?<word>[Qq]?\\d+[A-Za-z]?(?:_\\d+)?(?![\\p{L}\\d])|\\p{L}[\\p{L}\\d'’_-]*)"
            + "|(?<sign>==?|!=|≠|<>|&&?|,|;|/|\\+)"
            + ")");

    private static final ImmutableSet<String> AND = ImmutableSet.of("and", "en", "&", "&&", "+");
    private static final ImmutableSet<String> OR = ImmutableSet.of("or", "of", ",", ";", "/");

    /** One part; quoted and ranged parts are nothing but values. */
    record Token(String text, Optional<Instruction.Value> value) {}

    private final List<Token> tokens = new ArrayList<>();
    private final String rest;
    private int at;

    InstructionWords(String instruction) {
        String text = instruction.strip().replaceFirst("[.:]$", "");
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length() && matcher.region(end, text.length()).lookingAt()) {
            tokens.add(token(matcher));
            end = matcher.end();
        }
        this.rest = text.substring(end).strip();
    }

    private static Token token(Matcher matcher) {
        if (matcher.group("quoted") != null) {
            return new Token(
                    "",
                    Optional.of(new Instruction.Label(matcher.group("quoted").strip())));
        }
        if (matcher.group("from") != null) {
            int from = Integer.parseInt(matcher.group("from"));
            int to = Integer.parseInt(matcher.group("to"));
            return new Token("", Optional.of(new Instruction.Codes(Math.min(from, to), Math.max(from, to))));
        }
        String word = matcher.group("word") != null ? matcher.group("word") : matcher.group("sign");
        return new Token(Vocabulary.lower(word), Optional.empty());
    }

    /** What no rule could read. */
    String unread() {
        return rest;
    }

    boolean isAtEnd() {
        return at >= tokens.size();
    }

    /** Remembers the place, to come back to. */
    int mark() {
        return at;
    }

    void back(int mark) {
        at = mark;
    }

    private Token peek() {
        return isAtEnd() ? new Token("", Optional.empty()) : tokens.get(at);
    }

    /** Takes a word when it is next. */
    boolean take(String... words) {
        boolean found = !isAtEnd() && List.of(words).contains(peek().text());
        at += found ? 1 : 0;
        return found;
    }

    boolean takeAnd() {
        return take(AND.toArray(String[]::new));
    }

    boolean takeOr() {
        boolean found = take(OR.toArray(String[]::new));
        if (found) {
            // "1, 2, or 3" has two.
            take("or", "of");
        }
        return found;
    }

    /** Takes an "or" that cannot be the "of" of belonging. */
    boolean takeRowOr() {
        return !peek().text().equals("of") && takeOr();
    }

    /** Takes the number of a question, such as {@code 20b}. */
    Optional<String> takeNumber() {
        int start = at;
        take("question", "vraag", "q", "v");
        Optional<String> number = Optional.of(peek().text())
                .filter(text -> text.matches("q?\\d.*"))
                .map(text -> text.replaceFirst("^q", ""));
        at = number.isPresent() ? at + 1 : start;
        return number;
    }

    Optional<Integer> takeWhole() {
        Optional<Integer> whole = Optional.of(peek().text())
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf);
        at += whole.isPresent() ? 1 : 0;
        return whole;
    }

    /** Takes a range, a quotation, a code, or words up to the next "and" or "or". */
    Optional<Instruction.Value> takeValue() {
        if (peek().value().isPresent()) {
            return tokens.get(at++).value();
        }
        take("option", "optie", "answer", "antwoord", "code");
        Optional<Integer> code = takeWhole();
        if (code.isPresent()) {
            return code.map(number -> new Instruction.Codes(number, number));
        }
        List<String> words = new ArrayList<>();
        while (!isAtEnd() && peek().text().matches("\\p{L}.*|\\d+\\p{L}.*") && !isJoint(peek().text())) {
            words.add(tokens.get(at++).text());
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(new Instruction.Label(String.join(" ", words)));
    }

    private static boolean isJoint(String word) {
        return AND.contains(word) || OR.contains(word);
    }
}
