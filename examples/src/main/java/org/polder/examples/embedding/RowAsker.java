package org.polder.examples.embedding;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import org.polder.interview.Choice;
import org.polder.interview.PromptRow;
import org.polder.model.Row;

/** Asks one row of a grid, and first its name where the respondent gives it. */
final class RowAsker {
    private final PromptRow row;
    private final Optional<FieldPanel> name;
    private final ChoicePanel judged;

    RowAsker(PromptRow row, ImmutableList<Choice> scale, Picking picking, Earlier earlier) {
        this.row = row;
        this.name = row.row().label() instanceof Row.NamedByRespondent
                ? Optional.of(new FieldPanel(earlier.named(row.code()), ImmutableList.of()))
                : Optional.empty();
        this.judged = new ChoicePanel(
                new Picks(picking, scale, earlier.rows().getOrDefault(row.code(), ImmutableList.of()), Map.of()));
    }

    int code() {
        return row.code();
    }

    Leaving ask(Dialogue dialogue, Heading heading, String place) {
        Heading part = heading.part(place + "  " + row.label());
        while (true) {
            if (name.isPresent()) {
                Leaving left = dialogue.ask(part, name.get());
                if (left != Leaving.DONE || name().isEmpty()) {
                    return left;
                }
            }
            Leaving left = dialogue.ask(
                    name().map(words -> heading.part(place + "  " + words)).orElse(part), judged);
            if (left != Leaving.BACK || name.isEmpty()) {
                return left;
            }
        }
    }

    /** A row without a name of its own was not judged. */
    ImmutableList<Integer> columns() {
        return name.isPresent() && name().isEmpty()
                ? ImmutableList.of()
                : judged.picks().codes();
    }

    Optional<String> name() {
        return name.map(FieldPanel::text).filter(words -> !words.isEmpty());
    }
}
