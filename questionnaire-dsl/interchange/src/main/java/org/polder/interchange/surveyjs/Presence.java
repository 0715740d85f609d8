package org.polder.interchange.surveyjs;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.polder.condition.Condition;
import org.polder.interchange.internal.Losses;
import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.Option;
import org.polder.model.Questionnaire;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;

/**
 * Says in SurveyJS's language whether an item is asked, answered, and what counts of its answer: a hidden question
 * keeps its value there, and so do hidden options and rows, so each is checked to be shown.
 */
final class Presence {
    private final Questionnaire questionnaire;
    private final Names names;
    private final Losses losses;
    private final Set<ItemId> watched = new LinkedHashSet<>();

    private final Map<ItemId, Term> answered = new LinkedHashMap<>();

    Presence(Questionnaire questionnaire, Names names, Losses losses) {
        this.questionnaire = questionnaire;
        this.names = names;
        this.losses = losses;
    }

    /** The items of which some expression looks at whether they are asked. */
    Set<ItemId> watched() {
        return watched;
    }

    Names names() {
        return names;
    }

    Losses losses() {
        return losses;
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    Item item(ItemId id) {
        return questionnaire.item(id).orElseThrow();
    }

    /** Says when a condition is certainly true; what cannot be said is a loss of the item named. */
    Term holds(Condition condition, String user) {
        return condition.accept(new Certain(this, user, true));
    }

    /** Says when a condition is certainly false. */
    Term fails(Condition condition, String user) {
        return condition.accept(new Certain(this, user, false));
    }

    Term asked(ItemId id) {
        if (item(id).askedIf().equals(Condition.always())) {
            return Term.YES;
        }
        watched.add(id);
        return new Term.Name(names.asked(id));
    }

    Term value(ItemId id) {
        return new Term.Name(names.of(id));
    }

    private static boolean isConditional(Option option) {
        return !option.askedIf().equals(Condition.always());
    }

    boolean hasConditionalOptions(Item item) {
        return !(item instanceof Rowed) && item.options().stream().anyMatch(Presence::isConditional);
    }

    /** Whether one of some options of a choice, or beside a number or date, is chosen and shown. */
    Term chosen(Item item, IntPredicate wanted) {
        boolean beside = item instanceof NumberQuestion || item instanceof DateQuestion;
        Term value = beside ? new Term.Name(names.instead(item.id())) : value(item.id());
        List<Option> options = item.options().stream()
                .filter(option -> wanted.test(option.code()))
                .toList();
        List<Integer> plain = options.stream()
                .filter(option -> !isConditional(option))
                .map(Option::code)
                .toList();
        Term always = plain.isEmpty() ? Term.NO : isAnyOf(item, value, plain);
        return always.or(Term.or(options.stream()
                .filter(Presence::isConditional)
                .map(option -> shown(item, option).and(isAnyOf(item, value, List.of(option.code()))))
                .toList()));
    }

    private Term shown(Item item, Option option) {
        return holds(option.askedIf(), item.id() + "." + option.code());
    }

    /** Whether a value is one of some codes, or holds one of them; not for nothing. */
    static Term isAnyOf(Item item, Term value, Collection<Integer> codes) {
        boolean one = item instanceof SingleChoice || item instanceof Grid;
        return one && codes.size() == 1
                ? value.is("=", Term.of(codes.iterator().next()))
                : value.is("anyof", Term.oneOf(List.copyOf(codes)));
    }

    /** Whether an option is chosen instead of a number or date. */
    Term instead(Item item) {
        return item.options().isEmpty() ? Term.NO : chosen(item, code -> true);
    }

    /** Whether an asked item has a number, date, code or computed value that can be compared. */
    Term known(ItemId id) {
        Item item = item(id);
        if (item instanceof NumberQuestion || item instanceof DateQuestion) {
            return Term.and(
                    List.of(asked(id), value(id).notEmpty(), instead(item).not()));
        }
        return asked(id).and(given(item));
    }

    /** Whether an item that is asked is answered. */
    Term given(Item item) {
        Term value = value(item.id());
        if (item instanceof Notice) {
            return Term.YES;
        }
        if (item instanceof ScreenOut) {
            return Term.NO;
        }
        if (item instanceof Computed) {
            return value.notEmpty();
        }
        if (item instanceof Rowed grid) {
            boolean plain = grid.rows().stream()
                    .allMatch(row -> row.askedIf().equals(Condition.always())
                            && !(row.label() instanceof Row.NamedByRespondent));
            return plain
                    ? value.notEmpty()
                    : variable(
                            item,
                            () -> Term.or(grid.rows().stream()
                                    .map(row -> isJudged(grid, row).or(isNamed(grid, row)))
                                    .toList()));
        }
        boolean beside = item instanceof NumberQuestion || item instanceof DateQuestion;
        if (beside && !item.options().isEmpty()) {
            return variable(item, () -> value.notEmpty().or(instead(item)));
        }
        return hasConditionalOptions(item) ? variable(item, () -> chosen(item, code -> true)) : value.notEmpty();
    }

    /** Where several things have to be looked at, a variable does, so that the form says what for. */
    private Term variable(Item item, Supplier<Term> given) {
        if (!answered.containsKey(item.id())) {
            answered.put(item.id(), asked(item.id()).and(given.get()));
        }
        return new Term.Name(names.other("answered_" + names.of(item.id())));
    }

    /** The items of which a variable tells whether they are answered, and when they are. */
    Map<ItemId, Term> answered() {
        return answered;
    }

    Row row(Rowed grid, int code) {
        return grid.row(code).orElseThrow();
    }

    /** Whether a row is shown where its grid is, whether named yet or not. */
    Term offered(Rowed grid, Row row) {
        return holds(row.askedIf(), grid.id() + "." + row.code());
    }

    /** Whether a row stands in the grid; one that the respondent names stands there once it is named. */
    Term shown(Rowed grid, Row row) {
        Term offered = offered(grid, row);
        return row.label() instanceof Row.NamedByRespondent
                ? offered.and(name(grid, row).notEmpty())
                : offered;
    }

    Term isNamed(Rowed grid, Row row) {
        return row.label() instanceof Row.NamedByRespondent
                ? offered(grid, row).and(name(grid, row).notEmpty())
                : Term.NO;
    }

    private Term name(Rowed grid, Row row) {
        return new Term.Name(names.row(grid.id(), row.code()));
    }

    Term cell(Rowed grid, int row) {
        return new Term.Name(names.of(grid.id()) + "." + row);
    }

    /** Whether a grid has any value: SurveyJS goes on seeing the cells of one that was emptied. */
    Term filled(Rowed grid) {
        return value(grid.id()).notEmpty();
    }

    Term isJudged(Rowed grid, Row row) {
        return Term.and(
                List.of(filled(grid), shown(grid, row), cell(grid, row.code()).notEmpty()));
    }
}
