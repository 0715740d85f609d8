package org.polder.analysis;

import java.util.Optional;
import java.util.stream.Stream;
import org.polder.condition.Condition;
import org.polder.condition.Expression;
import org.polder.model.Check;
import org.polder.model.Computed;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.model.Page;
import org.polder.model.Questionnaire;
import org.polder.model.Quota;
import org.polder.model.Row;
import org.polder.text.Text;
import org.polder.text.Variant;

/** Lists the conditions, expressions and texts of a questionnaire, wherever they stand. */
final class Conditions {
    private Conditions() {}

    static Stream<Condition> everywhere(Questionnaire questionnaire) {
        return Stream.of(
                        questionnaire.quotas().stream().map(Quota::cell),
                        questionnaire.pages().stream()
                                .map(Page::title)
                                .flatMap(Optional::stream)
                                .flatMap(Conditions::of),
                        questionnaire.items().stream().flatMap(Conditions::of))
                .flatMap(conditions -> conditions);
    }

    static Stream<Condition> of(Item item) {
        return Stream.of(
                        Stream.of(item.askedIf()),
                        item.options().stream().map(Option::askedIf),
                        item.rows().stream().map(Row::askedIf),
                        item.asking().checks().stream().map(Check::holds),
                        texts(item).flatMap(Conditions::of))
                .flatMap(conditions -> conditions);
    }

    static Stream<Expression> expressions(Questionnaire questionnaire) {
        return questionnaire.items().stream().filter(Computed.class::isInstance).map(item -> ((Computed) item).value());
    }

    /** Lists the texts of an item that a respondent can be shown. */
    static Stream<Text> texts(Item item) {
        return Stream.of(
                        Stream.of(item.asking().text()),
                        item.asking().hint().stream(),
                        item.options().stream().map(Option::text),
                        item.rows().stream().map(Row::label).flatMap(label -> label.text().stream()),
                        item.asking().checks().stream().map(Check::message))
                .flatMap(texts -> texts);
    }

    private static Stream<Condition> of(Text text) {
        return text.variants().stream().map(Variant::condition);
    }
}
