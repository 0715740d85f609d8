package org.polder.interchange.xform;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/**
 * Puts the form together that the sheets of an XLSForm stand for, much as tools do that turn one into an XForm, so that
 * both are read alike.
 */
final class SheetForm {
    /** The sheets that are read. */
    static final List<String> SHEETS = List.of("survey", "choices", "settings", SheetNotes.SHEET);

    private static final Set<String> READ = Set.of(
            "type",
            "name",
            "label",
            "hint",
            "required",
            "relevant",
            "constraint",
            "constraint_message",
            "calculation",
            "read_only",
            "default",
            "choice_filter",
            "parameters",
            "repeat_count",
            "disabled",
            "trigger",
            "bind::type");

    private final String source;
    private final ImmutableMap<String, Sheet> sheets;
    private final SheetNotes notes;
    private final SheetLosses losses;
    private final SheetLosses choiceLosses;
    private final SheetReferences references = new SheetReferences();

    private SheetForm(String source, ImmutableMap<String, Sheet> sheets) {
        this.source = source;
        this.sheets = sheets;
        this.notes = new SheetNotes(Optional.ofNullable(sheets.get(SheetNotes.SHEET)));
        this.losses = new SheetLosses(
                source, sheets.containsKey("survey") ? sheets.get("survey").name() : "survey");
        this.choiceLosses = new SheetLosses(
                source, sheets.containsKey("choices") ? sheets.get("choices").name() : "choices");
    }

    /** A form, and what of the sheets did not come into it. */
    record Made(Form form, ImmutableList<Problem> losses) {}

    /**
     * Makes a form of sheets.
     *
     * @throws ProblemsException when there is no survey sheet, or its lines do not fit together
     */
    static Made of(String source, ImmutableMap<String, Sheet> sheets) {
        return new SheetForm(source, sheets).made();
    }

    private Made made() {
        Sheet survey = Optional.ofNullable(sheets.get("survey"))
                .orElseThrow(() -> new ProblemsException(
                        source,
                        List.of(Problem.error(
                                "not-a-form",
                                Place.none().withSource(source),
                                "The workbook has no sheet named 'survey', so it is no XLSForm"))));
        Optional<Cells> settings = settings();
        String rootName = settings.flatMap(cells -> cells.cell("name"))
                .filter(name -> name.matches("[A-Za-z_][A-Za-z0-9_.-]*"))
                .orElse(Nodes.ROOT.substring(1));
        ImmutableList<Entry> entries = SurveyTree.read(source, survey, "/" + rootName, notes, losses);
        Map<String, String> formulas = new LinkedHashMap<>();
        name(entries, formulas);
        SheetWords words = new SheetWords(
                references, inward(formulas), settings.flatMap(cells -> cells.cell("default_language")), languages());
        SheetChoices choices = new SheetChoices(
                sheets.getOrDefault("choices", new Sheet("choices", ImmutableList.of(), ImmutableList.of())),
                words,
                choiceLosses);
        SheetControls controls = new SheetControls(survey.name(), references, words, choices, notes, losses);
        entries.forEach(controls::add);
        unread(survey);
        SheetElements elements = new SheetElements(survey.name(), 1);
        Map<String, String> identity = new TreeMap<>();
        settings.flatMap(cells -> cells.cell("form_id").or(() -> cells.cell("form_title")))
                .ifPresent(id -> identity.put("id", id));
        settings.flatMap(cells -> cells.cell("version")).ifPresent(version -> identity.put("version", version));
        Form form = new Form(
                source,
                settings.flatMap(cells -> cells.cell("form_title")).orElse(""),
                elements.holding(rootName, identity, controls.nodes()),
                ImmutableMap.of(),
                controls.binds(),
                words.translations(),
                controls.notes(),
                elements.holding("body", Map.of(), controls.body()));
        return new Made(form, ImmutableList.copyOf(Iterables.concat(losses.all(), choiceLosses.all())));
    }

    private Optional<Cells> settings() {
        return Optional.ofNullable(sheets.get("settings"))
                .flatMap(sheet -> sheet.lines().stream().findFirst().map(line -> new Cells(line, Column.of(sheet))));
    }

    private void name(List<Entry> entries, Map<String, String> formulas) {
        for (Entry entry : entries) {
            if (entry.page().isEmpty()) {
                references.put(entry.name(), entry.path());
            }
            if (entry.name().startsWith(SheetTexts.COMPUTED)) {
                entry.cells().cell("calculation").ifPresent(formula -> formulas.put(entry.name(), formula));
            }
            name(entry.inner(), formulas);
        }
    }

    private ImmutableMap<String, String> inward(Map<String, String> formulas) {
        Map<String, String> inward = new LinkedHashMap<>();
        formulas.forEach((name, formula) -> inward.put(name, references.inward(formula)));
        return ImmutableMap.copyOf(inward);
    }

    /** The languages of words in any sheet. */
    private Set<String> languages() {
        Set<String> languages = new LinkedHashSet<>();
        for (String name : List.of("survey", "choices")) {
            Optional.ofNullable(sheets.get(name)).ifPresent(sheet -> {
                Map<String, Column> columns = Column.of(sheet);
                sheet.columns().stream()
                        .map(columns::get)
                        .filter(Column::isWords)
                        .forEach(column -> languages.add(column.language()));
            });
        }
        return languages;
    }

    /** Tells of the columns that say something which is not read. */
    private void unread(Sheet survey) {
        Map<String, Column> columns = Column.of(survey);
        survey.columns().forEach(heading -> {
            Column column = Objects.requireNonNull(columns.get(heading));
            List<Integer> lines = new ArrayList<>();
            for (Sheet.Line line : survey.lines()) {
                if (line.cells().containsKey(heading)) {
                    lines.add(line.number());
                }
            }
            if (!READ.contains(column.name()) && !lines.isEmpty()) {
                losses.add(
                        "column",
                        lines.get(0),
                        "",
                        "The column '" + heading + "' is not read: it says something in " + lines.size()
                                + (lines.size() == 1 ? " line" : " lines"));
            }
        });
    }
}
