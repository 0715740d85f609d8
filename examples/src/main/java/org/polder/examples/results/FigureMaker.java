package org.polder.examples.results;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polder.examples.report.FigureChart;
import org.polder.examples.report.FigureFindings;
import org.polder.model.Item;
import org.polder.publishing.chart.Chart;
import org.polder.publishing.chart.ChartSvg;
import org.polder.publishing.html.HtmlTables;
import org.polder.tabulation.Break;
import org.polder.tabulation.Disclosure;
import org.polder.tabulation.Note;
import org.polder.tabulation.Table;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.findings.Findings;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Filter;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Variable;

/**
 * Makes figures of tables.
 *
 * @param names what questions are called
 * @param words the reader's words
 * @param isGenai whether the groups have the names of the report
 */
record FigureMaker(PageNames names, ResultsWords words, boolean isGenai) {
    /** Groups of fewer are hidden, and as many others as would give them away. */
    static final Disclosure RULE = new Disclosure(Monitoring.LEAST_BASE, 0);

    /** The variables of an item: itself, the rows of a grid, or the places of a ranking. */
    static ImmutableList<Variable> variables(Item item, Schema schema) {
        String id = item.id().value();
        return schema.variables().stream()
                .filter(variable ->
                        variable.name().equals(id) || variable.name().startsWith(id + "."))
                .collect(ImmutableList.toImmutableList());
    }

    static Table table(Variable variable, FigureChoice choice) {
        return Table.of(variable.name())
                .by(choice.breaks().stream()
                        .filter(by -> !by.equals(variable.name()))
                        .toArray(String[]::new))
                .filter(choice.reached().map(Filter::reached).orElseGet(Filter::everyone))
                .disclosure(RULE);
    }

    /** Draws and tells one question from the tables of its variables. */
    FiguresPage.Figure figure(Item item, List<TableResult> tables) {
        boolean rowed = !tables.get(0).variable().name().equals(item.id().value());
        return rowed ? rows(item, tables) : single(item, tables.get(0));
    }

    private FiguresPage.Figure single(Item item, TableResult table) {
        String key = key(item);
        boolean shows = table.total().base() > 0 && table.variable().kind() != Variable.Kind.TEXT;
        return new FiguresPage.Figure(
                item.id().value(),
                key,
                names.text(item),
                base(table),
                shows ? findings(table) : ImmutableList.of(),
                shows
                        ? Chart.usual(table, words.table())
                                .map(chart -> ChartSvg.of(chart, words.table(), key))
                                .orElse("")
                        : "",
                table.variable().kind() == Variable.Kind.MULTIPLE,
                shows
                        ? ImmutableList.of(HtmlTables.of(words.table()).table(withoutDerivations(table), key + "-t"))
                        : ImmutableList.of(),
                ImmutableList.of());
    }

    private ImmutableList<String> findings(TableResult table) {
        if (!table.variable().kind().isCategorical()) {
            return ImmutableList.of();
        }
        Findings findings = isGenai ? new FigureFindings(words.report()).findings(false) : Findings.in(words.table());
        List<String> said = new ArrayList<>(List.of(findings.total(table)));
        for (Break by : table.plan().breaks()) {
            // The table itself says which groups are too small to be named.
            findings.mostChosen(table, by.name()).stream().limit(1).forEach(said::add);
        }
        return ImmutableList.copyOf(said);
    }

    /** How groups are made stands once, at the end of the page. */
    private static TableResult withoutDerivations(TableResult table) {
        return table.notes(note -> note.kind() != Note.Kind.DERIVED);
    }

    /** Says how the groups of a table are made. */
    static List<String> derivations(TableResult table) {
        return table.notes().stream()
                .filter(note -> note.kind() == Note.Kind.DERIVED)
                .map(note -> note.details().get(0))
                .toList();
    }

    private String base(TableResult table) {
        if (isHidden(table)) {
            return words.of("figure.few", Monitoring.LEAST_BASE);
        }
        long base = table.total().base();
        if (base == 0) {
            return words.of("figure.nobody");
        }
        String said = words.of("figure.base", base);
        return table.variable().kind() == Variable.Kind.MULTIPLE ? said + " " + words.of("figure.several") : said;
    }

    /** Texts and numbers have no cells that could show that the base is hidden; the notes tell that something is. */
    private static boolean isHidden(TableResult table) {
        return table.total().isHidden()
                || table.total().cells().isEmpty()
                        && table.total().base() == 0
                        && table.notes().stream().anyMatch(note -> note.kind() == Note.Kind.DISCLOSURE);
    }

    private FiguresPage.Figure rows(Item item, List<TableResult> tables) {
        String key = key(item);
        List<TableResult> shown = tables.stream()
                .filter(row -> row.total().base() > 0 && !row.total().isHidden())
                .toList();
        boolean parts = shown.stream().allMatch(row -> row.variable().kind() == Variable.Kind.SINGLE);
        String title = names.text(item);
        List<String> said = new ArrayList<>();
        if (shown.size() < tables.size()) {
            said.add(words.of("figure.rows-few", tables.size() - shown.size(), Monitoring.LEAST_BASE));
        }
        return new FiguresPage.Figure(
                item.id().value(),
                key,
                title,
                words.of("figure.rows", tables.size()),
                ImmutableList.copyOf(said),
                parts && !shown.isEmpty() ? new FigureChart(words.report()).rows(title, shown, key) : "",
                true,
                shown.isEmpty() ? ImmutableList.of() : ImmutableList.of(new Templates(words).rows(title, key, shown)),
                shown.stream()
                        .filter(row -> !row.plan().breaks().isEmpty())
                        .map(row -> new FiguresPage.Row(
                                label(row),
                                HtmlTables.of(words.table())
                                        .table(
                                                withoutDerivations(row),
                                                key + "-"
                                                        + row.variable().name().replace('.', '-'))))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static String label(TableResult row) {
        return row.variable().label().isEmpty()
                ? row.variable().name()
                : row.variable().label();
    }

    /** Where the page has a question. */
    static String key(Item item) {
        return "q-" + item.id().value();
    }

    /** Says a question in a line: the total alone. */
    FiguresPage.Listed listed(Item item, String page, List<TableResult> tables) {
        String id = item.id().value();
        String text = names.text(item);
        if (tables.size() != 1 || !tables.get(0).variable().name().equals(id)) {
            return new FiguresPage.Listed(id, text, page, "", words.of("figure.rows", tables.size()), "");
        }
        TableResult table = tables.get(0);
        if (isHidden(table)) {
            return new FiguresPage.Listed(
                    id, text, page, words.table().word("hidden-cell"), words.of("few", Monitoring.LEAST_BASE), "");
        }
        long base = table.total().base();
        Optional<String> most = table.total().mostChosen(false).isEmpty()
                ? Optional.empty()
                : Optional.of(words.list(table.total().mostChosen(false).stream()
                        .map(Category::label)
                        .toList()));
        String share = most.isPresent()
                ? words.report()
                        .percent(table.total()
                                .share(table.total().mostChosen(false).get(0).code()))
                : "";
        return new FiguresPage.Listed(
                id,
                text,
                page,
                String.valueOf(base),
                most.orElseGet(() -> words.of("kind." + table.variable().kind())),
                share);
    }
}
