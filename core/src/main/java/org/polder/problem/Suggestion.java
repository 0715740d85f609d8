package org.polder.problem;

import com.google.common.collect.Iterables;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a mistyped one was probably meant to be. */
public final class Suggestion {
    private static final int LONGEST = 200;
    private static final int MOST_EDITS = 3;
    private static final int MOST_KNOWN = 10_000;

    private Suggestion() {}

    /**
     * Finds the closest known name by edit distance (insert, delete, replace and swap of neighbours each count
     * one: the optimal string alignment distance), ignoring case.
     *
     * @param found what was written
     * @param known the names that exist
     * @return the closest name when it differs in at most a third of its letters and at most three;
     *     of very many names only the first 10,000 are looked at
     */
    public static Optional<String> closest(String found, Collection<String> known) {
        if (found.isEmpty() || found.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = found.toLowerCase(Locale.ROOT);
        int nearest = MOST_EDITS + 1;
        String best = "";
        for (String name : Iterables.limit(known, MOST_KNOWN)) {
            // A name so much longer or shorter cannot be near.
            if (Math.abs(name.length() - wanted.length()) > MOST_EDITS) {
                continue;
            }
            int edits = distance(wanted, name.toLowerCase(Locale.ROOT));
            if (edits <= allowed(wanted, name) && (edits < nearest || edits == nearest && name.compareTo(best) < 0)) {
                nearest = edits;
                best = name;
            }
        }
        return Optional.of(best).filter(name -> !name.isEmpty());
    }

    /**
     * Gives the closing sentence of a message about an unknown name.
     *
     * @param found what was written
     * @param known the names that exist
     * @return {@code " Did you mean 'x'?"} or an empty text
     */
    public static String sentence(String found, Collection<String> known) {
        return closest(found, known)
                .map(name -> " Did you mean '" + name + "'?")
                .orElse("");
    }

    private static int allowed(String wanted, String name) {
        return Math.min(MOST_EDITS, Math.max(1, Math.max(wanted.length(), name.length()) / 3));
    }

    private static int distance(String left, String right) {
        int[][] cost = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replace = cost[i - 1][j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (swapped(left, right, i, j)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[left.length()][right.length()];
    }

    private static boolean swapped(String left, String right, int i, int j) {
        return i > 1 && j > 1 && left.charAt(i - 1) == right.charAt(j - 2) && left.charAt(i - 2) == right.charAt(j - 1);
    }
}
