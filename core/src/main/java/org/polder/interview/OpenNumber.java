package org.polder.interview;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a number as respondents write it, with a full stop or a comma as decimal sign. */
final class OpenNumber {
    /** Bounded digits, so that a hostile number costs nothing. */
    private static final Pattern FORM = Pattern.compile("-?[0-9]{1,18}([.,][0-9]{1,9})?");

    private OpenNumber() {}

    static Optional<BigDecimal> of(String text) {
        String trimmed = text.strip();
        return FORM.matcher(trimmed).matches()
                ? Optional.of(new BigDecimal(trimmed.replace(',', '.')))
                : Optional.empty();
    }
}
