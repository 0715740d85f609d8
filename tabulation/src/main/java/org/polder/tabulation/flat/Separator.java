package org.polder.tabulation.flat;

/** Finds out what stands between the cells of a CSV file. */
final class Separator {
    private static final String KNOWN = ",;\t|";

    private Separator() {}

    /** The sign the first line has most of, outside quotation marks; of equals, and of none, the first known. */
    static char of(CharSequence start) {
        int[] counts = new int[KNOWN.length()];
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < start.length(); i++) {
            char sign = start.charAt(i);
            if (sign == '"') {
                quoted = !quoted;
            }
            boolean lineEnds = !quoted && (sign == '\n' || sign == '\r');
            if (lineEnds && begun) {
                break;
            }
            begun |= !lineEnds;
            int known = KNOWN.indexOf(sign);
            if (!quoted && known >= 0) {
                counts[known]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return KNOWN.charAt(best);
    }
}
