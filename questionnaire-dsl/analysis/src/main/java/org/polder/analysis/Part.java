package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import org.polder.condition.Condition;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.model.Row;
import org.polder.model.Rowed;

/**
 * An option or row that only some respondents are shown.
 *
 * @param what what it is
 * @param name its name in a place, such as {@code Q5.3}
 * @param code its code
 * @param askedIf who is shown it
 */
record Part(String what, String name, int code, Condition askedIf) {
    /** Lists the options of an item, or the rows of a grid. */
    static ImmutableList<Part> of(Item item) {
        return item instanceof Rowed
                ? item.rows().stream().map(row -> of(item, row)).collect(ImmutableList.toImmutableList())
                : item.options().stream().map(option -> of(item, option)).collect(ImmutableList.toImmutableList());
    }

    private static Part of(Item item, Row row) {
        return new Part("Row", item.id() + " row " + row.code(), row.code(), row.askedIf());
    }

    private static Part of(Item item, Option option) {
        return new Part("Option", item.id() + "." + option.code(), option.code(), option.askedIf());
    }

    boolean isConditional() {
        return !askedIf.equals(Condition.always());
    }
}
