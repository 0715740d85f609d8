package org.polder.publishing.measured;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.polder.answer.Missing;
import org.polder.tabulation.source.Value;

/** How large the values of one variable are. */
public final class Measure {
    private BigDecimal least = BigDecimal.ZERO;
    private BigDecimal most = BigDecimal.ZERO;
    private boolean anyNumber;
    private int decimals;
    private int characters;
    private int bytes;
    private int mostChosen;
    private boolean blankText;
    private boolean codes;
    private final Set<Missing> absences = EnumSet.noneOf(Missing.class);

    Measure() {}

    void add(Value value) {
        value.absence().ifPresent(absences::add);
        codes |= !value.codes().isEmpty();
        mostChosen = Math.max(mostChosen, value.codes().size());
        value.number().ifPresent(this::number);
        Answered.text(value).ifPresent(this::text);
    }

    private void number(double number) {
        BigDecimal exact = Answered.exact(number);
        least = anyNumber ? least.min(exact) : exact;
        most = anyNumber ? most.max(exact) : exact;
        anyNumber = true;
        decimals = Math.max(decimals, exact.scale());
    }

    private void text(String text) {
        String line = OneLine.of(text);
        characters = Math.max(characters, line.length());
        bytes = Math.max(bytes, line.getBytes(StandardCharsets.UTF_8).length);
        blankText |= line.isBlank();
    }

    /**
     * Gives the least number.
     *
     * @return the number, or days since 1970-01-01; 0 when there are none
     */
    public BigDecimal least() {
        return least;
    }

    /**
     * Gives the greatest number.
     *
     * @return the number, or days since 1970-01-01; 0 when there are none
     */
    public BigDecimal most() {
        return most;
    }

    /**
     * Tells how many decimals show every number exactly.
     *
     * @return 0 or more
     */
    public int decimals() {
        return decimals;
    }

    /**
     * Tells how long the longest text is.
     *
     * @return in UTF-16 units
     */
    public int characters() {
        return characters;
    }

    /**
     * Tells how long the longest text is.
     *
     * @return in bytes of UTF-8
     */
    public int bytes() {
        return bytes;
    }

    /**
     * Tells how many categories a respondent has at most.
     *
     * @return 0 when nobody has one
     */
    public int mostChosen() {
        return mostChosen;
    }

    /**
     * Tells whether somebody's text is blank though given.
     *
     * @return true when so
     */
    public boolean hasBlankText() {
        return blankText;
    }

    /**
     * Tells whether somebody has a category.
     *
     * @return true when so
     */
    public boolean hasCodes() {
        return codes;
    }

    /**
     * Lists why respondents have no answer.
     *
     * @return the kinds that occur
     */
    public ImmutableSortedSet<Missing> absences() {
        return ImmutableSortedSet.copyOf(absences);
    }

    /**
     * Gives one absence that occurs besides being not asked.
     *
     * @return the first, or nothing
     */
    public Optional<Missing> otherThanNotAsked() {
        return absences.stream().filter(kind -> kind != Missing.NOT_ASKED).findFirst();
    }
}
