package org.polder.interchange.xform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polder.condition.Condition;
import org.polder.interchange.internal.Losses;
import org.polder.interchange.internal.Unsayable;
import org.polder.interchange.internal.XmlText;
import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Item;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenQuestion;
import org.polder.model.Option;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.name.TextKey;
import org.polder.text.Fill;
import org.polder.text.Text;
import org.polder.text.Variant;
import org.polder.text.Wording;

/**
 * Writes a text in one language. A text with variants becomes one computed output, since a form looks a label up by
 * language only.
 */
final class Words {
    private final Ground ground;
    private final Losses losses;
    private final Language language;

    Words(Ground ground, Losses losses, Language language) {
        this.ground = ground;
        this.losses = losses;
        this.language = language;
    }

    /** The text as content of an XML element. */
    String content(ItemId owner, Text text) {
        if (!text.variants().isEmpty()) {
            return output(expression(owner, text));
        }
        StringBuilder content = new StringBuilder();
        for (Piece piece : pieces(owner, text, text.otherwise().orElseThrow())) {
            content.append(piece.isLiteral() ? XmlText.escaped(piece.words()) : output(piece.words()));
        }
        return content.toString();
    }

    private static String output(String expression) {
        return "<output value=\"" + XmlText.escaped(expression) + "\"/>";
    }

    private String expression(ItemId owner, Text text) {
        String expression =
                text.otherwise().map(key -> joined(owner, text, key)).orElse("''");
        List<Variant> variants = text.variants();
        for (int i = variants.size() - 1; i >= 0; i--) {
            Unsayable unsayable = losses.within(
                    "text-condition",
                    owner,
                    "A text variant",
                    "nobody reads '" + variants.get(i).key() + "'");
            String condition = Certain.isTrue(ground, unsayable, variants.get(i).condition());
            expression =
                    Terms.choose(condition, joined(owner, text, variants.get(i).key()), expression);
        }
        return expression;
    }

    private String joined(ItemId owner, Text text, TextKey key) {
        List<String> parts = pieces(owner, text, key).stream()
                .map(piece -> piece.isLiteral() ? Terms.text(piece.words()) : piece.words())
                .toList();
        return parts.isEmpty() ? "''" : parts.size() == 1 ? parts.get(0) : "concat(" + String.join(", ", parts) + ")";
    }

    private record Piece(String words, boolean isLiteral) {}

    private List<Piece> pieces(ItemId owner, Text text, TextKey key) {
        Wording wording = ground.questionnaire().wording(language, key);
        List<Piece> pieces = new ArrayList<>();
        // The blanks stand between marks that no wording holds.
        String marked = wording.fill(blank -> "\u0000" + blank + "\u0000");
        String[] parts = marked.split("\u0000", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 0 && !parts[i].isEmpty()) {
                pieces.add(new Piece(parts[i], true));
            } else if (i % 2 == 1) {
                String blank = parts[i];
                Optional<String> fill =
                        Optional.ofNullable(text.fills().get(blank)).flatMap(source -> source.accept(new Filling()));
                if (fill.isEmpty()) {
                    losses.add(
                            "fill",
                            owner,
                            "A text of '" + owner + "' has the blank {" + blank
                                    + "}, whose words a form cannot put together: it shows … in their place");
                }
                pieces.add(fill.map(value -> new Piece(value, false)).orElse(new Piece("…", true)));
            }
        }
        return pieces;
    }

    /** A text that is the same for everyone, as XPath. */
    private Optional<String> plain(Text text) {
        if (!text.variants().isEmpty() || !text.fills().isEmpty()) {
            return Optional.empty();
        }
        return text.otherwise()
                .map(key ->
                        Terms.text(ground.questionnaire().wording(language, key).fill(blank -> "")));
    }

    /** Writes what fills a blank as XPath, where it can be said. */
    private final class Filling implements Fill.Visitor<Optional<String>> {
        @Override
        public Optional<String> answerWords(Fill.AnswerWords fill) {
            Item item = ground.item(fill.source());
            String path = Nodes.path(item.id());
            if (item instanceof SingleChoice) {
                String name = "jr:choice-name(" + path + ", '" + path + "')";
                String words = name;
                for (Option option : item.options()) {
                    words = option.open().isEmpty() ? words : written(item, option, words);
                }
                return Optional.of(words);
            }
            boolean plain = item instanceof OpenQuestion
                    || item instanceof Computed
                    || (item instanceof NumberQuestion || item instanceof DateQuestion)
                            && item.options().isEmpty();
            return plain ? Optional.of(path) : Optional.empty();
        }

        private String written(Item item, Option option, String otherwise) {
            String path = Nodes.path(Nodes.openPart(item.id(), option.code()));
            return Terms.choose(Terms.filled(path), path, otherwise);
        }

        @Override
        public Optional<String> rowsJudged(Fill.RowsJudged fill) {
            Rowed grid = (Rowed) ground.item(fill.source());
            List<String> parts = new ArrayList<>();
            List<String> earlier = new ArrayList<>();
            for (int code : fill.rows()) {
                Optional<String> label =
                        grid.row(code).map(Row::label).flatMap(Row.Label::text).flatMap(Words.this::plain);
                if (label.isEmpty()) {
                    return Optional.empty();
                }
                Condition judged = new Condition.RowIn(grid.id(), code, fill.codes());
                String holds = Certain.isTrue(ground, what -> {}, judged);
                String words = earlier.isEmpty()
                        ? label.get()
                        : "concat(" + Terms.choose(Terms.any(earlier), "', '", "''") + ", " + label.get() + ")";
                parts.add(Terms.choose(holds, words, "''"));
                earlier.add(holds);
            }
            return Optional.of(parts.size() == 1 ? parts.get(0) : "concat(" + String.join(", ", parts) + ")");
        }

        @Override
        public Optional<String> rowName(Fill.RowName fill) {
            return Optional.of(Nodes.rowNamePath(fill.source(), fill.row()));
        }

        @Override
        public Optional<String> optionLabel(Fill.OptionLabel fill) {
            Item item = ground.item(fill.source());
            return item.options().stream()
                    .filter(option -> option.code() == fill.code())
                    .findFirst()
                    .flatMap(option -> plain(option.text())
                            .map(label -> option.open().isEmpty()
                                    ? label
                                    : Terms.choose(
                                            ground.chosen(item, Set.of(option.code())),
                                            written(item, option, label),
                                            label)));
        }
    }
}
