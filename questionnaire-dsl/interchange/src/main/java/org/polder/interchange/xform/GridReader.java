package org.polder.interchange.xform;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.interchange.internal.XmlElement;
import org.polder.model.Asking;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleGrid;
import org.polder.model.Row;

/** Reads a grid of ours: a group of which each question is a row. */
final class GridReader {
    private final Form form;
    private final FormTexts texts;
    private final Map<String, Meaning> nodes;
    private final Relevance relevance;
    private final OptionsReader options;
    private final AskingReader askings;

    GridReader(
            Form form,
            FormTexts texts,
            Map<String, Meaning> nodes,
            Relevance relevance,
            OptionsReader options,
            AskingReader askings) {
        this.form = form;
        this.texts = texts;
        this.nodes = nodes;
        this.relevance = relevance;
        this.options = options;
        this.askings = askings;
    }

    Item grid(ReadItem item) {
        boolean several =
                form.note(item.path(), "kind").filter("multiple-grid"::equals).isPresent();
        Map<Integer, XmlElement> judged = new LinkedHashMap<>();
        Map<Integer, XmlElement> named = new LinkedHashMap<>();
        for (XmlElement part : item.control().children()) {
            String name = part.attribute("ref").orElse("").replaceFirst("^.*/", "");
            if (name.matches("[rn][1-9][0-9]{0,5}")) {
                (name.startsWith("r") ? judged : named).put(Integer.parseInt(name.substring(1)), part);
            }
        }
        XmlElement first = item.control().children().stream()
                .filter(part ->
                        part.attribute("ref").isPresent() && !part.name().equals("label"))
                .findFirst()
                .orElse(item.control());
        Asking asking = askings.asking(item, first, Optional.empty());
        OptionsReader.Found found = judged.isEmpty()
                ? new OptionsReader.Found(ImmutableList.of(), ImmutableMap.of())
                : options.read(judged.values().iterator().next(), item.id().value(), item.key(), item.path());
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        judged.forEach((code, part) -> rows.add(row(item, code, part, Optional.ofNullable(named.get(code)))));
        Item grid = several
                ? new MultipleGrid(
                        asking, rows.build(), found.options(), most(item, judged, found), askings.order(item))
                : new Grid(asking, rows.build(), found.options(), askings.order(item));
        for (Row row : grid.rows()) {
            nodes.put(item.path() + "/" + Nodes.row(row.code()), new Meaning.GridRow(grid, row.code(), found.codes()));
            nodes.put(item.path() + "/" + Nodes.rowName(row.code()), new Meaning.GridRowName(item.id(), row.code()));
        }
        nodes.put(item.path(), new Meaning.Own(grid, found.codes()));
        return grid;
    }

    private int most(ReadItem item, Map<Integer, XmlElement> judged, OptionsReader.Found found) {
        Bounds row = new Bounds(nodes, item.path(), what -> {});
        judged.keySet().stream()
                .findFirst()
                .flatMap(code -> form.bind(item.path() + "/" + Nodes.row(code), "constraint"))
                .ifPresent(row::read);
        return row.greatestCount
                .map(BigDecimal::intValue)
                .filter(many -> many >= 1)
                .orElse(Math.max(1, found.options().size()));
    }

    private Row row(ReadItem item, int code, XmlElement judged, Optional<XmlElement> named) {
        String name = item.key() + ".row." + code;
        String node = item.path() + "/" + (named.isPresent() ? Nodes.rowName(code) : Nodes.row(code));
        XmlElement shown = named.orElse(judged);
        XmlElement label = shown.child("label").orElse(shown);
        Optional<Meaning.GridRowName> carried = named.isPresent() ? Optional.empty() : carried(label);
        Row row = carried.isPresent()
                ? Row.carriedForward(code, carried.get().grid(), carried.get().row())
                : named.isPresent()
                        ? Row.named(code, texts.text(name, item.id().value(), label))
                        : Row.of(code, texts.text(name, item.id().value(), label));
        row = row.askedIf(relevance.ofPart(item.id(), node, shown));
        boolean anchored = form.note(item.path(), "anchored-rows")
                .filter(codes -> List.of(codes.split(" ")).contains(String.valueOf(code)))
                .isPresent();
        return anchored ? row.anchor() : row;
    }

    /** A row whose label is nothing but a name given earlier is carried forward. */
    private Optional<Meaning.GridRowName> carried(XmlElement label) {
        return texts.only(label)
                .map(node -> nodes.get(Paths.absolute(node, form.rootPath())))
                .filter(Meaning.GridRowName.class::isInstance)
                .map(Meaning.GridRowName.class::cast);
    }
}
