package org.polder.message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.polder.name.TextKey;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.Suggestion;
import org.polder.text.TextBundle;
import org.polder.text.Wording;

/** Finds what a bundle of messages lacks, what belongs to no message, and blanks that nothing fills. */
final class BundleCheck {
    private final TextBundle bundle;
    private final List<Problem> problems = new ArrayList<>();

    private BundleCheck(TextBundle bundle) {
        this.bundle = bundle;
    }

    static List<Problem> of(TextBundle bundle) {
        BundleCheck check = new BundleCheck(bundle);
        Arrays.stream(MessageKind.values())
                .filter(kind -> bundle.wording(kind.key()).isEmpty())
                .forEach(kind -> check.report(
                        "missing-message",
                        kind.key(),
                        "has no wording in language '" + bundle.language() + "': add it to that bundle"));
        bundle.wordings().forEach(check::wording);
        return check.problems;
    }

    private void wording(TextKey key, Wording wording) {
        int at = key.value().indexOf('@');
        String plain = at < 0 ? key.value() : key.value().substring(0, at);
        Optional<MessageKind> kind = MessageKind.of(plain);
        if (kind.isEmpty()) {
            List<String> known = Arrays.stream(MessageKind.values())
                    .map(each -> each.key().value())
                    .toList();
            report(
                    "unknown-message",
                    key,
                    "in language '" + bundle.language() + "' belongs to nothing that a respondent is told."
                            + Suggestion.sentence(plain, known));
            return;
        }
        if (at >= 0
                && (kind.get().counted().isEmpty()
                        || !key.value().substring(at + 1).matches("[0-9]+"))) {
            report(
                    "wrong-variant",
                    key,
                    "in language '" + bundle.language() + "' is a variant that nobody reads: "
                            + kind.get()
                                    .counted()
                                    .map(counted -> "put a number behind '@', the value of {" + counted + "}")
                                    .orElse("'" + plain + "' counts nothing, so it has one wording only"));
        }
        wording.blanks().stream()
                .filter(blank -> !kind.get().blanks().contains(blank))
                .forEach(blank -> report(
                        "unknown-blank",
                        key,
                        "in language '" + bundle.language() + "' has the blank {" + blank
                                + "}, which nothing fills; its blanks are "
                                + kind.get().blanks() + "."
                                + Suggestion.sentence(blank, kind.get().blanks())));
    }

    private void report(String code, TextKey key, String end) {
        problems.add(Problem.error(code, Place.item(key.value()), "The message '" + key + "' " + end));
    }
}
