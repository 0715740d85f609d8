package org.polder.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polder.examples.report.AuditedGenai;
import org.polder.tabulation.audit.Audit;
import org.polder.tabulation.audit.Claim;
import org.polder.tabulation.audit.GroupRef;
import org.polder.tabulation.audit.Measure;
import org.polder.tabulation.audit.PublishedBase;
import org.polder.tabulation.audit.PublishedFigures;
import org.polder.tabulation.audit.Stated;
import org.polder.tabulation.audit.Statement;

/** Changes one digit of one published number at a time, in figures that can all be true, and sees what is noticed. */
@Tag("full")
class PlantedErrorsTest {
    private static final int PLANTS = 500;

    /** Of so many that seem right beside what is about the same, all else is asked too, which takes seconds each. */
    private static final int LOOKED_AT_WHOLE = Integer.getInteger("polder.tries", 3000) / 10;

    @Test
    void every_changed_digit_that_arithmetic_alone_forbids_is_noticed() throws IOException {
        PublishedFigures sound = sound();
        Random random = new Random(2026);
        int noticed = 0;
        int lookedAtWhole = 0;
        int forbidden = 0;
        List<Claim> numbers = sound.claims().stream()
                .filter(claim -> claim.isNumber() && !(claim.measure() instanceof Measure.MeanChosen))
                .toList();
        for (int plant = 0; plant < PLANTS; plant++) {
            Claim claim = numbers.get(random.nextInt(numbers.size()));
            Claim changed = new Claim(
                    claim.id(),
                    claim.figure(),
                    claim.measure(),
                    claim.group(),
                    changed(claim.stated(), random),
                    claim.mark(),
                    claim.option());
            PublishedFigures planted = with(sound, claim, changed);
            boolean found = !Audit.canBeTrue(planted, changed);
            if (!found && lookedAtWhole < LOOKED_AT_WHOLE) {
                lookedAtWhole++;
                found = !Audit.canAllBeTrue(planted);
            }
            noticed += found ? 1 : 0;
            if (isForbidden(sound, changed)) {
                forbidden++;
                assertThat(found).as(claim.stated() + " changed to " + changed).isTrue();
            }
        }
        assertThat(forbidden).isGreaterThan(PLANTS / 20);
        Files.writeString(
                Path.of("target", "planted-errors.txt"),
                PLANTS + " planted, " + lookedAtWhole + " looked at whole, " + forbidden + " forbidden alone, "
                        + noticed + " noticed\n");
    }

    /** Without the fewest numbers that must be wrong. */
    private static PublishedFigures sound() {
        PublishedFigures all = AuditedGenai.published();
        Set<String> doubted =
                AuditedGenai.audit().fewestWrong().stream().map(Statement::id).collect(Collectors.toSet());
        return new PublishedFigures(
                all.survey(),
                all.claims().stream()
                        .filter(claim -> !doubted.contains(claim.id()))
                        .collect(ImmutableList.toImmutableList()),
                all.bases().stream()
                        .filter(base -> !doubted.contains(base.id()))
                        .collect(ImmutableList.toImmutableList()),
                all.mostChosen().stream()
                        .filter(most -> !doubted.contains(most.id()))
                        .collect(ImmutableList.toImmutableList()),
                all.deviations());
    }

    private static PublishedFigures with(PublishedFigures figures, Claim claim, Claim changed) {
        List<Claim> claims = new ArrayList<>(figures.claims());
        claims.set(claims.indexOf(claim), changed);
        return new PublishedFigures(
                figures.survey(),
                ImmutableList.copyOf(claims),
                figures.bases(),
                figures.mostChosen(),
                figures.deviations());
    }

    private static Stated changed(Stated stated, Random random) {
        while (true) {
            boolean percent = stated.percent().isPresent() && (stated.count().isEmpty() || random.nextBoolean());
            String printed = percent
                    ? stated.percent().get().toPlainString()
                    : String.valueOf(stated.count().orElseThrow());
            int at = random.nextInt(printed.length());
            String other = printed.substring(0, at) + random.nextInt(10) + printed.substring(at + 1);
            boolean digit = Character.isDigit(printed.charAt(at));
            BigDecimal value = new BigDecimal(other);
            if (digit && !other.equals(printed) && value.compareTo(BigDecimal.valueOf(100)) <= 0) {
                return new Stated(
                        percent ? Optional.of(value) : stated.percent(),
                        percent ? stated.count() : Optional.of(value.intValueExact()),
                        stated.groupSize(),
                        stated.approximate(),
                        stated.qualifier());
            }
        }
    }

    /** Worked out without the audit: no count of the printed base gives the number, or the same number is said twice. */
    private static boolean isForbidden(PublishedFigures figures, Claim claim) {
        String variable = claim.measure().variables().get(0);
        boolean written = claim.measure() instanceof Measure.Written;
        for (PublishedBase base : figures.bases()) {
            if (base.of().contains(variable) && claim.group().isEmpty() && !written) {
                boolean possible = false;
                for (int n = 0; n <= base.n(); n++) {
                    possible |= claim.stated().holds(n, base.n());
                }
                if (!possible) {
                    return true;
                }
            }
        }
        Optional<String> group = claim.group().map(GroupRef::category);
        return !written
                && claim.stated().percent().isPresent()
                && figures.claims().stream()
                        .anyMatch(other -> !other.id().equals(claim.id())
                                && other.measure().equals(claim.measure())
                                && other.group().map(GroupRef::category).equals(group)
                                && !other.stated().approximate()
                                && !claim.stated().approximate()
                                && other.stated().percent().isPresent()
                                && other.stated()
                                                .percent()
                                                .get()
                                                .subtract(
                                                        claim.stated().percent().get())
                                                .abs()
                                                .compareTo(BigDecimal.ONE)
                                        > 0);
    }
}
