package org.polder.tabulation.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.polder.name.Language;
import org.polder.tabulation.compare.LeftOut;
import org.polder.tabulation.compare.MappingNotes;
import org.polder.tabulation.compare.Phrase;
import org.polder.tabulation.compare.PublishedShare;
import org.polder.tabulation.compare.Rounding;
import org.polder.tabulation.compare.Scale;
import org.polder.tabulation.compare.ScaleMapping;
import org.polder.tabulation.compare.Side;

/** Reads the parts that documents of comparisons are made of. */
record ComparisonParts(Findings findings, ComparisonMeasures measures) {
    private static final Map<String, Side> SIDES = ComparisonDecoder.names(Side.values());
    private static final List<String> CATEGORY = List.of("category", "percent", "rounding");
    private static final List<String> SCALE = List.of("scale", "question", "options");
    private static final List<String> OPTION = List.of("option", "label");
    private static final List<String> ROW = List.of("label", "ours", "theirs", "note");
    private static final List<String> LEFT_OUT = List.of("side", "option", "reason");
    private static final List<String> NOTES = List.of("wording", "period", "population");

    /** Reads a list of objects; nothing when one of them is wrong. */
    <T> Optional<ImmutableList<T>> each(
            Fields parent, String name, List<String> known, Function<Fields, Optional<T>> reading) {
        Optional<JsonNode> array = parent.value(name).filter(node -> isArray(parent, name, node));
        if (array.isEmpty()) {
            return Optional.empty();
        }
        List<T> read = new ArrayList<>();
        for (int i = 0; i < array.get().size(); i++) {
            Fields.of(array.get().get(i), parent.at(name) + "/" + i, findings, known)
                    .flatMap(reading)
                    .ifPresent(read::add);
        }
        return read.size() == array.get().size() ? Optional.of(ImmutableList.copyOf(read)) : Optional.empty();
    }

    private boolean isArray(Fields parent, String name, JsonNode node) {
        if (!node.isArray()) {
            findings.add("wrong-kind", parent.at(name), "Expected a list; found " + Plain.shown(node));
        }
        return node.isArray();
    }

    /** Reads a text, or one a language; one that says nothing when there is none. */
    Phrase phrase(Fields fields, String name) {
        Optional<JsonNode> node = fields.optional(name);
        if (node.isEmpty() || node.get().isTextual()) {
            return node.map(text -> Phrase.of(text.textValue())).orElseGet(Phrase::nothing);
        }
        ImmutableMap.Builder<Language, String> texts = ImmutableMap.builder();
        boolean sound = node.get().isObject() && !node.get().isEmpty();
        for (Map.Entry<String, JsonNode> entry : node.get().properties()) {
            Optional<Language> language = language(entry.getKey());
            if (language.isEmpty() || !entry.getValue().isTextual()) {
                sound = false;
            } else {
                texts.put(language.get(), entry.getValue().textValue());
            }
        }
        if (!sound) {
            findings.add(
                    "wrong-kind",
                    fields.at(name),
                    "Expected a text, or texts by language such as {\"nl\":\"…\",\"en\":\"…\"}; found "
                            + Plain.shown(node.get()));
            return Phrase.nothing();
        }
        return new Phrase(texts.buildOrThrow());
    }

    private static Optional<Language> language(String tag) {
        try {
            return Optional.of(Language.of(tag));
        } catch (IllegalArgumentException noTag) {
            return Optional.empty();
        }
    }

    Optional<ImmutableMap<String, Optional<PublishedShare>>> shares(Fields fields) {
        Map<String, Optional<PublishedShare>> shares = new LinkedHashMap<>();
        Optional<ImmutableList<String>> read = each(fields, "categories", CATEGORY, one -> {
            String category = one.text("category");
            if (shares.containsKey(category)) {
                findings.add(
                        "repeated-category",
                        one.pointer(),
                        "The category '" + Plain.cut(category) + "' stands twice: keep one of them");
                return Optional.empty();
            }
            Optional<Rounding> rounding = measures.rounding(one);
            Optional<BigDecimal> percent = one.has("percent") ? measures.decimal(one, "percent") : Optional.empty();
            Optional<PublishedShare> share = percent.isPresent() && rounding.isPresent()
                    ? share(one, percent.get(), rounding.get())
                    : Optional.empty();
            shares.put(category, share);
            return one.has("percent") == share.isPresent() ? Optional.of(category) : Optional.empty();
        });
        return read.map(all -> ImmutableMap.copyOf(shares));
    }

    private Optional<PublishedShare> share(Fields fields, BigDecimal percent, Rounding rounding) {
        try {
            return Optional.of(new PublishedShare(percent, rounding));
        } catch (IllegalArgumentException unsound) {
            findings.add("share", fields.at("percent"), String.valueOf(unsound.getMessage()));
            return Optional.empty();
        }
    }

    Optional<Scale> scale(Fields parent, String name) {
        return parent.value(name)
                .flatMap(node -> Fields.of(node, parent.at(name), findings, SCALE))
                .flatMap(this::scale);
    }

    private Optional<Scale> scale(Fields fields) {
        String name = fields.text("scale");
        Phrase question = phrase(fields, "question");
        Map<String, Phrase> options = new LinkedHashMap<>();
        Optional<ImmutableList<String>> read = each(fields, "options", OPTION, one -> {
            Optional<String> key = one.value("option").flatMap(node -> option(node, one.at("option")));
            Phrase label = one.has("label") ? phrase(one, "label") : Phrase.of(key.orElse(""));
            if (key.isPresent() && options.put(key.get(), label) != null) {
                findings.add(
                        "repeated-option",
                        one.pointer(),
                        "The option '" + Plain.cut(key.get()) + "' stands twice: keep one of them");
                return Optional.empty();
            }
            return key;
        });
        if (read.isPresent() && options.isEmpty()) {
            findings.add("missing-option", fields.at("options"), "The scale has no options: give one at least");
            return Optional.empty();
        }
        return read.map(all -> new Scale(name, question, ImmutableMap.copyOf(options)));
    }

    /** Takes the key of an option: a text, or a code as a number. */
    private Optional<String> option(JsonNode node, String pointer) {
        if (node.isTextual() || node.isIntegralNumber()) {
            return Optional.of(node.asText());
        }
        findings.add("wrong-kind", pointer, "Expected an option, a text or a code; found " + Plain.shown(node));
        return Optional.empty();
    }

    Optional<ImmutableList<ScaleMapping.Row>> rows(Fields fields) {
        return each(fields, "rows", ROW, one -> {
            Phrase label = phrase(one, "label");
            Phrase note = phrase(one, "note");
            Optional<ImmutableSet<String>> ours = options(one, "ours");
            Optional<ImmutableSet<String>> theirs = options(one, "theirs");
            return ours.isEmpty() || theirs.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new ScaleMapping.Row(label, ours.get(), theirs.get(), note));
        });
    }

    private Optional<ImmutableSet<String>> options(Fields fields, String name) {
        if (!fields.has(name)) {
            return Optional.of(ImmutableSet.of());
        }
        JsonNode array = fields.node().path(name);
        if (!isArray(fields, name, array)) {
            return Optional.empty();
        }
        Set<String> options = new LinkedHashSet<>();
        boolean sound = true;
        for (int i = 0; i < array.size(); i++) {
            String pointer = fields.at(name) + "/" + i;
            Optional<String> option = option(array.get(i), pointer);
            if (option.isPresent() && !options.add(option.get())) {
                findings.add(
                        "repeated-option",
                        pointer,
                        "The option '" + Plain.cut(option.get()) + "' stands twice: keep it once");
                sound = false;
            }
            sound &= option.isPresent();
        }
        return sound ? Optional.of(ImmutableSet.copyOf(options)) : Optional.empty();
    }

    Optional<ImmutableList<LeftOut>> leftOut(Fields fields) {
        if (!fields.has("leftOut")) {
            return Optional.of(ImmutableList.of());
        }
        return each(fields, "leftOut", LEFT_OUT, one -> {
            Optional<Side> side = one.named("side", SIDES);
            Optional<String> option = one.value("option").flatMap(node -> option(node, one.at("option")));
            Phrase reason = phrase(one, "reason");
            return side.isEmpty() || option.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new LeftOut(side.get(), option.get(), reason));
        });
    }

    MappingNotes notes(Fields fields) {
        return fields.optional("notes")
                .flatMap(node -> Fields.of(node, fields.at("notes"), findings, NOTES))
                .map(notes -> new MappingNotes(
                        phrase(notes, "wording"), phrase(notes, "period"), phrase(notes, "population")))
                .orElseGet(MappingNotes::none);
    }
}
