package org.polder.tabulation.source;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.OpenQuestion;
import org.polder.model.Option;
import org.polder.model.Questionnaire;
import org.polder.model.Row;
import org.polder.model.SingleChoice;
import org.polder.name.Language;
import org.polder.text.Text;

/** Makes the variables of a questionnaire: one a choice, one a grid row; open questions have no categories. */
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
        return List.of();
    }

    @Override
    public List<Variable> grid(Grid item) {
        return item.rows().stream()
                .map(row -> new Variable(
                        item.id() + "." + row.code(),
                        row.label().text().map(this::plain).orElseGet(() -> label(row)),
                        Variable.Kind.SINGLE,
                        categories(item.scale())))
                .toList();
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
