package org.polder.publishing.spss;

import com.google.common.base.Utf8;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Gives every variable a name that SPSS takes and no other variable has: a letter first, then letters, digits, full
 * stops and underscores, at most 64 bytes, no full stop or underscore last, no reserved word, and unlike any other name
 * whatever the case of the letters.
 */
final class SpssNames {
    static final int MOST_BYTES = 64;

    private static final ImmutableSet<String> RESERVED =
            ImmutableSet.of("all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with");

    private final Set<String> taken = new HashSet<>();

    String take(String wanted) {
        String name = lawful(wanted, MOST_BYTES);
        for (int i = 2; !taken.add(folded(name)); i++) {
            String ending = "_" + i;
            name = lawful(wanted, MOST_BYTES - ending.length()) + ending;
        }
        return name;
    }

    private static String lawful(String wanted, int bytes) {
        StringBuilder name = new StringBuilder();
        wanted.codePoints()
                .map(point -> Character.isLetterOrDigit(point) || point == '.' || point == '_' ? point : '_')
                .forEach(name::appendCodePoint);
        if (name.isEmpty() || !Character.isLetter(name.codePointAt(0))) {
            name.insert(0, "v");
        }
        String cut = SpssText.cut(name.toString(), bytes);
        while (cut.endsWith(".") || cut.endsWith("_")) {
            cut = cut.substring(0, cut.length() - 1);
        }
        return RESERVED.contains(folded(cut)) && Utf8.encodedLength(cut) < bytes ? cut + "1" : cut;
    }

    /** Upper case first, since SPSS holds letters alike that only one of the two cases tells apart. */
    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
