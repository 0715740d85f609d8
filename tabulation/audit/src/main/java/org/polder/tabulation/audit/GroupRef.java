package org.polder.tabulation.audit;

/**
 * A group that a published number is about.
 *
 * @param grouping the grouping's name
 * @param category the category's name
 * @param label what the publication calls the group
 */
public record GroupRef(String grouping, String category, String label) {

    boolean isSame(GroupRef other) {
        return grouping.equals(other.grouping) && category.equals(other.category);
    }

    String key() {
        return grouping + "=" + category;
    }
}
