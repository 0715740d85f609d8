package org.polder.publishing.triples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Reads one variable of the metadata and checks it by the rules of its type. */
final class VariableReader {
    static final int MOST_VALUES = 1_000_000;

    /** Possessive, so that digits without end are looked at once. */
    static final Pattern NUMBER = Pattern.compile("-?+(\\d++(\\.\\d*+)?+|\\.\\d++)");

    private final Elements elements;
    private final Optional<String> language;
    private final boolean isSeparated;
    private final List<Column.Coded> values = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();
    private String type = "";
    private boolean isLiteral;
    private String name = "";
    private String label = "";
    private int start;
    private int finish;
    private Optional<String> filter = Optional.empty();
    private int subfields;
    private int subfieldWidth;
    private Optional<Integer> size = Optional.empty();
    private Optional<Column.Range> range = Optional.empty();

    VariableReader(Elements elements, Optional<String> language, boolean isSeparated) {
        this.elements = elements;
        this.language = language;
        this.isSeparated = isSeparated;
    }

    Described read(ImmutableSet<String> types) throws XMLStreamException {
        int line = elements.line();
        elements.required("ident");
        type = elements.oneOf("type", types, "");
        Optional<String> use = elements.attribute("use");
        isLiteral = elements.oneOf("format", ImmutableSet.of("numeric", "literal"), "numeric")
                .equals("literal");
        Marks marks = elements.children(this::part);
        Described variable = new Described(
                type,
                use,
                isLiteral,
                name,
                label,
                start,
                finish,
                filter,
                spread(),
                size,
                range,
                ImmutableList.copyOf(values),
                marks,
                line);
        check(variable);
        return variable;
    }

    private void part(String element) throws XMLStreamException {
        switch (element) {
            case "name" -> name = elements.text();
            case "label" -> label = new WordedReader(elements, language).read().text();
            case "position" -> {
                start = elements.whole("start", 1);
                finish = elements.attribute("finish").isPresent() ? elements.whole("finish", 1) : start;
                elements.skip();
            }
            case "filter" -> filter = Optional.of(elements.text());
            case "spread" -> {
                subfields = elements.whole("subfields", 1);
                subfieldWidth = elements.attribute("width").isPresent() ? elements.whole("width", 1) : 0;
                elements.skip();
            }
            case "size" -> size();
            case "values" -> elements.children(this::value);
            // Here in files after an early draft of the standard's own example.
            case "range" -> value(element);
            default -> elements.unknown();
        }
    }

    /** Fields between commas end where they end, and programs leave the size of these empty. */
    private void size() throws XMLStreamException {
        String text = elements.text();
        if (!isSeparated || !text.isEmpty()) {
            size = Optional.of(elements.whole("size", text, 1));
        }
    }

    private void value(String element) throws XMLStreamException {
        if (element.equals("range")) {
            range = Optional.of(new Column.Range(
                    elements.required("from").strip(), elements.required("to").strip()));
            elements.skip();
        } else if (element.equals("value")) {
            String code = elements.required("code");
            if (!codes.add(code)) {
                elements.wrong("Code '" + code + "' of '" + name + "' is there twice");
            }
            if (values.size() >= MOST_VALUES) {
                elements.stop("A variable has more than " + MOST_VALUES + " values");
            }
            WordedReader.Worded worded = new WordedReader(elements, language).read();
            values.add(new Column.Coded(code, Wording.of(worded.text()), worded.marks()));
        } else {
            elements.unknown();
        }
    }

    private Optional<Column.Spread> spread() {
        if (subfields == 0) {
            return Optional.empty();
        }
        int width = subfieldWidth > 0 ? subfieldWidth : (finish - start + 1) / subfields;
        return Optional.of(new Column.Spread(subfields, Math.max(1, width)));
    }

    private void check(Described variable) {
        expect(!name.isEmpty(), variable, "has no <name>");
        expect(start > 0, variable, "has no <position>");
        expect(finish >= start, variable, "finishes at " + finish + ", before it starts at " + start);
        boolean coded = !values.isEmpty() || range.isPresent();
        switch (type) {
            case "single", "multiple" -> {
                expect(coded, variable, "of type " + type + " has no <values>");
                checkCodes(variable, type.equals("multiple") ? 1 : 0);
            }
            case "quantity" -> {
                expect(coded, variable, "of type quantity has no <values>");
                checkNumbers(variable);
            }
            case "character" -> {
                expect(size.isPresent() || isSeparated, variable, "of type character has no <size>");
                checkWidth(variable, size.orElse(1));
            }
            case "date" -> checkWidth(variable, 8);
            case "time" -> checkWidth(variable, 4);
            default -> {
                // A logical variable has nothing to check, and an unknown type was reported.
            }
        }
    }

    private void checkCodes(Described variable, int least) {
        if (isLiteral && type.equals("single")) {
            expect(range.isEmpty(), variable, "has literal codes, and no <range> goes with these");
            checkWidth(
                    variable,
                    values.stream()
                            .mapToInt(value -> value.code().length())
                            .max()
                            .orElse(1));
            return;
        }
        int most = least;
        List<String> numbers =
                new ArrayList<>(values.stream().map(Column.Coded::code).toList());
        range.ifPresent(ends -> numbers.addAll(List.of(ends.from(), ends.to())));
        for (String code : numbers) {
            try {
                int number = Integer.parseInt(code);
                expect(number >= least, variable, "has the code " + code + ": codes begin at " + least);
                most = Math.max(most, number);
            } catch (NumberFormatException notWhole) {
                expect(false, variable, "has the code '" + code + "', which is no whole number");
            }
        }
        int digits = String.valueOf(most).length();
        if (type.equals("single")) {
            checkWidth(variable, digits);
        } else if (variable.spread().isPresent()) {
            Column.Spread spread = variable.spread().get();
            expect(
                    spread.width() >= digits,
                    variable,
                    "has codes of " + digits + " digits in fields of " + spread.width());
            expect(
                    !isSeparated || subfieldWidth > 0,
                    variable,
                    "is spread without a width, which comma-separated data need");
            checkWidth(variable, (long) spread.fields() * spread.width());
        } else {
            checkWidth(variable, most);
        }
    }

    private void checkNumbers(Described variable) {
        List<String> numbers =
                new ArrayList<>(values.stream().map(Column.Coded::code).toList());
        range.ifPresent(ends -> numbers.addAll(List.of(ends.from(), ends.to())));
        for (String number : numbers) {
            expect(
                    number.length() <= Elements.MOST_TEXT
                            && NUMBER.matcher(number).matches(),
                    variable,
                    "has '" + number + "', which is no number: write digits with a decimal point");
        }
        range.filter(ends ->
                        numbers.stream().allMatch(one -> NUMBER.matcher(one).matches()))
                .ifPresent(ends -> expect(
                        new BigDecimal(ends.from()).compareTo(new BigDecimal(ends.to())) <= 0,
                        variable,
                        "has a range from " + ends.from() + " to " + ends.to() + ": begin with the least"));
    }

    private void checkWidth(Described variable, long needed) {
        expect(
                isSeparated || variable.width() >= needed,
                variable,
                "has " + variable.where(false) + ", and its values take " + needed + " characters");
    }

    private void expect(boolean holds, Described variable, String what) {
        if (!holds) {
            elements.wrongAt(variable.line(), "Variable '" + variable.name() + "' " + what);
        }
    }
}
