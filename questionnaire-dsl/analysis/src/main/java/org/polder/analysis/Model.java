package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.logicng.formulas.Formula;
import org.polder.condition.Condition;
import org.polder.model.Check;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.model.Questionnaire;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.model.ScreenOut;

/**
 * A questionnaire as logic: every respondent there can be is an assignment to the variables.
 *
 * <p>An answer to an item that is not asked is there too, but nothing hangs on it.
 */
final class Model {
    private final Questionnaire questionnaire;
    private final Definitions definitions;
    private final ImmutableList<Domain> domains;
    private final ImmutableList<Formula> structures;
    private final List<Formula> asked = new ArrayList<>();
    private final List<Formula> taken = new ArrayList<>();
    private final List<Formula> valid = new ArrayList<>();
    private final List<Formula> reached = new ArrayList<>();
    private final List<Formula> goesOn = new ArrayList<>();
    private final List<Formula> after = new ArrayList<>();
    private final Stretches stretches;
    private final Meaning meaning;

    Model(Questionnaire questionnaire, LocalDate today) {
        this(new Definitions(), questionnaire, today, Cuts.of(questionnaire, today));
    }

    /**
     * @param cuts what is asked of the values of answers, here or elsewhere
     */
    Model(Definitions definitions, Questionnaire questionnaire, LocalDate today, Cuts cuts) {
        this.definitions = definitions;
        this.questionnaire = questionnaire;
        this.stretches = Stretches.of(questionnaire);
        this.domains = ImmutableList.copyOf(new Domains(definitions, questionnaire, today, cuts).all());
        // Made once, so that all names they use are known from now on.
        this.structures = domains.stream().map(Domain::structure).collect(ImmutableList.toImmutableList());
        this.meaning = new Meaning(definitions, questionnaire, today, domains, asked);
        after.add(definitions.constant(true));
        for (int position = 0; position < domains.size(); position++) {
            goesOn.add(add(questionnaire.items().get(position)));
            after.add(definitions.and(after.get(position), goesOn.get(position)));
        }
        for (int position = 0; position < domains.size(); position++) {
            reached.add(definitions.and(
                    after.get(stretches.stretchOf(position)),
                    among(position),
                    allGoOn(stretches.groupOf(position), position)));
        }
        reached.add(after.get(domains.size()));
    }

    /** What must be over before an item is put: where the order varies another item may come first, or either end. */
    private Formula among(int position) {
        return stretches.isFlipped(position)
                ? definitions.or(
                        allGoOn(stretches.stretchOf(position), stretches.groupOf(position)),
                        allGoOn(stretches.endOfGroup(position), stretches.endOf(position)))
                : definitions.constant(true);
    }

    private Formula allGoOn(int from, int to) {
        return definitions.and(goesOn.subList(from, to));
    }

    /** Adds an item; gives when the interview goes on after it. */
    private Formula add(Item item) {
        int position = asked.size();
        Formula isAsked = meaning.of(item.askedIf()).holds();
        asked.add(isAsked);
        taken.add(answered(item, domains.get(position)));
        valid.add(definitions.implies(isAsked, taken.get(position)));
        return item instanceof ScreenOut ? definitions.not(isAsked) : valid.get(position);
    }

    /** That the answer is one the engine takes. */
    private Formula answered(Item item, Domain domain) {
        List<Formula> parts = new ArrayList<>();
        parts.add(domain.valid(code -> shown(item, code)));
        for (Check check : item.asking().checks()) {
            if (!check.soft()) {
                parts.add(definitions.not(meaning.of(check.holds()).fails()));
            }
        }
        return definitions.and(parts);
    }

    /** That a row of a grid, or an option of another question, is shown to who is asked. */
    Formula shown(Item item, int code) {
        return meaning.of(partCondition(item, code)).holds();
    }

    private static Condition partCondition(Item item, int code) {
        return item instanceof Rowed rowed
                ? rowed.row(code).map(Row::askedIf).orElseThrow()
                : item.options().stream()
                        .filter(option -> option.code() == code)
                        .map(Option::askedIf)
                        .findFirst()
                        .orElseThrow();
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    Definitions definitions() {
        return definitions;
    }

    Meaning meaning() {
        return meaning;
    }

    int size() {
        return domains.size();
    }

    Item item(int position) {
        return questionnaire.items().get(position);
    }

    Domain domain(int position) {
        return domains.get(position);
    }

    /** That an item is put to the respondent, should the interview come that far. */
    Formula asked(int position) {
        return asked.get(position);
    }

    /** That the answer to an item is one the engine takes, when it is asked. */
    Formula valid(int position) {
        return valid.get(position);
    }

    /** That the interview comes as far as an item: all earlier answers are taken, and none was the end. */
    Formula reached(int position) {
        return reached.get(position);
    }

    /** That the interview ends as it should: after the last item, or in a screen-out that it comes to. */
    Formula ends() {
        List<Formula> ends = new ArrayList<>();
        ends.add(reached(size()));
        for (int position = 0; position < size(); position++) {
            if (item(position) instanceof ScreenOut) {
                ends.add(definitions.and(reached(position), asked(position)));
            }
        }
        return definitions.or(ends);
    }

    /** That the answers to all items written before an item are taken, in whatever order they are put. */
    Formula allBefore(int position) {
        return after.get(position);
    }

    /** That the answer to an item is one the engine would take, whether it is asked or not. */
    Formula taken(int position) {
        return taken.get(position);
    }

    /** That an interview that comes to an item goes on after it. */
    Formula goesOn(int position) {
        return goesOn.get(position);
    }

    /** Tells whether everyone is put the items in the order written. */
    boolean isOrderly() {
        return stretches.areOrderly();
    }

    /**
     * Tells whether an item can stop an interview, or forbid answers, because of others; any other item has a usual
     * answer that is taken whatever went before.
     */
    boolean isCoupled(int position) {
        Item item = item(position);
        boolean checked = item.asking().checks().stream().anyMatch(check -> !check.soft());
        boolean unanswerable =
                domain(position) instanceof ValueDomain values && values.usual().isEmpty();
        return checked
                || unanswerable
                || item instanceof ScreenOut
                || Part.of(item).stream().anyMatch(Part::isConditional);
    }

    /** Where the stretch of an item ends: at the item itself where items are put as written. */
    int endOfStretch(int position) {
        return position == size() ? position : stretches.endOf(position);
    }

    /** What ties the variables of one answer to one another. */
    ImmutableList<Formula> structures() {
        return structures;
    }

    /** What holds only of answers of which nothing exact is known. */
    ImmutableList<Formula> loose() {
        return domains.stream()
                .map(Domain::loose)
                .filter(loose -> !loose.isConstantFormula())
                .collect(ImmutableList.toImmutableList());
    }
}
