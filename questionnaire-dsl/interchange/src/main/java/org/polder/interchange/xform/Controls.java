package org.polder.interchange.xform;

import java.util.List;
import java.util.Map;
import org.polder.interchange.internal.XmlText;
import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenQuestion;
import org.polder.model.Option;
import org.polder.model.Ranking;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;

/** Writes what a respondent sees of an item. */
final class Controls implements Item.Visitor<Boolean> {
    private final XmlText xml;
    private final Itext texts;

    Controls(XmlText xml, Itext texts) {
        this.xml = xml;
        this.texts = texts;
    }

    private void labels(Item item) {
        label(texts.put(
                Nodes.item(item.id()) + ":label", item.id(), item.asking().text()));
        if (!(item instanceof Rowed)) {
            hint(item);
        }
    }

    private void hint(Item item) {
        String id = Nodes.item(item.id()) + ":hint";
        item.asking().hint().ifPresent(hint -> xml.empty("hint", Map.of("ref", texts.put(id, item.id(), hint))));
    }

    private void label(String ref) {
        xml.empty("label", Map.of("ref", ref));
    }

    private void options(Item item, List<Option> options) {
        for (Option option : options) {
            xml.open("item");
            label(texts.put(Nodes.item(item.id()) + ":" + option.code(), item.id(), option.text()));
            xml.leaf("value", Map.of(), String.valueOf(option.code()));
            xml.close();
        }
    }

    private boolean select(String control, Item item) {
        xml.open(control, Map.of("ref", Nodes.path(item.id())));
        labels(item);
        options(item, item.options());
        xml.close();
        for (Option option : item.options()) {
            if (option.open().isPresent()) {
                xml.open("input", Map.of("ref", Nodes.path(Nodes.openPart(item.id(), option.code()))));
                label("jr:itext('" + Nodes.item(item.id()) + ":" + option.code() + "')");
                xml.close();
            }
        }
        return true;
    }

    private boolean simple(String control, Item item) {
        xml.open(control, Map.of("ref", Nodes.path(item.id())));
        labels(item);
        xml.close();
        return true;
    }

    private boolean withInstead(Item item) {
        simple("input", item);
        if (!item.options().isEmpty()) {
            xml.open("select1", Map.of("ref", Nodes.path(Nodes.instead(item.id()))));
            label("jr:itext('" + Nodes.item(item.id()) + ":label')");
            options(item, item.options());
            xml.close();
        }
        return true;
    }

    @Override
    public Boolean singleChoice(SingleChoice item) {
        return select("select1", item);
    }

    @Override
    public Boolean multipleChoice(MultipleChoice item) {
        return select("select", item);
    }

    @Override
    public Boolean ranking(Ranking item) {
        return select("odk:rank", item);
    }

    @Override
    public Boolean openQuestion(OpenQuestion item) {
        return simple("input", item);
    }

    @Override
    public Boolean number(NumberQuestion item) {
        return withInstead(item);
    }

    @Override
    public Boolean date(DateQuestion item) {
        return withInstead(item);
    }

    @Override
    public Boolean grid(Grid item) {
        return rows("select1", item);
    }

    @Override
    public Boolean multipleGrid(MultipleGrid item) {
        return rows("select", item);
    }

    private boolean rows(String control, Rowed grid) {
        String node = Nodes.item(grid.id());
        xml.open("group", Map.of("ref", Nodes.path(grid.id())));
        labels(grid);
        // A group has no hint of its own, so the first question in it has.
        boolean hinted = false;
        for (Row row : grid.rows()) {
            String label = row.label().accept(new RowLabel(grid, row));
            if (row.label() instanceof Row.NamedByRespondent) {
                xml.open("input", Map.of("ref", Nodes.rowNamePath(grid.id(), row.code())));
                label(label);
                hint(grid, hinted);
                hinted = true;
                xml.close();
                String name = "<output value=\"" + Nodes.rowNamePath(grid.id(), row.code()) + "\"/>";
                label = texts.put(node + ":named." + row.code(), name);
            }
            xml.open(control, Map.of("ref", Nodes.rowPath(grid.id(), row.code())));
            label(label);
            hint(grid, hinted);
            hinted = true;
            options(grid, grid.scale());
            xml.close();
        }
        xml.close();
        return true;
    }

    private void hint(Rowed grid, boolean hinted) {
        if (!hinted) {
            hint(grid);
        }
    }

    /** Keeps the label of a row. */
    private final class RowLabel implements Row.LabelVisitor<String> {
        private final Rowed grid;
        private final Row row;

        private RowLabel(Rowed grid, Row row) {
            this.grid = grid;
            this.row = row;
        }

        private String id() {
            return Nodes.item(grid.id()) + ":row." + row.code();
        }

        @Override
        public String fixed(Row.Fixed label) {
            return texts.put(id(), grid.id(), label.label());
        }

        @Override
        public String namedByRespondent(Row.NamedByRespondent label) {
            return texts.put(id(), grid.id(), label.invitation());
        }

        @Override
        public String carriedForward(Row.CarriedForward label) {
            return texts.put(id(), "<output value=\"" + Nodes.rowNamePath(label.grid(), label.row()) + "\"/>");
        }
    }

    @Override
    public Boolean notice(Notice item) {
        return simple("trigger", item);
    }

    @Override
    public Boolean computed(Computed item) {
        // Nobody sees it, but its words are kept for a codebook.
        texts.put(Nodes.item(item.id()) + ":label", item.id(), item.asking().text());
        return true;
    }

    @Override
    public Boolean screenOut(ScreenOut item) {
        return simple("trigger", item);
    }
}
