package org.polder.examples.web;

import org.polder.interview.Choice;
import org.polder.model.OpenPart;

/** The field at an option that the respondent fills in. */
public final class OpenField {
    private static final int LONGEST_NUMBER = 40;

    private OpenField() {}

    /**
     * Tells whether a number is asked.
     *
     * @param option an open-ended option
     * @return true when it is
     */
    public static boolean number(Choice option) {
        return option.option().open().map(NumberForm::isNumber).orElse(false);
    }

    /**
     * Tells how long what is filled in may be.
     *
     * @param option an open-ended option
     * @return the number of characters
     */
    public static int longest(Choice option) {
        return option.option()
                .open()
                .map(part -> part.accept(new OpenPart.Visitor<Integer>() {
                    @Override
                    public Integer words(OpenPart.Words words) {
                        return words.longest();
                    }

                    @Override
                    public Integer number(OpenPart.Number number) {
                        return LONGEST_NUMBER;
                    }
                }))
                .orElse(LONGEST_NUMBER);
    }
}
