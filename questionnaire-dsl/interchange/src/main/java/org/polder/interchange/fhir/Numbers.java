package org.polder.interchange.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.polder.model.Codes;

/** Reads numbers of a bounded length. */
final class Numbers {
    private static final int MOST_DIGITS = 100;

    private Numbers() {}

    static Optional<BigDecimal> of(JsonNode node) {
        return node.isNumber() ? bounded(node.decimalValue()) : Optional.empty();
    }

    static Optional<BigDecimal> of(String text) {
        try {
            return text.length() > MOST_DIGITS ? Optional.empty() : bounded(new BigDecimal(text.strip()));
        } catch (NumberFormatException words) {
            return Optional.empty();
        }
    }

    /** Reads the code of an option or row, as it is written without ado. */
    static Optional<Integer> code(String text) {
        return text.matches("[1-9][0-9]{0,8}")
                ? Optional.of(Integer.valueOf(text)).filter(code -> code <= Codes.GREATEST)
                : Optional.empty();
    }

    private static Optional<BigDecimal> bounded(BigDecimal number) {
        boolean far = Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS;
        return far ? Optional.empty() : Optional.of(number);
    }
}
