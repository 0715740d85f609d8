package org.polder.json;

import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.model.Asking;
import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenQuestion;
import org.polder.model.Ordering;
import org.polder.model.Printed;
import org.polder.model.Ranking;
import org.polder.model.Requirement;
import org.polder.model.Rowed;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;

/** Writes one item: who it is and how it is asked, then what its kind adds, then its checks. */
final class ItemEncoder implements Item.Visitor<Draft> {
    private final Detail detail;
    private final ImmutableMap<ItemId, Printed> printed;

    ItemEncoder(Detail detail, ImmutableMap<ItemId, Printed> printed) {
        this.detail = detail;
        this.printed = printed;
    }

    JsonValue of(Item item) {
        Asking asking = item.asking();
        return item.accept(this)
                .put("checks", parts(item).checks(asking.checks()))
                .put("timeLimit", asking.timeLimit().map(Duration::toString).map(JsonValue::of))
                .build();
    }

    private PartEncoder parts(Item item) {
        return new PartEncoder(detail, item.id());
    }

    private Draft start(Item item, ItemKind kind) {
        Asking asking = item.asking();
        return new Draft()
                .put("id", item.id().value())
                .put("kind", kind.code())
                .put("printed", Optional.ofNullable(printed.get(item.id())).map(ItemEncoder::note))
                .put("text", detail.text(asking.text(), Conventions.text(item.id())))
                .put("hint", asking.hint().flatMap(detail::text))
                .put("askedIf", parts(item).condition(asking.askedIf(), Condition.always()))
                .unless(
                        Requirement.REQUIRED.code(),
                        "requirement",
                        asking.requirement().code())
                .mark("personal", asking.personal());
    }

    private static JsonValue note(Printed printed) {
        return new Draft()
                .put("number", printed.number().map(JsonValue::of))
                .put("instruction", printed.instruction().map(JsonValue::of))
                .build();
    }

    private Draft options(Item item, Draft draft) {
        return item.options().isEmpty()
                ? draft
                : draft.put("options", parts(item).options(item.options()));
    }

    private Draft rows(Rowed grid, Draft draft) {
        PartEncoder parts = parts(grid);
        return draft.put("rows", parts.rows(grid.rows())).put("scale", parts.options(grid.scale()));
    }

    static Draft order(Ordering order, Draft draft) {
        return draft.unless(Ordering.AS_WRITTEN.code(), "order", order.code());
    }

    @Override
    public Draft singleChoice(SingleChoice item) {
        return order(item.order(), options(item, start(item, ItemKind.SINGLE_CHOICE)));
    }

    @Override
    public Draft multipleChoice(MultipleChoice item) {
        Draft draft = start(item, ItemKind.MULTIPLE_CHOICE)
                .unless(1, "least", item.least())
                .unless(item.options().size(), "most", item.most());
        return order(item.order(), options(item, draft));
    }

    @Override
    public Draft ranking(Ranking item) {
        Draft draft = start(item, ItemKind.RANKING)
                .unless(item.most(), "least", item.least())
                .unless(item.options().size(), "most", item.most());
        return order(item.order(), options(item, draft));
    }

    @Override
    public Draft openQuestion(OpenQuestion item) {
        return start(item, ItemKind.OPEN).put("longest", item.longest());
    }

    @Override
    public Draft number(NumberQuestion item) {
        Draft draft = start(item, ItemKind.NUMBER)
                .put("least", detail.number(item.least()))
                .put("most", detail.number(item.most()))
                .unless(0, "decimals", item.decimals())
                .put("step", item.step().map(detail::number))
                .mark("slider", item.slider());
        return options(item, draft);
    }

    @Override
    public Draft date(DateQuestion item) {
        Draft draft = start(item, ItemKind.DATE)
                .put("earliest", item.earliest().map(Detail::day))
                .put("latest", item.latest().map(Detail::day));
        return options(item, draft);
    }

    @Override
    public Draft grid(Grid item) {
        return order(item.order(), rows(item, start(item, ItemKind.GRID)));
    }

    @Override
    public Draft multipleGrid(MultipleGrid item) {
        Draft draft = start(item, ItemKind.MULTIPLE_GRID).unless(item.scale().size(), "most", item.most());
        return order(item.order(), rows(item, draft));
    }

    @Override
    public Draft notice(Notice item) {
        return start(item, ItemKind.NOTICE);
    }

    @Override
    public Draft computed(Computed item) {
        return start(item, ItemKind.COMPUTED).put("value", new ExpressionEncoder(detail).of(item.value()));
    }

    @Override
    public Draft screenOut(ScreenOut item) {
        return start(item, ItemKind.SCREEN_OUT);
    }
}
