package org.polder.analysis.audit;

/**
 * How many respondents of some group something is recorded of, and of how many nothing is.
 *
 * @param recorded those who answered a question or left it open
 * @param not those who came so far and did neither
 */
record Counts(int recorded, int not) {
    static final Counts NOBODY = new Counts(0, 0);

    int all() {
        return recorded + not;
    }

    Counts plus(Counts other) {
        return new Counts(recorded + other.recorded, not + other.not);
    }

    /** Adds up those of some options. */
    static Counts sum(Counts[] byOption, CodeSet options) {
        Counts sum = NOBODY;
        for (int place = 0; place < byOption.length; place++) {
            sum = options.has(place) ? sum.plus(byOption[place]) : sum;
        }
        return sum;
    }

    /** What it costs to list whom a condition that lets in exactly this group gets wrong, of all who came so far. */
    double misfitBits(Counts everyone) {
        return Bits.exceptions(all(), not) + Bits.exceptions(everyone.all() - all(), everyone.recorded - recorded);
    }
}
