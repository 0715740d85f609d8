package org.polder.model;

import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.text.Text;

/**
 * One answer option of a choice, or one column of a grid's scale.
 *
 * @param code the stable code, 1 or more
 * @param text the label
 * @param open what the respondent adds, when the option is open-ended
 * @param exclusive whether it can only be chosen alone; matters in a multiple choice
 * @param kind what choosing it means for the analysis
 * @param anchored whether it keeps its written place when options are put in another order
 * @param askedIf who is shown the option; over earlier items only, and always in a grid's scale
 */
public record Option(
        int code,
        Text text,
        Optional<OpenPart> open,
        boolean exclusive,
        OptionKind kind,
        boolean anchored,
        Condition askedIf) {

    // Checks the code.
    public Option {
        if (code < 1 || code > Codes.GREATEST) {
            throw new IllegalArgumentException(
                    "Option code " + code + " is not allowed: codes run from 1 to " + Codes.GREATEST);
        }
    }

    /**
     * Makes a plain option.
     *
     * @param code the code
     * @param text the label
     * @return the option
     */
    public static Option of(int code, Text text) {
        return new Option(code, text, Optional.empty(), false, OptionKind.SUBSTANTIVE, false, Condition.always());
    }

    /**
     * Makes the option open-ended.
     *
     * @param part what the respondent adds
     * @return this option with the open part
     */
    public Option open(OpenPart part) {
        return new Option(code, text, Optional.of(part), exclusive, kind, anchored, askedIf);
    }

    /**
     * Makes the option exclusive.
     *
     * @return this option, to be chosen alone
     */
    public Option alone() {
        return new Option(code, text, open, true, kind, anchored, askedIf);
    }

    /**
     * Says what choosing the option means for the analysis.
     *
     * @param meaning the kind of option
     * @return this option with that meaning
     */
    public Option kind(OptionKind meaning) {
        return new Option(code, text, open, exclusive, meaning, anchored, askedIf);
    }

    /**
     * Keeps the option at its written place when options are put in another order.
     *
     * @return this option, anchored
     */
    public Option anchor() {
        return new Option(code, text, open, exclusive, kind, true, askedIf);
    }

    /**
     * Says who is shown the option.
     *
     * @param condition the condition
     * @return this option with that condition
     */
    public Option askedIf(Condition condition) {
        return new Option(code, text, open, exclusive, kind, anchored, condition);
    }

    /**
     * Replaces the label.
     *
     * @param changed the new label
     * @return this option with that label
     */
    public Option text(Text changed) {
        return new Option(code, changed, open, exclusive, kind, anchored, askedIf);
    }
}
