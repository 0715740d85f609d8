package org.polder.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.logicng.formulas.Formula;
import org.polder.model.OpenPart;
import org.polder.model.Option;
import org.polder.model.Requirement;

/** When a question may be left open, and what is written where an option asks for it. */
final class Openness {
    private Openness() {}

    /** A required question may be left open only where there is nothing to choose. */
    static Formula allowed(Definitions definitions, Requirement requirement, List<Formula> shown) {
        return requirement == Requirement.REQUIRED
                ? definitions.and(shown.stream().map(definitions::not).toList())
                : definitions.constant(true);
    }

    /** Gives words that the open part of an option accepts. */
    static Optional<String> words(Option option) {
        return option.open()
                .map(part -> part.accept(new OpenPart.Visitor<String>() {
                    @Override
                    public String words(OpenPart.Words words) {
                        return "x";
                    }

                    @Override
                    public String number(OpenPart.Number number) {
                        BigDecimal least = number.least().setScale(number.decimals(), RoundingMode.CEILING);
                        return least.toPlainString();
                    }
                }));
    }
}
