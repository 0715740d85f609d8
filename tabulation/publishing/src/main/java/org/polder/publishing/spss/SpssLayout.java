package org.polder.publishing.spss;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;
import org.polder.answer.Missing;
import org.polder.publishing.banner.PublishingWords;
import org.polder.publishing.measured.Answered;
import org.polder.publishing.measured.Measure;
import org.polder.publishing.measured.Measured;
import org.polder.publishing.measured.OneLine;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** Lays the variables of a source out in columns for SPSS. */
final class SpssLayout {
    /** Above this a code for no answer would no longer be a whole number that SPSS holds exactly. */
    private static final BigDecimal MOST_WITH_CODES = BigDecimal.valueOf(1_000_000_000_000L);

    private static final int MOST_DECIMALS = 16;
    private static final int MOST_WIDTH = 40;
    private static final int MOST_TEXT_BYTES = 32_767;

    private final PublishingWords words;
    private final Measured measured;
    private final ImmutableSet<String> ordinal;
    private final ImmutableMap<Missing, Long> absences;
    private final SpssNames names = new SpssNames();
    private final SpssNames setNames = new SpssNames();
    private final ImmutableList.Builder<SpssColumn> columns = ImmutableList.builder();
    private final ImmutableList.Builder<SpssSet> sets = ImmutableList.builder();
    private final ImmutableList.Builder<String> notes = ImmutableList.builder();
    private final ImmutableMap.Builder<String, String> named = ImmutableMap.builder();

    SpssLayout(Schema schema, Measured measured, ImmutableSet<String> ordinal, PublishingWords words) {
        this.words = words;
        this.measured = measured;
        this.ordinal = ordinal;
        this.absences = SpssCodes.absences(schema.variables());
        if (measured.names().characters() > 0) {
            columns.add(new SpssColumn(
                    names.take("respondent"),
                    words.say("respondent"),
                    "A" + bytes(measured.names()),
                    "NOMINAL",
                    ImmutableMap.of(),
                    Optional.empty(),
                    respondent -> text(respondent.place().respondent().orElse(""))));
        }
        schema.variables().forEach(this::add);
    }

    ImmutableList<SpssColumn> columns() {
        return columns.build();
    }

    ImmutableList<SpssSet> sets() {
        return sets.build();
    }

    ImmutableList<String> notes() {
        return notes.build();
    }

    /** Gives the names of single columns by variable. */
    ImmutableMap<String, String> named() {
        return named.buildOrThrow();
    }

    private void add(Variable variable) {
        switch (variable.kind()) {
            case SINGLE -> single(variable);
            case MULTIPLE -> multiple(variable);
            case NUMBER -> number(variable);
            case DATE -> date(variable);
            case TEXT -> text(variable);
        }
    }

    private String take(Variable variable) {
        String name = names.take(variable.name());
        named.put(variable.name(), name);
        if (!name.equals(variable.name())) {
            notes.add("Variable '" + variable.name() + "' is named " + name + " here");
        }
        return name;
    }

    private void single(Variable variable) {
        String name = take(variable);
        SpssCodes codes = SpssCodes.of(variable, absences);
        codes.note(name).ifPresent(notes::add);
        columns.add(new SpssColumn(
                name,
                variable.label(),
                whole(codes),
                ordinal.contains(variable.name()) ? "ORDINAL" : "NOMINAL",
                codes.labels(variable, words),
                Optional.of(codes.missing()),
                respondent -> code(codes, respondent.value(variable.name()))));
    }

    private static String code(SpssCodes codes, Value value) {
        return String.valueOf(value.absence()
                .map(codes.absences()::get)
                .orElseGet(() -> codes.codes().get(value.codes().first())));
    }

    private static String whole(SpssCodes codes) {
        int width = 1;
        for (long code : codes.absences().values()) {
            width = Math.max(width, String.valueOf(code).length());
        }
        for (long code : codes.codes().values()) {
            width = Math.max(width, String.valueOf(code).length());
        }
        return "F" + width + ".0";
    }

    private void multiple(Variable variable) {
        ImmutableList.Builder<String> members = ImmutableList.builder();
        ImmutableMap<Missing, Long> kinds = SpssCodes.absences(1);
        ImmutableMap<Long, String> labels = ImmutableMap.<Long, String>builder()
                .put(0L, words.say("not-chosen"))
                .put(1L, words.say("chosen"))
                .putAll(SpssCodes.absenceLabels(kinds, words))
                .buildOrThrow();
        for (Category category : variable.categories()) {
            String name = names.take(
                    variable.name() + "_" + String.valueOf(category.code()).replace('-', 'm'));
            members.add(name);
            columns.add(new SpssColumn(
                    name,
                    distinct(category, variable),
                    "F2.0",
                    "NOMINAL",
                    labels,
                    Optional.of(kinds.get(Missing.LEFT_OPEN) + " THRU HI"),
                    respondent -> {
                        Value value = respondent.value(variable.name());
                        return value.absence()
                                .map(kind -> String.valueOf(kinds.get(kind)))
                                .orElseGet(() -> value.codes().contains(category.code()) ? "1" : "0");
                    }));
        }
        ImmutableList<String> taken = members.build();
        // SPSS has no set of one variable.
        if (taken.size() > 1) {
            sets.add(new SpssSet("$" + setNames.take(variable.name()), variable.label(), taken));
        }
    }

    /** A set shows its options by label only, so labels that are alike get their codes. */
    private static String distinct(Category category, Variable variable) {
        long alike = variable.categories().stream()
                .filter(other -> other.label().equalsIgnoreCase(category.label()))
                .count();
        return alike == 1 ? category.label() : category.label() + " (" + category.code() + ")";
    }

    private void number(Variable variable) {
        Measure measure = measured.of(variable);
        String name = take(variable);
        int decimals = Math.min(MOST_DECIMALS, measure.decimals());
        if (measure.most().compareTo(MOST_WITH_CODES) > 0) {
            notes.add(
                    name + " holds numbers too large for codes beside them: " + name + "_missing tells who gave none");
            columns.add(new SpssColumn(
                    name,
                    variable.label(),
                    "F" + MOST_WIDTH + "." + decimals,
                    "SCALE",
                    ImmutableMap.of(),
                    Optional.empty(),
                    respondent -> digits(respondent.value(variable.name()))));
            companion(variable, name);
            return;
        }
        SpssCodes codes =
                SpssCodes.above(variable, measure.most().max(BigDecimal.ZERO).longValue() + 1);
        codes.note(name).ifPresent(notes::add);
        columns.add(new SpssColumn(
                name,
                variable.label(),
                format(measure, codes, decimals),
                "SCALE",
                codes.labels(variable, words),
                Optional.of(codes.missing()),
                respondent -> {
                    Value value = respondent.value(variable.name());
                    return value.number().isPresent() ? digits(value) : code(codes, value);
                }));
    }

    private static String format(Measure measure, SpssCodes codes, int decimals) {
        int digits = Math.max(
                measure.least().toBigInteger().toString().length() + 1,
                String.valueOf(codes.absences().get(Missing.NOT_REACHED)).length());
        return "F" + Math.min(MOST_WIDTH, digits + (decimals > 0 ? decimals + 1 : 0)) + "." + decimals;
    }

    private static String digits(Value value) {
        if (value.number().isEmpty()) {
            return "";
        }
        double number = value.number().getAsDouble();
        BigDecimal exact = Answered.exact(number);
        return exact.precision() > MOST_WIDTH || exact.scale() > MOST_WIDTH
                ? String.valueOf(number)
                : exact.toPlainString();
    }

    private void date(Variable variable) {
        String name = take(variable);
        columns.add(new SpssColumn(
                name,
                variable.label(),
                "SDATE10",
                "SCALE",
                ImmutableMap.of(),
                Optional.empty(),
                respondent -> day(respondent.value(variable.name()))));
        companion(variable, name);
    }

    private static String day(Value value) {
        return value instanceof Value.Day day ? SpssDay.written(day.value()) : "";
    }

    private void text(Variable variable) {
        String name = take(variable);
        if (measured.of(variable).bytes() > MOST_TEXT_BYTES) {
            notes.add(name + " holds texts of more than " + MOST_TEXT_BYTES + " bytes, which are cut there");
        }
        columns.add(new SpssColumn(
                name,
                variable.label(),
                "A" + bytes(measured.of(variable)),
                "NOMINAL",
                ImmutableMap.of(),
                Optional.empty(),
                respondent -> Answered.text(respondent.value(variable.name()))
                        .map(SpssLayout::text)
                        .orElse("")));
        companion(variable, name);
    }

    private static int bytes(Measure measure) {
        return Math.min(MOST_TEXT_BYTES, Math.max(1, measure.bytes()));
    }

    private static String text(String text) {
        return SpssText.cut(OneLine.of(text), MOST_TEXT_BYTES);
    }

    /** Adds the column that tells why a day, a text or a large number is not there. */
    private void companion(Variable variable, String name) {
        SpssCodes codes = SpssCodes.of(variable, absences);
        columns.add(new SpssColumn(
                names.take(name + "_missing"),
                variable.label(),
                whole(codes),
                "NOMINAL",
                codes.labels(variable, words),
                Optional.empty(),
                respondent -> {
                    Value value = respondent.value(variable.name());
                    return value.isAnswered() && value.codes().isEmpty() ? "" : code(codes, value);
                }));
    }
}
