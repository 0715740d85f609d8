package org.polder.analysis.paper;

import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.polder.model.Block;
import org.polder.model.Computed;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.name.TextKey;
import org.polder.text.Fill;
import org.polder.text.Text;
import org.polder.text.Variant;

/** What questions, options, rows and texts are called on paper in one language. */
final class Names {
    private static final int LONGEST = 70;

    private final Book book;
    private final Language language;
    private final Phrases phrases;

    Names(Book book, Language language, Phrases phrases) {
        this.book = book;
        this.language = language;
        this.phrases = phrases;
    }

    /** The item in a sentence: "question 6", or what it is where it has no number. */
    String item(ItemId id) {
        Item item = book.item(id);
        String name = book.number(id)
                .map(number -> phrases.say("question", Map.of("number", number)))
                .orElseGet(() -> phrases.say(
                        item instanceof Computed ? "computed" : "note",
                        Map.of("name", cut(text(item.asking().text(), fills(id))))));
        return Book.turn(id)
                .map(code -> phrases.say("repeated", Map.of("question", name, "label", turn(id, code))))
                .orElse(name);
    }

    private String turn(ItemId id, int code) {
        return book.block(id)
                .map(block -> book.item(block.each().source()) instanceof Rowed
                        ? row(block.each().source(), code)
                        : option(block.each().source(), code))
                .orElse(String.valueOf(code));
    }

    /** "questions 9, 10 and 11", where all have a number and are asked once. */
    Optional<String> questions(Collection<ItemId> ids) {
        List<String> numbers = ids.stream()
                .filter(id -> Book.turn(id).isEmpty())
                .flatMap(id -> book.number(id).stream())
                .toList();
        return numbers.size() == ids.size()
                ? Optional.of(phrases.say("questions", Map.of("numbers", phrases.list(numbers, "and"))))
                : Optional.empty();
    }

    /** The label of an option in quotes, with its code where another option has the same label. */
    String option(ItemId id, int code) {
        List<Option> options = book.item(id).options();
        Map<String, String> fills = fills(id);
        return options.stream()
                .filter(option -> option.code() == code)
                .findFirst()
                .map(option -> cut(text(option.text(), fills)))
                .map(label -> {
                    long same = options.stream()
                            .filter(other -> cut(text(other.text(), fills)).equals(label))
                            .count();
                    return phrases.quoted(label) + (same > 1 ? " (" + code + ")" : "");
                })
                .orElse(String.valueOf(code));
    }

    String options(ItemId id, Collection<Integer> codes, String word) {
        return phrases.list(codes.stream().map(code -> option(id, code)).toList(), word);
    }

    /** The label of a row in quotes, with its code where another row has the same label. */
    String row(ItemId id, int code) {
        List<Row> rows = book.item(id).rows();
        return rows.stream()
                .filter(row -> row.code() == code)
                .findFirst()
                .map(row -> cut(label(id, row)))
                .map(label -> {
                    long same = rows.stream()
                            .filter(other -> cut(label(id, other)).equals(label))
                            .count();
                    return phrases.quoted(label) + (same > 1 ? " (" + code + ")" : "");
                })
                .orElse(String.valueOf(code));
    }

    /** The labels of all options, to see whether two questions are answered alike. */
    List<String> labels(ItemId id) {
        return book.item(id).options().stream()
                .map(option -> option.code() + " " + text(option.text(), fills(id)))
                .toList();
    }

    String rows(ItemId id, Collection<Integer> codes) {
        return phrases.list(codes.stream().map(code -> row(id, code)).toList(), "and");
    }

    /** The label of a row as printed in its grid. */
    String label(ItemId id, Row row) {
        return row.label().accept(new Row.LabelVisitor<String>() {
            @Override
            public String fixed(Row.Fixed label) {
                return text(label.label(), fills(id));
            }

            @Override
            public String namedByRespondent(Row.NamedByRespondent label) {
                return text(label.invitation(), fills(id));
            }

            @Override
            public String carriedForward(Row.CarriedForward label) {
                return blank(new Fill.RowName(label.grid(), label.row()));
            }
        });
    }

    /** The wording for everyone else, or else that of the first variant. */
    String text(Text text, Map<String, String> block) {
        TextKey key = text.otherwise()
                .or(() -> text.variants().stream().map(Variant::key).findFirst())
                .orElseThrow();
        return wording(text, key, block);
    }

    /** One wording of a text, with what goes in its blanks in brackets. */
    String wording(Text text, TextKey key, Map<String, String> block) {
        return book.questionnaire()
                .wording(language, key)
                .fill(name -> Optional.ofNullable(text.fills().get(name))
                        .map(this::blank)
                        .orElseGet(() -> block.getOrDefault(name, "[" + name + "]")));
    }

    /** What fills the blank that a block has in all its texts; nothing outside a block. */
    Map<String, String> fills(ItemId id) {
        return book.block(id)
                .map(block -> ImmutableMap.of(block.label(), "[" + one(block, "one") + "]"))
                .orElse(ImmutableMap.of());
    }

    /** What a block is repeated for. */
    String each(Block block) {
        return one(block, "each");
    }

    private String one(Block block, String key) {
        ItemId source = block.each().source();
        return phrases.say(
                key + (book.item(source) instanceof Rowed ? ".row" : ".option"), Map.of("question", item(source)));
    }

    private String blank(Fill fill) {
        return "[" + fill.accept(new FillWords(this, phrases)) + "]";
    }

    /** Whether a set of rows is all that a grid has. */
    boolean allRows(ItemId grid, Collection<Integer> rows) {
        return book.item(grid).rows().stream().map(Row::code).allMatch(rows::contains);
    }

    Stream<Integer> codes(ItemId id) {
        return book.item(id).options().stream().map(Option::code);
    }

    Book book() {
        return book;
    }

    static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        String start = line.substring(0, line.offsetByCodePoints(0, LONGEST));
        int space = start.lastIndexOf(' ');
        return (space > LONGEST / 2 ? start.substring(0, space) : start) + "…";
    }
}
