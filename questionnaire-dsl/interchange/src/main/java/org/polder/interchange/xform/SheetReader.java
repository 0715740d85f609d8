package org.polder.interchange.xform;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polder.interchange.internal.XmlElement;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/** Reads the cells of one sheet as texts. */
final class SheetReader {
    private static final Pattern ADDRESS = Pattern.compile("([A-Za-z]{1,3})[0-9]{1,7}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}(?:\\.[0-9]{1,40})?(?:[eE][+-]?[0-9]{1,3})?");
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1_048_576;

    private final String source;
    private final ImmutableList<String> texts;

    /**
     * Prepares to read.
     *
     * @param texts the texts that the cells name by number
     */
    SheetReader(String source, ImmutableList<String> texts) {
        this.source = source;
        this.texts = texts;
    }

    Sheet read(String name, XmlElement sheet) {
        List<XmlElement> rows =
                sheet.child("sheetData").map(data -> data.children("row")).orElse(List.of());
        Map<Integer, String> columns = new LinkedHashMap<>();
        List<Sheet.Line> lines = new ArrayList<>();
        int number = 0;
        for (XmlElement row : rows) {
            number = number(name, row, number + 1);
            Map<Integer, String> cells = cells(name, row, number);
            if (columns.isEmpty()) {
                columns.putAll(cells);
                distinct(name, number, cells);
            } else {
                Map<String, String> headed = new LinkedHashMap<>();
                cells.forEach((column, words) ->
                        Optional.ofNullable(columns.get(column)).ifPresent(heading -> headed.put(heading, words)));
                if (!headed.isEmpty()) {
                    lines.add(new Sheet.Line(number, ImmutableMap.copyOf(headed)));
                }
            }
        }
        return new Sheet(name, ImmutableList.copyOf(columns.values()), ImmutableList.copyOf(lines));
    }

    private void distinct(String name, int number, Map<Integer, String> headings) {
        Set<String> seen = new LinkedHashSet<>();
        for (String heading : headings.values()) {
            if (!seen.add(heading)) {
                throw refused(name, number, "Two columns are headed '" + heading + "': leave out one");
            }
        }
    }

    private int number(String name, XmlElement row, int otherwise) {
        Optional<String> given = row.attribute("r");
        if (given.isEmpty()) {
            return otherwise;
        }
        int number = given.get().matches("[0-9]{1,7}") ? Integer.parseInt(given.get()) : 0;
        if (number < 1 || number > MOST_ROWS) {
            throw refused(
                    name,
                    otherwise,
                    "A row is numbered '" + shortened(given.get()) + "': rows go from 1 to " + MOST_ROWS);
        }
        return number;
    }

    private Map<Integer, String> cells(String name, XmlElement row, int number) {
        Map<Integer, String> cells = new LinkedHashMap<>();
        int column = 0;
        for (XmlElement cell : row.children("c")) {
            Optional<String> address = cell.attribute("r");
            column = address.isPresent() ? column(name, number, address.get()) : column + 1;
            String words = words(name, number, cell).strip();
            if (!words.isEmpty()) {
                cells.put(column, words);
            }
        }
        return cells;
    }

    private int column(String name, int number, String address) {
        Matcher matcher = ADDRESS.matcher(address);
        int column = 0;
        if (matcher.matches()) {
            for (char letter : matcher.group(1).toUpperCase(Locale.ROOT).toCharArray()) {
                column = column * 26 + (letter - 'A' + 1);
            }
        }
        if (column < 1 || column > MOST_COLUMNS) {
            throw refused(name, number, "A cell stands at '" + shortened(address) + "': columns go from A to XFD");
        }
        return column;
    }

    private String words(String name, int number, XmlElement cell) {
        String value = cell.child("v").map(XmlElement::words).orElse("");
        return switch (cell.attribute("t").orElse("n")) {
            case "s" -> value.isEmpty() ? "" : text(name, number, value);
            case "inlineStr" -> cell.child("is").map(WorkbookReader::words).orElse("");
            case "b" -> value.equals("1") ? "TRUE" : value.equals("0") ? "FALSE" : value;
            case "n" -> number(value);
            default -> value;
        };
    }

    private String text(String name, int number, String value) {
        int at = value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : -1;
        if (at < 0 || at >= texts.size()) {
            throw refused(
                    name,
                    number,
                    "A cell holds text number '" + shortened(value) + "', and the workbook has " + texts.size());
        }
        return texts.get(at);
    }

    /** A number as it is shown without a format: 3.0 is 3, and 1E3 is 1000. */
    private static String number(String value) {
        if (!NUMBER.matcher(value).matches()) {
            return value;
        }
        BigDecimal number = new BigDecimal(value).stripTrailingZeros();
        return number.scale() > 40 ? number.toString() : number.toPlainString();
    }

    private static String shortened(String words) {
        return words.length() <= 20 ? words : words.substring(0, words.offsetByCodePoints(0, 10)) + "…";
    }

    private ProblemsException refused(String sheet, int number, String message) {
        return new ProblemsException(
                source, List.of(Problem.error("workbook", Sheet.place(source, sheet, Math.max(1, number)), message)));
    }
}
