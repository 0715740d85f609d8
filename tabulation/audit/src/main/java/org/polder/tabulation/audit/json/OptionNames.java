package org.polder.tabulation.audit.json;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polder.tabulation.audit.AuditedVariable;

/**
 * Finds the code of an option by what a publication calls it. A publication shortens labels, and its claims give both
 * label and code; these are looked at first, then the labels of the survey.
 */
final class OptionNames {
    private final Map<String, Integer> codes = new HashMap<>();
    private final Map<String, Set<String>> known = new HashMap<>();

    void learn(AuditedVariable variable, String label, int code) {
        codes.putIfAbsent(variable.name() + "|" + plain(label), code);
        codes.putIfAbsent(variable.question() + "|" + plain(label), code);
        known.computeIfAbsent(variable.question(), absent -> new LinkedHashSet<>())
                .add(label);
    }

    void learnLabels(AuditedVariable variable) {
        variable.options().forEach(option -> option.labels().forEach(label -> learn(variable, label, option.code())));
    }

    Optional<Integer> code(AuditedVariable variable, String label) {
        return Optional.ofNullable(codes.get(variable.name() + "|" + plain(label)))
                .or(() -> Optional.ofNullable(codes.get(variable.question() + "|" + plain(label))));
    }

    Set<String> labels(AuditedVariable variable) {
        return known.getOrDefault(variable.question(), Set.of());
    }

    /** Signs and capitals do not tell options apart: 20%-40% is 20-40%. */
    private static String plain(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
