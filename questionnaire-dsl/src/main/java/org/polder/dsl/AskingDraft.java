package org.polder.dsl;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.model.Asking;
import org.polder.model.Requirement;
import org.polder.name.ItemId;
import org.polder.text.Fill;

/** How a question is put, while it is being declared. */
record AskingDraft(
        String id,
        TextDraft text,
        Optional<TextDraft> hint,
        Condition askedIf,
        Requirement requirement,
        boolean personal,
        ImmutableList<CheckDraft> checks,
        Optional<Duration> timeLimit) {
    private static final int LONGEST_ID = 60;

    static AskingDraft of(String id) {
        return new AskingDraft(
                id,
                TextDraft.of(id + ".text"),
                Optional.empty(),
                Condition.always(),
                Requirement.REQUIRED,
                false,
                ImmutableList.of(),
                Optional.empty());
    }

    /** The id as conditions name it: a malformed one is mended, and reported when the item itself is built. */
    ItemId itemId() {
        if (ItemId.isAllowed(id)) {
            return ItemId.of(id);
        }
        String mended = "x" + id.replaceAll("[^A-Za-z0-9_-]", "_");
        return ItemId.of(mended.substring(0, Math.min(LONGEST_ID, mended.length())));
    }

    /** One asking of this question within a block, to refer to. */
    AskingDraft askedFor(int code) {
        return new AskingDraft(id + "[" + code + "]", text, hint, askedIf, requirement, personal, checks, timeLimit);
    }

    AskingDraft text(TextDraft changed) {
        return new AskingDraft(id, changed, hint, askedIf, requirement, personal, checks, timeLimit);
    }

    AskingDraft hint(String wording) {
        TextDraft changed = TextDraft.of(id + ".hint").worded(wording);
        return new AskingDraft(id, text, Optional.of(changed), askedIf, requirement, personal, checks, timeLimit);
    }

    AskingDraft askedIf(Condition condition) {
        return new AskingDraft(id, text, hint, condition, requirement, personal, checks, timeLimit);
    }

    AskingDraft requirement(Requirement changed) {
        return new AskingDraft(id, text, hint, askedIf, changed, personal, checks, timeLimit);
    }

    AskingDraft asPersonal() {
        return new AskingDraft(id, text, hint, askedIf, requirement, true, checks, timeLimit);
    }

    AskingDraft timeLimit(Duration limit) {
        return new AskingDraft(id, text, hint, askedIf, requirement, personal, checks, Optional.of(limit));
    }

    AskingDraft check(Condition holds, Optional<String> wording, boolean soft) {
        TextDraft key = TextDraft.of(id + ".check." + (checks.size() + 1));
        TextDraft message = wording.map(key::worded).orElse(key);
        return new AskingDraft(
                id,
                text,
                hint,
                askedIf,
                requirement,
                personal,
                ImmutableList.<CheckDraft>builder()
                        .addAll(checks)
                        .add(new CheckDraft(holds, message, soft))
                        .build(),
                timeLimit);
    }

    ImmutableMap<String, Fill> fills() {
        return text.fills();
    }

    void collect(Map<String, String> wordings) {
        text.collect(wordings);
        hint.ifPresent(draft -> draft.collect(wordings));
        checks.forEach(check -> check.collect(wordings));
    }

    Asking build(Assembly assembly) {
        if (id.endsWith("]")) {
            throw new IllegalArgumentException("Item '" + id
                    + "' is one asking of a repeated question: put the question itself in the block, and use this only"
                    + " in conditions");
        }
        // A bundle may bring a hint that the Java does not mention.
        Optional<TextDraft> shown = hint.or(
                () -> assembly.knows(id + ".hint") ? Optional.of(TextDraft.of(id + ".hint")) : Optional.empty());
        return new Asking(
                ItemId.of(id),
                text.build(assembly),
                shown.map(draft -> draft.build(assembly, fills())),
                askedIf,
                requirement,
                personal,
                checks.stream().map(check -> check.build(assembly, fills())).collect(ImmutableList.toImmutableList()),
                timeLimit);
    }
}
