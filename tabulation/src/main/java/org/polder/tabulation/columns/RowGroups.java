package org.polder.tabulation.columns;

import java.util.List;
import org.polder.tabulation.source.Variable;

/** Finds the groups of each respondent of a block. */
final class RowGroups {
    private static final long[] WHOLE = {0};

    private final int[] categories;
    private final Has[] breaks;

    RowGroups(BlockView view, List<Variable> variables) {
        this.categories = new int[variables.size()];
        this.breaks = new Has[variables.size()];
        for (int i = 0; i < variables.size(); i++) {
            categories[i] = variables.get(i).categories().size();
            breaks[i] = has(view, variables.get(i));
        }
    }

    /** Gives the places of the categories that a respondent has of one break. */
    private interface Has {
        int[] of(int row);
    }

    private static Has has(BlockView view, Variable variable) {
        if (variable.kind() == Variable.Kind.MULTIPLE) {
            return new Chosen(view, variable)::of;
        }
        int[] states = view.states(variable.name());
        int known = variable.categories().size();
        return row -> states[row] < known ? new int[] {states[row]} : new int[0];
    }

    long[] of(int row) {
        long[] groups = WHOLE;
        for (int i = 0; i < breaks.length; i++) {
            int[] places = breaks[i].of(row);
            long[] finer = new long[groups.length * places.length];
            int next = 0;
            for (int place : places) {
                for (long group : groups) {
                    finer[next++] = group * categories[i] + place;
                }
            }
            groups = finer;
        }
        return groups;
    }
}
