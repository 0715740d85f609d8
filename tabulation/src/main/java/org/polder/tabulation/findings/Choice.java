package org.polder.tabulation.findings;

import java.util.List;
import org.polder.tabulation.Cell;
import org.polder.tabulation.Group;
import org.polder.tabulation.source.Category;

/**
 * What a group chose most often, in words.
 *
 * @param options the options, ties together
 * @param what the options, quoted
 * @param share their share
 */
record Choice(List<Category> options, String what, String share) {

    static Choice of(Group group, boolean withoutMissing, Sentences sentences) {
        List<Category> options = group.mostChosen(withoutMissing);
        return new Choice(
                options,
                sentences.quoted(options),
                sentences.percent(group.share(options.get(0).code()), options.size()));
    }

    /** Tells whether there is something to say: someone chose an option, and none of what would be said is hidden. */
    static boolean exists(Group group, boolean withoutMissing) {
        return !group.mostChosen(withoutMissing).isEmpty();
    }

    /** Tells whether a group without most-chosen options has them all the same, but hidden. */
    static boolean isWithheld(Group group) {
        return group.isHidden() || group.cells().stream().anyMatch(Cell::isHidden);
    }
}
