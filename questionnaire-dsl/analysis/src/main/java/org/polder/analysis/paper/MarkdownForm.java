package org.polder.analysis.paper;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a form in Markdown; whatever a text holds stands there as text. */
final class MarkdownForm implements Field.Visitor<List<String>> {
    private static final String LINE = "\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_";

    String write(Sheet sheet) {
        List<String> blocks = new ArrayList<>();
        blocks.add("# " + text(sheet.title()));
        sheet.opening().forEach(sentence -> blocks.add(text(sentence)));
        for (Sheet.Leaf page : sheet.pages()) {
            blocks.add("---");
            page.title().forEach(title -> blocks.add("## " + titled(title)));
            page.groups().forEach(group -> blocks.addAll(group(group)));
        }
        if (!sheet.notes().isEmpty()) {
            blocks.add("## " + text(sheet.officeTitle()));
            sheet.notes().forEach(note -> blocks.add(text(note)));
        }
        return String.join("\n\n", blocks) + "\n";
    }

    private static String titled(Reading title) {
        return title.forWhom().map(whom -> text(whom) + ": ").orElse("") + text(title.text());
    }

    private List<String> group(Sheet.Group group) {
        List<String> blocks = new ArrayList<>();
        group.repeated().ifPresent(sentence -> blocks.add("**" + text(sentence) + "**"));
        group.entries().forEach(entry -> blocks.addAll(entry(entry)));
        return group.repeated().isEmpty()
                ? blocks
                : List.of(String.join("\n\n", blocks)
                        .lines()
                        .map(line -> ("> " + line).stripTrailing())
                        .collect(Collectors.joining("\n")));
    }

    private List<String> entry(Entry entry) {
        List<String> blocks = new ArrayList<>();
        entry.routing().ifPresent(sentence -> blocks.add("*" + text(sentence) + "*"));
        String number = entry.number().map(own -> "**" + text(own) + ".** ").orElse("");
        blocks.addAll(
                entry.texts().size() == 1
                        ? List.of(number
                                + strong(Iterables.getOnlyElement(entry.texts()).text()))
                        : List.of(number.strip() + "\n" + readings(entry.texts())));
        if (!entry.hints().isEmpty()) {
            blocks.add(readings(entry.hints()));
        }
        if (!entry.instructions().isEmpty()) {
            blocks.add("*" + text(String.join(" ", entry.instructions())) + "*");
        }
        blocks.addAll(entry.field().accept(this));
        entry.notes().forEach(note -> blocks.add("*" + text(note) + "*"));
        return blocks.stream().map(String::strip).toList();
    }

    private static String strong(String text) {
        String said = text(text);
        return said.isEmpty() ? "" : "**" + said + "**";
    }

    private static String readings(List<Reading> readings) {
        return readings.stream()
                .map(reading -> reading.forWhom()
                        .map(whom -> "- *" + text(whom) + ":* " + text(reading.text()))
                        .orElse(text(reading.text())))
                .collect(Collectors.joining("\n"));
    }

    /** All that is said of an option or row, on one line. */
    private static String label(Field.Mark mark) {
        String label = mark.label().stream().map(MarkdownForm::titled).collect(Collectors.joining(" / "));
        String remarks = mark.remarks().isEmpty() ? "" : " *(" + text(String.join("; ", mark.remarks())) + ")*";
        String jumps =
                mark.jumps().stream().map(jump -> " **" + text(jump) + "**").collect(Collectors.joining());
        return label + (mark.line() ? " " + LINE : "") + remarks + jumps;
    }

    private static List<String> marks(String sign, List<Field.Mark> marks) {
        return marks.isEmpty()
                ? List.of()
                : List.of(marks.stream()
                        .map(mark -> "- " + text(sign) + " " + mark.code() + " " + label(mark))
                        .collect(Collectors.joining("\n")));
    }

    @Override
    public List<String> none(Field.None field) {
        return List.of();
    }

    @Override
    public List<String> marks(Field.Marks field) {
        return marks(field.sign().text(), field.marks());
    }

    @Override
    public List<String> lines(Field.Lines field) {
        List<String> blocks = new ArrayList<>();
        for (int i = 0; i < field.count(); i++) {
            blocks.add(LINE + LINE);
        }
        blocks.addAll(marks(Field.Sign.SEVERAL.text(), field.instead()));
        return blocks;
    }

    @Override
    public List<String> table(Field.Table field) {
        List<String> lines = new ArrayList<>();
        lines.add(row(
                "",
                field.columns().stream()
                        .map(column -> column.code() + " " + label(column))
                        .toList()));
        lines.add(row("---", field.columns().stream().map(column -> ":-:").toList()));
        List<String> signs = field.columns().stream()
                .map(column -> text(field.sign().text()))
                .toList();
        field.rows().forEach(row -> lines.add(row(row.code() + " " + label(row), signs)));
        return ImmutableList.of(String.join("\n", lines));
    }

    private static String row(String first, List<String> cells) {
        return "| " + first + " | " + String.join(" | ", cells) + " |";
    }

    /** A text on one line, in which nothing is a mark of Markdown. */
    static String text(String text) {
        return text.strip()
                .replaceAll("\\s+", " ")
                .replace("&", "&amp;")
                .replaceAll("([\\\\`*_\\[\\]<>|#~$])", "\\\\$1")
                .replaceAll("^([-+=])", "\\\\$1")
                .replaceAll("^([0-9]+)([.)])", "$1\\\\$2");
    }
}
