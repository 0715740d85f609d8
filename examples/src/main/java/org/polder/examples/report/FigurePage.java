package org.polder.examples.report;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polder.publishing.html.HtmlTables;
import org.polder.tabulation.Note;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.audit.CheckedClaim;
import org.polder.tabulation.audit.Contradiction;

/**
 * The report laid out for a page: chapters, charts and tables.
 *
 * @param report the report
 */
public record FigurePage(Report report) {
    /** The parts of the annex on method, in order. */
    public static final ImmutableList<String> METHOD =
            ImmutableList.of("inclusion", "bases", "shares", "groups", "most", "deviating", "marks", "check", "coding");

    /** The chapters with figures: the numbers of the first and the last. */
    private enum Part {
        RESPONSE(1, 4),
        USE(5, 10),
        SHARE(11, 16),
        WORK(17, 21),
        STATEMENTS(22, 33),
        NORMS(34, 35);

        private final int first;
        private final int last;

        Part(int first, int last) {
            this.first = first;
            this.last = last;
        }

        private String key() {
            return "chapter-" + name().toLowerCase(Locale.ROOT);
        }

        private boolean has(Report.Figure figure) {
            int number = Integer.parseInt(figure.key().substring(figure.key().indexOf('-') + 1));
            return number >= first && number <= last;
        }
    }

    /**
     * A chapter.
     *
     * @param key where to find it on the page
     * @param title its title
     * @param figures its figures
     * @param grids its tables of grids
     * @param entries what the table of contents lists of it
     */
    public record Chapter(
            String key,
            String title,
            ImmutableList<Report.Figure> figures,
            ImmutableList<Report.Grid> grids,
            ImmutableList<Entry> entries) {}

    /**
     * A line of the table of contents.
     *
     * @param key where it leads to
     * @param name such as {@code Figuur 5}
     * @param title what the figure is about
     */
    public record Entry(String key, String name, String title) {}

    /**
     * Lists the chapters.
     *
     * @return those with figures first, then those without, whose texts have their own place
     */
    public ImmutableList<Chapter> chapters() {
        ImmutableList.Builder<Chapter> chapters = ImmutableList.builder();
        for (Part part : Part.values()) {
            chapters.add(chapter(
                    part.key(),
                    report.figures().stream().filter(part::has).collect(ImmutableList.toImmutableList()),
                    ImmutableList.of()));
            if (part == Part.WORK) {
                chapters.add(chapter("chapter-activities", ImmutableList.of(), report.grids()));
            }
        }
        List<String> others = new ArrayList<>(List.of("boekman", "cbs"));
        if (!report.openAnswers().isEmpty()) {
            others.add("open");
        }
        others.addAll(List.of("contradictions", "deviations", "method"));
        for (String other : others) {
            chapters.add(chapter(other, ImmutableList.of(), ImmutableList.of()));
        }
        return chapters.build();
    }

    private Chapter chapter(String key, ImmutableList<Report.Figure> figures, ImmutableList<Report.Grid> grids) {
        ImmutableList.Builder<Entry> entries = ImmutableList.builder();
        if (key.equals(Part.RESPONSE.key())) {
            String[] parts = report.words().of("table-1").split("\\. ", 2);
            entries.add(new Entry("table-1", parts[0], parts[1]));
        }
        figures.forEach(figure -> entries.add(new Entry(figure.key(), figure.name(), figure.title())));
        grids.forEach(grid -> entries.add(new Entry(grid.key(), grid.name(), grid.title())));
        return new Chapter(key, report.words().of(key), figures, grids, entries.build());
    }

    /**
     * Draws a figure.
     *
     * @param figure the figure
     * @return the SVG
     */
    public String chart(Report.Figure figure) {
        return new FigureChart(report.words()).of(figure);
    }

    /**
     * Draws the rows of a grid.
     *
     * @param grid the grid
     * @return the SVG
     */
    public String chart(Report.Grid grid) {
        return new FigureChart(report.words()).of(grid);
    }

    /**
     * Writes a table with all its groups.
     *
     * @param table the table
     * @param id what its parts are named after
     * @return the part of a page
     */
    public String table(TableResult table, String id) {
        // What holds for every table stands once, in the annex on method.
        return HtmlTables.of(report.words().table()).table(table.notes(note -> false), id + "-t");
    }

    /**
     * Lists how the groups of the tables are made.
     *
     * @return a sentence a variable
     */
    public ImmutableList<String> derivations() {
        return report.responseTable().stream()
                .flatMap(table -> table.notes().stream())
                .filter(note -> note.kind() == Note.Kind.DERIVED)
                .map(note -> note.details().get(0))
                .distinct()
                .map(this::labelled)
                .collect(ImmutableList.toImmutableList());
    }

    /** A derivation begins with the name of its variable, which readers know by its label. */
    private String labelled(String derivation) {
        return report.responseTable().stream()
                .map(TableResult::variable)
                .filter(variable -> derivation.startsWith(variable.name() + " "))
                .findFirst()
                .map(variable ->
                        variable.label() + derivation.substring(variable.name().length()))
                .orElse(derivation);
    }

    /**
     * Counts the published numbers by what became of them.
     *
     * @return a sentence or more; what there is none of is not mentioned
     */
    public String checkSummary() {
        ReportWords words = report.words();
        List<String> said = new ArrayList<>();
        said.add(words.of(
                "check.summary",
                report.count(CheckedClaim.Verdict.MET),
                report.checked().size()));
        for (CheckedClaim.Verdict verdict : CheckedClaim.Verdict.values()) {
            if (verdict != CheckedClaim.Verdict.MET && report.count(verdict) > 0) {
                said.add(words.of("check.summary." + PublishedNumber.key(verdict), report.count(verdict)));
            }
        }
        said.add(words.of("check.summary.where"));
        return String.join(" ", said);
    }

    /**
     * Names the row of a grid that a published number is about.
     *
     * @param claim the number
     * @return the row's label, or that it is about all rows
     */
    public String row(PublishedNumber claim) {
        return report.row(claim.variable()).orElseGet(() -> report.words().of("check.all-rows"));
    }

    /**
     * Tells where the page shows a figure or table.
     *
     * @param claim a published number of it
     * @return where to find it on the page
     */
    public String place(PublishedNumber claim) {
        return claim.figure().replace("tabel", "table");
    }

    /**
     * Says what a published number is about.
     *
     * @param claim the number
     * @return the row of a grid, the group and the option
     */
    public String about(PublishedNumber claim) {
        return Stream.of(report.row(claim.variable()), Optional.of(claim.group()), Optional.of(claim.what()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /**
     * Lists the published numbers of a grid beside those computed here.
     *
     * @param grid the grid
     * @return the numbers in the order published
     */
    public ImmutableList<PublishedNumber> claims(Report.Grid grid) {
        return report.checked(grid.key().replace("table", "tabel"));
    }

    /**
     * Lists what the audit of the published numbers found.
     *
     * @return the contradictions, those of fewest statements first
     */
    public ImmutableList<PublishedConflict> conflicts() {
        ImmutableList.Builder<PublishedConflict> all = ImmutableList.builder();
        for (Contradiction one : report.audit().contradictions()) {
            all.add(new PublishedConflict(one, report));
        }
        return all.build();
    }

    /**
     * Tells where the page explains a published number that cannot be true.
     *
     * @param contradiction what it takes part in
     * @return where to find it on the page
     */
    public String place(Contradiction contradiction) {
        return "contradiction-" + (report.audit().contradictions().indexOf(contradiction) + 1);
    }

    /**
     * Lists the figures in which a group deviates.
     *
     * @return the figures in order
     */
    public ImmutableList<Report.Figure> deviating() {
        return report.figures().stream()
                .filter(figure ->
                        !figure.deviating().isEmpty() && figure.table().total().base() > 0)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Gives a part of the annex on method.
     *
     * @param part one of {@link #METHOD}
     * @return the text
     */
    public String method(String part) {
        return report.words()
                .of(
                        "method." + part + ".text",
                        Report.LEAST_BASE,
                        Report.INCLUSION,
                        report.responseTable().get(0).total().base());
    }

    /**
     * Gives the style of the page.
     *
     * @param print whether it is for paper
     * @return the style sheet
     */
    public static String style(boolean print) {
        return HtmlTables.style() + resource("report.css") + (print ? resource("print.css") : "");
    }

    private static String resource(String name) {
        try (InputStream input = FigurePage.class.getResourceAsStream(name)) {
            if (input == null) {
                throw new IllegalStateException("The jar lacks its resource " + name);
            }
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + name, failure);
        }
    }
}
