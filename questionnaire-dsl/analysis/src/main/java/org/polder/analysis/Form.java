package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.polder.model.Block;
import org.polder.model.Item;
import org.polder.model.Manuscript;
import org.polder.model.Option;
import org.polder.model.Printed;
import org.polder.name.ItemId;
import org.polder.name.TextKey;
import org.polder.problem.Place;
import org.polder.text.Text;
import org.polder.text.TextBundle;
import org.polder.text.Wording;

/** A questionnaire as someone reads it on paper: numbers, instructions and words. */
final class Form {
    private static final int LONGEST_QUOTE = 40;

    private final Manuscript manuscript;
    private final ImmutableList<Item> items;
    private final Map<ItemId, Integer> positions = new HashMap<>();
    private final Map<ItemId, ItemId> repeatedFor = new HashMap<>();
    private final ImmutableListMultimap<String, Item> numbered;

    Form(Manuscript manuscript) {
        this.manuscript = manuscript;
        this.items = manuscript.items();
        manuscript.pages().stream().flatMap(page -> page.elements().stream()).forEach(element -> {
            if (element instanceof Block block) {
                block.items()
                        .forEach(item -> repeatedFor.put(item.id(), block.each().source()));
            }
        });
        this.numbered = Multimaps.index(items, item -> Vocabulary.lower(number(item)));
        for (int position = items.size() - 1; position >= 0; position--) {
            positions.put(items.get(position).id(), position);
        }
    }

    /** The items in order; those of a block once. */
    ImmutableList<Item> items() {
        return items;
    }

    /** Where an item stands, from 0; the first of two with one id. */
    int position(Item item) {
        return positions.getOrDefault(item.id(), items.size());
    }

    /** Finds an item; one asking of a repeated item is that item. */
    Optional<Item> item(ItemId id) {
        return Optional.ofNullable(positions.get(asWritten(id))).map(items::get);
    }

    /** The question for whose answers an item is repeated. */
    Optional<ItemId> repeatedFor(Item item) {
        return Optional.ofNullable(repeatedFor.get(item.id()));
    }

    /** The id of an item as it is written down, without what it is repeated for. */
    static ItemId asWritten(ItemId id) {
        int bracket = id.value().indexOf('[');
        return bracket < 0 ? id : ItemId.of(id.value().substring(0, bracket));
    }

    private Optional<Printed> printed(Item item) {
        return Optional.ofNullable(manuscript.printed().get(item.id()));
    }

    Optional<String> printedNumber(Item item) {
        return printed(item).flatMap(Printed::number);
    }

    /** The number as printed, or else the id without the letters of its beginning; the id when that leaves nothing. */
    String number(Item item) {
        String id = item.id().value();
        String bare = id.replaceFirst("^[A-Za-z]+(?=[0-9])", "");
        return printedNumber(item).orElse(bare);
    }

    /** The items that bear a number, in order. */
    ImmutableList<Item> numbered(String number) {
        return numbered.get(Vocabulary.lower(number));
    }

    Optional<String> instruction(Item item) {
        return printed(item).flatMap(Printed::instruction);
    }

    static Place place(Item item) {
        return Place.item(item.id().value());
    }

    /** Names a question for a reader: {@code question 27 ("Which norms …")}. */
    String quoted(Item item) {
        return called(item) + " (" + quote(words(item.asking().text())) + ")";
    }

    /** A few words between quotation marks, blanks as dots. */
    static String quote(String words) {
        return "\"" + shortened(words.replaceAll("\\{[^{}]*}", "…")) + "\"";
    }

    /** Names a question: {@code question 27}. */
    String called(Item item) {
        return "question " + number(item);
    }

    /** What a text says in the default language; to everyone, or else to the first it has words for. */
    String words(Text text) {
        TextKey key = text.otherwise().orElseGet(() -> text.variants().get(0).key());
        return wordings(key).findFirst().orElse(key.value());
    }

    private Stream<String> wordings(TextKey key) {
        return manuscript.bundles().stream().flatMap(bundle -> wording(bundle, key));
    }

    private static Stream<String> wording(TextBundle bundle, TextKey key) {
        return bundle.wording(key).map(Wording::pattern).map(String::strip).stream();
    }

    /** Everything a text may say, in each language and to each respondent. */
    ImmutableSet<String> allWords(Text text) {
        return text.keys().flatMap(this::wordings).collect(ImmutableSet.toImmutableSet());
    }

    /** What a text may say in each language by itself, the default one first. */
    ImmutableList<ImmutableSet<String>> wordsByLanguage(Text text) {
        return manuscript.bundles().stream()
                .map(bundle -> text.keys().flatMap(key -> wording(bundle, key)).collect(ImmutableSet.toImmutableSet()))
                .collect(ImmutableList.toImmutableList());
    }

    String label(Option option) {
        return words(option.text());
    }

    /** The options that are answers to the question, not reasons to leave it unanswered. */
    static List<Option> substantive(Item item) {
        return item.options().stream()
                .filter(option -> !option.kind().isMissing())
                .toList();
    }

    private static String shortened(String words) {
        if (words.length() <= LONGEST_QUOTE) {
            return words;
        }
        int space = words.lastIndexOf(' ', LONGEST_QUOTE);
        return words.substring(0, space > 0 ? space : LONGEST_QUOTE) + " …";
    }

    /** Begins a sentence. */
    static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
