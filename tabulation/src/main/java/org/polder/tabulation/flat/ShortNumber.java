package org.polder.tabulation.flat;

/** Reads the numbers that most cells hold without making a text of them. */
final class ShortNumber {
    /** Stands for what is not so simple; no number of few digits is it. */
    static final long NOT_SHORT = Long.MIN_VALUE;

    private static final int MOST_DIGITS = 15;
    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private ShortNumber() {}

    /** A whole number of at most nine digits. */
    static long whole(char[] text, int from, int to) {
        int i = from;
        boolean negative = i < to && text[i] == '-';
        if (negative) {
            i++;
        }
        if (i == to || to - i > 9) {
            return NOT_SHORT;
        }
        long number = 0;
        for (; i < to; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return NOT_SHORT;
            }
            number = 10 * number + digit;
        }
        return negative ? -number : number;
    }

    /**
     * A number of at most 15 digits, one decimal point among them; NaN for anything else. The quotient of two whole
     * numbers that are exact as they are is the number nearest to the decimal one (Clinger 1990).
     */
    static double decimal(char[] text, int from, int to) {
        int i = from;
        boolean negative = i < to && text[i] == '-';
        if (negative) {
            i++;
        }
        long number = 0;
        int digits = 0;
        int point = -1;
        for (; i < to; i++) {
            int digit = text[i] - '0';
            if (digit >= 0 && digit <= 9) {
                number = 10 * number + digit;
                digits++;
            } else if (text[i] == '.' && point < 0 && digits > 0) {
                point = digits;
            } else {
                return Double.NaN;
            }
            if (digits > MOST_DIGITS) {
                return Double.NaN;
            }
        }
        if (digits == 0 || point == digits) {
            return Double.NaN;
        }
        double value = point < 0 ? number : number / POWERS[digits - point];
        return negative ? -value : value;
    }
}
