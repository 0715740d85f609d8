package org.polder.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.condition.ConditionVisitor;
import org.polder.name.ItemId;
import org.polder.text.Fill;

// Checks that what a condition or fill looks at exists, stands earlier and has the right kind and codes.
final class ReferenceCheck implements ConditionVisitor<Boolean>, Fill.Visitor<Boolean> {
    private final Questionnaire questionnaire;
    private final int position;
    private final List<Fault> faults = new ArrayList<>();

    private ReferenceCheck(Questionnaire questionnaire, int position) {
        this.questionnaire = questionnaire;
        this.position = position;
    }

    /** What is wrong with a reference, as the end of a sentence that begins with its owner. */
    record Fault(String code, String message) {}

    static List<Fault> of(Questionnaire questionnaire, int position, Condition condition) {
        ReferenceCheck check = new ReferenceCheck(questionnaire, position);
        condition.accept(check);
        return check.faults;
    }

    static List<Fault> of(Questionnaire questionnaire, int position, Fill fill) {
        ReferenceCheck check = new ReferenceCheck(questionnaire, position);
        fill.accept(check);
        return check.faults;
    }

    @Override
    public Boolean constant(Condition.Constant condition) {
        return true;
    }

    @Override
    public Boolean codeIn(Condition.CodeIn condition) {
        return as(condition.question(), SingleChoice.class, "a single choice")
                .map(item -> options(item.id(), "option", codes(item.options()), condition.codes()))
                .orElse(false);
    }

    @Override
    public Boolean containsAny(Condition.ContainsAny condition) {
        return as(condition.question(), MultipleChoice.class, "a multiple choice")
                .map(item -> options(item.id(), "option", codes(item.options()), condition.codes()))
                .orElse(false);
    }

    @Override
    public Boolean countBetween(Condition.CountBetween condition) {
        return as(condition.question(), MultipleChoice.class, "a multiple choice")
                .isPresent();
    }

    @Override
    public Boolean rowIn(Condition.RowIn condition) {
        return grid(condition.grid(), List.of(condition.row()), condition.codes());
    }

    @Override
    public Boolean rowsBetween(Condition.RowsBetween condition) {
        return grid(condition.grid(), condition.rows(), condition.codes());
    }

    @Override
    public Boolean rowNamed(Condition.RowNamed condition) {
        return namedRow(condition.grid(), condition.row());
    }

    @Override
    public Boolean textBlank(Condition.TextBlank condition) {
        return as(condition.question(), OpenQuestion.class, "an open question").isPresent();
    }

    @Override
    public Boolean asked(Condition.Asked condition) {
        return as(condition.item(), Item.class, "an item").isPresent();
    }

    @Override
    public Boolean answered(Condition.Answered condition) {
        return as(condition.item(), Item.class, "an item").isPresent();
    }

    @Override
    public Boolean and(Condition.And condition) {
        return all(condition.parts());
    }

    @Override
    public Boolean or(Condition.Or condition) {
        return all(condition.parts());
    }

    @Override
    public Boolean not(Condition.Not condition) {
        return condition.part().accept(this);
    }

    @Override
    public Boolean answerWords(Fill.AnswerWords fill) {
        return as(fill.source(), Item.class, "an item").isPresent();
    }

    @Override
    public Boolean rowsJudged(Fill.RowsJudged fill) {
        return grid(fill.source(), fill.rows(), fill.codes());
    }

    @Override
    public Boolean rowName(Fill.RowName fill) {
        return namedRow(fill.source(), fill.row());
    }

    private boolean all(List<Condition> parts) {
        return parts.stream().map(part -> part.accept(this)).reduce(true, Boolean::logicalAnd);
    }

    private boolean grid(ItemId id, Collection<Integer> rows, Collection<Integer> codes) {
        return as(id, Grid.class, "a grid")
                .map(grid -> options(id, "row", rowCodes(grid), rows)
                        & options(id, "scale code", codes(grid.scale()), codes))
                .orElse(false);
    }

    private boolean namedRow(ItemId id, int code) {
        Optional<Grid> grid = as(id, Grid.class, "a grid");
        if (grid.isEmpty() || !options(id, "row", rowCodes(grid.get()), List.of(code))) {
            return false;
        }
        if (grid.get()
                .row(code)
                .filter(row -> row.label() instanceof Row.NamedByRespondent)
                .isEmpty()) {
            faults.add(new Fault(
                    "wrong-kind",
                    "uses the name of '" + id + "', row " + code + ", which the respondent does not name"));
            return false;
        }
        return true;
    }

    private boolean options(ItemId id, String what, List<Integer> known, Collection<Integer> wanted) {
        boolean sound = true;
        for (int code : wanted) {
            if (!known.contains(code)) {
                faults.add(new Fault(
                        "unknown-" + what.replace(' ', '-'),
                        "depends on '" + id + "', " + what + " " + code + ", which does not exist; it has "
                                + Codes.listed(known)));
                sound = false;
            }
        }
        return sound;
    }

    private <T extends Item> Optional<T> as(ItemId id, Class<T> kind, String words) {
        Optional<Integer> place = questionnaire.position(id);
        if (place.isEmpty()) {
            faults.add(new Fault(
                    "unknown-item",
                    "depends on '" + id + "', which does not exist. " + questionnaire.unknownItem(id.value())));
            return Optional.empty();
        }
        if (place.get() >= position) {
            faults.add(new Fault(
                    "later-item",
                    "depends on '" + id + "', which is not asked earlier: move '" + id
                            + "' before it, or depend on an earlier item"));
            return Optional.empty();
        }
        Item item = questionnaire.items().get(place.get());
        if (!kind.isInstance(item)) {
            faults.add(new Fault(
                    "wrong-kind", "uses '" + id + "' as " + words + ", but it is " + item.accept(KindWords.INSTANCE)));
            return Optional.empty();
        }
        return Optional.of(kind.cast(item));
    }

    private static List<Integer> codes(List<Option> options) {
        return options.stream().map(Option::code).toList();
    }

    private static List<Integer> rowCodes(Grid grid) {
        return grid.rows().stream().map(Row::code).toList();
    }
}
