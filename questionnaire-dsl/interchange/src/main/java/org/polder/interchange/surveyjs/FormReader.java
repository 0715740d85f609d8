package org.polder.interchange.surveyjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polder.interchange.Imported;
import org.polder.interchange.internal.HardenedJson;
import org.polder.interchange.internal.Losses;
import org.polder.interchange.surveyjs.Source.Kind;
import org.polder.model.Element;
import org.polder.model.Manuscript;
import org.polder.model.Ordering;
import org.polder.model.Page;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.problem.Place;
import org.polder.text.Text;

/** Reads a form as a manuscript. */
final class FormReader {
    private static final Set<String> ROOT = Unread.names(
            "pages elements questions locale calculatedValues triggers title description clearInvisibleValues");
    private static final Set<String> PAGE =
            Unread.names("name title elements questions visibleIf visible questionsOrder questionOrder");

    private final JsonNode form;
    private final Losses losses;
    private final Symbols symbols = new Symbols();
    private final CarriedReader carried;
    private final Unread unread;

    FormReader(String source, JsonNode form) {
        this.form = form;
        this.losses = new Losses(Place.none().withSource(source));
        this.carried = new CarriedReader(form, losses);
        this.unread = new Unread(losses);
    }

    Imported imported() {
        Language first = TextReader.language(form.path("locale").asText("en")).orElse(Language.EN);
        Elements elements = new Elements(losses, symbols, carried);
        List<Elements.Sheet> sheets = elements.sheets(form);
        variables();
        Set<String> screenOuts = new HashSet<>();
        sheets.forEach(sheet -> sheet.questions().forEach(source -> asked(source, screenOuts)));
        TextReader texts = new TextReader(symbols, losses, first);
        texts.keep(carried.bundles());
        Gates gates = new Gates(symbols, losses, screenOuts);
        PartReader parts = new PartReader(symbols, losses, texts, gates, elements);
        ItemReader items =
                new ItemReader(losses, new AskingReader(symbols, losses, texts, gates), parts, new Reckoning(symbols));
        CompleteTriggers triggers = new CompleteTriggers(symbols, losses, texts);
        triggers.read(form, sheets);
        List<Page> pages = new ArrayList<>();
        for (Elements.Sheet sheet : sheets) {
            page(sheet, items, texts, triggers, pages.size() + 1).ifPresent(pages::add);
        }
        sheets.forEach(sheet -> sheet.questions().forEach(this::numbered));
        report();
        JsonNode extras = form.path(Extras.PROPERTY);
        return new Imported(
                Manuscript.of(
                        extras.path("id").asText("form"),
                        extras.path("version").asText("1.0"),
                        pages,
                        carried.quotas(),
                        texts.bundles()),
                losses.all());
    }

    /** Computed values come first, as the other variables may tell whether they are asked. */
    private void variables() {
        for (JsonNode variable : form.path("calculatedValues")) {
            String name = variable.path("name").asText();
            String id = Extras.in(variable).path("id").asText(name);
            if (isItem(variable) && ItemId.isAllowed(id)) {
                symbols.add(Source.computed(name, ItemId.of(id), variable));
            }
        }
        form.path("calculatedValues").forEach(this::variable);
        for (JsonNode quota : Extras.in(form).path("quotas")) {
            String name = quota.path("quota").path("name").asText();
            if (carried.quotas().stream().anyMatch(known -> known.name().equals(name))) {
                symbols.quota(quota.path("variable").asText(), name);
            }
        }
    }

    /** Tells whether a variable stands for a computed value that the form carries. */
    private boolean isItem(JsonNode variable) {
        return variable.path("includeIntoResult").asBoolean()
                && carried.covers(variable.path("name").asText());
    }

    private void variable(JsonNode variable) {
        String name = variable.path("name").asText();
        if (!isItem(variable)) {
            try {
                symbols.variable(
                        name, ExpressionParser.parse(variable.path("expression").asText()));
            } catch (ExpressionParser.Unreadable unreadable) {
                losses.add(
                        "expression",
                        name,
                        "The variable '" + HardenedJson.cut(name) + "' cannot be read, as " + unreadable.getMessage());
            }
            if (variable.path("includeIntoResult").asBoolean()) {
                losses.add("computed", name, "The computed value '" + HardenedJson.cut(name) + "' is not an item here");
            }
        }
        JsonNode extras = Extras.in(variable);
        symbols.question(extras.path("answered").asText()).ifPresent(source -> symbols.answered(name, source.id()));
        symbols.question(extras.path("asked").asText()).ifPresent(source -> symbols.asked(name, source.id()));
    }

    /** A variable that alone shows an item tells whether that item is asked. */
    private void asked(Source source, Set<String> screenOuts) {
        String text = source.node().path("visibleIf").asText("");
        boolean alone = source.gates().stream().noneMatch(gate -> gate.has("visibleIf") || gate.has("visible"));
        if (text.isEmpty() || !alone) {
            return;
        }
        try {
            List<Term> parts = ConditionReader.chain(ExpressionParser.parse(text), "and");
            List<Term> others = parts.stream()
                    .filter(part -> !(part instanceof Term.Unary not
                            && not.operand() instanceof Term.Name name
                            && screenOuts.contains(name.value())))
                    .toList();
            if (others.size() == 1
                    && others.get(0) instanceof Term.Name name
                    && name.value().startsWith("asked_")
                    && symbols.variable(name.value()).isPresent()) {
                symbols.asked(name.value(), source.id());
                if (source.kind() == Kind.SCREEN_OUT) {
                    screenOuts.add(name.value());
                }
            }
        } catch (ExpressionParser.Unreadable reportedLater) {
            return;
        }
    }

    private Optional<Page> page(
            Elements.Sheet sheet, ItemReader items, TextReader texts, CompleteTriggers triggers, int number) {
        String name = sheet.node() == form ? "" : sheet.node().path("name").asText("");
        String shown = name.isBlank() ? "page" + number : name;
        if (sheet.node() != form) {
            unread.report(sheet.node(), shown, PAGE);
        }
        List<Element> elements = new ArrayList<>();
        sheet.questions().stream()
                .filter(source -> !carried.covers(source.name()))
                .map(items::item)
                .forEach(elements::add);
        for (CarriedReader.Carried one : carried.on(sheet.node())) {
            elements.add(Math.min(one.place(), elements.size()), one.element());
        }
        elements.addAll(triggers.on(sheet.node()));
        if (elements.isEmpty()) {
            losses.add("empty-page", shown, "The page has no questions: it is left out");
            return Optional.empty();
        }
        Optional<Text> title = sheet.node() == form || !sheet.node().has("title")
                ? Optional.empty()
                : Optional.of(
                        texts.text("page-" + number + ".title", sheet.node().path("title"), shown, shown));
        return Optional.of(new Page(shown, title, ImmutableList.copyOf(elements), order(sheet.node())));
    }

    private static Ordering order(JsonNode page) {
        boolean random = page.path("questionsOrder").asText().equals("random")
                || page.path("questionOrder").asText().equals("random");
        return Ordering.of(page.path(Extras.PROPERTY).path("order").asText())
                .orElse(random ? Ordering.SHUFFLED : Ordering.AS_WRITTEN);
    }

    private void numbered(Source source) {
        numbered(source, source.options(), "Options");
        numbered(source, source.rows(), "Rows");
    }

    private void numbered(Source source, Coding coding, String what) {
        if (!coding.numbered().isEmpty()) {
            losses.add(
                    "numbered",
                    source.id().value(),
                    what + " have numbers here: " + String.join(", ", ItemReader.listed(coding.numbered()))
                            + (coding.numbered().size() > 20 ? " and so on" : ""));
        }
    }

    private void report() {
        if (form.has("title")) {
            losses.add(
                    "title",
                    "The title of the form is not read: "
                            + HardenedJson.cut(form.path("title").toString()));
        }
        unread.report(form, "the form", ROOT);
    }
}
