package org.polder.publishing.triples;

import java.util.HashSet;
import java.util.Set;

/** Gives every variable a name that Triple-S allows: a letter or underscore, then letters, digits, "_" and ".". */
final class TripleSNames {
    private final Set<String> taken = new HashSet<>();

    String take(String wanted) {
        StringBuilder lawful = new StringBuilder();
        wanted.codePoints().forEach(point -> lawful.append(isLawful(point) ? (char) point : '_'));
        if (lawful.isEmpty() || lawful.charAt(0) == '.' || Character.isDigit(lawful.charAt(0))) {
            lawful.insert(0, '_');
        }
        String name = lawful.toString();
        for (int i = 2; !taken.add(name); i++) {
            name = lawful + "_" + i;
        }
        return name;
    }

    private static boolean isLawful(int point) {
        return point >= 'A' && point <= 'Z'
                || point >= 'a' && point <= 'z'
                || point >= '0' && point <= '9'
                || point == '_'
                || point == '.';
    }
}
