package org.polder.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.name.ItemId;
import org.polder.problem.Suggestion;

/** Reads conditions, down to a depth. */
final class ConditionDecoder {
    private static final String TAKES =
            "a condition, such as {\"item\":\"Q1\",\"is\":[1,2]} or {\"and\":[…]}, true or false";

    private static final ImmutableMap<String, Comparison> COMPARISONS = comparisons();

    /** What can hold of an item, with the fields that go with it; without a match the condition has no such form. */
    private static final ImmutableMap<String, List<String>> FORMS = ImmutableMap.<String, List<String>>builder()
            .put("is", List.of("item", "row", "rows", "is", "count"))
            .put("includes", List.of("item", "includes"))
            .put("ranks", List.of("item", "ranks", "place"))
            .put("matches", List.of("item", "matches"))
            .put("blank", List.of("item", "blank"))
            .put("named", List.of("item", "row", "named"))
            .put("asked", List.of("item", "asked"))
            .put("answered", List.of("item", "answered"))
            .put("count", List.of("item", "count"))
            .build();

    private final int deepest;
    private final Shared shared;

    ConditionDecoder(int deepest, Shared shared) {
        this.deepest = deepest;
        this.shared = shared;
    }

    private static ImmutableMap<String, Comparison> comparisons() {
        ImmutableMap.Builder<String, Comparison> all = ImmutableMap.builder();
        for (Comparison comparison : Comparison.values()) {
            all.put(ConditionEncoder.field(comparison), comparison);
        }
        return all.buildOrThrow();
    }

    /** Reads a condition that must be there. */
    Condition read(Entry owner, String field) {
        return owner.required(field, "\"" + field + "\":{\"item\":\"Q1\",\"is\":1}")
                .map(entry -> read(entry, 1))
                .orElse(Condition.always());
    }

    Condition read(Entry entry, int depth) {
        if (entry.isFlag()) {
            return entry.flag() ? Condition.always() : Condition.never();
        }
        if (!entry.isObject()) {
            entry.refuseKind(TAKES);
            return Condition.always();
        }
        if (depth > deepest) {
            entry.refuse(
                    "too-deep",
                    "Conditions and expressions stand more than " + deepest + " deep within one another: flatten them,"
                            + " or compute a value in between");
            return Condition.always();
        }
        for (String field : List.of("and", "or")) {
            if (entry.has(field)) {
                entry.object("A condition with '" + field + "'", List.of(field));
                ImmutableList<Condition> parts = all(entry.field(field).orElseThrow(), depth);
                return field.equals("and") ? new Condition.And(parts) : new Condition.Or(parts);
            }
        }
        if (entry.has("not")) {
            entry.object("A condition with 'not'", List.of("not"));
            return new Condition.Not(read(entry.field("not").orElseThrow(), depth + 1));
        }
        if (entry.has("quotaFull")) {
            entry.object("A condition with 'quotaFull'", List.of("quotaFull"));
            shared.lookAtQuota();
            return new Condition.QuotaFull(
                    entry.field("quotaFull").orElseThrow().text("the name of a quota"));
        }
        return ofItem(entry);
    }

    ImmutableList<Condition> all(Entry entry, int depth) {
        return ImmutableList.copyOf(entry.each("a list of conditions", part -> read(part, depth + 1)));
    }

    private Condition ofItem(Entry entry) {
        Optional<String> comparison =
                COMPARISONS.keySet().stream().filter(entry::has).findFirst();
        Optional<String> form = FORMS.keySet().stream().filter(entry::has).findFirst();
        if (comparison.isEmpty() && form.isEmpty()) {
            noForm(entry);
            return Condition.always();
        }
        List<String> fields = comparison.map(found -> List.of("item", found)).orElseGet(() -> FORMS.get(form.get()));
        entry.object("A condition with '" + comparison.or(() -> form).get() + "'", fields);
        Optional<Entry> named = entry.required("item", "\"item\":\"Q1\"");
        if (named.isEmpty()) {
            return Condition.always();
        }
        ItemId item = shared.item(named.get());
        return entry.build(
                () -> comparison.isPresent()
                        ? compared(entry.field(comparison.get()).orElseThrow(), item, COMPARISONS.get(comparison.get()))
                        : held(entry, item, form.get()),
                Condition.always());
    }

    private void noForm(Entry entry) {
        List<String> known = new ArrayList<>(COMPARISONS.keySet());
        known.addAll(FORMS.keySet());
        known.addAll(List.of("and", "or", "not", "quotaFull"));
        String guess = entry.names().stream()
                .filter(name -> !name.equals("item"))
                .map(name -> Suggestion.sentence(name, known))
                .filter(sentence -> !sentence.isEmpty())
                .findFirst()
                .orElse("");
        entry.refuse(
                "unknown-condition",
                "The condition says nothing that is known here: give it one of " + String.join(", ", known) + "."
                        + guess);
    }

    private Condition compared(Entry entry, ItemId item, Comparison comparison) {
        if (entry.isNumber()) {
            return new Condition.NumberIs(item, comparison, entry.number());
        }
        if (entry.isObject() && entry.has("item")) {
            entry.object("An item to compare with", List.of("item"));
            return new Condition.ItemsCompare(
                    item, comparison, shared.item(entry.field("item").orElseThrow()));
        }
        if (entry.isText() || entry.isObject()) {
            return new Condition.DateIs(item, comparison, shared.day(entry));
        }
        entry.refuseKind("a number, a day such as \"2026-04-17\", or {\"item\":\"Q2\"}");
        return Condition.always();
    }

    private Condition held(Entry entry, ItemId item, String form) {
        Entry value = entry.field(form).orElseThrow();
        return switch (form) {
            case "is" -> is(entry, item, shared.codes(value));
            case "includes" -> new Condition.ContainsAny(item, shared.codes(value));
            case "count" -> range(value, 0, (from, to) -> new Condition.CountBetween(item, from, to));
            case "ranks" -> place(entry, item, value.whole());
            case "matches" -> shared.matches(item, value);
            case "blank" -> marked(value, new Condition.TextBlank(item));
            case "named" -> marked(value, new Condition.RowNamed(item, shared.whole(entry, "row")));
            case "asked" -> marked(value, new Condition.Asked(item));
            case "answered" -> marked(value, new Condition.Answered(item));
            default -> throw new IllegalStateException("Unknown form " + form);
        };
    }

    private static Condition marked(Entry value, Condition condition) {
        value.mark();
        return condition;
    }

    private Condition is(Entry entry, ItemId item, ImmutableSortedSet<Integer> codes) {
        Optional<Entry> rows = entry.field("rows");
        if (rows.isPresent()) {
            if (entry.has("row")) {
                entry.refuse("two-forms", "The condition has both 'row' and 'rows': keep one of them");
            }
            ImmutableSortedSet<Integer> looked = shared.codes(rows.get());
            return entry.required("count", "\"count\":{\"from\":1}")
                    .map(count ->
                            range(count, 0, (from, to) -> new Condition.RowsBetween(item, looked, codes, from, to)))
                    .orElse(Condition.always());
        }
        if (entry.has("count")) {
            entry.refuse("two-forms", "The condition has both 'is' and 'count', but no 'rows' to count: drop one");
        }
        return entry.has("row")
                ? new Condition.RowIn(item, shared.whole(entry, "row"), codes)
                : new Condition.CodeIn(item, codes);
    }

    private Condition place(Entry entry, ItemId item, int code) {
        return entry.required("place", "\"place\":{\"to\":3}")
                .map(place -> range(place, 1, (from, to) -> new Condition.RankBetween(item, code, from, to)))
                .orElse(Condition.always());
    }

    private interface Bounded {
        Condition between(int from, int to);
    }

    private static Condition range(Entry entry, int usual, Bounded make) {
        if (!entry.object("A range", List.of("from", "to"))) {
            return Condition.always();
        }
        return make.between(
                entry.field("from").map(Entry::whole).orElse(usual),
                entry.field("to").map(Entry::whole).orElse(Integer.MAX_VALUE));
    }
}
