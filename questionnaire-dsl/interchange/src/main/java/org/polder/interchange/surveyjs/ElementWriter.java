package org.polder.interchange.surveyjs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import org.polder.condition.Condition;
import org.polder.interchange.internal.Losses;
import org.polder.model.Asking;
import org.polder.model.Check;
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
import org.polder.model.Ordering;
import org.polder.model.Ranking;
import org.polder.model.Requirement;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;

/** Writes one item as the elements that stand for it: the question, and others for what a question cannot take. */
final class ElementWriter implements Item.Visitor<List<ObjectNode>> {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Presence presence;
    private final Names names;
    private final Losses losses;
    private final Wordings wordings;
    private final OptionWriter options;
    private final Term open;

    /**
     * Makes the writer of one item.
     *
     * @param open whether no screen-out has ended the interview before
     */
    ElementWriter(Presence presence, Wordings wordings, Term open) {
        this.presence = presence;
        this.names = presence.names();
        this.losses = presence.losses();
        this.wordings = wordings;
        this.options = new OptionWriter(presence, wordings);
        this.open = open;
    }

    private void loss(Item item, String code, String message) {
        losses.add(code, item.id().value(), message);
    }

    private Term visible(Item item) {
        return presence.holds(item.askedIf(), item.id().value()).and(open);
    }

    private ObjectNode element(Item item, String type) {
        Asking asking = item.asking();
        ObjectNode element = JSON.objectNode().put("type", type).put("name", names.of(item.id()));
        element.set(
                type.equals("html") ? "html" : "title",
                wordings.of(asking.text(), item.id().value()));
        asking.hint()
                .ifPresent(hint ->
                        element.set("description", wordings.of(hint, item.id().value())));
        condition(element, visible(item));
        if (asking.required() && !type.equals("html")) {
            element.put("isRequired", true);
        }
        checks(item, element);
        Extras.of(element, item, names);
        if (asking.requirement() == Requirement.WARN_ONCE) {
            loss(item, "warn-once", "SurveyJS does not ask to confirm an empty answer: it may be left open there");
        }
        if (asking.personal()) {
            loss(item, "personal", "SurveyJS keeps contact data with the other answers");
        }
        asking.timeLimit()
                .ifPresent(limit -> loss(item, "time-limit", "SurveyJS has no time limit of " + limit + " here"));
        return element;
    }

    static void condition(ObjectNode element, Term term) {
        if (!term.equals(Term.YES)) {
            element.put("visibleIf", term.text());
        }
    }

    private void checks(Item item, ObjectNode element) {
        ArrayNode validators = JSON.arrayNode();
        for (Check check : item.asking().checks()) {
            ObjectNode validator = validators.addObject().put("type", "expression");
            validator.set("text", wordings.of(check.message(), item.id().value()));
            validator.put(
                    "expression",
                    presence.fails(check.holds(), item.id().value()).not().text());
            if (check.soft()) {
                validator.put("notificationType", "warning");
            }
        }
        if (!validators.isEmpty()) {
            element.set("validators", validators);
        }
    }

    private void order(Item item, ObjectNode element, String property, Ordering order) {
        if (order == Ordering.SHUFFLED) {
            element.put(property, "random");
        } else if (order != Ordering.AS_WRITTEN) {
            Extras.of(element).put("order", order.code());
            loss(item, "order", "SurveyJS cannot order parts '" + order.code() + "': they stand as written");
        }
        boolean anchored = item.options().stream().anyMatch(Option::anchored)
                || item.rows().stream().anyMatch(Row::anchored);
        if (order == Ordering.SHUFFLED && anchored) {
            loss(item, "anchored", "SurveyJS shuffles all parts, also those that should keep their place");
        }
    }

    @Override
    public List<ObjectNode> singleChoice(SingleChoice item) {
        ObjectNode element = element(item, "radiogroup");
        element.set("choices", options.of(item, item.options()));
        order(item, element, "choicesOrder", item.order());
        return List.of(element);
    }

    @Override
    public List<ObjectNode> multipleChoice(MultipleChoice item) {
        ObjectNode element = element(item, "checkbox");
        element.set("choices", options.of(item, item.options()));
        bounds(element, item.least(), item.most(), item.options().size());
        order(item, element, "choicesOrder", item.order());
        return List.of(element);
    }

    private static void bounds(ObjectNode element, int least, int most, int count) {
        if (least > 1) {
            element.put("minSelectedChoices", least);
        }
        if (most != count) {
            element.put("maxSelectedChoices", most);
        }
    }

    @Override
    public List<ObjectNode> ranking(Ranking item) {
        ObjectNode element = element(item, "ranking").put("selectToRankEnabled", true);
        element.set("choices", options.of(item, item.options()));
        bounds(element, item.least(), item.most(), item.options().size());
        order(item, element, "choicesOrder", item.order());
        if (item.options().stream().anyMatch(option -> option.open().isPresent())) {
            loss(item, "open-ended", "SurveyJS takes no words beside what is ranked");
        }
        return List.of(element);
    }

    @Override
    public List<ObjectNode> openQuestion(OpenQuestion item) {
        return List.of(element(item, "comment").put("maxLength", item.longest()));
    }

    @Override
    public List<ObjectNode> number(NumberQuestion item) {
        ObjectNode element = element(item, "text").put("inputType", "number");
        element.put("min", item.least()).put("max", item.most());
        item.step().ifPresent(step -> element.put("step", step));
        if (item.step().isEmpty() && item.decimals() > 0) {
            element.put("step", BigDecimal.ONE.movePointLeft(item.decimals()));
        }
        if (item.slider()) {
            loss(item, "slider", "SurveyJS's sliders always have a value: the number is typed instead");
        }
        return withInstead(item, element, item.options());
    }

    @Override
    public List<ObjectNode> date(DateQuestion item) {
        ObjectNode element = element(item, "text").put("inputType", "date");
        item.earliest().ifPresent(day -> bound(element, "min", Days.term(day)));
        item.latest().ifPresent(day -> bound(element, "max", Days.term(day)));
        return withInstead(item, element, item.options());
    }

    private static void bound(ObjectNode element, String property, Term day) {
        if (day instanceof Term.Words fixed) {
            element.put(property, fixed.value());
        } else {
            element.put(property + "ValueExpression", day.text());
        }
    }

    /** Puts the options beside a number or date in a question of their own, right after it. */
    private List<ObjectNode> withInstead(Item item, ObjectNode element, ImmutableList<Option> beside) {
        if (beside.isEmpty()) {
            return List.of(element);
        }
        Term instead = presence.instead(item);
        if (element.remove("isRequired") != null) {
            element.put("requiredIf", instead.not().text());
        }
        element.put("enableIf", instead.not().text());
        ObjectNode other = JSON.objectNode()
                .put("type", "checkbox")
                .put("name", names.instead(item.id()))
                .put("titleLocation", "hidden")
                .put("maxSelectedChoices", 1);
        other.set("choices", options.of(item, beside));
        condition(other, visible(item));
        Extras.of(other).put("instead", names.of(item.id()));
        return List.of(element, other);
    }

    @Override
    public List<ObjectNode> grid(Grid item) {
        return rowed(item, element(item, "matrix"), item.order());
    }

    @Override
    public List<ObjectNode> multipleGrid(MultipleGrid item) {
        ObjectNode element = element(item, "matrix").put("cellType", "checkbox");
        if (item.most() < item.scale().size()) {
            loss(item, "columns", "SurveyJS lets more than " + item.most() + " columns of a row be chosen");
        }
        return rowed(item, element, item.order());
    }

    private List<ObjectNode> rowed(Rowed item, ObjectNode element, Ordering order) {
        if (element.remove("isRequired") != null) {
            element.put("eachRowRequired", true);
        }
        element.set("columns", options.of(item, item.scale()));
        RowWriter writer = new RowWriter(presence, wordings);
        element.set("rows", writer.rows(item));
        order(item, element, "rowOrder", order);
        return ImmutableList.<ObjectNode>builder()
                .addAll(writer.names(item, visible(item)))
                .add(element)
                .build();
    }

    @Override
    public List<ObjectNode> notice(Notice item) {
        return List.of(element(item, "html"));
    }

    /** A computed value is a variable, so that nobody sees it; the form's writer puts it there. */
    @Override
    public List<ObjectNode> computed(Computed item) {
        return List.of();
    }

    @Override
    public List<ObjectNode> screenOut(ScreenOut item) {
        return List.of(element(item, "html"));
    }

    /** Tells whether a condition is the one that always holds. */
    static boolean always(Condition condition) {
        return condition.equals(Condition.always());
    }
}
