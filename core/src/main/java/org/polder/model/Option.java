package org.polder.model;

import java.util.Optional;
import org.polder.text.Text;

/**
 * One answer option of a choice, or one column of a grid's scale.
 *
 * @param code the stable code, 1 or more
 * @param text the label
 * @param open what the respondent adds, when the option is open-ended
 * @param exclusive whether it can only be chosen alone; matters in a multiple choice
 * @param kind what choosing it means for the analysis
 */
public record Option(int code, Text text, Optional<OpenPart> open, boolean exclusive, OptionKind kind) {

    // Checks the code.
    public Option {
        if (code < 1) {
            throw new IllegalArgumentException("Option code " + code + " is not allowed: codes start at 1");
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
        return new Option(code, text, Optional.empty(), false, OptionKind.SUBSTANTIVE);
    }

    /**
     * Makes the option open-ended.
     *
     * @param part what the respondent adds
     * @return this option with the open part
     */
    public Option open(OpenPart part) {
        return new Option(code, text, Optional.of(part), exclusive, kind);
    }

    /**
     * Makes the option exclusive.
     *
     * @return this option, to be chosen alone
     */
    public Option alone() {
        return new Option(code, text, open, true, kind);
    }

    /**
     * Says what choosing the option means for the analysis.
     *
     * @param meaning the kind of option
     * @return this option with that meaning
     */
    public Option kind(OptionKind meaning) {
        return new Option(code, text, open, exclusive, meaning);
    }
}
