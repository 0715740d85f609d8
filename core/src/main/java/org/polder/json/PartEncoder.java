package org.polder.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.model.Check;
import org.polder.model.OpenPart;
import org.polder.model.Option;
import org.polder.model.OptionKind;
import org.polder.model.Row;
import org.polder.name.ItemId;

/** Writes the options, rows and checks of one item; what has nothing of its own is a bare code. */
final class PartEncoder {
    private final Detail detail;
    private final ItemId item;

    PartEncoder(Detail detail, ItemId item) {
        this.detail = detail;
        this.item = item;
    }

    /** The name of a kind of option in files, such as {@code dont-know}. */
    static String name(OptionKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    JsonValue options(List<Option> options) {
        List<JsonValue> all = new ArrayList<>();
        for (Option option : options) {
            Draft draft = new Draft()
                    .put("code", option.code())
                    .put("text", detail.text(option.text(), Conventions.option(item, option.code())))
                    .put("open", option.open().map(this::open))
                    .mark("exclusive", option.exclusive())
                    .unless(name(OptionKind.SUBSTANTIVE), "missing", name(option.kind()))
                    .mark("anchored", option.anchored())
                    .put("askedIf", condition(option.askedIf(), Condition.always()));
            all.add(shortest(option.code(), draft.build()));
        }
        return JsonValue.of(all);
    }

    private static JsonValue shortest(int code, JsonValue full) {
        return full instanceof JsonValue.Fields object && object.values().size() == 1 ? JsonValue.of(code) : full;
    }

    private JsonValue open(OpenPart part) {
        return part.accept(new OpenPart.Visitor<JsonValue>() {
            @Override
            public JsonValue words(OpenPart.Words words) {
                return new Draft().put("longest", words.longest()).build();
            }

            @Override
            public JsonValue number(OpenPart.Number number) {
                return new Draft()
                        .put("least", detail.number(number.least()))
                        .put("most", detail.number(number.most()))
                        .unless(0, "decimals", number.decimals())
                        .build();
            }
        });
    }

    JsonValue rows(List<Row> rows) {
        List<JsonValue> all = new ArrayList<>();
        for (Row row : rows) {
            Draft draft = new Draft().put("code", row.code());
            Condition usual = label(row, draft);
            all.add(shortest(
                    row.code(),
                    draft.mark("anchored", row.anchored())
                            .put("askedIf", condition(row.askedIf(), usual))
                            .build()));
        }
        return JsonValue.of(all);
    }

    /** Writes where the label comes from, and gives the condition such a row usually has. */
    private Condition label(Row row, Draft draft) {
        return row.label().accept(new Row.LabelVisitor<Condition>() {
            @Override
            public Condition fixed(Row.Fixed fixed) {
                draft.put("text", detail.text(fixed.label(), Conventions.row(item, row.code())));
                return Condition.always();
            }

            @Override
            public Condition namedByRespondent(Row.NamedByRespondent named) {
                draft.put("text", detail.text(named.invitation(), Conventions.row(item, row.code())))
                        .mark("named", true);
                return Condition.always();
            }

            @Override
            public Condition carriedForward(Row.CarriedForward carried) {
                draft.put(
                        "carriedForward",
                        new Draft()
                                .put("item", carried.grid().value())
                                .put("row", carried.row())
                                .build());
                return new Condition.RowNamed(carried.grid(), carried.row());
            }
        });
    }

    Optional<JsonValue> checks(List<Check> checks) {
        List<JsonValue> all = new ArrayList<>();
        for (Check check : checks) {
            all.add(new Draft()
                    .put("holds", new ConditionEncoder(detail).of(check.holds()))
                    .put("message", detail.text(check.message()))
                    .mark("soft", check.soft())
                    .build());
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(JsonValue.of(all));
    }

    Optional<JsonValue> condition(Condition condition, Condition usual) {
        return condition.equals(usual) ? Optional.empty() : Optional.of(new ConditionEncoder(detail).of(condition));
    }
}
