package org.polder.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Writes sets of codes the way people do: {@code 1 to 6, 8}. */
public final class Codes {
    /** The greatest code an option or row may have. */
    public static final int GREATEST = 999_999;

    private Codes() {}

    /**
     * Lists codes, runs of three or more shortened.
     *
     * @param codes the codes in any order
     * @return the codes in words, such as {@code 1 to 6, 8}
     */
    public static String listed(Collection<Integer> codes) {
        List<String> runs = new ArrayList<>();
        List<Integer> sorted = List.copyOf(new TreeSet<>(codes));
        int start = 0;
        while (start < sorted.size()) {
            int end = start;
            while (end + 1 < sorted.size() && sorted.get(end + 1) == sorted.get(end) + 1) {
                end++;
            }
            if (end - start >= 2) {
                runs.add(sorted.get(start) + " to " + sorted.get(end));
                start = end + 1;
            } else {
                runs.add(String.valueOf(sorted.get(start)));
                start++;
            }
        }
        return String.join(", ", runs);
    }
}
