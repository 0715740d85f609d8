package org.polder.tabulation.flat;

/** Reads days written as 2026-03-31 without making a text of them. */
final class ShortDay {
    /** Stands for what is not written so, or is no day. */
    static final int NOT_SHORT = Integer.MIN_VALUE;

    private static final int[] DAYS_BEFORE = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365};
    private static final int DAYS_TO_1970 = 719_528;

    private ShortDay() {}

    /** The days since 1970-01-01, in the proleptic Gregorian calendar. */
    static int epochDay(char[] text, int from, int to) {
        if (to - from != 10 || text[from + 4] != '-' || text[from + 7] != '-') {
            return NOT_SHORT;
        }
        int year = whole(text, from, from + 4);
        int month = whole(text, from + 5, from + 7);
        int day = whole(text, from + 8, from + 10);
        if (year < 1 || month < 1 || month > 12 || day < 1) {
            return NOT_SHORT;
        }
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        int length = DAYS_BEFORE[month] - DAYS_BEFORE[month - 1] + (leap && month == 2 ? 1 : 0);
        if (day > length) {
            return NOT_SHORT;
        }
        int before = year - 1;
        int days = 366 + before * 365 + before / 4 - before / 100 + before / 400;
        return days + DAYS_BEFORE[month - 1] + (leap && month > 2 ? 1 : 0) + day - 1 - DAYS_TO_1970;
    }

    private static int whole(char[] text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
