package org.polder.tabulation.render;

import com.google.common.collect.ImmutableMap;
import org.polder.tabulation.Base;

/**
 * The words around the numbers of a printed table, in the reader's language.
 *
 * @param total what to call the total
 * @param leftOpen what to call the respondents who left the question open
 * @param mostChosen what comes before the most-chosen options
 * @param none what stands there when nobody chose any
 * @param bases what to call each base
 */
public record TableWords(
        String total, String leftOpen, String mostChosen, String none, ImmutableMap<Base, String> bases) {
    /** The words in English. */
    public static final TableWords ENGLISH = new TableWords(
            "Total",
            "(left open)",
            "most chosen",
            "none",
            ImmutableMap.of(
                    Base.ALL, "all",
                    Base.ASKED, "asked",
                    Base.ANSWERED, "answered",
                    Base.SUBSTANTIVE, "substantive"));

    /** The words in Dutch. */
    public static final TableWords DUTCH = new TableWords(
            "Totaal",
            "(opengelaten)",
            "meest gekozen",
            "geen",
            ImmutableMap.of(
                    Base.ALL, "iedereen",
                    Base.ASKED, "gevraagd",
                    Base.ANSWERED, "beantwoord",
                    Base.SUBSTANTIVE, "inhoudelijk"));

    // A base without a word would leave a table unexplained.
    public TableWords {
        for (Base base : Base.values()) {
            if (!bases.containsKey(base)) {
                throw new IllegalArgumentException(
                        "There is no word for the base " + base + ": give one for each base");
            }
        }
    }
}
