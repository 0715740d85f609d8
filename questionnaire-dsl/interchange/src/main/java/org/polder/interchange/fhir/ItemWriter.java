package org.polder.interchange.fhir;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polder.condition.Comparison;
import org.polder.condition.Day;
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

/** Writes one item as the items of FHIR that stand for it. */
final class ItemWriter implements Item.Visitor<List<ObjectNode>> {
    private final Ground ground;
    private final Gate gate;
    private final QuestionWriter questions;
    private final OptionWriter options;
    private final RowWriter rows;
    private final Formula before;

    /**
     * Makes the writer of one item.
     *
     * @param before what must hold besides the item's condition: that no screen-out on its page came before
     */
    ItemWriter(Ground ground, Gate gate, TextWriter texts, Formula before) {
        this.ground = ground;
        this.gate = gate;
        this.questions = new QuestionWriter(ground, gate, texts);
        this.options = new OptionWriter(ground, gate, texts);
        this.rows = new RowWriter(ground, gate, texts, questions, options);
        this.before = before;
    }

    private Formula enabled(Item item) {
        return ground.asked(item.id()).and(before);
    }

    private ObjectNode question(Item item, String type) {
        ObjectNode node = questions.item(item, type, enabled(item));
        QuestionWriter.required(item, node);
        return node;
    }

    private List<ObjectNode> choice(Item item, ObjectNode node) {
        options.put(node, item);
        return ImmutableList.<ObjectNode>builder()
                .addAll(questions.withHint(item, node, enabled(item)))
                .addAll(questions.open(item))
                .build();
    }

    @Override
    public List<ObjectNode> singleChoice(SingleChoice item) {
        ObjectNode node = question(item, "choice");
        questions.order(item, node, item.order());
        return choice(item, node);
    }

    @Override
    public List<ObjectNode> multipleChoice(MultipleChoice item) {
        ObjectNode node = question(item, "choice").put("repeats", true);
        bounds(item, node, item.least(), item.most());
        questions.order(item, node, item.order());
        return choice(item, node);
    }

    private void bounds(Item item, ObjectNode node, int least, int most) {
        if (least > 1 && item.asking().required()) {
            Extensions.add(node, Urls.MIN_OCCURS).put("valueInteger", least);
            if (item.options().stream().anyMatch(option -> option.exclusive())) {
                questions.loss(
                        item,
                        "least",
                        "FHIR asks for at least " + least + " answers also of who chooses an option that stands alone");
            }
        } else if (least > 1) {
            Extensions.add(node, Urls.own("least")).put("valueInteger", least);
            questions.loss(item, "least", "FHIR takes fewer than " + least + " answers where none are required");
        }
        if (most < item.options().size()) {
            Extensions.add(node, Urls.MAX_OCCURS).put("valueInteger", most);
        }
    }

    @Override
    public List<ObjectNode> ranking(Ranking item) {
        ObjectNode node = question(item, "choice").put("repeats", true);
        Extensions.add(node, Urls.own("ranking")).put("valueBoolean", true);
        questions.loss(item, "ranking", "FHIR has no ranking: the order in which the answers are given is the ranking");
        bounds(item, node, item.least(), item.most());
        questions.order(item, node, item.order());
        return choice(item, node);
    }

    @Override
    public List<ObjectNode> openQuestion(OpenQuestion item) {
        ObjectNode node = question(item, "text").put("maxLength", item.longest());
        return questions.withHint(item, node, enabled(item));
    }

    @Override
    public List<ObjectNode> number(NumberQuestion item) {
        boolean integer = Ground.isInteger(item);
        ObjectNode node = questions.item(item, integer ? "integer" : "decimal", valued(item));
        QuestionWriter.required(item, node);
        BigDecimal least = item.least();
        QuestionWriter.bound(node, Urls.MIN_VALUE, least, integer);
        QuestionWriter.bound(node, Urls.MAX_VALUE, item.most(), integer);
        if (!integer) {
            Extensions.add(node, Urls.MAX_DECIMALS).put("valueInteger", item.decimals());
        }
        if (item.slider()) {
            Extensions.control(node, "slider");
        }
        item.step().ifPresent(step -> step(item, node, step));
        return withInstead(item, node);
    }

    private void step(NumberQuestion item, ObjectNode node, BigDecimal step) {
        boolean whole = step.stripTrailingZeros().scale() <= 0 && step.precision() - step.scale() < 10;
        if (item.slider() && whole && Ground.isInteger(item)) {
            Extensions.add(node, Urls.SLIDER_STEP).put("valueInteger", step.intValueExact());
        } else {
            Extensions.add(node, Urls.own("step")).set("valueDecimal", Extensions.number(step));
            questions.loss(item, "step", "FHIR has no steps of " + step.toPlainString() + ": it takes numbers between");
        }
    }

    /** A number or date is asked for as long as no option beside it is chosen. */
    private Formula valued(Item item) {
        return item.options().isEmpty()
                ? enabled(item)
                : enabled(item).and(new Formula.Exists(Links.instead(item.id())).not());
    }

    private List<ObjectNode> withInstead(Item item, ObjectNode node) {
        if (item.options().isEmpty()) {
            return questions.withHint(item, node, valued(item));
        }
        ObjectNode other = JsonNodeFactory.instance
                .objectNode()
                .put("linkId", Links.instead(item.id()))
                .put("type", "choice");
        gate.put(other, enabled(item), item.id().value());
        Extensions.add(other, Urls.own("instead-of")).put("valueString", Links.of(item.id()));
        options.put(other, item);
        List<ObjectNode> all = new ArrayList<>(questions.withHint(item, node, valued(item)));
        all.add(other);
        return all;
    }

    @Override
    public List<ObjectNode> date(DateQuestion item) {
        ObjectNode node = questions.item(item, "date", valued(item));
        QuestionWriter.required(item, node);
        item.earliest().ifPresent(day -> bound(item, node, Urls.MIN_VALUE, Comparison.AT_LEAST, day));
        item.latest().ifPresent(day -> bound(item, node, Urls.MAX_VALUE, Comparison.AT_MOST, day));
        return withInstead(item, node);
    }

    /** A bound that moves with the day is a constraint, as an extension's value stands still. */
    private void bound(DateQuestion item, ObjectNode node, String url, Comparison comparison, Day day) {
        Optional<LocalDate> fixed = day instanceof Day.Fixed known ? Optional.of(known.date()) : Optional.empty();
        if (fixed.isPresent()) {
            Extensions.add(node, url).put("valueDate", fixed.get().toString());
            return;
        }
        String term = Days.term(day);
        String operator = comparison == Comparison.AT_LEAST ? "<" : ">";
        ObjectNode constraint = Extensions.add(node, Urls.CONSTRAINT);
        Extensions.add(constraint, "key").put("valueId", comparison == Comparison.AT_LEAST ? "earliest" : "latest");
        Extensions.add(constraint, "severity").put("valueCode", "error");
        Extensions.add(constraint, "expression")
                .put(
                        "valueString",
                        Answers.where(Links.of(item.id()), "value " + operator + " " + term) + ".exists().not()");
        Extensions.add(constraint, "human")
                .put("valueString", (comparison == Comparison.AT_LEAST ? ">= " : "<= ") + term);
        questions.loss(
                item,
                "today",
                "FHIRPath counts '" + day
                        + "' from the day the expression is evaluated, not from the day the interview started");
    }

    @Override
    public List<ObjectNode> grid(Grid item) {
        return rows.grid(item, false, item.order(), enabled(item));
    }

    @Override
    public List<ObjectNode> multipleGrid(MultipleGrid item) {
        return rows.grid(item, true, item.order(), enabled(item));
    }

    @Override
    public List<ObjectNode> notice(Notice item) {
        return questions.withHint(item, questions.item(item, "display", enabled(item)), enabled(item));
    }

    @Override
    public List<ObjectNode> screenOut(ScreenOut item) {
        ObjectNode node = questions.item(item, "display", enabled(item));
        Extensions.add(node, Urls.own("screen-out")).put("valueBoolean", true);
        return questions.withHint(item, node, enabled(item));
    }

    /** A computed value is a hidden question, so that conditions find its value in the response. */
    @Override
    public List<ObjectNode> computed(Computed item) {
        ObjectNode node = questions.item(item, "decimal", enabled(item)).put("readOnly", true);
        Extensions.add(node, Urls.HIDDEN).put("valueBoolean", true);
        Extensions.add(node, Urls.own("computed")).put("valueBoolean", true);
        Worth worth = Worth.of(item.value(), ground, item.id());
        gate.text(worth, item.id().value())
                .ifPresent(text -> Extensions.expression(Extensions.add(node, Urls.CALCULATED), text));
        return List.of(node);
    }
}
