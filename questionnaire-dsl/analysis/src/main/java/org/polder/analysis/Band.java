package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of numbers read from an option's label, such as {@code 10-24 employees}.
 *
 * @param least the least number in it; nothing when it has no lower end
 * @param leastIn whether that number is itself in it
 * @param most the greatest number; nothing when it has no upper end
 * @param mostIn whether that number is itself in it
 * @param unit what is counted, in lower case; may be empty
 */
record Band(Optional<BigDecimal> least, boolean leastIn, Optional<BigDecimal> most, boolean mostIn, String unit) {
    private static final String NUMBER = "[€$£]?\\s*(\\d{1,3}(?:[., ]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?)";
    private static final String UNIT = "\\s*((?:[%‰]|\\p{L}[\\p{L}'’.]*)?(?: \\p{L}[\\p{L}'’.]*){0,3})";
    private static final String BELOW = "(?:<|less than|fewer than|under|below|younger than|minder dan|onder|lager dan"
            + "|jonger dan|korter dan|shorter than)";
    private static final String ABOVE =
            "(?:>|more than|over|above|older than|longer than|meer dan|boven|hoger dan|ouder dan|langer dan)";

    private static final ImmutableList<Reading> READINGS = ImmutableList.of(
            new Reading(
                    "(?:from |between |van |tussen )?" + NUMBER
                            + "\\s*%?\\s*(?:[-–—]|t/m|tot en met|through|to|and|en)\\s*" + NUMBER + UNIT,
                    (low, high) -> new Band(low, true, high, true, "")),
            new Reading(
                    "(?:from |van |between |tussen )?" + NUMBER + "\\s*%?\\s*(?:[-–—]\\s*<|(?:to|tot|and|en|up to)? ?"
                            + BELOW + "|tot)\\s*" + NUMBER + UNIT,
                    (low, high) -> new Band(low, true, high, false, "")),
            new Reading(BELOW + "\\s*" + NUMBER + UNIT, (high, none) -> new Band(none, true, high, false, "")),
            new Reading(
                    "(?:≤|<=|up to|at most|no more than|hoogstens|maximaal|ten hoogste|tot en met|t/m)\\s*" + NUMBER
                            + UNIT,
                    (high, none) -> new Band(none, true, high, true, "")),
            new Reading("tot\\s*" + NUMBER + UNIT, (high, none) -> new Band(none, true, high, false, "")),
            new Reading(
                    NUMBER + "\\s*%?\\s*(?:or|of|en|and) (?:less|fewer|younger|lower|minder|jonger|lager|under|below)"
                            + UNIT,
                    (high, none) -> new Band(none, true, high, true, "")),
            new Reading(ABOVE + "\\s*" + NUMBER + UNIT, (low, none) -> new Band(low, false, none, true, "")),
            new Reading(
                    "(?:≥|>=|at least|from|minstens|minimaal|ten minste|vanaf)\\s*" + NUMBER + UNIT,
                    (low, none) -> new Band(low, true, none, true, "")),
            new Reading(
                    NUMBER + "\\s*%?\\s*(?:\\+|(?:or|of|en|and) (?:more|older|higher|over|above|meer|ouder|hoger))"
                            + UNIT,
                    (low, none) -> new Band(low, true, none, true, "")),
            new Reading(NUMBER + UNIT, (only, none) -> new Band(only, true, only, true, "")));

    /** One way of writing a range; the last group is the unit. */
    private record Reading(Pattern form, BiFunction<Optional<BigDecimal>, Optional<BigDecimal>, Band> band) {
        Reading(String form, BiFunction<Optional<BigDecimal>, Optional<BigDecimal>, Band> band) {
            this(Pattern.compile(form), band);
        }

        Optional<Band> read(String label) {
            Matcher matcher = form.matcher(label);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            int groups = matcher.groupCount();
            Optional<BigDecimal> second = groups == 3 ? Optional.of(number(matcher.group(2))) : Optional.empty();
            String unit = matcher.group(groups).strip();
            return Optional.of(band.apply(Optional.of(number(matcher.group(1))), second))
                    .map(found -> new Band(found.least, found.leastIn, found.most, found.mostIn, unit))
                    .filter(Band::isInOrder);
        }
    }

    /** Reads a label; nothing when it is no range. */
    static Optional<Band> read(String label) {
        String plain = Vocabulary.lower(label).replaceAll("\\([^)]*\\)", "").strip();
        return READINGS.stream()
                .flatMap(reading -> reading.read(plain).stream())
                .findFirst();
    }

    private static BigDecimal number(String written) {
        // A mark before exactly three digits sets thousands apart; another is a decimal mark.
        String whole = written.replaceAll("[., ](?=\\d{3}(\\D|$))", "");
        return new BigDecimal(whole.replace(',', '.'));
    }

    private boolean isInOrder() {
        return least.isEmpty() || most.isEmpty() || least.get().compareTo(most.get()) <= 0;
    }

    boolean isSingle() {
        return least.isPresent() && least.equals(most);
    }
}
