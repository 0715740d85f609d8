package org.polder.dsl;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polder.condition.Condition;
import org.polder.model.Asking;
import org.polder.model.Requirement;
import org.polder.name.ItemId;

/** How a question is put, while it is being declared. */
record AskingDraft(
        String id, TextDraft text, Optional<TextDraft> hint, Condition askedIf, boolean required, boolean personal) {

    static AskingDraft of(String id) {
        return new AskingDraft(id, TextDraft.of(id + ".text"), Optional.empty(), Condition.always(), true, false);
    }

    AskingDraft text(TextDraft changed) {
        return new AskingDraft(id, changed, hint, askedIf, required, personal);
    }

    AskingDraft hint(String wording) {
        return new AskingDraft(
                id, text, Optional.of(TextDraft.of(id + ".hint").worded(wording)), askedIf, required, personal);
    }

    AskingDraft askedIf(Condition condition) {
        return new AskingDraft(id, text, hint, condition, required, personal);
    }

    AskingDraft optional() {
        return new AskingDraft(id, text, hint, askedIf, false, personal);
    }

    AskingDraft asPersonal() {
        return new AskingDraft(id, text, hint, askedIf, required, true);
    }

    void collect(Map<String, String> wordings) {
        text.collect(wordings);
        hint.ifPresent(draft -> draft.collect(wordings));
    }

    Asking build(Set<String> known) {
        // A bundle may bring a hint that the Java does not mention.
        Optional<TextDraft> shown = hint.or(
                () -> known.contains(id + ".hint") ? Optional.of(TextDraft.of(id + ".hint")) : Optional.empty());
        return new Asking(
                ItemId.of(id),
                text.build(known),
                shown.map(draft -> draft.build(known)),
                askedIf,
                required ? Requirement.REQUIRED : Requirement.OPTIONAL,
                personal,
                ImmutableList.of(),
                Optional.empty());
    }
}
