package org.polder.analysis.paper;

import java.util.Map;
import java.util.function.IntFunction;

/** Says how many: "at least 2 answers", or what is left when that is denied. */
record CountWords(Phrases phrases, boolean denied) {

    /**
     * Says that a count lies between two bounds.
     *
     * @param least the least
     * @param most the greatest
     * @param all how many there can be
     * @param things names what is counted, for the number it follows
     */
    String say(int least, int most, int all, IntFunction<String> things) {
        boolean open = most >= all;
        String key;
        int last;
        if (denied) {
            key = open ? "count.fewer" : least == 0 ? "count.more" : "count.outside";
            last = open ? least : most;
        } else {
            key = least == most ? "count.exactly" : open ? "count.least" : least == 0 ? "count.most" : "count.between";
            last = open && least != most ? least : most;
        }
        return phrases.say(
                key, Map.of("from", String.valueOf(least), "to", String.valueOf(most), "things", things.apply(last)));
    }
}
