package org.polder.tabulation;

import com.google.common.collect.ImmutableList;
import org.polder.tabulation.source.Category;

/**
 * A group that a table leaves out; its numbers are not kept.
 *
 * @param by the break
 * @param path the group's category of each choice of the break
 * @param reason why it is left out
 */
public record HiddenGroup(Break by, ImmutableList<Category> path, Reason reason) {

    /** Why a group is left out. */
    public enum Reason {
        /** Nobody is in its base. */
        EMPTY,
        /** Its base is below the least that is reported. */
        SMALL_BASE,
        /** It would tell about few people, itself or with the groups that are shown. */
        DISCLOSURE
    }

    /**
     * Gives the group's label.
     *
     * @return the labels of its categories, joined by {@code " / "}
     */
    public String label() {
        return Group.label(path);
    }
}
