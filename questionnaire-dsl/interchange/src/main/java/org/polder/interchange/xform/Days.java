package org.polder.interchange.xform;

/**
 * Writes arithmetic on days of the calendar as XPath, which has none of its own. The eight digits of a day, such as
 * 20260301, order as the days do, and a year is 10000 of them.
 */
final class Days {
    private Days() {}

    static String sinceEpoch(String path) {
        return "number(" + path + ")";
    }

    static String digits(String path) {
        return "number(format-date(" + path + ", '%Y%m%d'))";
    }

    private static String part(String path, String format) {
        return "number(format-date(" + path + ", '" + format + "'))";
    }

    /** A year on from the 29th of February is the 28th where there is no 29th. */
    static String yearsAfter(String path, int years) {
        String year = "(" + part(path, "%Y") + (years < 0 ? " - " + -years : " + " + years) + ")";
        String leap = "((" + year + " mod 4 = 0 and " + year + " mod 100 != 0) or " + year + " mod 400 = 0)";
        String missing = part(path, "%m%d") + " = 229 and not(" + leap + ")";
        return "(" + year + " * 10000 + " + part(path, "%m%d") + " - if(" + missing + ", 1, 0))";
    }

    /** Whole years between two days; negative where the first is later. */
    static String yearsBetween(String from, String to) {
        return "int((" + digits(to) + " - " + digits(from) + ") div 10000)";
    }
}
