package org.polder.json;

import com.google.common.base.CaseFormat;
import java.util.ArrayList;
import java.util.List;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.condition.ConditionVisitor;
import org.polder.name.ItemId;

/** Writes conditions: an item and what must hold of it, or a combination of such. */
final class ConditionEncoder implements ConditionVisitor<JsonValue> {
    private final Detail detail;

    ConditionEncoder(Detail detail) {
        this.detail = detail;
    }

    JsonValue of(Condition condition) {
        return condition.accept(this);
    }

    /** The name of a comparison as a field, such as {@code atLeast}. */
    static String field(Comparison comparison) {
        return CaseFormat.LOWER_HYPHEN.to(CaseFormat.LOWER_CAMEL, comparison.code());
    }

    private static Draft item(ItemId item) {
        return new Draft().put("item", item.value());
    }

    private static JsonValue range(int from, int usualFrom, int to) {
        return new Draft()
                .unless(usualFrom, "from", from)
                .unless(Integer.MAX_VALUE, "to", to)
                .build();
    }

    @Override
    public JsonValue constant(Condition.Constant condition) {
        return JsonValue.of(condition.value());
    }

    @Override
    public JsonValue codeIn(Condition.CodeIn condition) {
        return item(condition.question())
                .put("is", Detail.codes(condition.codes()))
                .build();
    }

    @Override
    public JsonValue containsAny(Condition.ContainsAny condition) {
        return item(condition.question())
                .put("includes", Detail.codes(condition.codes()))
                .build();
    }

    @Override
    public JsonValue countBetween(Condition.CountBetween condition) {
        return item(condition.question())
                .put("count", range(condition.least(), 0, condition.most()))
                .build();
    }

    @Override
    public JsonValue rankBetween(Condition.RankBetween condition) {
        return item(condition.question())
                .put("ranks", condition.code())
                .put("place", range(condition.from(), 1, condition.to()))
                .build();
    }

    @Override
    public JsonValue numberIs(Condition.NumberIs condition) {
        return item(condition.question())
                .put(field(condition.comparison()), detail.number(condition.number()))
                .build();
    }

    @Override
    public JsonValue dateIs(Condition.DateIs condition) {
        return item(condition.question())
                .put(field(condition.comparison()), Detail.day(condition.day()))
                .build();
    }

    @Override
    public JsonValue itemsCompare(Condition.ItemsCompare condition) {
        return item(condition.left())
                .put(field(condition.comparison()), item(condition.right()).build())
                .build();
    }

    @Override
    public JsonValue textMatches(Condition.TextMatches condition) {
        return item(condition.question()).put("matches", condition.pattern()).build();
    }

    @Override
    public JsonValue quotaFull(Condition.QuotaFull condition) {
        return new Draft().put("quotaFull", condition.quota()).build();
    }

    @Override
    public JsonValue rowIn(Condition.RowIn condition) {
        return item(condition.grid())
                .put("row", condition.row())
                .put("is", Detail.codes(condition.codes()))
                .build();
    }

    @Override
    public JsonValue rowsBetween(Condition.RowsBetween condition) {
        return item(condition.grid())
                .put("rows", Detail.codes(condition.rows()))
                .put("is", Detail.codes(condition.codes()))
                .put("count", range(condition.least(), 0, condition.most()))
                .build();
    }

    @Override
    public JsonValue rowNamed(Condition.RowNamed condition) {
        return item(condition.grid())
                .put("row", condition.row())
                .mark("named", true)
                .build();
    }

    @Override
    public JsonValue textBlank(Condition.TextBlank condition) {
        return item(condition.question()).mark("blank", true).build();
    }

    @Override
    public JsonValue asked(Condition.Asked condition) {
        return item(condition.item()).mark("asked", true).build();
    }

    @Override
    public JsonValue answered(Condition.Answered condition) {
        return item(condition.item()).mark("answered", true).build();
    }

    @Override
    public JsonValue and(Condition.And condition) {
        return new Draft().put("and", all(condition.parts())).build();
    }

    @Override
    public JsonValue or(Condition.Or condition) {
        return new Draft().put("or", all(condition.parts())).build();
    }

    @Override
    public JsonValue not(Condition.Not condition) {
        return new Draft().put("not", of(condition.part())).build();
    }

    JsonValue all(List<Condition> conditions) {
        List<JsonValue> parts = new ArrayList<>();
        for (Condition condition : conditions) {
            parts.add(of(condition));
        }
        return JsonValue.of(parts);
    }
}
