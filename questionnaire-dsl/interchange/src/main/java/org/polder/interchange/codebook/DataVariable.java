package org.polder.interchange.codebook;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.text.Text;

/**
 * One column of a flat file of responses.
 *
 * @param name the head of the column
 * @param item the question it belongs to
 * @param kind what stands in it
 * @param part what the row, option or place is called that it is for, when it is not for the whole question
 * @param place the place of a ranking that it is for
 * @param categories the codes that may stand in it
 * @param base who has a value in it
 */
record DataVariable(
        String name,
        Item item,
        Kind kind,
        Optional<Text> part,
        Optional<Integer> place,
        ImmutableList<Option> categories,
        Condition base) {
    /** What stands in a column. */
    enum Kind {
        /** The code of an option. */
        CODE,
        /** The codes of options, with semicolons between them. */
        CODES,
        NUMBER,
        DAY,
        TEXT,
        /** A code where the column beside it has no number, day or text. */
        INSTEAD
    }

    /** Tells whether codes stand in it, also those for no answer. */
    boolean isCoded() {
        return kind == Kind.CODE || kind == Kind.CODES || kind == Kind.INSTEAD;
    }
}
