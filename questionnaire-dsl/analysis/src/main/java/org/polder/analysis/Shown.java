package org.polder.analysis;

import java.util.stream.Stream;
import org.polder.condition.Condition;
import org.polder.model.Item;
import org.polder.text.Text;

/**
 * A text and who reads it.
 *
 * @param name what it is, for people
 * @param text the text
 * @param askedIf who is shown it, of those who are asked the item
 */
record Shown(String name, Text text, Condition askedIf) {
    /** Lists the texts of an item that respondents are shown before they answer. */
    static Stream<Shown> of(Item item, String owner) {
        return Stream.of(
                        Stream.of(
                                new Shown("The text of " + owner, item.asking().text(), Condition.always())),
                        item.asking().hint().stream()
                                .map(hint -> new Shown("The hint of " + owner, hint, Condition.always())),
                        item.options().stream()
                                .map(option -> new Shown(
                                        "Option " + option.code() + " of " + owner, option.text(), option.askedIf())),
                        item.rows().stream()
                                .flatMap(row -> row.label().text().stream()
                                        .map(label ->
                                                new Shown("Row " + row.code() + " of " + owner, label, row.askedIf()))))
                .flatMap(shown -> shown);
    }
}
