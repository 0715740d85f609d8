package org.polder.examples.web;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;
import org.polder.interview.Choice;
import org.polder.interview.Prompt;
import org.polder.interview.PromptRow;
import org.polder.model.DateQuestion;
import org.polder.model.Grid;
import org.polder.model.MultipleChoice;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenQuestion;
import org.polder.model.Ranking;
import org.polder.model.Requirement;
import org.polder.model.Row;
import org.polder.response.Start;

/**
 * One item as a page shows it.
 *
 * @param prompt the item in this respondent's words
 * @param typed what is in its fields
 * @param faults what is wrong or unusual about it
 * @param fresh whether it came on the page by an answer on it
 * @param echoed whether what is shown on the same page hangs on it
 * @param start the respondent's own day, for bounds that hang on it
 */
public record Question(
        Prompt prompt, SubmittedForm typed, ImmutableList<Fault> faults, boolean fresh, boolean echoed, Start start) {
    private static final int LONG_TEXT = 120;

    /**
     * Names the item.
     *
     * @return its id
     */
    public String id() {
        return prompt.id().value();
    }

    /**
     * Gives the id of the element, on which those of its fields are built.
     *
     * @return the id
     */
    public String element() {
        return FieldName.element(prompt.id());
    }

    /**
     * Names the template that shows the item, and its kind to the style sheet.
     *
     * @return such as {@code single}
     */
    public String kind() {
        return prompt.item().accept(KindName.INSTANCE);
    }

    /**
     * Tells whether the question may be left open without more ado.
     *
     * @return true when it may
     */
    public boolean optional() {
        return prompt.item().asking().requirement() == Requirement.OPTIONAL;
    }

    /**
     * Tells whether something is wrong with the answer.
     *
     * @return true when there is at least one fault
     */
    public boolean faulty() {
        return !faults.isEmpty();
    }

    /**
     * Tells whether the answer cannot stay as it is.
     *
     * @return true when there is a fault that is no warning
     */
    public boolean wrong() {
        return faults.stream().anyMatch(fault -> !fault.warning());
    }

    /**
     * Tells whether the respondent may stand by the answer as it is.
     *
     * @return true when there are warnings only
     */
    public boolean confirmable() {
        return faulty() && faults.stream().allMatch(Fault::warning);
    }

    /**
     * Lists what describes a field, for who hears the page.
     *
     * @return ids of elements, or nothing
     */
    public Optional<String> describedBy() {
        String hint = prompt.hint().isPresent() ? element() + ".hint" : "";
        String fault = faulty() ? element() + ".fault" : "";
        return Optional.of((hint + " " + fault).strip()).filter(ids -> !ids.isEmpty());
    }

    /**
     * Gives the id of the first field.
     *
     * @return the id
     */
    public String firstField() {
        return FieldId.first(prompt);
    }

    /**
     * Counts the columns of a grid.
     *
     * @return the number of columns
     */
    public int columns() {
        return prompt.choices().size();
    }

    /**
     * Tells whether a row of a grid takes one column.
     *
     * @return true when it does
     */
    public boolean radio() {
        return prompt.item() instanceof Grid;
    }

    /**
     * Tells whether an option is chosen.
     *
     * @param field the field's name
     * @param code the option's code
     * @return true when it is
     */
    public boolean chosen(String field, int code) {
        return typed.has(field, String.valueOf(code));
    }

    /**
     * Gives what is in a field.
     *
     * @param field the field's name
     * @return the text
     */
    public String value(String field) {
        return typed.value(field);
    }

    /**
     * Names the field of an open part.
     *
     * @param option the option
     * @return the name
     */
    public String openField(Choice option) {
        return FieldName.open(prompt.id(), option.code());
    }

    /**
     * Names the field of a row.
     *
     * @param row the row
     * @return the name
     */
    public String rowField(PromptRow row) {
        return FieldName.row(prompt.id(), row.code());
    }

    /**
     * Names the field in which the respondent names a row.
     *
     * @param row the row
     * @return the name
     */
    public String rowNameField(PromptRow row) {
        return FieldName.rowName(prompt.id(), row.code());
    }

    /**
     * Tells whether the respondent names a row.
     *
     * @param row the row
     * @return true when they do
     */
    public static boolean named(PromptRow row) {
        return row.row().label() instanceof Row.NamedByRespondent;
    }

    /**
     * Names the field for an answer other than a number or date.
     *
     * @return the name
     */
    public String insteadField() {
        return FieldName.instead(prompt.id());
    }

    /**
     * Names the field of a place in a ranking.
     *
     * @param place the place, from 1
     * @return the name
     */
    public String rankField(int place) {
        return FieldName.rank(prompt.id(), place);
    }

    /**
     * Lists the places of a ranking.
     *
     * @return the places, from 1
     */
    public ImmutableList<Integer> places() {
        int most = prompt.item() instanceof Ranking ranking
                ? Math.min(ranking.most(), prompt.choices().size())
                : 0;
        return IntStream.rangeClosed(1, most).boxed().collect(ImmutableList.toImmutableList());
    }

    /**
     * Tells how long a text may be.
     *
     * @return the number of characters
     */
    public int longest() {
        return prompt.item() instanceof OpenQuestion open ? open.longest() : LONG_TEXT;
    }

    /**
     * Tells whether a text of several lines is expected.
     *
     * @return true when there is room for one, and it is no contact data
     */
    public boolean lines() {
        return longest() > 2 * LONG_TEXT && !prompt.item().asking().personal();
    }

    /**
     * Gives the bounds of a slider.
     *
     * @return least, most and step, or nothing when there is no slider
     */
    public Optional<Slider> slider() {
        return Optional.of(prompt.item())
                .filter(NumberQuestion.class::isInstance)
                .map(NumberQuestion.class::cast)
                .filter(NumberQuestion::slider)
                .map(item -> new Slider(
                        item.least().toPlainString(),
                        item.most().toPlainString(),
                        item.step()
                                .orElseGet(() -> BigDecimal.ONE.movePointLeft(item.decimals()))
                                .toPlainString()));
    }

    /**
     * The bounds of a slider.
     *
     * @param least the least number
     * @param most the greatest number
     * @param step the distance between two numbers
     */
    public record Slider(String least, String most, String step) {}

    /**
     * Gives the first day allowed.
     *
     * @return the day, or nothing when there is no bound
     */
    public Optional<String> earliest() {
        return date().flatMap(DateQuestion::earliest)
                .map(day -> day.on(start.today()).toString());
    }

    /**
     * Gives the last day allowed.
     *
     * @return the day, or nothing when there is no bound
     */
    public Optional<String> latest() {
        return date().flatMap(DateQuestion::latest)
                .map(day -> day.on(start.today()).toString());
    }

    private Optional<DateQuestion> date() {
        return Optional.of(prompt.item()).filter(DateQuestion.class::isInstance).map(DateQuestion.class::cast);
    }

    /**
     * Tells how many options may be chosen, when that says something.
     *
     * @return the most, when it is less than all
     */
    public Optional<Integer> most() {
        return Optional.of(prompt.item())
                .filter(MultipleChoice.class::isInstance)
                .map(item -> ((MultipleChoice) item).most())
                .filter(most -> most < prompt.choices().size());
    }
}
