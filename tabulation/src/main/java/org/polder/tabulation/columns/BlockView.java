package org.polder.tabulation.columns;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.polder.tabulation.source.DerivedVariable;
import org.polder.tabulation.source.Filter;
import org.polder.tabulation.source.Scan;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** One block of columns and of the variables derived from them, each made once when it is asked for; for one thread. */
final class BlockView {
    private final Columns columns;
    private final Schema schema;
    private final Map<String, DerivedVariable> derived = new HashMap<>();
    private final Scratch scratch = new Scratch();
    private final Scratch passing = new Scratch();
    private final Map<String, int[]> states = new HashMap<>();
    private final Map<String, byte[]> codes = new HashMap<>();
    private final Map<String, double[]> numbers = new HashMap<>();
    private final Map<String, int[][]> planes = new HashMap<>();
    private final Map<Filter, Kleene> filters = new HashMap<>();
    private final RowCursor cursor;
    private int block;
    private int rows;

    BlockView(Columns columns, Scan scan, Schema schema) {
        this.columns = columns;
        this.schema = schema;
        scan.derived().forEach(variable -> derived.put(variable.name(), variable));
        this.cursor = new RowCursor(columns, derived);
    }

    void moveTo(int next) {
        block = next;
        rows = Block.rows(next, columns.size());
        scratch.reset();
        states.clear();
        codes.clear();
        numbers.clear();
        planes.clear();
        filters.clear();
    }

    int block() {
        return block;
    }

    int rows() {
        return rows;
    }

    int words() {
        return Block.words(rows);
    }

    Columns columns() {
        return columns;
    }

    Scratch scratch() {
        return scratch;
    }

    /** Gives room that is taken back when the next selection of respondents is counted. */
    Scratch passing() {
        return passing;
    }

    Variable variable(String name) {
        return schema.variable(name);
    }

    boolean isDerived(String name) {
        return derived.containsKey(name);
    }

    /** Tells in which of {@link States} each respondent is; not of a multiple choice. */
    int[] states(String name) {
        int[] known = states.get(name);
        if (known != null) {
            return known;
        }
        int[] made = scratch.states();
        DerivedVariable rule = derived.get(name);
        if (rule != null) {
            rule.accept(new DerivedStates(this, made));
        } else {
            Column column = columns.column(name);
            Codes from = column instanceof ChoiceColumn choice ? choice.codes() : ((GivenColumn) column).codes();
            from.copy(block, rows, made);
        }
        states.put(name, made);
        return made;
    }

    /** Gives the states of a single choice that are bytes: of no more than 256 states. */
    byte[] codes(String name) {
        byte[] known = codes.get(name);
        if (known != null) {
            return known;
        }
        byte[] made;
        if (!isDerived(name)
                && columns.column(name) instanceof ChoiceColumn choice
                && choice.codes() instanceof Codes.Narrow narrow) {
            made = narrow.block(block);
        } else {
            int[] wide = states(name);
            made = scratch.codes();
            for (int row = 0; row < rows; row++) {
                made[row] = (byte) wide[row];
            }
        }
        codes.put(name, made);
        return made;
    }

    /** Gives numbers, or days since 1970-01-01; what is no number where the respondent has none. */
    double[] numbers(String name) {
        double[] known = numbers.get(name);
        if (known != null) {
            return known;
        }
        double[] made;
        DerivedVariable rule = derived.get(name);
        if (rule != null) {
            made = rule.accept(new DerivedNumbers(this));
        } else if (columns.column(name) instanceof NumberColumn column) {
            made = column.numbers().block(block);
        } else {
            made = scratch.numbers();
            DayColumn column = (DayColumn) columns.column(name);
            for (int row = 0; row < rows; row++) {
                made[row] = column.codes().at(block, row) == column.states().given()
                        ? column.days().at(block, row)
                        : Double.NaN;
            }
        }
        numbers.put(name, made);
        return made;
    }

    /** Gives the bitmap of who has a state of a choice, up to left open; without words when nobody has. */
    int[] plane(String name, int state) {
        if (!isDerived(name)) {
            Column column = columns.column(name);
            if (column instanceof MultipleColumn multiple) {
                return multiple.plane(block, state);
            }
            if (column instanceof ChoiceColumn choice && choice.planes().isPresent()) {
                return choice.planes().get().plane(block, state);
            }
        }
        int[][] known = planes.get(name);
        if (known == null) {
            known = Planes.of(states(name), rows, States.of(variable(name)).notAsked());
            planes.put(name, known);
        }
        return known[state];
    }

    /** Gives the bitmap of who chose some category of a multiple choice, or some substantive one. */
    int[] chosen(String name, boolean substantive) {
        String key = name + (substantive ? " substantive" : " answered");
        int[][] known = planes.get(key);
        if (known == null) {
            int[] any = scratch.bitmap();
            for (int place = 0; place < variable(name).categories().size(); place++) {
                if (!substantive || variable(name).categories().get(place).isSubstantive()) {
                    or(any, plane(name, place));
                }
            }
            known = new int[][] {any};
            planes.put(key, known);
        }
        return known[0];
    }

    /** Gives a respondent's value. */
    Value value(String name, int row) {
        cursor.moveTo(block, row);
        return cursor.value(name);
    }

    Kleene filter(Filter filter) {
        Kleene known = filters.get(filter);
        if (known == null) {
            known = filter.accept(new FilterBits(this));
            filters.put(filter, known);
        }
        return known;
    }

    /** Gives the bitmap of all respondents of the block. */
    int[] everyone() {
        int[] all = scratch.bitmap();
        Arrays.fill(all, 0, words(), -1);
        if ((rows & 31) != 0) {
            all[words() - 1] = (1 << rows) - 1;
        }
        return all;
    }

    static void or(int[] target, int[] more) {
        for (int i = 0; i < more.length; i++) {
            target[i] |= more[i];
        }
    }
}
