package org.polder.publishing.triples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.polder.answer.Missing;
import org.polder.publishing.banner.PublishingWords;
import org.polder.publishing.measured.Answered;
import org.polder.publishing.measured.Measure;
import org.polder.publishing.measured.Measured;
import org.polder.publishing.measured.OneLine;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** Lays the variables of a source out as Triple-S variables. */
final class Layout {
    /** Above this code a row of 0 and 1 would be wider than a list of codes is for any respondent. */
    private static final int MOST_BITS = 255;

    private static final BigDecimal LEAST_WHOLE = BigDecimal.valueOf(Integer.MIN_VALUE);
    private static final BigDecimal MOST_WHOLE = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final PublishingWords words;
    private final Measured measured;
    private final Labels labels;
    private final Optional<String> weight;
    private final boolean spread;
    private final TripleSNames names = new TripleSNames();
    private final ImmutableList.Builder<Column> columns = ImmutableList.builder();
    private final ImmutableList.Builder<String> notes = ImmutableList.builder();

    Layout(
            Schema schema,
            Measured measured,
            ImmutableMap<String, Schema> languages,
            Optional<String> weight,
            boolean spread,
            PublishingWords words) {
        this.words = words;
        this.measured = measured;
        this.labels = new Labels(languages);
        this.weight = weight;
        this.spread = spread;
        // Kept for the variables themselves: what Polder adds goes by other names.
        Map<String, String> named = new LinkedHashMap<>();
        schema.variables().forEach(variable -> named.put(variable.name(), names.take(variable.name())));
        serial();
        schema.variables().forEach(variable -> add(variable, named.get(variable.name())));
    }

    ImmutableList<Column> columns() {
        return columns.build();
    }

    ImmutableList<String> notes() {
        return notes.build();
    }

    private void serial() {
        AtomicLong row = new AtomicLong();
        int width = String.valueOf(Math.max(1, measured.rows())).length();
        columns.add(new Column(
                "quantity",
                Optional.of("serial"),
                names.take("serial"),
                Wording.of(words.say("serial")),
                width,
                Column.Values.range("1", String.valueOf(Math.max(1, measured.rows()))),
                Marks.none(),
                respondent -> String.valueOf(row.incrementAndGet())));
        if (measured.names().characters() > 0) {
            columns.add(new Column(
                    "character",
                    Optional.empty(),
                    names.take("respondent"),
                    Wording.of(words.say("respondent")),
                    measured.names().characters(),
                    Column.Values.size(measured.names().characters()),
                    Marks.none().and("respondent", ""),
                    respondent ->
                            respondent.place().respondent().map(OneLine::of).orElse("")));
        }
    }

    private void add(Variable variable, String name) {
        if (!name.equals(variable.name())) {
            notes.add("Variable '" + variable.name() + "' is named " + name + " here");
        }
        switch (variable.kind()) {
            case SINGLE -> single(variable, name);
            case MULTIPLE -> multiple(variable, name);
            case NUMBER -> number(variable, name);
            case DATE -> date(variable, name);
            case TEXT -> text(variable, name);
        }
    }

    private Marks marks(Variable variable, String name) {
        return name.equals(variable.name()) ? Marks.none() : Marks.none().and(Marks.NAME, variable.name());
    }

    private void single(Variable variable, String name) {
        Coding coding = coding(variable, 0, kinds(variable, Missing.LEFT_OPEN, Missing.NOT_REACHED));
        columns.add(new Column(
                "single",
                Optional.empty(),
                name,
                labels.of(variable),
                coding.width(),
                Column.Values.of(coding.values()),
                marks(variable, name),
                respondent -> coding.cell(respondent.value(variable.name()))));
    }

    private List<Missing> kinds(Variable variable, Missing... wanted) {
        return List.of(wanted).stream()
                .filter(measured.of(variable).absences()::contains)
                .toList();
    }

    private void multiple(Variable variable, String name) {
        Coding coding = coding(variable, 1, kinds(variable, Missing.NOT_REACHED));
        int most = coding.most();
        boolean listed = spread || most > MOST_BITS;
        int fields = Math.max(1, measured.of(variable).mostChosen());
        Column.Values values = Column.Values.of(coding.values());
        columns.add(new Column(
                "multiple",
                Optional.empty(),
                name,
                labels.of(variable),
                listed ? fields * coding.width() : most,
                listed ? values.spread(new Column.Spread(fields, coding.width())) : values,
                marks(variable, name),
                respondent -> {
                    List<Integer> codes = coding.codes(respondent.value(variable.name()));
                    return respondent.value(variable.name()).absence().equals(Optional.of(Missing.NOT_ASKED))
                            ? ""
                            : listed ? list(codes, fields, coding.width()) : bits(codes, most);
                }));
    }

    private static String bits(List<Integer> codes, int most) {
        StringBuilder bits = new StringBuilder("0".repeat(most));
        codes.forEach(code -> bits.setCharAt(code - 1, '1'));
        return bits.toString();
    }

    private static String list(List<Integer> codes, int fields, int width) {
        StringBuilder list = new StringBuilder();
        codes.forEach(code -> list.append(String.format("%0" + width + "d", code)));
        return list.append("0".repeat((fields - codes.size()) * width)).toString();
    }

    private void number(Variable variable, String name) {
        Measure measure = measured.of(variable);
        boolean whole = measure.decimals() == 0
                && measure.least().compareTo(LEAST_WHOLE) >= 0
                && measure.most().compareTo(MOST_WHOLE) <= 0;
        int decimals = whole ? 0 : Math.max(1, measure.decimals());
        String from = digits(measure.least(), decimals);
        String to = digits(measure.most(), decimals);
        columns.add(new Column(
                "quantity",
                weight.filter(variable.name()::equals).map(is -> "weight"),
                name,
                labels.of(variable),
                Math.max(from.length(), to.length()),
                Column.Values.range(from, to),
                marks(variable, name),
                respondent -> {
                    Value value = respondent.value(variable.name());
                    return value.number().isPresent()
                            ? digits(Answered.exact(value.number().getAsDouble()), decimals)
                            : "";
                }));
        companion(variable, name, false);
    }

    private static String digits(BigDecimal number, int decimals) {
        return number.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
    }

    private void date(Variable variable, String name) {
        Measure measure = measured.of(variable);
        boolean any = measure.most().signum() != 0 || measure.least().signum() != 0;
        columns.add(new Column(
                "date",
                Optional.empty(),
                name,
                labels.of(variable),
                8,
                any ? Column.Values.range(day(measure.least()), day(measure.most())) : Column.Values.none(),
                marks(variable, name),
                respondent -> {
                    Value value = respondent.value(variable.name());
                    return value.number().isPresent()
                            ? day(BigDecimal.valueOf(value.number().getAsDouble()))
                            : "";
                }));
        companion(variable, name, false);
    }

    private static String day(BigDecimal days) {
        return LocalDate.ofEpochDay(days.longValue()).format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private void text(Variable variable, String name) {
        int size = Math.max(1, measured.of(variable).characters());
        columns.add(new Column(
                "character",
                Optional.empty(),
                name,
                labels.of(variable),
                size,
                Column.Values.size(size),
                marks(variable, name),
                respondent -> Answered.text(respondent.value(variable.name()))
                        .map(OneLine::of)
                        .orElse("")));
        companion(variable, name, measured.of(variable).hasBlankText());
    }

    /** Adds the variable that tells why a number, a day or a text is not there, where there is something to tell. */
    private void companion(Variable variable, String name, boolean blank) {
        List<Missing> kinds = kinds(variable, Missing.LEFT_OPEN, Missing.NOT_REACHED);
        if (variable.categories().isEmpty() && kinds.isEmpty() && !blank) {
            return;
        }
        Coding coding = coding(variable, 0, kinds);
        int given = FreeCodes.above(variable, coding.values().size() + 1)
                .get(coding.values().size());
        ImmutableList.Builder<Column.Coded> values = ImmutableList.builder();
        values.addAll(coding.values());
        if (blank) {
            values.add(new Column.Coded(
                    String.valueOf(given),
                    Wording.of(words.say("blank")),
                    Marks.none().and(Marks.BLANK, "")));
        }
        columns.add(new Column(
                "single",
                Optional.empty(),
                names.take(name + "_missing"),
                labels.of(variable),
                Math.max(coding.width(), blank ? String.valueOf(given).length() : 1),
                Column.Values.of(values.build()),
                Marks.none().and(Marks.INSTEAD, variable.name()),
                respondent -> {
                    Value value = respondent.value(variable.name());
                    boolean isBlank = Answered.text(value)
                            .map(OneLine::of)
                            .filter(String::isBlank)
                            .isPresent();
                    return isBlank ? String.valueOf(given) : coding.cell(value);
                }));
    }

    private Coding coding(Variable variable, int least, List<Missing> kinds) {
        Coding coding = Coding.of(variable, least, kinds, labels, words);
        coding.note(variable, least).ifPresent(notes::add);
        return coding;
    }
}
