package org.polder.interchange.xform;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.polder.condition.Condition;
import org.polder.interchange.internal.WrittenGround;
import org.polder.model.DateQuestion;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.NumberQuestion;
import org.polder.model.Option;
import org.polder.model.Questionnaire;
import org.polder.model.Ranking;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;

/**
 * What conditions may say of an item's answer: whether there is one, and which code was chosen. An option that is not
 * shown to a respondent does not count, even where it was chosen before.
 */
final class Ground implements WrittenGround {
    private final Questionnaire questionnaire;
    private final Set<ItemId> watched = new LinkedHashSet<>();
    private final Map<ItemId, String> answered = new LinkedHashMap<>();
    private boolean countsDays;

    Ground(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    @Override
    public Item item(ItemId id) {
        return questionnaire.item(id).orElseThrow();
    }

    @Override
    public String filled(ItemId item) {
        return Terms.filled(Nodes.path(item));
    }

    /** Tells whether an item is asked, by a node of its own, so that a chain of such conditions stays short. */
    @Override
    public String asked(ItemId item) {
        watched.add(item);
        return Nodes.path(Nodes.asked(item)) + " = '1'";
    }

    /** The items that some condition asks whether they were asked. */
    ImmutableSet<ItemId> watched() {
        return ImmutableSet.copyOf(watched);
    }

    /** The path of the day on which the interview started. */
    String today() {
        countsDays = true;
        return Nodes.path(Nodes.TODAY);
    }

    boolean countsDays() {
        return countsDays;
    }

    static boolean isConditional(Option option) {
        return !option.askedIf().equals(Condition.always());
    }

    private static String shown(ItemId item, Option option) {
        return isConditional(option) ? Nodes.path(Nodes.shown(item, option.code())) + " = '1'" : Terms.TRUE;
    }

    /** Where the code chosen in a single choice, or beside a number or date, stands. */
    String codePath(Item item) {
        return item instanceof SingleChoice ? Nodes.path(item.id()) : Nodes.path(Nodes.instead(item.id()));
    }

    /** Holds where one of some options was chosen and is shown. */
    @Override
    public String chosen(Item item, Set<Integer> codes) {
        boolean several = item instanceof MultipleChoice || item instanceof Ranking;
        String path = several ? Nodes.path(item.id()) : codePath(item);
        return Terms.any(item.options().stream()
                .filter(option -> codes.contains(option.code()))
                .map(option -> Terms.all(
                        several ? Terms.selected(path, option.code()) : Terms.is(path, option.code()),
                        shown(item.id(), option)))
                .toList());
    }

    private boolean hasConditionalOptions(Item item) {
        return item.options().stream().anyMatch(Ground::isConditional);
    }

    /** Holds where an option was chosen. */
    String chosenAny(Item item) {
        boolean several = item instanceof MultipleChoice || item instanceof Ranking;
        if (!hasConditionalOptions(item)) {
            return Terms.filled(several ? Nodes.path(item.id()) : codePath(item));
        }
        return chosen(item, codes(item));
    }

    static ImmutableSet<Integer> codes(Item item) {
        return item.options().stream().map(Option::code).collect(ImmutableSet.toImmutableSet());
    }

    /** How many options were chosen. */
    @Override
    public String count(Item item) {
        if (!hasConditionalOptions(item)) {
            return "count-selected(" + Nodes.path(item.id()) + ")";
        }
        return Terms.count(
                codes(item).stream().map(code -> chosen(item, Set.of(code))).toList());
    }

    /** Holds where the item has an answer that counts; by a node of its own where several nodes decide that. */
    @Override
    public String answered(Item item) {
        String holds = anyAnswer(item);
        if (holds.equals(Terms.FALSE) || holds.equals(Terms.filled(Nodes.path(item.id())))) {
            return holds;
        }
        answered.put(item.id(), holds);
        return Nodes.path(Nodes.answered(item.id())) + " = '1'";
    }

    /** The items that need a node of their own for whether they were answered, and what decides that. */
    ImmutableMap<ItemId, String> answeredBySeveral() {
        return ImmutableMap.copyOf(answered);
    }

    private String anyAnswer(Item item) {
        if (item instanceof NumberQuestion || item instanceof DateQuestion) {
            return item.options().isEmpty()
                    ? Terms.filled(Nodes.path(item.id()))
                    : Terms.any(Terms.filled(Nodes.path(item.id())), chosenAny(item));
        }
        if (item instanceof SingleChoice || item instanceof MultipleChoice || item instanceof Ranking) {
            return chosenAny(item);
        }
        if (item instanceof Rowed grid) {
            List<String> filled = new ArrayList<>();
            for (Row row : grid.rows()) {
                filled.add(Terms.filled(Nodes.rowPath(grid.id(), row.code())));
                if (row.label() instanceof Row.NamedByRespondent) {
                    filled.add(Terms.filled(Nodes.rowNamePath(grid.id(), row.code())));
                }
            }
            return Terms.any(filled);
        }
        return item instanceof ScreenOut ? Terms.FALSE : Terms.filled(Nodes.path(item.id()));
    }
}
