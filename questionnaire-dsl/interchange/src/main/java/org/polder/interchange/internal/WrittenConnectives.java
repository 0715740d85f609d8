package org.polder.interchange.internal;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Conditions written as text. What {@code and} and {@code or} join has brackets where it needs them, and parts that
 * decide nothing are left out.
 *
 * @param yes how the language writes what is always true
 * @param no how it writes what is never true
 * @param not what stands before a bracketed condition that must not hold
 */
public record WrittenConnectives(String yes, String no, String not) implements Connectives<String> {
    @Override
    public String of(boolean value) {
        return value ? yes : no;
    }

    @Override
    public String all(List<String> parts) {
        return parts.contains(no) ? no : each(parts);
    }

    /** Joins with {@code and}, and keeps what stands beside a part that is never true. */
    public String each(Collection<String> parts) {
        return joined(parts, yes, " and ");
    }

    @Override
    public String any(List<String> parts) {
        return parts.contains(yes) ? yes : joined(parts, no, " or ");
    }

    private static String joined(Collection<String> parts, String idle, String word) {
        List<String> wanted =
                parts.stream().filter(part -> !part.equals(idle)).distinct().toList();
        return switch (wanted.size()) {
            case 0 -> idle;
            case 1 -> wanted.get(0);
            default -> wanted.stream().map(WrittenConnectives::bracketed).collect(Collectors.joining(word));
        };
    }

    private static String bracketed(String part) {
        return part.contains(" and ") || part.contains(" or ") ? "(" + part + ")" : part;
    }

    @Override
    public String not(String part) {
        if (part.equals(yes)) {
            return no;
        }
        return part.equals(no) ? yes : not + "(" + part + ")";
    }
}
