package org.polder.interchange.fhir;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.polder.condition.Condition;
import org.polder.interchange.internal.Losses;
import org.polder.model.DateQuestion;
import org.polder.model.Item;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.Questionnaire;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;

/**
 * Says in FHIR's language whether an item is asked and answered. The answers of what is not enabled do not count there
 * either, so an answer that exists is one that was asked for.
 */
final class Ground {
    private static final BigDecimal GREATEST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final Questionnaire questionnaire;
    private final Losses losses;
    private final Map<ItemId, Formula> asked = new HashMap<>();

    Ground(Questionnaire questionnaire, Losses losses) {
        this.questionnaire = questionnaire;
        this.losses = losses;
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    Losses losses() {
        return losses;
    }

    Item item(ItemId id) {
        return questionnaire.item(id).orElseThrow();
    }

    /** Says when a condition is certainly true; what cannot be said is a loss of the item named. */
    Formula holds(Condition condition, String user) {
        return condition.accept(new Certain(this, user, true));
    }

    /** Says when a condition is certainly false. */
    Formula fails(Condition condition, String user) {
        return condition.accept(new Certain(this, user, false));
    }

    Formula asked(ItemId id) {
        Formula known = asked.get(id);
        if (known == null) {
            known = holds(item(id).askedIf(), id.value());
            asked.put(id, known);
        }
        return known;
    }

    ObjectNode coding(Item item, int code) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("system", Urls.system(questionnaire, item.id()))
                .put("code", String.valueOf(code));
    }

    /** Whether one of some options of a question is among its answers. */
    Formula chosen(Item item, String link, Collection<Integer> codes) {
        return Formula.any(codes.stream().map(code -> is(item, link, "=", code)).toList());
    }

    /** Whether the one answer to a question is none of some options; not for no answer. */
    Formula differs(Item item, String link, Collection<Integer> codes) {
        return Formula.all(
                codes.stream().map(code -> is(item, link, "!=", code)).toList());
    }

    private Formula is(Item item, String link, String operator, int code) {
        return Formula.Test.of(
                Answers.where(link, "value.code " + operator + " '" + code + "'") + ".exists()",
                new When(link, operator, "answerCoding", coding(item, code)));
    }

    /** The question that takes the options of an item. */
    static String choices(Item item) {
        boolean beside = item instanceof NumberQuestion || item instanceof DateQuestion;
        return beside ? Links.instead(item.id()) : Links.of(item.id());
    }

    /** Whether an item has at most one answer. */
    static boolean isSingle(Item item) {
        return item instanceof SingleChoice || item instanceof NumberQuestion || item instanceof DateQuestion;
    }

    /** Whether an item is answered, which says that it was asked too. */
    Formula answered(Item item) {
        if (item instanceof Notice) {
            return asked(item.id());
        }
        if (item instanceof ScreenOut) {
            return Formula.NO;
        }
        return Formula.any(
                parts(item).map(link -> (Formula) new Formula.Exists(link)).toList());
    }

    private static Stream<String> parts(Item item) {
        if (item instanceof Rowed grid) {
            return grid.rows().stream().flatMap(row -> rowParts(grid, row));
        }
        Stream<String> own = Stream.of(Links.of(item.id()));
        boolean beside = item instanceof NumberQuestion || item instanceof DateQuestion;
        return beside && !item.options().isEmpty() ? Stream.concat(own, Stream.of(Links.instead(item.id()))) : own;
    }

    private static Stream<String> rowParts(Rowed grid, Row row) {
        Stream<String> judged = Stream.of(Links.row(grid.id(), row.code()));
        return row.label() instanceof Row.NamedByRespondent
                ? Stream.concat(Stream.of(Links.rowName(grid.id(), row.code())), judged)
                : judged;
    }

    /** Whether a number is a FHIR integer, which has 32 bits, rather than a decimal. */
    static boolean isInteger(NumberQuestion number) {
        return number.decimals() == 0
                && number.least().abs().compareTo(GREATEST) <= 0
                && number.most().abs().compareTo(GREATEST) <= 0;
    }

    /** Whether the respondent named a row. */
    static Formula named(Rowed grid, Row row) {
        return row.label() instanceof Row.NamedByRespondent
                ? new Formula.Exists(Links.rowName(grid.id(), row.code()))
                : Formula.NO;
    }

    /** When the interview has been ended by one of some screen-outs. */
    Formula ended(List<ScreenOut> before) {
        return Formula.any(before.stream().map(item -> asked(item.id())).toList());
    }
}
