package org.polder.interchange.limesurvey;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polder.interchange.internal.Losses;
import org.polder.interchange.internal.Unsayable;
import org.polder.model.DateQuestion;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.Option;
import org.polder.model.Ranking;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.name.TextKey;
import org.polder.text.Fill;
import org.polder.text.Text;
import org.polder.text.Variant;

/** Writes texts as HTML with expressions in braces, in one language. */
final class Words {
    private static final String NONE = "\"\"";

    private final Ground ground;
    private final Losses losses;
    private final Language language;

    private Words(Ground ground, Losses losses, Language language) {
        this.ground = ground;
        this.losses = losses;
        this.language = language;
    }

    /** A text in every language of the questionnaire. */
    static ImmutableMap<Language, String> of(Ground ground, Losses losses, ItemId owner, Text text) {
        Map<Language, String> all = new LinkedHashMap<>();
        for (Language language : ground.questionnaire().languages()) {
            all.put(language, new Words(ground, losses, language).content(owner, text));
        }
        return ImmutableMap.copyOf(all);
    }

    private String content(ItemId owner, Text text) {
        if (!text.variants().isEmpty()) {
            return "{" + expression(owner, text) + "}";
        }
        StringBuilder content = new StringBuilder();
        for (Piece piece : pieces(owner, text, text.otherwise().orElseThrow())) {
            content.append(piece.isExpression() ? "{" + piece.words() + "}" : piece.words());
        }
        return content.toString();
    }

    private String expression(ItemId owner, Text text) {
        String expression =
                text.otherwise().map(key -> joined(owner, text, key)).orElse(NONE);
        List<Variant> variants = text.variants();
        for (int i = variants.size() - 1; i >= 0; i--) {
            Unsayable unsayable = losses.within(
                    "text-condition",
                    owner,
                    "A text variant",
                    "nobody reads '" + variants.get(i).key() + "'");
            String condition = Certain.isTrue(ground, unsayable, variants.get(i).condition());
            expression =
                    Script.choose(condition, joined(owner, text, variants.get(i).key()), expression);
        }
        return expression;
    }

    private String joined(ItemId owner, Text text, TextKey key) {
        List<String> parts = pieces(owner, text, key).stream()
                .map(piece -> piece.isExpression() ? piece.words() : Script.quoted(piece.words()))
                .toList();
        return parts.isEmpty()
                ? NONE
                : parts.size() == 1 ? parts.get(0) : "implode(\"\", " + String.join(", ", parts) + ")";
    }

    /** A part of a text: HTML, or an expression. */
    private record Piece(String words, boolean isExpression) {}

    private List<Piece> pieces(ItemId owner, Text text, TextKey key) {
        List<Piece> pieces = new ArrayList<>();
        // The blanks stand between marks that no wording holds.
        String marked = ground.questionnaire().wording(language, key).fill(blank -> "\u0000" + blank + "\u0000");
        String[] parts = marked.split("\u0000", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i % 2 == 0 && !parts[i].isEmpty()) {
                pieces.add(new Piece(Script.html(parts[i]), false));
            } else if (i % 2 == 1) {
                pieces.add(fill(owner, text, parts[i]));
            }
        }
        return pieces;
    }

    private Piece fill(ItemId owner, Text text, String blank) {
        Optional<String> fill =
                Optional.ofNullable(text.fills().get(blank)).flatMap(source -> source.accept(new Filling()));
        if (fill.isEmpty()) {
            losses.add(
                    "fill",
                    owner,
                    "A text of '" + owner + "' has the blank {" + blank
                            + "}, whose words LimeSurvey cannot put together: it shows … in their place");
        }
        return fill.map(value -> new Piece(value, true)).orElse(new Piece("…", false));
    }

    private static String shown(String variable) {
        return variable + ".shown";
    }

    /** Writes what fills a blank, where it can be said. */
    private final class Filling implements Fill.Visitor<Optional<String>> {
        @Override
        public Optional<String> answerWords(Fill.AnswerWords fill) {
            Item item = ground.item(fill.source());
            String code = ground.codes().question(item.id());
            if (item instanceof SingleChoice) {
                String words = shown(code);
                for (Option option : item.options()) {
                    words = option.open().isEmpty() ? words : written(item, option, words);
                }
                return Optional.of(words);
            }
            if (item instanceof MultipleChoice) {
                return Optional.of(listed(item.options().stream()
                        .map(option ->
                                Script.choose(ground.chosen(item, Set.of(option.code())), label(item, option), NONE))
                        .toList()));
            }
            if (item instanceof Ranking) {
                List<String> places = new ArrayList<>();
                for (int place = 1; place <= item.options().size(); place++) {
                    places.add(shown(code + "_" + place));
                }
                return Optional.of(listed(places));
            }
            if (LimeCodes.isMeasured(item)) {
                String words =
                        item instanceof DateQuestion ? Days.day(ground.value(item.id())) : ground.value(item.id());
                return Optional.of(
                        item.options().isEmpty()
                                ? words
                                : Script.choose(
                                        Script.empty(ground.value(item.id())),
                                        shown(ground.codes().instead(item.id())),
                                        words));
            }
            return item instanceof Rowed ? Optional.empty() : Optional.of(ground.value(item.id()));
        }

        private String listed(List<String> words) {
            return "list(" + String.join(", ", words) + ")";
        }

        /** The words beside an option where it was chosen, and others where it was not. */
        private String written(Item item, Option option, String otherwise) {
            String own = LimeCodes.other(item).equals(Optional.of(option))
                    ? ground.otherWords(item.id())
                    : Script.value(ground.codes().open(item.id(), option.code()).orElseThrow());
            return Script.choose(ground.chosen(item, Set.of(option.code())), own, otherwise);
        }

        private String label(Item item, Option option) {
            String label = expression(item.id(), option.text());
            return option.open().isEmpty() ? label : written(item, option, label);
        }

        @Override
        public Optional<String> rowsJudged(Fill.RowsJudged fill) {
            Rowed grid = (Rowed) ground.item(fill.source());
            List<String> parts = new ArrayList<>();
            for (int code : fill.rows()) {
                String label = grid.row(code).orElseThrow().label().accept(new RowLabel(grid, code));
                parts.add(Script.choose(ground.row(grid.id(), code, fill.codes()), label, NONE));
            }
            return Optional.of(listed(parts));
        }

        @Override
        public Optional<String> rowName(Fill.RowName fill) {
            return Optional.of(ground.rowName(fill.source(), fill.row()));
        }

        @Override
        public Optional<String> optionLabel(Fill.OptionLabel fill) {
            Item item = ground.item(fill.source());
            return item.options().stream()
                    .filter(option -> option.code() == fill.code())
                    .findFirst()
                    .map(option -> label(item, option));
        }
    }

    /** Writes what a row is called. */
    private final class RowLabel implements Row.LabelVisitor<String> {
        private final Rowed grid;
        private final int row;

        RowLabel(Rowed grid, int row) {
            this.grid = grid;
            this.row = row;
        }

        @Override
        public String fixed(Row.Fixed label) {
            return expression(grid.id(), label.label());
        }

        @Override
        public String namedByRespondent(Row.NamedByRespondent label) {
            return ground.rowName(grid.id(), row);
        }

        @Override
        public String carriedForward(Row.CarriedForward label) {
            return ground.rowName(label.grid(), label.row());
        }
    }
}
