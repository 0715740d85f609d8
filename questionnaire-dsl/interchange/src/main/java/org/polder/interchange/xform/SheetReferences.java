package org.polder.interchange.xform;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the names in expressions of an XLSForm, <code>${name}</code>, into paths. */
final class SheetReferences {
    private static final Pattern REFERENCE =
            Pattern.compile("\\$\\{\\s*(?<name>[\\p{L}_][\\p{L}\\p{M}\\p{N}_.-]*)\\s*\\}");

    private static final Pattern PLAIN = Pattern.compile("'[^']*+'|\"[^\"]*+\"|[^'\"]++");

    private final Map<String, String> paths = new HashMap<>();
    private final Set<String> twice = new HashSet<>();

    void put(String name, String path) {
        if (paths.putIfAbsent(name, path) != null) {
            twice.add(name);
        }
    }

    Optional<String> path(String name) {
        return twice.contains(name) ? Optional.empty() : Optional.ofNullable(paths.get(name));
    }

    /** An expression with paths; a name that stands for no one line stays a name, which is no question. */
    String inward(String expression) {
        return REFERENCE.matcher(straight(expression)).replaceAll(found -> {
            String name = found.group().substring(2, found.group().length() - 1).strip();
            return Matcher.quoteReplacement(path(name).orElse(name));
        });
    }

    /** Word processors put in quotation marks and spaces that mean nothing in an expression, but where a text has them. */
    private static String straight(String expression) {
        return PLAIN.matcher(expression)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group().startsWith("'") || found.group().startsWith("\"")
                                ? found.group()
                                : found.group()
                                        .replace('\u2018', '\'')
                                        .replace('\u2019', '\'')
                                        .replace('\u201C', '"')
                                        .replace('\u201D', '"')
                                        .replace('\u00A0', ' ')));
    }

    static Matcher matcher(String words) {
        return REFERENCE.matcher(words);
    }
}
