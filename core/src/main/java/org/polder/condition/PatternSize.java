package org.polder.condition;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Estimates how many steps a regular expression compiles to, as repeats within repeats multiply: {@code
 * ((a{1000}){1000}){1000}} would need a thousand million.
 */
final class PatternSize {
    private static final Pattern REPEAT = Pattern.compile("\\{([0-9]{1,4})(,([0-9]{0,4}))?}");
    private static final long ENOUGH = 1_000_000_000;

    private final String pattern;
    private final Deque<Long> outer = new ArrayDeque<>();
    private long sum;
    private long last;

    private PatternSize(String pattern) {
        this.pattern = pattern;
    }

    /** The number of steps, estimated high; what cannot be read counts for its length. */
    static long of(String pattern) {
        return new PatternSize(pattern).size();
    }

    private long size() {
        int at = 0;
        while (at < pattern.length()) {
            at = step(at);
        }
        while (!outer.isEmpty()) {
            close();
        }
        return sum + last;
    }

    /** Takes what begins at a place, and gives the place behind it. */
    private int step(int at) {
        switch (pattern.charAt(at)) {
            case '\\' -> {
                return escape(at);
            }
            case '[' -> {
                atom();
                return behindClass(at);
            }
            case '(' -> {
                outer.push(sum + last);
                sum = 0;
                last = 0;
            }
            case ')' -> close();
            case '{' -> {
                Matcher repeat = REPEAT.matcher(pattern).region(at, pattern.length());
                if (repeat.lookingAt()) {
                    int least = Integer.parseInt(repeat.group(1));
                    String most = repeat.group(3);
                    int times =
                            most == null ? least : most.isEmpty() ? least + 1 : Math.max(least, Integer.parseInt(most));
                    last = Math.min(ENOUGH, last * Math.max(1, times));
                    return repeat.end();
                }
                atom();
            }
            case '*', '+', '?', '|' -> last++;
            default -> atom();
        }
        return at + 1;
    }

    private void atom() {
        sum = Math.min(ENOUGH, sum + last);
        last = 1;
    }

    private void close() {
        long group = sum + last + 2;
        sum = outer.isEmpty() ? 0 : outer.pop();
        last = Math.min(ENOUGH, group);
    }

    private int escape(int at) {
        if (pattern.startsWith("\\Q", at)) {
            int end = pattern.indexOf("\\E", at + 2);
            int stop = end < 0 ? pattern.length() : end;
            for (int i = at + 2; i < stop; i++) {
                atom();
            }
            return end < 0 ? stop : stop + 2;
        }
        atom();
        boolean named = at + 2 < pattern.length() && "pPx".indexOf(pattern.charAt(at + 1)) >= 0;
        int close = named && pattern.charAt(at + 2) == '{' ? pattern.indexOf('}', at) : -1;
        return close < 0 ? at + 2 : close + 1;
    }

    private int behindClass(int at) {
        int next = pattern.startsWith("[^", at) ? at + 2 : at + 1;
        // A bracket that comes first stands for itself.
        next = pattern.startsWith("]", next) ? next + 1 : next;
        while (next < pattern.length() && pattern.charAt(next) != ']') {
            if (pattern.startsWith("[:", next) && pattern.indexOf(":]", next) > 0) {
                next = pattern.indexOf(":]", next) + 2;
            } else {
                next += pattern.charAt(next) == '\\' ? 2 : 1;
            }
        }
        return Math.min(next + 1, pattern.length());
    }
}
