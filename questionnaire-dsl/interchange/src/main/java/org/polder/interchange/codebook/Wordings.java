package org.polder.interchange.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.model.Questionnaire;
import org.polder.name.Language;
import org.polder.name.TextKey;
import org.polder.text.Fill;
import org.polder.text.Text;

/** Gives texts as a codebook shows them: a blank is the question whose words fill it, in square brackets. */
final class Wordings {
    private final Questionnaire questionnaire;
    private final Language language;

    Wordings(Questionnaire questionnaire, Language language) {
        this.questionnaire = questionnaire;
        this.language = language;
    }

    /** A wording and who reads it; everyone else when there is no condition. */
    record Wording(Optional<Condition> whom, String words) {}

    /** The wording for everyone, or the first there is. */
    String main(Text text) {
        return words(text, text.otherwise().or(() -> text.keys().findFirst()).orElseThrow());
    }

    /** The wordings for some, apart from the one that {@link #main} gives. */
    List<Wording> others(Text text) {
        List<Wording> others = new ArrayList<>();
        text.variants()
                .forEach(variant ->
                        others.add(new Wording(Optional.of(variant.condition()), words(text, variant.key()))));
        return others;
    }

    private String words(Text text, TextKey key) {
        return questionnaire.wording(language, key).fill(blank -> {
            Fill fill = text.fills().get(blank);
            return "[" + (fill == null ? blank : fill.source().value()) + "]";
        });
    }
}
