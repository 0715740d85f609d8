package org.polder.model;

import com.google.common.collect.Iterables;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.polder.name.TextKey;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.Suggestion;
import org.polder.text.Text;
import org.polder.text.TextBundle;

/** Finds wordings that are missing, belong to nothing, or have blanks that nothing fills. */
final class WordingCheck {
    private static final int LONGEST = 200;
    private static final int MOST_SHOWN = 20;

    private final Questionnaire questionnaire;
    private final Consumer<Problem> problems;
    private final BooleanSupplier full;
    private final Set<TextKey> keys = new LinkedHashSet<>();

    WordingCheck(Questionnaire questionnaire, Consumer<Problem> problems, BooleanSupplier full) {
        this.questionnaire = questionnaire;
        this.problems = problems;
        this.full = full;
    }

    void text(String owner, String place, Text text) {
        text.keys().forEach(keys::add);
        for (TextBundle bundle : questionnaire.bundles()) {
            text.keys()
                    .flatMap(key -> bundle.wording(key).stream())
                    .forEach(wording -> wording.blanks().stream()
                            .filter(blank -> !text.fills().containsKey(blank))
                            .takeWhile(blank -> !full.getAsBoolean())
                            .forEach(blank -> report(
                                    "unknown-blank",
                                    place,
                                    "The wording \"" + cut(wording.pattern()) + "\" (" + bundle.language() + ") of "
                                            + owner
                                            + " has the blank {" + blank + "}, which nothing fills; the fills are "
                                            + Iterables.toString(
                                                    Iterables.limit(text.fills().keySet(), MOST_SHOWN)))));
        }
    }

    /** Reports on the bundles, when every text has been seen. */
    void finish() {
        List<String> known = keys.stream().map(TextKey::value).toList();
        for (TextBundle bundle : questionnaire.bundles()) {
            keys.stream()
                    .filter(key -> bundle.wording(key).isEmpty())
                    .takeWhile(key -> !full.getAsBoolean())
                    .forEach(key -> report(
                            "missing-wording",
                            key.value(),
                            "The text '" + key + "' has no wording in language '" + bundle.language()
                                    + "': add it to that bundle"));
            bundle.wordings().keySet().stream()
                    .filter(key -> !keys.contains(key))
                    .takeWhile(key -> !full.getAsBoolean())
                    .forEach(key -> report(
                            "unused-wording",
                            key.value(),
                            "The wording '" + key + "' in language '" + bundle.language()
                                    + "' belongs to no text of the questionnaire."
                                    + Suggestion.sentence(key.value(), known)));
        }
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private void report(String code, String place, String message) {
        problems.accept(Problem.error(code, Place.item(place), message));
    }
}
