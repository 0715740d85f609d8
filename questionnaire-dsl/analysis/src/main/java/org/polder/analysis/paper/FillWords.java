package org.polder.analysis.paper;

import java.util.Map;
import org.polder.text.Fill;

/** Says what goes in the blank of a text. */
final class FillWords implements Fill.Visitor<String> {
    private final Names names;
    private final Phrases phrases;

    FillWords(Names names, Phrases phrases) {
        this.names = names;
        this.phrases = phrases;
    }

    @Override
    public String answerWords(Fill.AnswerWords fill) {
        return phrases.say("fill.answer", Map.of("question", names.item(fill.source())));
    }

    @Override
    public String rowsJudged(Fill.RowsJudged fill) {
        String options = names.options(fill.source(), fill.codes(), "or");
        String question = names.item(fill.source());
        return names.allRows(fill.source(), fill.rows())
                ? phrases.say("fill.rows", Map.of("options", options, "question", question))
                : phrases.say(
                        "fill.rows.some",
                        Map.of(
                                "rows",
                                names.rows(fill.source(), fill.rows()),
                                "options",
                                options,
                                "question",
                                question));
    }

    @Override
    public String rowName(Fill.RowName fill) {
        return phrases.say(
                "fill.row", Map.of("row", names.row(fill.source(), fill.row()), "question", names.item(fill.source())));
    }

    @Override
    public String optionLabel(Fill.OptionLabel fill) {
        return phrases.say(
                "fill.option",
                Map.of("option", names.option(fill.source(), fill.code()), "question", names.item(fill.source())));
    }
}
