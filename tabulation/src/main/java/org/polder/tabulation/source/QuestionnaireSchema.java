package org.polder.tabulation.source;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenQuestion;
import org.polder.model.Option;
import org.polder.model.Questionnaire;
import org.polder.model.Ranking;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;
import org.polder.name.Language;
import org.polder.text.Text;

/** Makes the variables of a questionnaire: one a question, one a row of a grid, one a place of a ranking. */
final class QuestionnaireSchema implements Item.Visitor<List<Variable>> {
    private final Questionnaire questionnaire;
    private final Language language;

    private QuestionnaireSchema(Questionnaire questionnaire, Language language) {
        this.questionnaire = questionnaire;
        this.language = language;
    }

    static Schema of(Questionnaire questionnaire, Language language) {
        QuestionnaireSchema maker = new QuestionnaireSchema(questionnaire, language);
        return Schema.of(questionnaire.items().stream()
                .flatMap(item -> item.accept(maker).stream())
                .toList());
    }

    @Override
    public List<Variable> singleChoice(SingleChoice item) {
        return List.of(variable(item, Variable.Kind.SINGLE, item.options()));
    }

    @Override
    public List<Variable> multipleChoice(MultipleChoice item) {
        return List.of(variable(item, Variable.Kind.MULTIPLE, item.options()));
    }

    @Override
    public List<Variable> openQuestion(OpenQuestion item) {
        return List.of(variable(item, Variable.Kind.TEXT, List.of()));
    }

    @Override
    public List<Variable> grid(Grid item) {
        return rows(item, Variable.Kind.SINGLE);
    }

    private List<Variable> rows(Rowed item, Variable.Kind kind) {
        return item.rows().stream()
                .map(row -> new Variable(
                        item.id() + "." + row.code(),
                        row.label().text().map(this::plain).orElseGet(() -> label(row)),
                        kind,
                        categories(item.scale())))
                .toList();
    }

    @Override
    public List<Variable> multipleGrid(MultipleGrid item) {
        return rows(item, Variable.Kind.MULTIPLE);
    }

    /** One variable a place: the option that was put there. */
    @Override
    public List<Variable> ranking(Ranking item) {
        return IntStream.rangeClosed(1, Math.min(item.most(), item.options().size()))
                .mapToObj(place -> new Variable(
                        item.id() + "." + place,
                        plain(item.asking().text()) + " (" + place + ")",
                        Variable.Kind.SINGLE,
                        categories(item.options())))
                .toList();
    }

    @Override
    public List<Variable> number(NumberQuestion item) {
        return List.of(variable(item, Variable.Kind.NUMBER, item.options()));
    }

    @Override
    public List<Variable> date(DateQuestion item) {
        return List.of(variable(item, Variable.Kind.DATE, item.options()));
    }

    @Override
    public List<Variable> notice(Notice item) {
        return List.of();
    }

    @Override
    public List<Variable> computed(Computed item) {
        return List.of();
    }

    @Override
    public List<Variable> screenOut(ScreenOut item) {
        return List.of();
    }

    private String label(Row row) {
        return "(" + row.code() + ")";
    }

    private Variable variable(Item item, Variable.Kind kind, List<Option> options) {
        return new Variable(item.id().value(), plain(item.asking().text()), kind, categories(options));
    }

    private ImmutableList<Category> categories(List<Option> options) {
        return options.stream()
                .map(option -> new Category(
                        option.code(), plain(option.text()), option.kind().missing()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Gives the wording for everyone, or the first there is; a blank shows as its name. */
    private String plain(Text text) {
        return Optional.of(text)
                .flatMap(Text::otherwise)
                .or(() -> text.keys().findFirst())
                .map(key -> questionnaire.wording(language, key).fill(blank -> "…"))
                .orElse("");
    }
}
