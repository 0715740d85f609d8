package org.polder.interchange.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.interchange.internal.Losses;
import org.polder.model.OpenPart;
import org.polder.model.Option;
import org.polder.model.OptionKind;
import org.polder.model.Row;
import org.polder.text.Text;

/** Makes options and rows. */
final class PartReader {
    private static final int LONGEST = 1_000;

    private final Symbols symbols;
    private final Losses losses;
    private final TextReader texts;
    private final GateReader gates;

    PartReader(Symbols symbols, Losses losses, TextReader texts, GateReader gates) {
        this.symbols = symbols;
        this.losses = losses;
        this.texts = texts;
        this.gates = gates;
    }

    ImmutableList<Option> options(Entry entry) {
        ImmutableList.Builder<Option> options = ImmutableList.builder();
        entry.options().entries().forEach(one -> options.add(option(entry, one)));
        return options.build();
    }

    private Option option(Entry entry, Coding.Entry one) {
        String user = entry.id() + "." + one.code();
        Option option = Option.of(one.code(), label(one, "option-" + user.replaceAll("[\\[\\]]", "-"), user));
        JsonNode node = one.option();
        if (Extensions.value(node, Urls.EXCLUSIVE).asBoolean()) {
            option = option.alone();
        }
        String missing = Extensions.value(node, Urls.own("missing")).asText("");
        for (OptionKind kind : OptionKind.values()) {
            option = OptionWriter.name(kind).equals(missing) ? option.kind(kind) : option;
        }
        if (Extensions.value(node, Urls.own("anchored")).asBoolean()) {
            option = option.anchor();
        }
        boolean free = one.value().equals(Options.OTHER)
                && entry.node().path("type").asText().equals("open-choice");
        if (free || Extensions.first(node, Urls.own("open")).isPresent()) {
            option = option.open(open(entry, entry.link() + "." + one.code()));
        }
        if (node.path("initialSelected").asBoolean()) {
            losses.add("initial", user, "The option is chosen there until another is: here none is");
        }
        return toggled(entry, one, option, user);
    }

    /** The words of an option: what it displays, or its value. */
    private Text label(Coding.Entry one, String key, String user) {
        JsonNode concept = one.concept();
        return concept.isObject()
                ? texts.text(key, concept, "display", one.value(), user)
                : texts.text(
                        key,
                        JsonNodeFactory.instance.objectNode().put("display", concept.asText()),
                        "display",
                        one.value(),
                        user);
    }

    private OpenPart open(Entry entry, String link) {
        JsonNode node = Optional.ofNullable(entry.parts().get(link)).orElse(JsonNodeFactory.instance.objectNode());
        Optional<BigDecimal> least = Numbers.of(Extensions.value(node, Urls.MIN_VALUE));
        Optional<BigDecimal> most = Numbers.of(Extensions.value(node, Urls.MAX_VALUE));
        if (node.path("type").asText().equals("decimal")
                && least.isPresent()
                && most.isPresent()
                && least.get().compareTo(most.get()) <= 0) {
            int decimals = Extensions.value(node, Urls.MAX_DECIMALS).asInt(0);
            return new OpenPart.Number(least.get(), most.get(), Math.max(0, decimals));
        }
        return new OpenPart.Words(Math.max(1, node.path("maxLength").asInt(LONGEST)));
    }

    /** Options that are shown to some; the question says to whom. */
    private Option toggled(Entry entry, Coding.Entry one, Option option, String user) {
        List<JsonNode> holders = new ArrayList<>(List.of(entry.node()));
        Optional.ofNullable(entry.parts().get("instead")).ifPresent(holders::add);
        Option shown = option;
        for (JsonNode holder : holders) {
            for (JsonNode toggle : Extensions.all(holder, Urls.TOGGLE)) {
                boolean meant = Extensions.all(toggle, "option").stream()
                        .anyMatch(other -> Coding.value(Extensions.value(other)).equals(one.value()));
                if (meant) {
                    Optional<Condition> when = gates.optional(Extensions.value(toggle, "expression"), user);
                    shown = when.isPresent() ? shown.askedIf(when.get()) : shown;
                }
            }
        }
        return shown;
    }

    ImmutableList<Row> rows(Entry grid) {
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        grid.rows().forEach(row -> rows.add(row(grid, row)));
        return rows.build();
    }

    private Row row(Entry grid, Entry.RowEntry row) {
        String user = grid.id() + "." + row.code();
        String key = "row-" + user.replaceAll("[\\[\\]]", "-");
        JsonNode gated = row.name().orElse(row.node());
        Condition shown = gates.of(List.of(gated), user, Optional.empty());
        Row.Label label;
        Optional<Symbols.Target> earlier = symbols.of(
                Extensions.value(row.node(), Urls.own("carried-forward")).asText(""));
        if (row.name().isPresent()) {
            label = new Row.NamedByRespondent(texts.text(key, row.name().get(), "text", "…", user));
        } else if (earlier.isPresent() && earlier.get().part() == Symbols.Part.ROW) {
            label = new Row.CarriedForward(
                    earlier.get().entry().id(), earlier.get().row());
        } else {
            label = new Row.Fixed(texts.text(key, row.node(), "text", "…", user));
        }
        boolean anchored = Extensions.value(row.node(), Urls.own("anchored")).asBoolean();
        return new Row(row.code(), label, shown, anchored);
    }
}
