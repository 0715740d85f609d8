package org.polder.interchange.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.condition.Day;
import org.polder.condition.Expression;
import org.polder.interchange.fhir.Entry.Kind;
import org.polder.interchange.internal.HardenedJson;
import org.polder.interchange.internal.Losses;
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
import org.polder.model.Ranking;
import org.polder.model.Requirement;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;

/** Makes items of what was collected. */
final class ItemReader {
    private static final BigDecimal FAR = BigDecimal.valueOf(1_000_000_000);
    private static final int LONGEST = 10_000;

    private final Losses losses;
    private final TextReader texts;
    private final GateReader gates;
    private final PartReader parts;
    private final CheckReader checks;
    private final Map<ItemId, Expression> values;

    ItemReader(Losses losses, TextReader texts, GateReader gates, PartReader parts, Map<ItemId, Expression> values) {
        this.values = values;
        this.losses = losses;
        this.texts = texts;
        this.gates = gates;
        this.parts = parts;
        this.checks = new CheckReader(losses, texts, gates);
    }

    Item item(Entry entry) {
        Asking asking = asking(entry);
        Ordering order = Ordering.of(own(entry, "order").asText("")).orElse(Ordering.AS_WRITTEN);
        return switch (entry.kind()) {
            case SINGLE, YES_NO -> new SingleChoice(asking, parts.options(entry), order);
            case MULTIPLE -> new MultipleChoice(asking, parts.options(entry), least(entry), most(entry), order);
            case RANKING -> new Ranking(asking, parts.options(entry), least(entry), most(entry), order);
            case OPEN ->
                new OpenQuestion(
                        asking, Math.max(1, entry.node().path("maxLength").asInt(LONGEST)));
            case NUMBER -> number(entry, asking);
            case COMPUTED -> new Computed(asking, values.get(entry.id()));
            case DATE -> date(entry, asking);
            case GRID -> new Grid(asking, parts.rows(entry), parts.options(entry), order);
            case MULTIPLE_GRID ->
                new MultipleGrid(asking, parts.rows(entry), parts.options(entry), columns(entry), order);
            case NOTICE -> new Notice(asking);
            case SCREEN_OUT -> new ScreenOut(asking);
        };
    }

    private static JsonNode own(Entry entry, String name) {
        return Extensions.value(entry.node(), Urls.own(name));
    }

    private Asking asking(Entry entry) {
        String user = entry.id().value();
        String key = user.replaceAll("[\\[\\]]", "-");
        JsonNode node = entry.node();
        Asking asking = new Asking(
                entry.id(),
                texts.text(key + ".text", node, "text", entry.link(), user),
                Optional.empty(),
                Condition.always(),
                Requirement.REQUIRED,
                false,
                ImmutableList.of(),
                Optional.empty());
        JsonNode hint = entry.parts().get("hint");
        if (hint != null) {
            asking = asking.hint(texts.text(key + ".hint", hint, "text", "…", user));
        }
        List<JsonNode> gated = new ArrayList<>(entry.gates());
        gated.add(node);
        Optional<String> beside = Optional.ofNullable(entry.parts().get("instead"))
                .map(instead -> instead.path("linkId").asText());
        Condition condition = gates.of(gated, user, beside);
        asking = asking.askedIf(condition).requirement(requirement(entry));
        if (own(entry, "personal").asBoolean()) {
            asking = asking.asPersonal();
        }
        String limit = own(entry, "time-limit").asText("");
        try {
            asking = limit.isEmpty() ? asking : asking.timeLimit(Duration.parse(limit));
        } catch (DateTimeParseException | IllegalArgumentException malformed) {
            losses.add("time-limit", user, "The time limit is not read");
        }
        return checks.of(entry, asking);
    }

    private static Requirement requirement(Entry entry) {
        if (entry.kind() == Kind.NOTICE || entry.kind() == Kind.SCREEN_OUT) {
            return Requirement.REQUIRED;
        }
        Optional<Requirement> own = Requirement.of(own(entry, "requirement").asText(""));
        boolean required = entry.node().path("required").asBoolean();
        if (entry.kind().isGrid() && own.isEmpty()) {
            List<JsonNode> rows = entry.rows().stream()
                    .filter(row -> row.name().isEmpty())
                    .map(Entry.RowEntry::node)
                    .toList();
            required = !rows.isEmpty()
                    && rows.stream().allMatch(row -> row.path("required").asBoolean());
        }
        return own.orElse(required ? Requirement.REQUIRED : Requirement.OPTIONAL);
    }

    private static int least(Entry entry) {
        int own = own(entry, "least").asInt(1);
        return Math.max(1, Extensions.value(entry.node(), Urls.MIN_OCCURS).asInt(own));
    }

    private int most(Entry entry) {
        int count = Math.max(1, entry.options().entries().size());
        int stated = Extensions.value(entry.node(), Urls.MAX_OCCURS).asInt(0);
        int most = stated > 0 ? stated : count;
        if (most < least(entry)) {
            losses.add(
                    "bounds",
                    entry.id().value(),
                    "At least " + least(entry) + " and at most " + most + " answers are asked for");
        }
        return Math.max(least(entry), most);
    }

    private static int columns(Entry entry) {
        int count = Math.max(1, entry.options().entries().size());
        int stated = entry.rows().stream()
                .map(row -> Extensions.value(row.node(), Urls.MAX_OCCURS).asInt(0))
                .findFirst()
                .orElse(0);
        return stated > 0 ? stated : count;
    }

    private Item number(Entry entry, Asking asking) {
        boolean integer = entry.node().path("type").asText().equals("integer");
        int decimals =
                integer ? 0 : Extensions.value(entry.node(), Urls.MAX_DECIMALS).asInt(6);
        BigDecimal least = bound(entry, Urls.MIN_VALUE, "least", FAR.negate());
        BigDecimal most = bound(entry, Urls.MAX_VALUE, "greatest", FAR);
        Optional<BigDecimal> step = Numbers.of(Extensions.value(entry.node(), Urls.SLIDER_STEP))
                .or(() -> Numbers.of(own(entry, "step")))
                .filter(size -> size.signum() > 0);
        boolean ordered = least.compareTo(most) <= 0;
        if (!ordered) {
            losses.add("bounds", entry.id().value(), "The least number is more than the greatest: both are left out");
        }
        return new NumberQuestion(
                asking,
                ordered ? least : FAR.negate(),
                ordered ? most : FAR,
                Math.max(0, Math.min(NumberQuestion.MOST_DECIMALS, decimals)),
                step,
                Collector.control(entry.node()).equals("slider"),
                parts.options(entry));
    }

    private BigDecimal bound(Entry entry, String url, String name, BigDecimal usual) {
        Optional<BigDecimal> bound = Numbers.of(Extensions.value(entry.node(), url))
                .filter(number -> number.abs().compareTo(new BigDecimal("999999999999999999")) <= 0);
        if (bound.isEmpty()) {
            losses.add(
                    "bounds",
                    entry.id().value(),
                    "The number has no " + name + " value that is read: here it is " + usual.toPlainString());
        }
        return bound.orElse(usual);
    }

    private Item date(Entry entry, Asking asking) {
        Optional<Day> earliest = day(entry, Urls.MIN_VALUE).or(() -> checks.bound(entry, "<"));
        Optional<Day> latest = day(entry, Urls.MAX_VALUE).or(() -> checks.bound(entry, ">"));
        return new DateQuestion(asking, earliest, latest, parts.options(entry));
    }

    private Optional<Day> day(Entry entry, String url) {
        String day = Extensions.value(entry.node(), url).asText("");
        try {
            return day.isEmpty() ? Optional.empty() : Optional.of(Day.of(LocalDate.parse(day)));
        } catch (DateTimeParseException | IllegalArgumentException malformed) {
            losses.add(
                    "bounds",
                    entry.id().value(),
                    "The bound '" + HardenedJson.cut(day) + "' is no day: it is left out");
            return Optional.empty();
        }
    }
}
