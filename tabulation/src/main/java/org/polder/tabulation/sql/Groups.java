package org.polder.tabulation.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * The groups that the digits of the breaks mean.
 *
 * @param block whose digits these are
 * @param digits the digits as one number, the last fastest
 */
record Groups(Block block, long digits) {

    private int digit(GroupDigit wanted) {
        long rest = digits;
        for (int i = block.groups().size() - 1; ; i--) {
            GroupDigit group = block.groups().get(i);
            if (group.equals(wanted)) {
                return (int) (rest % group.size());
            }
            rest /= group.size();
        }
    }

    /** The numbers of the groups of a crosstab. */
    List<Long> of(Part part) {
        List<Long> groups = List.of(0L);
        for (GroupDigit group : part.breaks()) {
            int[] categories = group.categories(digit(group));
            List<Long> finer = new ArrayList<>(groups.size() * categories.length);
            for (long outer : groups) {
                for (int category : categories) {
                    finer.add(outer * group.facet().categories() + category);
                }
            }
            groups = finer;
        }
        return groups;
    }
}
