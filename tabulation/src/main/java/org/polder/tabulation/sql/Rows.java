package org.polder.tabulation.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polder.tabulation.flat.Codebook;
import org.polder.tabulation.source.DerivedVariable;
import org.polder.tabulation.source.Variable;

/** Writes a query for the respondents: every variable read and checked, derived ones added, and who counts told. */
final class Rows {
    /** 0 for a good row, NULL for one with a bad cell, whatever the column. */
    static final String ZERO = "z";

    private final String from;
    private final Dialect dialect;
    private final Layers layers = new Layers();
    private final Plan plan;

    private Rows(String from, Dialect dialect, Plan plan) {
        this.from = from;
        this.dialect = dialect;
        this.plan = plan;
    }

    /**
     * Writes the query.
     *
     * @throws NotPushed when the database cannot be asked, so that rows must be read
     */
    static Rows of(Plan plan, Codebook codebook, TableColumns columns, String from, Dialect dialect) {
        Rows rows = new Rows(from, dialect, plan);
        rows.read(codebook, columns);
        rows.derive(codebook);
        if (rows.layers.width() > dialect.mostColumns()) {
            throw new NotPushed();
        }
        return rows;
    }

    private void read(Codebook codebook, TableColumns columns) {
        List<String> states = new ArrayList<>();
        for (Variable variable : codebook.schema().variables()) {
            Facet facet = plan.facet(variable.name());
            new VariableSql(codebook, columns, dialect, layers, facet).write();
            states.add(facet.state());
        }
        if (codebook.reached().isPresent()) {
            states.add(VariableSql.writeReached(codebook, columns, dialect, layers));
        }
        for (Block.Units units : plan.units()) {
            for (Unit unit : units.all()) {
                if (unit.facet().variable().kind() == Variable.Kind.TEXT) {
                    states.add(VariableSql.writeText(codebook, columns, dialect, layers, unit.facet()));
                }
            }
        }
        // A sum is NULL when any part is: the cheapest way to look at every variable.
        layers.add(layers.next(), ZERO, "CAST(0 * " + Layers.sum(states) + " AS BIGINT)");
    }

    private void derive(Codebook codebook) {
        FilterSql filters = new FilterSql(
                plan.facets(),
                codebook.schema().items().asList(),
                codebook.reached().isPresent());
        int first = layers.next();
        Map<String, Integer> levels = new HashMap<>();
        for (DerivedVariable derived : plan.derived()) {
            int level = derived.sources().stream()
                    .mapToInt(source -> levels.getOrDefault(source, first - 1) + 1)
                    .max()
                    .orElse(first);
            levels.put(derived.name(), level);
            derived.accept(new DerivedSql(plan.facets(), filters, layers, level));
        }
        int last = layers.next();
        for (Who who : plan.whos()) {
            if (!who.isEveryone()) {
                layers.add(last, who.column(), who.expression(filters));
            }
        }
    }

    /** How many subqueries lie within one another. */
    int depth() {
        return layers.next();
    }

    /** A query for the columns of the table as they are, under their own numbers, and whether the row is good. */
    String raw(TableColumns columns) {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put(ZERO, ZERO);
        for (int i = 0; i < columns.names().size(); i++) {
            wanted.put(
                    "t" + raw(i),
                    layers.add(0, raw(i), "t." + Dialect.name(columns.names().get(i))));
        }
        return layers.query(wanted, from, dialect);
    }

    static String raw(int column) {
        return "raw" + column;
    }

    /** A query for what some blocks need. */
    String needed(List<Block> blocks) {
        Map<String, String> needed = new LinkedHashMap<>();
        needed.put(ZERO, ZERO);
        for (Block block : blocks) {
            block.groups().forEach(group -> needed.put(group.column(), group.expression()));
            block.parts().keySet().forEach(digit -> {
                needed.put(digit.column(), digit.expression());
                block.value().ifPresent(value -> needed.put(value(digit), valueExpression(digit)));
            });
            block.weight().ifPresent(weight -> needed.put(weight(weight), weightExpression(weight)));
            block.units()
                    .ifPresent(units -> units.all().forEach(unit -> {
                        needed.put(unit.number(), unit.numberExpression());
                        needed.put(unit.text(), unit.textExpression(dialect));
                    }));
        }
        return layers.query(needed, from, dialect);
    }

    static String value(RowDigit digit) {
        return "v" + digit.column();
    }

    private static String valueExpression(RowDigit digit) {
        String number = digit.facet().number();
        return digit.who().isEveryone()
                ? number
                : "CASE WHEN " + digit.who().column() + " = " + Who.IN + " THEN " + number + " END";
    }

    static String weight(Facet weight) {
        return "y" + weight.index();
    }

    private static String weightExpression(Facet weight) {
        return "CASE WHEN " + weight.number() + " >= 0 THEN " + weight.number() + " ELSE 0E0 END";
    }
}
