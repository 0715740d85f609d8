package org.polder.interchange.xform;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/** Reads which lines of the survey sheet lie in which groups, and under which names. */
final class SurveyTree {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_.-]*");
    private static final Pattern ROW = Pattern.compile("[rn][1-9][0-9]{0,5}");
    private static final int DEEPEST = 60;

    private final String source;
    private final Sheet sheet;
    private final String root;
    private final SheetNotes notes;
    private final SheetLosses losses;
    private final List<Problem> errors = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Deque<Entry> open = new ArrayDeque<>();
    private final Set<String> taken = new HashSet<>();

    private SurveyTree(String source, Sheet sheet, String root, SheetNotes notes, SheetLosses losses) {
        this.source = source;
        this.sheet = sheet;
        this.root = root;
        this.notes = notes;
        this.losses = losses;
    }

    /**
     * Reads the survey sheet.
     *
     * @param root the path of the node that holds all others
     * @throws ProblemsException with all that is wrong with its lines
     */
    static ImmutableList<Entry> read(String source, Sheet sheet, String root, SheetNotes notes, SheetLosses losses) {
        SurveyTree tree = new SurveyTree(source, sheet, root, notes, losses);
        tree.read();
        if (!tree.errors.isEmpty()) {
            throw new ProblemsException(source, tree.errors);
        }
        return ImmutableList.copyOf(tree.entries);
    }

    private void error(String code, int line, String message) {
        errors.add(Problem.error(code, Sheet.place(source, sheet.name(), line), message));
    }

    private void read() {
        Map<String, Column> columns = Column.of(sheet);
        for (String wanted : List.of("type", "name")) {
            if (columns.values().stream().noneMatch(column -> column.name().equals(wanted))) {
                error(
                        "column",
                        1,
                        "The sheet has no column '" + wanted
                                + "': an XLSForm has the columns type, name and label; found " + sheet.columns());
            }
        }
        if (errors.isEmpty()) {
            sheet.lines().forEach(line -> line(new Cells(line, columns)));
            open.forEach(group -> error(
                    "group",
                    group.line(),
                    "The group '" + group.name() + "' begins here and does not end: add an end_group or end_repeat"));
        }
    }

    private void line(Cells cells) {
        Optional<String> words = cells.cell("type");
        if (cells.isYes("disabled")) {
            losses.add("disabled", cells.line(), "", "This line is disabled: it is left out");
        } else if (words.isPresent()) {
            line(cells, words.get());
        } else if (cells.cell("name").isPresent() || cells.cell("label").isPresent()) {
            error("type", cells.line(), "This line has no type: give one, such as text or select_one");
        } else {
            losses.add("comment", cells.line(), "", "This line has no type and no name: it is left out");
        }
    }

    private void line(Cells cells, String words) {
        SheetType stated = SheetType.of(words);
        boolean unseen = stated.kind() == SheetType.Kind.QUESTION
                && cells.cell("calculation").isPresent()
                && cells.cell("label").isEmpty()
                && cells.cell("hint").isEmpty();
        SheetType type = unseen ? stated.unseen() : stated;
        if (type.kind() == SheetType.Kind.END) {
            if (open.isEmpty()) {
                error("group", cells.line(), "A group ends here that did not begin: take out this line");
            } else {
                open.pop();
            }
            return;
        }
        if (type.kind() == SheetType.Kind.UNKNOWN) {
            losses.add(
                    "type",
                    cells.line(),
                    cells.cell("name").orElse(""),
                    "The type '" + words + "' is not known: it is read as a text");
        }
        Optional<String> name = cells.cell("name").or(() -> unnamed(cells, type));
        if (name.isEmpty()) {
            error("name", cells.line(), "This line of type '" + words + "' has no name: give it one");
        } else if (!NAME.matcher(name.get()).matches() || name.get().length() > 1_000) {
            error(
                    "name",
                    cells.line(),
                    "The name '" + shortened(name.get()) + "' is not allowed: a name begins with a letter or underscore"
                            + " and has letters, digits, hyphens, underscores and full stops only");
        } else if (open.size() >= DEEPEST) {
            error("group", cells.line(), "Groups lie more than " + DEEPEST + " deep in one another here");
        } else {
            entry(cells, type, name.get());
        }
    }

    /** A note and what the device fills in may go without a name. */
    private static Optional<String> unnamed(Cells cells, SheetType type) {
        boolean may = type.kind() == SheetType.Kind.NOTE || type.kind() == SheetType.Kind.METADATA;
        return may ? Optional.of("generated_name_" + cells.line()) : Optional.empty();
    }

    private void entry(Cells cells, SheetType type, String name) {
        Optional<String> page =
                type.kind() == SheetType.Kind.BEGIN_GROUP ? notes.of(name, SheetNotes.PAGE) : Optional.empty();
        Entry entry = new Entry(cells, type, name, path(name), page);
        if (page.isEmpty() && !taken.add(entry.path())) {
            error(
                    "name",
                    cells.line(),
                    "The name '" + name + "' stands twice in one group: names of lines in a group differ");
        }
        siblings().add(entry);
        if (entry.isGroup()) {
            open.push(entry);
        }
    }

    private List<Entry> siblings() {
        return open.isEmpty() ? entries : open.element().inner();
    }

    private String path(String name) {
        Optional<String> noted = notes.of(name, SheetNotes.NODE)
                .filter(node -> NAME.matcher(node).matches());
        Optional<Entry> within =
                open.stream().filter(group -> group.page().isEmpty()).findFirst();
        String node = noted.orElse(name);
        if (within.isPresent()) {
            Entry group = within.get();
            String begin = group.name() + ".";
            // The rows of our grids bear the name of the grid, since every name is to stand once.
            if (notes.isGrid(group.name())
                    && name.startsWith(begin)
                    && ROW.matcher(name.substring(begin.length())).matches()) {
                node = name.substring(begin.length());
            }
            return group.path() + "/" + node;
        }
        return root + "/" + node;
    }

    private static String shortened(String words) {
        return words.length() <= 40 ? words : words.substring(0, words.offsetByCodePoints(0, 20)) + "…";
    }
}
