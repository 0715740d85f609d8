package org.polder.json;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.polder.condition.Condition;
import org.polder.condition.Day;
import org.polder.model.Ordering;
import org.polder.name.ItemId;

/** Reads what stands in many places of a questionnaire: names of items, codes, days; and counts what is costly. */
final class Shared {
    private static final List<String> ORDERS =
            Arrays.stream(Ordering.values()).map(Ordering::code).toList();
    private static final ItemId UNREAD = ItemId.of("unread");

    /** Making sense of a regular expression costs a thousand times what other conditions do. */
    private static final int MOST_PATTERNS = 2_000;

    private final QuestionnaireLimits limits;
    private long quotaLooks;
    private int patterns;

    Shared(QuestionnaireLimits limits) {
        this.limits = limits;
    }

    QuestionnaireLimits limits() {
        return limits;
    }

    void lookAtQuota() {
        quotaLooks++;
    }

    /** How many conditions looked at a quota so far. */
    long quotaLooks() {
        return quotaLooks;
    }

    /** Reads a condition on the words of an open question, of which a document can have so many. */
    Condition matches(ItemId item, Entry entry) {
        String pattern = entry.text("a regular expression in quotation marks");
        if (++patterns > MOST_PATTERNS) {
            entry.refuse(
                    "too-many-patterns",
                    "The questionnaire has more than " + MOST_PATTERNS + " regular expressions: use fewer");
            return Condition.always();
        }
        return new Condition.TextMatches(item, pattern);
    }

    ItemId item(Entry entry) {
        String name = entry.text("the id of an item in quotation marks");
        return entry.isText() ? entry.build(() -> ItemId.of(name), UNREAD) : UNREAD;
    }

    /** Reads a name that is not a wording. */
    String name(Entry entry, String what) {
        String name = entry.text(what);
        if (name.length() > limits.nameLength()) {
            entry.refuse(
                    "name-too-long",
                    "The name '" + Json.cut(name) + "' has " + name.length() + " characters: use at most "
                            + limits.nameLength());
        }
        return name;
    }

    /** Reads one code or a list of different ones. */
    ImmutableSortedSet<Integer> codes(Entry entry) {
        if (entry.isNumber()) {
            return ImmutableSortedSet.of(entry.whole());
        }
        TreeSet<Integer> codes = new TreeSet<>();
        entry.each("a code or a list of codes", element -> {
            int code = element.whole();
            if (!codes.add(code)) {
                element.refuse("repeated-code", "The code " + code + " stands twice: keep it once");
            }
            return code;
        });
        return ImmutableSortedSet.copyOf(codes);
    }

    ImmutableSortedSet<Integer> codes(Entry owner, String field) {
        return owner.required(field, "\"" + field + "\":[1,2]").map(this::codes).orElse(ImmutableSortedSet.of(1));
    }

    boolean flag(Entry owner, String field) {
        return owner.field(field).map(Entry::flag).orElse(false);
    }

    BigDecimal number(Entry owner, String field) {
        return owner.required(field, "\"" + field + "\":0").map(Entry::number).orElse(BigDecimal.ONE);
    }

    int whole(Entry owner, String field, int usual) {
        return owner.field(field).map(Entry::whole).orElse(usual);
    }

    int whole(Entry owner, String field) {
        return owner.required(field, "\"" + field + "\":1").map(Entry::whole).orElse(1);
    }

    Ordering order(Entry owner) {
        return owner.field("order")
                .map(entry -> entry.named("order", ORDERS, Ordering::of, Ordering.AS_WRITTEN))
                .orElse(Ordering.AS_WRITTEN);
    }

    Day day(Entry entry) {
        if (entry.isObject()) {
            entry.object("A day counted from the start of the interview", List.of("today"));
            return entry.required("today", "\"today\":\"-P18Y\"")
                    .map(this::distance)
                    .orElse(Day.today());
        }
        String takes = "a day such as \"2026-04-17\", \"today\", or {\"today\":\"P-18Y\"}";
        String text = entry.text(takes);
        Optional<Day> day = text.equals("today")
                ? Optional.of(Day.today())
                : AnswerDecoder.day(text).filter(date -> date.getYear() > 0).map(Day::of);
        if (day.isEmpty() && entry.isText()) {
            entry.refuseKind(takes);
        }
        return day.orElse(Day.today());
    }

    private Day distance(Entry entry) {
        String text = entry.text("a period");
        try {
            Period distance = Period.parse(text);
            return entry.build(() -> Day.fromToday(distance), Day.today());
        } catch (DateTimeParseException malformed) {
            entry.refuseKind("a period such as \"P-18Y\" or \"P30D\"");
            return Day.today();
        }
    }
}
