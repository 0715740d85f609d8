package org.polder.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.function.UnaryOperator;

/**
 * One wording in one language, with named blanks: {@code "About {worse}: why?"}.
 *
 * <p>A blank is a name in braces; a literal brace is written twice.
 */
public final class Wording {
    private final String pattern;
    private final ImmutableList<Part> parts;

    private Wording(String pattern, ImmutableList<Part> parts) {
        this.pattern = pattern;
        this.parts = parts;
    }

    /**
     * Reads a wording.
     *
     * @param pattern the wording with its blanks
     * @return the wording
     * @throws IllegalArgumentException when a brace is not closed, stands alone, or encloses no name
     */
    public static Wording of(String pattern) {
        ImmutableList.Builder<Part> parts = ImmutableList.builder();
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            boolean doubled = at + 1 < pattern.length() && pattern.charAt(at + 1) == c;
            if ((c == '{' || c == '}') && doubled) {
                literal.append(c);
                at += 2;
            } else if (c == '{') {
                String name = blank(pattern, at);
                parts.add(new Part(literal.toString(), name));
                literal.setLength(0);
                at += name.length() + 2;
            } else if (c == '}') {
                throw new IllegalArgumentException("Wording \"" + pattern + "\" has a '}' without a '{' at character "
                        + (at + 1) + ": write '}}' for a literal brace");
            } else {
                literal.append(c);
                at++;
            }
        }
        parts.add(new Part(literal.toString(), ""));
        return new Wording(pattern, parts.build());
    }

    /**
     * Makes a wording without blanks from any text.
     *
     * @param text the text as the respondent reads it, braces and all
     * @return the wording
     */
    public static Wording literal(String text) {
        return of(text.replace("{", "{{").replace("}", "}}"));
    }

    private static String blank(String pattern, int open) {
        int close = pattern.indexOf('}', open);
        String name = close < 0 ? "" : pattern.substring(open + 1, close);
        if (!name.matches("[A-Za-z][A-Za-z0-9_-]*")) {
            throw new IllegalArgumentException("Wording \"" + pattern + "\" has a '{' at character " + (open + 1)
                    + " that opens no blank: write a name and '}', or '{{' for a literal brace");
        }
        return name;
    }

    /**
     * Gives the wording as it was written.
     *
     * @return the pattern, blanks and doubled braces included
     */
    public String pattern() {
        return pattern;
    }

    /**
     * Lists the blanks.
     *
     * @return the names between braces, in order of first use
     */
    public ImmutableSet<String> blanks() {
        return parts.stream().map(Part::blank).filter(name -> !name.isEmpty()).collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Fills the blanks.
     *
     * @param words gives the words for a blank's name
     * @return the text as the respondent reads it
     */
    public String fill(UnaryOperator<String> words) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(part.literal);
            if (!part.blank.isEmpty()) {
                text.append(words.apply(part.blank));
            }
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Wording wording && wording.pattern.equals(pattern);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }

    @Override
    public String toString() {
        return pattern;
    }

    private record Part(String literal, String blank) {}
}
