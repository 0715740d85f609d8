package org.polder.examples.web;

import java.util.Optional;
import org.polder.interview.Prompt;
import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenQuestion;
import org.polder.model.Ranking;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;
import org.polder.problem.Place;
import org.polder.problem.Problem;

/** The id of the field that a respondent should go to for a problem: the row or the option it is about, or the first. */
record FieldId(Prompt prompt, Problem problem) implements Item.Visitor<String> {

    static String of(Prompt prompt, Problem problem) {
        return prompt.item().accept(new FieldId(prompt, problem));
    }

    private String base() {
        return FieldName.element(prompt.id());
    }

    private Optional<String> detail(String name) {
        return Optional.ofNullable(problem.details().get(name)).filter(value -> !value.isEmpty());
    }

    /** The first field of the item, whatever its kind. */
    static String first(Prompt prompt) {
        return prompt.item().accept(new FieldId(prompt, Problem.error("first", Place.none(), "The first field")));
    }

    private String choice() {
        Optional<String> open = detail("option").filter(option -> problem.code().startsWith("text"));
        return open.map(option -> base() + "." + option + ".open").orElseGet(this::firstChoice);
    }

    private String firstChoice() {
        return prompt.choices().stream()
                .findFirst()
                .map(choice -> base() + "." + choice.code())
                .orElse(base());
    }

    private String grid() {
        Optional<String> row =
                detail("row").or(() -> prompt.rows().stream().findFirst().map(first -> String.valueOf(first.code())));
        boolean name = problem.code().startsWith("name") || problem.code().startsWith("blank-text");
        return row.map(code -> base() + ".r" + code + (name ? ".name" : columnOne()))
                .orElse(base());
    }

    private String columnOne() {
        return prompt.choices().stream()
                .findFirst()
                .map(choice -> "." + choice.code())
                .orElse("");
    }

    private String value() {
        return base() + ".value";
    }

    @Override
    public String singleChoice(SingleChoice item) {
        return choice();
    }

    @Override
    public String multipleChoice(MultipleChoice item) {
        return choice();
    }

    @Override
    public String openQuestion(OpenQuestion item) {
        return value();
    }

    @Override
    public String grid(Grid item) {
        return grid();
    }

    @Override
    public String ranking(Ranking item) {
        return base() + ".rank1";
    }

    @Override
    public String number(NumberQuestion item) {
        return value();
    }

    @Override
    public String date(DateQuestion item) {
        return value();
    }

    @Override
    public String multipleGrid(MultipleGrid item) {
        return grid();
    }

    @Override
    public String notice(Notice item) {
        return base();
    }

    @Override
    public String computed(Computed item) {
        return base();
    }

    @Override
    public String screenOut(ScreenOut item) {
        return base();
    }
}
