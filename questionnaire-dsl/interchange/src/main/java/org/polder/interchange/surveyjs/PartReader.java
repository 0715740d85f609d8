package org.polder.interchange.surveyjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.polder.condition.Condition;
import org.polder.interchange.internal.Losses;
import org.polder.interchange.surveyjs.Source.Kind;
import org.polder.model.OpenPart;
import org.polder.model.Option;
import org.polder.model.OptionKind;
import org.polder.model.Row;

/** Makes options and rows of choices, columns and rows. */
final class PartReader {
    private static final int LONGEST = 1_000;
    private static final Set<String> READ =
            Set.of("value", "text", "visibleIf", "visible", "isExclusive", "showCommentArea");

    private final Symbols symbols;
    private final Losses losses;
    private final TextReader texts;
    private final Gates gates;
    private final Elements elements;
    private final Unread unread;

    PartReader(Symbols symbols, Losses losses, TextReader texts, Gates gates, Elements elements) {
        this.symbols = symbols;
        this.losses = losses;
        this.texts = texts;
        this.gates = gates;
        this.elements = elements;
        this.unread = new Unread(losses);
    }

    ImmutableList<Option> options(Source source) {
        return source.options().entries().stream()
                .map(entry -> option(source, entry))
                .collect(ImmutableList.toImmutableList());
    }

    private Option option(Source source, Coding.Entry entry) {
        String user = source.id() + "." + entry.code();
        JsonNode node = entry.node();
        JsonNode text = node.isObject() ? node.path("text") : node;
        Option option = Option.of(entry.code(), texts.text(user, text, entry.value(), user));
        boolean special = isSpecial(source, entry.value());
        if (node.path("isExclusive").asBoolean() || special && !entry.value().equals("other")) {
            option = option.alone();
        }
        if (node.isObject()) {
            unread.report(node, user, READ);
            option = conditional(source, option, node, user);
            JsonNode extras = node.path(Extras.PROPERTY);
            option = extras.path("anchored").asBoolean() ? option.anchor() : option;
            option = kind(extras.path("missing").asText(), option);
            if (node.path("showCommentArea").asBoolean()
                    || special && entry.value().equals("other")) {
                option = option.open(open(extras.path("open"), user));
            }
        }
        if (special) {
            option = entry.value().equals("refused") ? option.kind(OptionKind.REFUSED) : option;
            option = entry.value().equals("dontknow") ? option.kind(OptionKind.DONT_KNOW) : option;
        }
        return source.kind() == Kind.MULTIPLE || source.kind() == Kind.MULTIPLE_GRID || !special
                ? option
                : new Option(
                        option.code(),
                        option.text(),
                        option.open(),
                        false,
                        option.kind(),
                        option.anchored(),
                        option.askedIf());
    }

    /** Tells whether a choice stands in the form by a switch such as {@code showNoneItem}. */
    private static boolean isSpecial(Source source, String value) {
        JsonNode node = source.node();
        return switch (value) {
            case "other" ->
                node.path("showOtherItem").asBoolean() || node.path("hasOther").asBoolean();
            case "none" ->
                node.path("showNoneItem").asBoolean() || node.path("hasNone").asBoolean();
            case "refused" -> node.path("showRefuseItem").asBoolean();
            case "dontknow" -> node.path("showDontKnowItem").asBoolean();
            default -> false;
        };
    }

    private Option conditional(Source source, Option option, JsonNode node, String user) {
        Condition condition = gates.of(List.of(node), user);
        if (condition.equals(Condition.always())) {
            return option;
        }
        if (source.kind().isGrid()) {
            losses.add("column", user, "A column is shown to some there: here to everyone");
            return option;
        }
        return option.askedIf(condition);
    }

    private static Option kind(String name, Option option) {
        for (OptionKind kind : OptionKind.values()) {
            if (Extras.name(kind).equals(name)) {
                return option.kind(kind);
            }
        }
        return option;
    }

    private OpenPart open(JsonNode extras, String user) {
        if (extras.has("least") && extras.has("most")) {
            var least = Elements.number(extras.path("least"));
            var most = Elements.number(extras.path("most"));
            if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) <= 0) {
                int decimals = Math.max(0, extras.path("decimals").asInt(0));
                return new OpenPart.Number(least.get(), most.get(), decimals);
            }
            losses.add("open-number", user, "The bounds of the number beside the option are not read");
        }
        return new OpenPart.Words(Math.max(1, extras.path("longest").asInt(LONGEST)));
    }

    ImmutableList<Row> rows(Source source) {
        return source.rows().entries().stream()
                .map(entry -> row(source, entry))
                .collect(ImmutableList.toImmutableList());
    }

    private Row row(Source source, Coding.Entry entry) {
        String user = source.id() + "." + entry.code();
        JsonNode node = entry.node();
        JsonNode extras = node.path(Extras.PROPERTY);
        Optional<JsonNode> naming = elements.naming(source, entry.value());
        String key = source.id() + ".row." + entry.code();
        Row.Label label;
        Optional<Source> earlier =
                symbols.question(extras.path("carriedForward").path("item").asText());
        if (naming.isPresent()) {
            label = new Row.NamedByRespondent(texts.text(key, naming.get().path("title"), entry.value(), user));
        } else if (earlier.isPresent()) {
            label = new Row.CarriedForward(
                    earlier.get().id(),
                    earlier.get()
                            .rows()
                            .codeOf(extras.path("carriedForward").path("row").asText()));
        } else {
            JsonNode text = node.isObject() ? node.path("text") : node;
            label = new Row.Fixed(texts.text(key, text, entry.value(), user));
        }
        Condition condition = Condition.always();
        if (node.isObject()) {
            unread.report(node, user, READ);
            condition = naming.isPresent() ? offered(source, entry, node, user) : gates.of(List.of(node), user);
        }
        return new Row(entry.code(), label, condition, extras.path("anchored").asBoolean());
    }

    /** A row that the respondent names is shown once it is named, which it goes without saying here. */
    private Condition offered(Source source, Coding.Entry entry, JsonNode node, String user) {
        Condition whole = gates.of(List.of(node), user);
        Condition named = new Condition.RowNamed(source.id(), entry.code());
        Stream<Condition> parts = whole instanceof Condition.And and ? and.parts().stream() : Stream.of(whole);
        return Guards.all(parts.filter(part -> !part.equals(named)).toList());
    }
}
