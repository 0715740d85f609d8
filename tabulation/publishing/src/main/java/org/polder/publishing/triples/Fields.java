package org.polder.publishing.triples;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.Set;
import org.polder.tabulation.source.Value;

/** The ways in which values lie in fields, by the standard's chapter on the data file. */
final class Fields {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HHmmss").withResolverStyle(ResolverStyle.STRICT);

    private Fields() {}

    /** A code: digits with blanks or zeros before them. */
    static Field code(ImmutableMap<Integer, Value> values) {
        return raw -> coded(values, raw.strip());
    }

    private static Value coded(ImmutableMap<Integer, Value> values, String text) throws Unfit {
        return Optional.ofNullable(values.get(whole(text))).orElseThrow(() -> unknown(text, values.keySet()));
    }

    private static Unfit unknown(String text, Set<?> codes) {
        String some = codes.size() > 20 ? codes.size() + " of them" : codes.toString();
        return new Unfit("'" + text + "' is no code; the codes are " + some);
    }

    private static int whole(String text) throws Unfit {
        if (!text.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
            throw new Unfit("'" + text + "' is no code: write digits");
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException tooLong) {
            throw new Unfit("'" + text + "' is larger than any code");
        }
    }

    /** A code that is a text, with blanks behind it. */
    static Field literal(ImmutableMap<String, Value> values) {
        return raw -> {
            String text = raw.stripTrailing();
            return Optional.ofNullable(values.get(text)).orElseThrow(() -> unknown(text, values.keySet()));
        };
    }

    /** A row of 0 and 1, the first for code 1; what no code stands for is passed over. */
    static Field bits(ImmutableMap<Integer, Value> values, boolean separated) {
        int most = values.keySet().stream().mapToInt(Integer::intValue).max().orElse(1);
        return raw -> {
            String row = separated ? raw.strip() : raw;
            if (row.length() < most) {
                throw new Unfit("'" + row + "' has " + row.length() + " characters for the codes up to " + most
                        + ": programs that take it for a number drop the zeros before it");
            }
            Choice choice = new Choice(values);
            for (int code = 1; code <= most; code++) {
                char bit = row.charAt(code - 1);
                if (bit == '1' && values.containsKey(code)) {
                    choice.add(code);
                } else if (bit != '0' && bit != '1' && bit != ' ' && values.containsKey(code)) {
                    throw new Unfit("'" + row + "' has '" + bit + "' for code " + code + ": write 0 or 1");
                }
            }
            return choice.value();
        };
    }

    /** Codes in fields of one width, one beside the other; 0 or blank where there are fewer. */
    static Field spread(ImmutableMap<Integer, Value> values, Column.Spread spread) {
        return raw -> {
            Choice choice = new Choice(values);
            int end = Math.min(raw.length(), spread.fields() * spread.width());
            if (raw.length() < spread.fields() * spread.width() && raw.strip().length() % spread.width() != 0) {
                throw new Unfit("'" + raw + "' is no row of codes of " + spread.width()
                        + " digits: programs that take it for a number drop the zeros before it");
            }
            for (int at = 0; at < end; at += spread.width()) {
                String part =
                        raw.substring(at, Math.min(end, at + spread.width())).strip();
                int code = part.isEmpty() ? 0 : whole(part);
                if (code != 0 && !values.containsKey(code)) {
                    throw unknown(part, values.keySet());
                }
                if (code != 0) {
                    choice.add(code);
                }
            }
            return choice.value();
        };
    }

    /** Gathers codes, which are categories, or one code that stands for no answer. */
    private static final class Choice {
        private final ImmutableMap<Integer, Value> values;
        private final ImmutableSortedSet.Builder<Integer> codes = ImmutableSortedSet.naturalOrder();
        private Optional<Value> absent = Optional.empty();

        Choice(ImmutableMap<Integer, Value> values) {
            this.values = values;
        }

        void add(int code) {
            Value value = values.getOrDefault(code, Value.notAsked());
            codes.addAll(value.codes());
            if (!value.isAnswered()) {
                absent = Optional.of(value);
            }
        }

        Value value() throws Unfit {
            ImmutableSortedSet<Integer> chosen = codes.build();
            if (absent.isPresent() && !chosen.isEmpty()) {
                throw new Unfit("A code for no answer stands beside the codes " + chosen);
            }
            return absent.orElseGet(() -> Value.of(chosen));
        }
    }

    /** A number within the range, or one of the labelled values beside it. */
    static Field number(Optional<Column.Range> range, ImmutableMap<BigDecimal, Value> labelled) {
        Optional<BigDecimal> least = range.map(ends -> new BigDecimal(ends.from()));
        Optional<BigDecimal> most = range.map(ends -> new BigDecimal(ends.to()));
        return raw -> {
            String text = raw.strip();
            if (text.length() > Elements.MOST_TEXT
                    || !VariableReader.NUMBER.matcher(text).matches()) {
                throw new Unfit("'" + text + "' is no number: write digits with a decimal point");
            }
            BigDecimal number = new BigDecimal(text);
            Value known = labelled.get(number.stripTrailingZeros());
            if (known != null) {
                return known;
            }
            if (least.isEmpty() || number.compareTo(least.get()) < 0 || number.compareTo(most.orElseThrow()) > 0) {
                throw new Unfit(text + " lies outside "
                        + range.map(ends -> ends.from() + " to " + ends.to()).orElse("the values given"));
            }
            double value = number.doubleValue();
            if (!Double.isFinite(value)) {
                throw new Unfit(text + " is larger than any number that can be held");
            }
            return Value.number(value);
        };
    }

    /** A text, of which the size counts and not the position. */
    static Field text(int size) {
        return raw -> Value.text(raw.substring(0, Math.min(size, raw.length())).stripTrailing());
    }

    /** A text that ends where its field does. */
    static Field separatedText() {
        return Value::text;
    }

    /** True or false, in the last character. */
    static Field logical() {
        return raw -> switch (raw.charAt(raw.length() - 1)) {
            case '1' -> Value.of(1);
            case '0' -> Value.of(0);
            default -> throw new Unfit("'" + raw.strip() + "' is neither 0 nor 1");
        };
    }

    /** A day as 20260331, in the first eight characters. */
    static Field day(Optional<Column.Range> range) {
        return raw -> {
            LocalDate day = day(first(raw, 8));
            if (range.isPresent()
                    && (day.isBefore(day(range.get().from()))
                            || day.isAfter(day(range.get().to())))) {
                throw new Unfit(day + " lies outside " + range.get().from() + " to "
                        + range.get().to());
            }
            return Value.day(day);
        };
    }

    static LocalDate day(String text) throws Unfit {
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeException notADay) {
            throw new Unfit("'" + text + "' is no day: write it as 20260331");
        }
    }

    /**
     * A time as 161500, in the first six characters, given as the text 16:15:00; as 1615 too, which the standard does not
     * have and LimeSurvey's export writes.
     */
    static Field time() {
        return raw -> {
            String text = first(raw, 6);
            try {
                return Value.text(LocalTime.parse(text.length() == 4 ? text + "00" : text, TIME)
                        .format(DateTimeFormatter.ISO_LOCAL_TIME));
            } catch (DateTimeException notATime) {
                throw new Unfit("'" + text + "' is no time: write it as 161500");
            }
        };
    }

    private static String first(String raw, int length) {
        String text = raw.strip();
        return text.substring(0, Math.min(length, text.length()));
    }
}
