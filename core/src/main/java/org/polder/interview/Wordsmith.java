package org.polder.interview;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.polder.answer.Answer;
import org.polder.condition.Truth;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.OpenQuestion;
import org.polder.model.Option;
import org.polder.model.Questionnaire;
import org.polder.model.Row;
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
    private final Compiler compiler;
    private final State state;
    private final Language language;

    Wordsmith(State state, Language language) {
        this.questionnaire = state.routing.questionnaire();
        this.compiler = new Compiler(questionnaire);
        this.state = state;
        this.language = language;
    }

    Prompt prompt(int position) {
        Item item = questionnaire.items().get(position);
        return new Prompt(
                item,
                say(item.asking().text()),
                item.asking().hint().map(this::say),
                options(item).stream()
                        .map(option -> new Choice(option.code(), say(option.text()), option))
                        .collect(ImmutableList.toImmutableList()),
                rows(position, item),
                Optional.ofNullable(state.effective(position)));
    }

    String say(Text text) {
        Optional<TextKey> key = text.variants().stream()
                .filter(variant -> compiler.compile(variant.condition()).on(state) == Truth.TRUE)
                .map(variant -> variant.key())
                .findFirst()
                .or(text::otherwise);
        // A text that leaves this respondent out still needs words; its key shows that they are missing.
        return key.map(chosen -> questionnaire
                        .wording(language, chosen)
                        .fill(blank -> fill(Optional.ofNullable(text.fills().get(blank)))))
                .orElseGet(() -> "[" + text.variants().get(0).key() + "]");
    }

    private ImmutableList<PromptRow> rows(int position, Item item) {
        if (!(item instanceof Grid grid)) {
            return ImmutableList.of();
        }
        return grid.rows().stream()
                .filter(row -> state.isRowShown(position, row.code()))
                .map(row -> new PromptRow(row.code(), label(row), row))
                .collect(ImmutableList.toImmutableList());
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
                        .map(code -> Optional.ofNullable(answer.texts().get(code))
                                .orElseGet(() -> labels(item, Stream.of(code))))
                        .toList());
            }

            @Override
            public String openText(Answer.OpenText answer) {
                return answer.text();
            }

            @Override
            public String rows(Answer.Rows answer) {
                return joinedRows((Grid) item, answer.codes().keySet().stream());
            }

            @Override
            public String leftOpen() {
                return "";
            }
        });
    }

    private String judged(Fill.RowsJudged fill) {
        Grid grid = (Grid) questionnaire.item(fill.source()).orElseThrow();
        return given(fill.source())
                .filter(Answer.Rows.class::isInstance)
                .map(Answer.Rows.class::cast)
                .map(answer -> joinedRows(grid, fill.rows().stream().filter(row -> {
                    Integer code = answer.codes().get(row);
                    return code != null && fill.codes().contains(code);
                })))
                .orElse("");
    }

    private String rowName(ItemId grid, int row) {
        return given(grid)
                .filter(Answer.Rows.class::isInstance)
                .map(answer -> ((Answer.Rows) answer).names().get(row))
                .orElse("");
    }

    private Optional<Answer> given(ItemId id) {
        return Optional.ofNullable(state.effective(questionnaire.position(id).orElseThrow()));
    }

    private String joinedRows(Grid grid, Stream<Integer> rows) {
        return joined(rows.flatMap(code -> grid.row(code).stream())
                .map(row -> row.label() instanceof Row.NamedByRespondent ? rowName(grid.id(), row.code()) : label(row))
                .toList());
    }

    private String labels(Item item, Stream<Integer> codes) {
        return joined(codes.flatMap(code -> options(item).stream().filter(option -> option.code() == code))
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

    private static List<Option> options(Item item) {
        return item.accept(new Item.Visitor<List<Option>>() {
            @Override
            public List<Option> singleChoice(SingleChoice choice) {
                return choice.options();
            }

            @Override
            public List<Option> multipleChoice(MultipleChoice choice) {
                return choice.options();
            }

            @Override
            public List<Option> openQuestion(OpenQuestion question) {
                return List.of();
            }

            @Override
            public List<Option> grid(Grid grid) {
                return grid.scale();
            }
        });
    }
}
