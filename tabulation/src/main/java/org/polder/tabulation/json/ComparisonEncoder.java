package org.polder.tabulation.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.polder.tabulation.compare.Benchmark;
import org.polder.tabulation.compare.ComparisonDocument;
import org.polder.tabulation.compare.ComparisonPlan;
import org.polder.tabulation.compare.Harmonisation;
import org.polder.tabulation.compare.LeftOut;
import org.polder.tabulation.compare.Phrase;
import org.polder.tabulation.compare.PublishedDistribution;
import org.polder.tabulation.compare.PublishedShare;
import org.polder.tabulation.compare.Rounding;
import org.polder.tabulation.compare.Scale;
import org.polder.tabulation.compare.ScaleMapping;
import org.polder.tabulation.compare.Tolerance;

/** Makes the JSON of what comparisons are made from. */
final class ComparisonEncoder implements ComparisonDocument.Visitor<ObjectNode> {

    private static ObjectNode begin(ComparisonDocument document) {
        return LocatedTree.MAPPER
                .createObjectNode()
                .put("polder", document.accept(new DocumentKind()))
                .put("format", 1)
                .put("name", document.name());
    }

    @Override
    public ObjectNode distribution(PublishedDistribution document) {
        ObjectNode node = begin(document).put("source", document.source());
        text(node, "citation", document.citation());
        phrase(node, "question", document.question());
        phrase(node, "population", document.population());
        phrase(node, "period", document.period());
        document.n().ifPresent(n -> node.put("n", n));
        node.put("whole", name(document.whole()));
        ArrayNode categories = node.putArray("categories");
        document.shares().forEach((category, share) -> share(categories.addObject(), category, share));
        return node;
    }

    private static void share(ObjectNode node, String category, Optional<PublishedShare> share) {
        node.put("category", category);
        share.ifPresent(found -> {
            node.put("percent", found.percent().toPlainString());
            rounding(node, found.rounding());
        });
    }

    private static void rounding(ObjectNode node, Rounding rounding) {
        if (rounding instanceof Rounding.CutOff) {
            node.put("rounding", ComparisonMeasures.CUT_OFF);
        } else if (rounding instanceof Rounding.Exact) {
            node.put("rounding", ComparisonMeasures.EXACT);
        } else if (rounding instanceof Rounding.Nearest nearest) {
            node.putObject("rounding").put("nearest", nearest.step().toPlainString());
        } else if (rounding instanceof Rounding.About about) {
            node.putObject("rounding").put("about", about.points().toPlainString());
        }
    }

    @Override
    public ObjectNode mapping(ScaleMapping document) {
        ObjectNode node = begin(document).put("version", document.version());
        text(node, "citation", document.citation());
        node.set("ours", scale(document.ours()));
        node.set("theirs", scale(document.theirs()));
        ArrayNode rows = node.putArray("rows");
        document.rows().forEach(row -> row(rows.addObject(), row));
        if (!document.leftOut().isEmpty()) {
            ArrayNode leftOut = node.putArray("leftOut");
            document.leftOut().forEach(out -> leftOut(leftOut.addObject(), out));
        }
        ObjectNode notes = LocatedTree.MAPPER.createObjectNode();
        phrase(notes, "wording", document.notes().wording());
        phrase(notes, "period", document.notes().period());
        phrase(notes, "population", document.notes().population());
        if (!notes.isEmpty()) {
            node.set("notes", notes);
        }
        return node;
    }

    private static ObjectNode scale(Scale scale) {
        ObjectNode node = LocatedTree.MAPPER.createObjectNode().put("scale", scale.name());
        phrase(node, "question", scale.question());
        ArrayNode options = node.putArray("options");
        scale.options().forEach((key, label) -> {
            ObjectNode option = options.addObject().put("option", key);
            if (!label.equals(Phrase.of(key))) {
                option.set("label", node(label));
            }
        });
        return node;
    }

    private static void row(ObjectNode node, ScaleMapping.Row row) {
        node.set("label", node(row.label()));
        ArrayNode ours = node.putArray("ours");
        row.ours().forEach(ours::add);
        ArrayNode theirs = node.putArray("theirs");
        row.theirs().forEach(theirs::add);
        phrase(node, "note", row.note());
    }

    private static void leftOut(ObjectNode node, LeftOut out) {
        node.put("side", name(out.side())).put("option", out.option());
        node.set("reason", node(out.reason()));
    }

    @Override
    public ObjectNode comparison(ComparisonPlan document) {
        ObjectNode node = begin(document);
        node.set("mapping", mapping(document.mapping()));
        ArrayNode with = node.putArray("with");
        for (ComparisonPlan.Entry entry : document.entries()) {
            ObjectNode one = with.addObject();
            phrase(one, "population", entry.population());
            text(one, "filter", entry.filter());
            phrase(one, "mismatch", entry.mismatch());
            one.set("published", distribution(entry.published()));
        }
        return node;
    }

    @Override
    public ObjectNode harmonisation(Harmonisation document) {
        ObjectNode node = begin(document);
        node.set("target", scale(document.target()));
        ArrayNode sources = node.putArray("sources");
        for (Harmonisation.Source source : document.sources()) {
            ObjectNode one = sources.addObject();
            one.set("label", node(source.label()));
            one.set("mapping", mapping(source.mapping()));
            source.published().ifPresent(published -> one.set("published", distribution(published)));
            text(one, "filter", source.filter());
        }
        return node;
    }

    @Override
    public ObjectNode benchmark(Benchmark document) {
        ObjectNode node = begin(document);
        node.set("mapping", mapping(document.mapping()));
        node.set("published", distribution(document.published()));
        BigDecimal size = document.tolerance().size();
        node.putObject("tolerance")
                .put(document.tolerance() instanceof Tolerance.Points ? "points" : "percent", size.toPlainString());
        node.put("leastBase", document.leastBase());
        node.put("basis", name(document.basis()));
        return node;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static void text(ObjectNode node, String name, String text) {
        if (!text.isEmpty()) {
            node.put(name, text);
        }
    }

    private static void phrase(ObjectNode node, String name, Phrase phrase) {
        if (!phrase.equals(Phrase.nothing())) {
            node.set(name, node(phrase));
        }
    }

    private static JsonNode node(Phrase phrase) {
        if (phrase.texts().size() == 1 && phrase.texts().containsKey(Phrase.ANY)) {
            return LocatedTree.MAPPER.getNodeFactory().textNode(phrase.in(Phrase.ANY));
        }
        ObjectNode node = LocatedTree.MAPPER.createObjectNode();
        phrase.texts().forEach((language, text) -> node.put(language.tag(), text));
        return node;
    }
}
