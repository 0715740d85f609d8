package org.polder.interview;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.polder.answer.Answer;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.NumberQuestion;
import org.polder.model.Option;
import org.polder.model.Ordering;
import org.polder.model.Questionnaire;
import org.polder.model.Ranking;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.name.TextKey;
import org.polder.text.Fill;
import org.polder.text.Text;

/** Chooses and fills the words of one interview in one language. */
final class Wordsmith {
    /** The word before the last part of a list; other languages get a comma. */
    private static final ImmutableMap<String, String> AND =
            ImmutableMap.of("nl", " en ", "en", " and ", "de", " und ", "fr", " et ", "fy", " en ");

    private final Questionnaire questionnaire;
    private final State state;
    private final Language language;

    Wordsmith(State state, Language language) {
        this.questionnaire = state.routing.questionnaire();
        this.state = state;
        this.language = language;
    }

    Prompt prompt(int position) {
        Item item = questionnaire.items().get(position);
        return new Prompt(
                item,
                say(item.asking().text()),
                item.asking().hint().map(this::say),
                shownOptions(position, item).stream()
                        .map(option -> new Choice(option.code(), say(option.text()), option))
                        .collect(ImmutableList.toImmutableList()),
                shownRows(position, item).stream()
                        .map(row -> new PromptRow(row.code(), label(row), row))
                        .collect(ImmutableList.toImmutableList()),
                Optional.ofNullable(state.counted(position)));
    }

    private ImmutableList<Option> shownOptions(int position, Item item) {
        List<Option> shown = item instanceof Rowed
                ? item.options()
                : item.options().stream()
                        .filter(option -> state.routing.parts(position).isShown(option.code(), state))
                        .toList();
        return Draw.of(orderOfOptions(item), shown, Option::anchored, state.start.seed(), item.id() + " options");
    }

    private ImmutableList<Row> shownRows(int position, Item item) {
        List<Row> shown = item.rows().stream()
                .filter(row -> state.routing.parts(position).isShown(row.code(), state))
                .toList();
        return Draw.of(orderOfRows(item), shown, Row::anchored, state.start.seed(), item.id() + " rows");
    }

    /** The order in which options and rows were shown, of the items handled or current where it was drawn. */
    ImmutableMap<ItemId, ImmutableList<Integer>> orders() {
        ImmutableMap.Builder<ItemId, ImmutableList<Integer>> orders = ImmutableMap.builder();
        for (int position = 0; position < state.routing.size(); position++) {
            Item item = state.routing.item(position);
            if (state.sequence.place(position) <= state.firstPending() && state.isOnPath(position)) {
                if (orderOfOptions(item) != Ordering.AS_WRITTEN) {
                    orders.put(item.id(), codes(shownOptions(position, item), Option::code));
                } else if (orderOfRows(item) != Ordering.AS_WRITTEN) {
                    orders.put(item.id(), codes(shownRows(position, item), Row::code));
                }
            }
        }
        return orders.buildOrThrow();
    }

    private static <T> ImmutableList<Integer> codes(List<T> parts, Function<T, Integer> code) {
        return parts.stream().map(code).collect(ImmutableList.toImmutableList());
    }

    /** Tells whether the order of an item's options or rows is drawn. */
    static boolean isDrawn(Item item) {
        return orderOfOptions(item) != Ordering.AS_WRITTEN || orderOfRows(item) != Ordering.AS_WRITTEN;
    }

    private static Ordering orderOfOptions(Item item) {
        if (item instanceof SingleChoice choice) {
            return choice.order();
        }
        if (item instanceof MultipleChoice choice) {
            return choice.order();
        }
        return item instanceof Ranking ranking ? ranking.order() : Ordering.AS_WRITTEN;
    }

    private static Ordering orderOfRows(Item item) {
        if (item instanceof Grid grid) {
            return grid.order();
        }
        return item instanceof MultipleGrid grid ? grid.order() : Ordering.AS_WRITTEN;
    }

    String say(Text text) {
        Optional<TextKey> key = text.variants().stream()
                .filter(variant -> state.routing.isTrue(variant, state))
                .map(variant -> variant.key())
                .findFirst()
                .or(text::otherwise);
        // A text that leaves this respondent out still needs words; its key shows that they are missing.
        return key.map(chosen -> questionnaire
                        .wording(language, chosen)
                        .fill(blank -> fill(Optional.ofNullable(text.fills().get(blank)))))
                .orElseGet(() -> "[" + text.variants().get(0).key() + "]");
    }

    private String label(Row row) {
        return row.label().accept(new Row.LabelVisitor<String>() {
            @Override
            public String fixed(Row.Fixed label) {
                return say(label.label());
            }

            @Override
            public String namedByRespondent(Row.NamedByRespondent label) {
                return say(label.invitation());
            }

            @Override
            public String carriedForward(Row.CarriedForward label) {
                return rowName(label.grid(), label.row());
            }
        });
    }

    private String fill(Optional<Fill> fill) {
        return fill.map(present -> present.accept(new Fill.Visitor<String>() {
                    @Override
                    public String answerWords(Fill.AnswerWords words) {
                        return answerWordsOf(words.source());
                    }

                    @Override
                    public String rowsJudged(Fill.RowsJudged rows) {
                        return judged(rows);
                    }

                    @Override
                    public String rowName(Fill.RowName name) {
                        return Wordsmith.this.rowName(name.source(), name.row());
                    }

                    @Override
                    public String optionLabel(Fill.OptionLabel label) {
                        return Wordsmith.this.optionLabel(label);
                    }
                }))
                .orElse("");
    }

    private String answerWordsOf(ItemId id) {
        Optional<Answer> given = given(id);
        Item item = questionnaire.item(id).orElseThrow();
        if (given.isEmpty()) {
            return "";
        }
        return given.get().accept(new Answer.Visitor<String>() {
            @Override
            public String single(Answer.Single answer) {
                return answer.text().orElseGet(() -> labels(item, Stream.of(answer.code())));
            }

            @Override
            public String multiple(Answer.Multiple answer) {
                return joined(answer.codes().stream()
                        .map(code -> optionLabel(item, code, answer.texts()))
                        .toList());
            }

            @Override
            public String openText(Answer.OpenText answer) {
                return answer.text();
            }

            @Override
            public String number(Answer.Number answer) {
                NumberFormat format = NumberFormat.getInstance(language.locale());
                format.setMaximumFractionDigits(NumberQuestion.MOST_DECIMALS);
                return format.format(answer.value());
            }

            @Override
            public String date(Answer.Date answer) {
                return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language.locale())
                        .format(answer.value());
            }

            @Override
            public String instead(Answer.Instead answer) {
                return labels(item, Stream.of(answer.code()));
            }

            @Override
            public String ranked(Answer.Ranked answer) {
                return joined(answer.codes().stream()
                        .map(code -> optionLabel(item, code, answer.texts()))
                        .toList());
            }

            @Override
            public String rows(Answer.Rows answer) {
                return joinedRows((Rowed) item, answer.codes().keySet().stream());
            }

            @Override
            public String rowSets(Answer.RowSets answer) {
                return joinedRows((Rowed) item, answer.codes().keySet().stream());
            }

            @Override
            public String seen() {
                return "";
            }

            @Override
            public String withheld() {
                return "";
            }

            @Override
            public String leftOpen() {
                return "";
            }
        });
    }

    /** The respondent's words for an open-ended option, or its label. */
    private String optionLabel(Item item, int code, Map<Integer, String> texts) {
        return Optional.ofNullable(texts.get(code)).orElseGet(() -> labels(item, Stream.of(code)));
    }

    private String optionLabel(Fill.OptionLabel fill) {
        Item item = questionnaire.item(fill.source()).orElseThrow();
        Map<Integer, String> texts = given(fill.source())
                .map(answer -> answer instanceof Answer.Multiple multiple
                        ? multiple.texts()
                        : answer instanceof Answer.Ranked ranked ? ranked.texts() : Map.<Integer, String>of())
                .orElse(Map.of());
        return optionLabel(item, fill.code(), texts);
    }

    private String judged(Fill.RowsJudged fill) {
        Rowed grid = (Rowed) questionnaire.item(fill.source()).orElseThrow();
        return given(fill.source())
                .map(answer ->
                        joinedRows(grid, fill.rows().stream().filter(row -> isJudged(answer, row, fill.codes()))))
                .orElse("");
    }

    private static boolean isJudged(Answer answer, int row, Set<Integer> codes) {
        if (answer instanceof Answer.Rows rows) {
            Integer code = rows.codes().get(row);
            return code != null && codes.contains(code);
        }
        return answer instanceof Answer.RowSets rows
                && rows.codes().getOrDefault(row, ImmutableSortedSet.of()).stream()
                        .anyMatch(codes::contains);
    }

    private String rowName(ItemId grid, int row) {
        return given(grid)
                .map(answer -> answer instanceof Answer.Rows rows
                        ? rows.names()
                        : answer instanceof Answer.RowSets sets ? sets.names() : Map.<Integer, String>of())
                .map(names -> names.get(row))
                .orElse("");
    }

    private Optional<Answer> given(ItemId id) {
        return Optional.ofNullable(state.counted(questionnaire.position(id).orElseThrow()));
    }

    private String joinedRows(Rowed grid, Stream<Integer> rows) {
        return joined(rows.flatMap(code -> grid.row(code).stream())
                .map(row -> row.label() instanceof Row.NamedByRespondent ? rowName(grid.id(), row.code()) : label(row))
                .toList());
    }

    private String labels(Item item, Stream<Integer> codes) {
        return joined(codes.flatMap(code -> item.options().stream().filter(option -> option.code() == code))
                .map(option -> say(option.text()))
                .toList());
    }

    private String joined(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        String and = AND.getOrDefault(language.tag().replaceAll("-.*", ""), ", ");
        return String.join(", ", parts.subList(0, parts.size() - 1)) + and + parts.get(parts.size() - 1);
    }
}
