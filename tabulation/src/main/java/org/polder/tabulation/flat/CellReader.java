package org.polder.tabulation.flat;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.polder.answer.Missing;
import org.polder.model.Codes;
import org.polder.problem.Problem;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** Reads one variable of one row. */
final class CellReader implements Stored.Visitor<Value> {
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,9})?");
    private static final Pattern COMMA = Pattern.compile("[+-]?[0-9.]*,[0-9]+");

    private final Codebook codebook;
    private final Variable variable;
    private final FlatRow row;
    private final List<Problem> problems = new ArrayList<>();

    CellReader(Codebook codebook, Variable variable, FlatRow row) {
        this.codebook = codebook;
        this.variable = variable;
        this.row = row;
    }

    List<Problem> problems() {
        return problems;
    }

    @Override
    public Value code(Stored.Code stored) {
        return row.cell(stored.column())
                .map(text -> coded(stored.column(), text))
                .orElseGet(this::blank);
    }

    @Override
    public Value label(Stored.Label stored) {
        Optional<String> text = row.cell(stored.column());
        if (text.isEmpty()) {
            return blank();
        }
        for (Category category : variable.categories()) {
            if (category.label().equals(text.get())) {
                return Value.of(category.code());
            }
        }
        return bad(
                stored.column(),
                "has '" + text.get() + "', which is no category; there are "
                        + variable.categories().stream().map(Category::label).toList());
    }

    @Override
    public Value codeList(Stored.CodeList stored) {
        Optional<String> text = row.cell(stored.column());
        if (text.isEmpty()) {
            return blank();
        }
        ImmutableSortedSet.Builder<Integer> codes = ImmutableSortedSet.naturalOrder();
        String[] parts = text.get().split(Pattern.quote(stored.separator()), -1);
        for (String part : parts) {
            Value one = coded(stored.column(), part);
            if (one.codes().isEmpty() && parts.length == 1) {
                return one;
            }
            if (one.codes().isEmpty() && !problems.isEmpty()) {
                return one;
            }
            if (one.codes().isEmpty()) {
                return bad(
                        stored.column(),
                        "has '" + text.get() + "': a code for no answer stands alone, or '" + stored.separator()
                                + "' separates codes");
            }
            codes.addAll(one.codes());
        }
        return Value.of(codes.build());
    }

    @Override
    public Value indicators(Stored.Indicators stored) {
        ImmutableSortedSet.Builder<Integer> codes = ImmutableSortedSet.naturalOrder();
        boolean filled = false;
        for (Map.Entry<Integer, String> option : stored.byCode().entrySet()) {
            Optional<String> text = row.cell(option.getValue());
            filled |= text.isPresent();
            if (text.isPresent() && text.get().equals("1")) {
                codes.add(option.getKey());
            } else if (text.isPresent() && !text.get().equals("0")) {
                return bad(option.getValue(), "has '" + text.get() + "': write 1 where the option was chosen, else 0");
            }
        }
        ImmutableSortedSet<Integer> chosen = codes.build();
        return filled ? Value.of(chosen) : instead(stored.absence());
    }

    @Override
    public Value plain(Stored.Plain stored) {
        Optional<String> text = row.cell(stored.column());
        if (text.isEmpty()) {
            return instead(stored.instead());
        }
        return switch (variable.kind()) {
            case NUMBER -> number(stored.column(), text.get());
            case DATE -> day(stored.column(), text.get());
            case TEXT, SINGLE, MULTIPLE -> Value.text(text.get());
        };
    }

    private Value instead(Optional<String> column) {
        return column.flatMap(name -> row.cell(name).map(text -> coded(name, text)))
                .orElseGet(this::blank);
    }

    private Value number(String column, String text) {
        // Java would also take 1d, 0x1p3 and NaN for numbers.
        String trimmed = text.strip();
        double number = NUMBER.matcher(trimmed).matches() ? Double.parseDouble(trimmed) : Double.NaN;
        return Double.isFinite(number)
                ? Value.number(number)
                : bad(
                        column,
                        "has '" + text + "', which is no number: write digits"
                                + (COMMA.matcher(trimmed).matches() ? " with a decimal point, not a comma" : ""));
    }

    private Value day(String column, String text) {
        try {
            return Value.day(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException notADay) {
            return bad(column, "has '" + text + "', which is no day: write it as 2026-03-31");
        }
    }

    private Value coded(String column, String text) {
        int code;
        try {
            code = Integer.parseInt(text.strip());
        } catch (NumberFormatException notACode) {
            return bad(column, "has '" + text + "', which is no code; codes are " + allowed());
        }
        if (variable.category(code).isPresent()) {
            return Value.of(code);
        }
        Missing absence = codebook.absences().get(code);
        return absence != null
                ? Value.absent(absence)
                : bad(column, "has code " + code + ", which does not exist; codes are " + allowed());
    }

    private String allowed() {
        String codes = Codes.listed(variable.codes());
        return codes + (codes.isEmpty() ? "" : ", and ")
                + Codes.listed(codebook.absences().keySet()) + " for no answer";
    }

    private Value blank() {
        return Value.absent(codebook.blank());
    }

    private Value bad(String column, String what) {
        problems.add(Problem.error("cell", row.place().withItem(column), "Column '" + column + "' " + what));
        return blank();
    }
}
