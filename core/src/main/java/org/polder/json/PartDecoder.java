package org.polder.json;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.model.Check;
import org.polder.model.OpenPart;
import org.polder.model.Option;
import org.polder.model.OptionKind;
import org.polder.model.Row;
import org.polder.name.ItemId;
import org.polder.text.Text;

/** Reads the options, rows and checks of one item. */
final class PartDecoder {
    private static final List<String> OPTION =
            List.of("code", "text", "open", "exclusive", "missing", "anchored", "askedIf");
    private static final List<String> ROW = List.of("code", "text", "named", "carriedForward", "anchored", "askedIf");
    private static final List<String> MISSING = Arrays.stream(OptionKind.values())
            .filter(OptionKind::isMissing)
            .map(PartEncoder::name)
            .toList();

    private final ItemId item;
    private final Shared shared;
    private final ConditionDecoder conditions;
    private final TextDecoder texts;

    PartDecoder(ItemId item, Shared shared, ConditionDecoder conditions, TextDecoder texts) {
        this.item = item;
        this.shared = shared;
        this.conditions = conditions;
        this.texts = texts;
    }

    ImmutableList<Option> options(Entry owner, String field) {
        return owner.field(field)
                .map(list ->
                        parts(list, "a list of options, such as [1,2,{\"code\":3,\"open\":{\"longest\":80}}]").stream()
                                .map(this::option)
                                .collect(ImmutableList.toImmutableList()))
                .orElse(ImmutableList.of());
    }

    private List<Entry> parts(Entry list, String takes) {
        List<Entry> parts = list.elements(takes);
        int most = shared.limits().parts();
        if (parts.size() > most) {
            list.refuse(
                    "too-many-parts",
                    "Item '" + item + "' has " + parts.size() + " options, rows or columns: use at most " + most);
            return List.of();
        }
        return parts;
    }

    private Option option(Entry entry) {
        int code = code(entry, "An option", OPTION);
        Option plain = entry.build(() -> Option.of(code, TextDecoder.UNREAD), Option.of(1, TextDecoder.UNREAD));
        Optional<OpenPart> open = entry.field("open").map(this::open);
        OptionKind kind = entry.field("missing")
                .map(found -> found.named("kind of missing answer", MISSING, PartDecoder::kind, OptionKind.SUBSTANTIVE))
                .orElse(OptionKind.SUBSTANTIVE);
        return new Option(
                plain.code(),
                texts.read(entry, "text", Conventions.option(item, plain.code())),
                open,
                shared.flag(entry, "exclusive"),
                kind,
                shared.flag(entry, "anchored"),
                condition(entry, Condition.always()));
    }

    private static Optional<OptionKind> kind(String name) {
        return Arrays.stream(OptionKind.values())
                .filter(OptionKind::isMissing)
                .filter(kind -> PartEncoder.name(kind).equals(name))
                .findFirst();
    }

    /** Reads a bare code, or an object with one. */
    private int code(Entry entry, String thing, List<String> fields) {
        if (!entry.isObject()) {
            if (!entry.isNumber()) {
                entry.refuseKind("a code such as 1, or an object with the fields " + String.join(", ", fields));
                return 1;
            }
            return entry.whole();
        }
        entry.object(thing, fields);
        return shared.whole(entry, "code");
    }

    private OpenPart open(Entry entry) {
        OpenPart unread = new OpenPart.Words(1);
        if (!entry.object("An open part", List.of("longest", "least", "most", "decimals"))) {
            return unread;
        }
        if (entry.has("longest")) {
            entry.object("An open part with 'longest'", List.of("longest"));
            return entry.build(() -> new OpenPart.Words(shared.whole(entry, "longest")), unread);
        }
        BigDecimal least = shared.number(entry, "least");
        BigDecimal most = shared.number(entry, "most");
        int decimals = shared.whole(entry, "decimals", 0);
        return entry.build(() -> new OpenPart.Number(least, most, decimals), unread);
    }

    ImmutableList<Row> rows(Entry owner) {
        return owner.required("rows", "\"rows\":[1,2,3]")
                .map(list -> parts(list, "a list of rows, such as [1,2,{\"code\":3,\"named\":true}]").stream()
                        .map(this::row)
                        .collect(ImmutableList.toImmutableList()))
                .orElse(ImmutableList.of());
    }

    private Row row(Entry entry) {
        int code = code(entry, "A row", ROW);
        Row plain = entry.build(() -> Row.of(code, TextDecoder.UNREAD), Row.of(1, TextDecoder.UNREAD));
        boolean anchored = shared.flag(entry, "anchored");
        Optional<Entry> carried = entry.field("carriedForward");
        if (carried.isPresent()) {
            entry.object("A row with 'carriedForward'", List.of("code", "carriedForward", "anchored", "askedIf"));
            carried.get().object("What is carried forward", List.of("item", "row"));
            ItemId grid = carried.get()
                    .required("item", "\"item\":\"Q1\"")
                    .map(shared::item)
                    .orElse(item);
            int row = shared.whole(carried.get(), "row");
            return new Row(
                    plain.code(),
                    new Row.CarriedForward(grid, row),
                    condition(entry, new Condition.RowNamed(grid, row)),
                    anchored);
        }
        Text text = texts.read(entry, "text", Conventions.row(item, plain.code()));
        Row.Label label = shared.flag(entry, "named") ? new Row.NamedByRespondent(text) : new Row.Fixed(text);
        return new Row(plain.code(), label, condition(entry, Condition.always()), anchored);
    }

    Condition condition(Entry owner, Condition usual) {
        return owner.field("askedIf").map(entry -> conditions.read(entry, 1)).orElse(usual);
    }

    ImmutableList<Check> checks(Entry owner) {
        return owner.field("checks")
                .map(list -> ImmutableList.copyOf(list.each("a list of checks", this::check)))
                .orElse(ImmutableList.of());
    }

    private Check check(Entry entry) {
        entry.object("A check", List.of("holds", "message", "soft"));
        return new Check(
                conditions.read(entry, "holds"),
                texts.read(entry, "message", Optional.empty()),
                shared.flag(entry, "soft"));
    }
}
