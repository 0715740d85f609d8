package org.polder.interchange.xform;

import java.math.BigDecimal;
import org.polder.model.Item;
import org.polder.model.Option;

/** Writes what an answer may be, apart from who is asked. */
final class Allowed {
    private static final BigDecimal GREATEST_INT = BigDecimal.valueOf(Integer.MAX_VALUE);

    private Allowed() {}

    static String notBlank() {
        return "normalize-space(.) != ''";
    }

    static String notLonger(int longest) {
        return "string-length(.) <= " + longest;
    }

    static String type(BigDecimal least, BigDecimal most, int decimals) {
        boolean fits = least.abs().compareTo(GREATEST_INT) <= 0 && most.abs().compareTo(GREATEST_INT) <= 0;
        return decimals == 0 && fits ? "int" : "decimal";
    }

    static Bind bounds(Bind bind, BigDecimal least, BigDecimal most) {
        return bind.constraint(". >= " + Terms.number(least)).constraint(". <= " + Terms.number(most));
    }

    static void exclusive(Item item, Bind bind) {
        for (Option option : item.options()) {
            if (option.exclusive()) {
                bind.constraint(Terms.any(Terms.not(Terms.selected(".", option.code())), "count-selected(.) = 1"));
            }
        }
    }
}
