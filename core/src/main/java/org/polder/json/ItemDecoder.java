package org.polder.json;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.condition.Day;
import org.polder.condition.Expression;
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
import org.polder.model.Option;
import org.polder.model.Ordering;
import org.polder.model.Ranking;
import org.polder.model.Requirement;
import org.polder.model.Row;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;

/** Reads one item of any kind. */
final class ItemDecoder {
    private static final List<String> REQUIREMENTS =
            Arrays.stream(Requirement.values()).map(Requirement::code).toList();

    private final Shared shared;
    private final ConditionDecoder conditions;
    private final ExpressionDecoder expressions;
    private final TextDecoder texts;

    ItemDecoder(Shared shared) {
        this.shared = shared;
        this.conditions = new ConditionDecoder(shared.limits().depth(), shared);
        this.expressions = new ExpressionDecoder(shared.limits().depth(), shared, conditions);
        this.texts = new TextDecoder(shared, conditions);
    }

    ConditionDecoder conditions() {
        return conditions;
    }

    TextDecoder texts() {
        return texts;
    }

    /** Reads an item of a kind already known. */
    Item read(Entry entry, ItemKind kind) {
        entry.object("An item of kind " + kind.code(), kind.fields());
        ItemId id = entry.required("id", "\"id\":\"Q1\"").map(shared::item).orElse(ItemId.of("unread"));
        PartDecoder parts = new PartDecoder(id, shared, conditions, texts);
        Asking asking = asking(entry, id, parts);
        return entry.build(() -> item(entry, kind, asking, parts), new Notice(asking));
    }

    private Asking asking(Entry entry, ItemId id, PartDecoder parts) {
        Requirement requirement = entry.field("requirement")
                .map(found -> found.named("requirement", REQUIREMENTS, Requirement::of, Requirement.REQUIRED))
                .orElse(Requirement.REQUIRED);
        Optional<Duration> limit = entry.field("timeLimit").map(ItemDecoder::duration);
        return entry.build(
                () -> new Asking(
                        id,
                        texts.read(entry, "text", Conventions.text(id)),
                        entry.field("hint").map(texts::read),
                        parts.condition(entry, Condition.always()),
                        requirement,
                        shared.flag(entry, "personal"),
                        parts.checks(entry),
                        limit),
                Asking.of(ItemId.of("unread")));
    }

    private static Duration duration(Entry entry) {
        String text = entry.text("a time such as \"PT90S\"");
        try {
            return entry.isText() ? Duration.parse(text) : Duration.ofSeconds(1);
        } catch (DateTimeParseException malformed) {
            entry.refuseKind("a time such as \"PT90S\" or \"PT5M\"");
            return Duration.ofSeconds(1);
        }
    }

    private Item item(Entry entry, ItemKind kind, Asking asking, PartDecoder parts) {
        return switch (kind) {
            case SINGLE_CHOICE -> new SingleChoice(asking, parts.options(entry, "options"), shared.order(entry));
            case MULTIPLE_CHOICE -> multipleChoice(entry, asking, parts.options(entry, "options"));
            case RANKING -> ranking(entry, asking, parts.options(entry, "options"));
            case OPEN -> new OpenQuestion(asking, shared.whole(entry, "longest"));
            case NUMBER -> number(entry, asking, parts.options(entry, "options"));
            case DATE -> date(entry, asking, parts.options(entry, "options"));
            case GRID -> grid(entry, asking, parts);
            case MULTIPLE_GRID -> multipleGrid(entry, asking, parts);
            case NOTICE -> new Notice(asking);
            case COMPUTED ->
                new Computed(
                        asking,
                        entry.required("value", "\"value\":{\"plus\":[\"Q1\",\"Q2\"]}")
                                .map(value -> expressions.read(value, 1))
                                .orElse(Expression.of(1)));
            case SCREEN_OUT -> new ScreenOut(asking);
        };
    }

    private Item multipleChoice(Entry entry, Asking asking, ImmutableList<Option> options) {
        return new MultipleChoice(
                asking,
                options,
                shared.whole(entry, "least", 1),
                shared.whole(entry, "most", Math.max(1, options.size())),
                shared.order(entry));
    }

    private Item ranking(Entry entry, Asking asking, ImmutableList<Option> options) {
        int most = shared.whole(entry, "most", Math.max(1, options.size()));
        return new Ranking(asking, options, shared.whole(entry, "least", most), most, shared.order(entry));
    }

    private Item number(Entry entry, Asking asking, ImmutableList<Option> options) {
        BigDecimal least = shared.number(entry, "least");
        BigDecimal most = shared.number(entry, "most");
        return new NumberQuestion(
                asking,
                least,
                most,
                shared.whole(entry, "decimals", 0),
                entry.field("step").map(Entry::number),
                shared.flag(entry, "slider"),
                options);
    }

    private Item date(Entry entry, Asking asking, ImmutableList<Option> options) {
        Optional<Day> earliest = entry.field("earliest").map(shared::day);
        Optional<Day> latest = entry.field("latest").map(shared::day);
        return new DateQuestion(asking, earliest, latest, options);
    }

    private Item grid(Entry entry, Asking asking, PartDecoder parts) {
        ImmutableList<Row> rows = parts.rows(entry);
        Ordering order = shared.order(entry);
        return new Grid(asking, rows, parts.options(entry, "scale"), order);
    }

    private Item multipleGrid(Entry entry, Asking asking, PartDecoder parts) {
        ImmutableList<Row> rows = parts.rows(entry);
        ImmutableList<Option> scale = parts.options(entry, "scale");
        int most = shared.whole(entry, "most", Math.max(1, scale.size()));
        return new MultipleGrid(asking, rows, scale, most, shared.order(entry));
    }
}
