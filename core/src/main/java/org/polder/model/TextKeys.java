package org.polder.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.polder.name.TextKey;
import org.polder.text.Text;

/** Collects the keys of all texts of some pages. */
final class TextKeys {
    private TextKeys() {}

    static Set<TextKey> of(List<Page> pages) {
        Set<TextKey> keys = new LinkedHashSet<>();
        texts(pages).forEach(text -> text.keys().forEach(keys::add));
        return keys;
    }

    private static Stream<Text> texts(List<Page> pages) {
        return pages.stream()
                .flatMap(page -> Stream.concat(
                        page.title().stream(),
                        page.elements().stream()
                                .flatMap(element -> element instanceof Item item
                                        ? texts(item)
                                        : ((Block) element).items().stream().flatMap(TextKeys::texts))));
    }

    static Stream<Text> texts(Item item) {
        Asking asking = item.asking();
        Stream<Text> own = Stream.of(
                        Stream.of(asking.text()),
                        asking.hint().stream(),
                        asking.checks().stream().map(Check::message))
                .flatMap(texts -> texts);
        Stream<Text> parts = Stream.concat(
                item.options().stream().map(Option::text),
                item.rows().stream().flatMap(row -> row.label().text().stream()));
        return Stream.concat(own, parts);
    }
}
