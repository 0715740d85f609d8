package org.polder.dsl;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.polder.condition.Condition;
import org.polder.model.OpenPart;
import org.polder.model.Option;
import org.polder.model.OptionKind;

/** An option while it is being declared. */
record OptionDraft(int code, TextDraft text, Optional<OpenPart> open, boolean exclusive, OptionKind kind) {

    static OptionDraft of(String prefix, int code) {
        return new OptionDraft(
                code, TextDraft.of(prefix + "." + code), Optional.empty(), false, OptionKind.SUBSTANTIVE);
    }

    OptionDraft text(UnaryOperator<TextDraft> change) {
        return new OptionDraft(code, change.apply(text), open, exclusive, kind);
    }

    OptionDraft open(OpenPart part) {
        return new OptionDraft(code, text, Optional.of(part), exclusive, kind);
    }

    OptionDraft alone() {
        return new OptionDraft(code, text, open, true, kind);
    }

    OptionDraft kind(OptionKind meaning) {
        return new OptionDraft(code, text, open, exclusive, meaning);
    }

    void collect(Map<String, String> wordings) {
        text.collect(wordings);
    }

    Option build(Set<String> known) {
        return new Option(code, text.build(known), open, exclusive, kind, false, Condition.always());
    }
}
