package org.polder.tabulation.sql;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One grouping of the respondents: by the breaks of some crosstabs, and by what several variables tell at once, packed
 * into one whole number.
 *
 * @param base the least key; the keys of two blocks never meet
 * @param groups the digits of the breaks
 * @param parts by digit of a counted variable, what it tells
 * @param weight the weights to add up, where there are any
 * @param units the variables that tell stratum and cluster, where the counts are wanted by these
 * @param value the number or day whose distribution is counted; then there is one digit
 */
record Block(
        long base,
        ImmutableList<GroupDigit> groups,
        ImmutableSetMultimap<RowDigit, Part> parts,
        Optional<Facet> weight,
        Optional<Units> units,
        Optional<Facet> value) {

    /** The variables of a design. */
    record Units(int index, Optional<Unit> stratum, Optional<Unit> cluster) {
        List<Unit> all() {
            List<Unit> all = new ArrayList<>();
            stratum.ifPresent(all::add);
            cluster.ifPresent(all::add);
            return all;
        }
    }

    /** How many keys there can be. */
    long size() {
        long size = groupCount();
        for (RowDigit digit : parts.keySet()) {
            size = Math.multiplyExact(size, digit.size());
        }
        return size;
    }

    long groupCount() {
        return count(groups);
    }

    static long count(Iterable<GroupDigit> groups) {
        long count = 1;
        for (GroupDigit group : groups) {
            count = Math.multiplyExact(count, group.size());
        }
        return count;
    }

    /** The key: the digits one after the other, those of breaks first, each in a place of its own size. */
    String key(String zero) {
        String key = zero;
        for (GroupDigit group : groups) {
            key = "(" + key + " * " + group.size() + " + " + group.column() + ")";
        }
        for (RowDigit digit : parts.keySet()) {
            key = "(" + key + " * " + digit.size() + " + " + digit.column() + ")";
        }
        return key + " + " + base;
    }

    /** Where the key of the last digit of these can be taken from a key. */
    ImmutableList<Integer> sizes() {
        ImmutableList.Builder<Integer> sizes = ImmutableList.builder();
        groups.forEach(group -> sizes.add(group.size()));
        parts.keySet().forEach(digit -> sizes.add(digit.size()));
        return sizes.build();
    }
}
