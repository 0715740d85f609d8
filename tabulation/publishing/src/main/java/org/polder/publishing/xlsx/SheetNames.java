package org.polder.publishing.xlsx;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives every sheet a name that spreadsheets take: at most 31 characters, none of these: []:*?/\, and its own. */
final class SheetNames {
    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>();

    SheetNames() {
        // Excel keeps this name for itself.
        taken.add("history");
    }

    String take(String wanted) {
        String plain = wanted.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", "_")
                .replaceAll("^'+|'+$", "")
                .strip();
        String lawful = plain.isEmpty() ? "_" : plain;
        String name = cut(lawful, LONGEST);
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            String ending = " (" + i + ")";
            name = cut(lawful, LONGEST - ending.length()) + ending;
        }
        return name;
    }

    private static String cut(String text, int length) {
        String cut = text.substring(0, Math.min(length, text.length()));
        return !cut.isEmpty() && Character.isHighSurrogate(cut.charAt(cut.length() - 1))
                ? cut.substring(0, cut.length() - 1)
                : cut;
    }
}
