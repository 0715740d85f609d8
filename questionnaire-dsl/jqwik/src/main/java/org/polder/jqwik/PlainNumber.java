package org.polder.jqwik;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.polder.model.NumberQuestion;

/** Knows the plainest number that a question takes: the one nearest to nought; and the plainest date: today. */
final class PlainNumber {
    private PlainNumber() {}

    static BigDecimal nearest(BigDecimal least, BigDecimal most) {
        return BigDecimal.ZERO.max(least).min(most);
    }

    static LocalDate nearest(LocalDate today, Optional<LocalDate> earliest, Optional<LocalDate> latest) {
        LocalDate notBefore = earliest.filter(today::isBefore).orElse(today);
        return latest.filter(notBefore::isAfter).orElse(notBefore);
    }

    static BigDecimal step(NumberQuestion question) {
        return question.step().orElse(BigDecimal.ONE.movePointLeft(question.decimals()));
    }

    /** The allowed number nearest to nought, or the next one above it. */
    static BigDecimal of(NumberQuestion question) {
        BigDecimal wanted = nearest(question.least(), question.most());
        BigDecimal steps = wanted.subtract(question.least()).divide(step(question), 0, RoundingMode.UP);
        BigDecimal above = question.least().add(steps.multiply(step(question)));
        return above.compareTo(question.most()) > 0 ? question.least() : above;
    }
}
