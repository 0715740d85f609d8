package org.polder.publishing.measured;

import java.math.BigDecimal;
import java.util.Optional;
import org.polder.tabulation.source.Value;

/** Takes values apart. */
public final class Answered {
    private Answered() {}

    /**
     * Gives the text of a text value.
     *
     * @param value any value
     * @return the text; nothing for the other kinds
     */
    public static Optional<String> text(Value value) {
        return value instanceof Value.Text text ? Optional.of(text.value()) : Optional.empty();
    }

    /**
     * Gives a number in the shortest decimal digits that lead back to it.
     *
     * @param number a finite number
     * @return the digits, without zeros at the end behind the point
     */
    public static BigDecimal exact(double number) {
        BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
