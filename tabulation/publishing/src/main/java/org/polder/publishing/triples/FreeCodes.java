package org.polder.publishing.triples;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Variable;

/** Finds codes that a variable does not use. */
final class FreeCodes {
    private FreeCodes() {}

    /** Gives codes above all others: 99, 98, … or of more digits where these are taken. */
    static List<Integer> above(Variable variable, int count) {
        long most =
                variable.categories().stream().mapToLong(Category::code).max().orElse(0);
        long end = 10;
        while (end - count <= most) {
            end *= 10;
        }
        return end - 1 > Integer.MAX_VALUE ? next(variable, count) : down(end, count);
    }

    private static List<Integer> down(long end, int count) {
        List<Integer> codes = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            codes.add((int) (end - i));
        }
        return codes;
    }

    /** Gives the first codes from 1 that are free, so that a row of 0 and 1 stays short. */
    static List<Integer> next(Variable variable, int count) {
        Set<Integer> taken = new HashSet<>(variable.codes());
        List<Integer> codes = new ArrayList<>();
        for (int code = 1; codes.size() < count; code++) {
            if (taken.add(code)) {
                codes.add(code);
            }
        }
        return codes;
    }
}
