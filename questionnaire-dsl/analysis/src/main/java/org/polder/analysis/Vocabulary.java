package org.polder.analysis;

import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.polder.model.Item;
import org.polder.model.SingleChoice;

/** Words of answers, in Dutch and English. */
final class Vocabulary {
    private static final ImmutableSet<String> YES = ImmutableSet.of("yes", "ja");
    private static final ImmutableSet<String> NO = ImmutableSet.of("no", "nee", "neen");

    private static final ImmutableSet<String> NEVER = ImmutableSet.of("never", "nooit");

    /** An answer that denies what was asked about: "none", "no effect". */
    private static final Pattern DENIAL = Pattern.compile(
            "(none|nothing|never|not at all|no (effect|effects|change|changes|influence|difference|impact)"
                    + "|geen|niets|nooit|helemaal niet|geen (effect|effecten|verandering|veranderingen|invloed|verschil))"
                    + "(?! (of|van)\\b)\\W*");

    /** An answer that goes with no other: "none of these", "we use no such thing". */
    private static final Pattern ALONE = Pattern.compile(
            "(none|nothing|no one|nobody|geen|niets|niemand|not applicable|niet van toepassing|n\\.?v\\.?t\\.?)\\W*"
                    + "|(none|neither|geen|geen enkele?|niets) (of|van) .*"
                    + "|geen (enkele?|antwoord|ander) .*"
                    + "|(wij|we|ik) \\S+ (\\S+ )?(geen|niets|nooit|niet)\\b.*"
                    + "|(we|i) (do not|don['’]t|never|have no|use no|did not|didn['’]t|have never|haven['’]t)\\b.*");

    private Vocabulary() {}

    static boolean isYes(String label) {
        return YES.contains(firstWord(label));
    }

    static boolean isNo(String label) {
        return NO.contains(firstWord(label));
    }

    static boolean isDenial(Collection<String> labels) {
        return labels.stream().anyMatch(label -> DENIAL.matcher(lower(label)).matches());
    }

    /** Tells whether an answer denies how often, which says nothing of how often something rarer happens. */
    static boolean isNever(Collection<String> labels) {
        return labels.stream().anyMatch(label -> NEVER.contains(firstWord(label)));
    }

    static boolean isAlone(Collection<String> labels) {
        return labels.stream().anyMatch(label -> ALONE.matcher(lower(label)).matches());
    }

    static String lower(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }

    private static String firstWord(String label) {
        return lower(label).split("[^\\p{L}]", 2)[0];
    }

    /** Tells whether a question is answered by yes or no, perhaps with more words behind it. */
    static boolean isYesOrNo(Form form, Item item) {
        if (!(item instanceof SingleChoice)) {
            return false;
        }
        List<ImmutableSet<String>> labels = Form.substantive(item).stream()
                .map(option -> form.allWords(option.text()))
                .toList();
        return labels.stream().anyMatch(Vocabulary::allYes)
                && labels.stream().anyMatch(Vocabulary::allNo)
                && labels.stream().allMatch(words -> allYes(words) || allNo(words));
    }

    private static boolean allYes(Collection<String> labels) {
        return !labels.isEmpty() && labels.stream().allMatch(Vocabulary::isYes);
    }

    private static boolean allNo(Collection<String> labels) {
        return !labels.isEmpty() && labels.stream().allMatch(Vocabulary::isNo);
    }
}
