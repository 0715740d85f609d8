package org.polder.tabulation.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.polder.tabulation.Break;
import org.polder.tabulation.Cell;
import org.polder.tabulation.Group;
import org.polder.tabulation.HiddenGroup;
import org.polder.tabulation.Lead;
import org.polder.tabulation.NumberSummary;
import org.polder.tabulation.Share;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.source.Category;

/** Writes tables as JSON: {@code {"tables":[{"rows","by","base","cells":[…],"mostChosen":[…],"notes":[…]}]}}. */
public final class JsonTables {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonTables() {}

    /**
     * Writes tables, one entry a table and break; the total has the group {@code null}, a hidden cell no numbers but
     * {@code "hidden":true}.
     *
     * @param tables the tables
     * @return one JSON object
     */
    public static String of(List<TableResult> tables) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            write(tables, json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /**
     * Writes tables as the field {@code tables} of an object that is open.
     *
     * @param tables the tables
     * @param json where to write
     * @throws IOException when writing fails
     */
    public static void write(List<TableResult> tables, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("tables");
        for (TableResult table : tables) {
            if (table.plan().breaks().isEmpty()) {
                new OneTable(table, json).write("");
            }
            for (Break by : table.plan().breaks()) {
                new OneTable(table.by(by.name()), json).write(by.name());
            }
        }
        json.writeEndArray();
    }

    /** Writes the total and the groups of one break. */
    private record OneTable(TableResult table, JsonGenerator json) {

        void write(String by) throws IOException {
            json.writeStartObject();
            json.writeStringField("rows", table.variable().name());
            json.writeStringField("label", table.variable().label());
            if (by.isEmpty()) {
                json.writeNullField("by");
            } else {
                json.writeStringField("by", by);
            }
            json.writeStringField("base", table.plan().base().name().toLowerCase(Locale.ROOT));
            json.writeStringField("filter", table.plan().filter().words());
            if (table.plan().weight().isPresent()) {
                json.writeStringField("weight", table.plan().weight().get());
            }
            List<Group> groups = new ArrayList<>(List.of(table.total()));
            groups.addAll(table.groups());
            json.writeArrayFieldStart("cells");
            for (Group group : groups) {
                for (Cell cell : group.cells()) {
                    cell(group, cell);
                }
            }
            json.writeEndArray();
            numbers(groups);
            json.writeArrayFieldStart("mostChosen");
            for (Group group : groups) {
                mostChosen(group);
            }
            json.writeEndArray();
            hidden();
            json.writeArrayFieldStart("notes");
            for (String note : TableWords.ENGLISH.notes(table)) {
                json.writeString(note);
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        private void cell(Group group, Cell cell) throws IOException {
            json.writeStartObject();
            group(group);
            json.writeStringField("option", cell.line().label("(left open)"));
            if (cell.option().isPresent()) {
                json.writeNumberField("code", cell.option().get().code());
            }
            if (cell.share().isEmpty()) {
                json.writeBooleanField("hidden", true);
            } else {
                Share share = cell.share().get();
                json.writeNumberField("n", share.n());
                json.writeNumberField("weighted", share.weighted());
                json.writeNumberField("base", share.base());
                json.writeNumberField("weightedBase", share.weightedBase());
                share("share", share);
            }
            if (cell.interval().isPresent()) {
                json.writeNumberField("low", cell.interval().get().low());
                json.writeNumberField("high", cell.interval().get().high());
            }
            if (!cell.letters().isEmpty()) {
                json.writeStringField("letters", cell.marks());
            }
            json.writeEndObject();
        }

        private void numbers(List<Group> groups) throws IOException {
            if (!table.variable().kind().isNumeric()) {
                return;
            }
            json.writeArrayFieldStart("numbers");
            for (Group group : groups) {
                json.writeStartObject();
                group(group);
                if (group.numbers().isPresent()) {
                    NumberSummary summary = group.numbers().get();
                    json.writeNumberField("n", summary.count().n());
                    json.writeNumberField("weighted", summary.count().weight());
                    number("mean", summary.mean());
                    number("standardDeviation", summary.deviation());
                    number("standardError", summary.error());
                    number("least", summary.least());
                    number("lowerQuartile", summary.lowerQuartile());
                    number("median", summary.median());
                    number("upperQuartile", summary.upperQuartile());
                    number("greatest", summary.most());
                    if (!summary.marks().isEmpty()) {
                        json.writeStringField("letters", summary.marks());
                    }
                } else {
                    json.writeBooleanField("hidden", true);
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void number(String name, OptionalDouble value) throws IOException {
            if (value.isPresent()) {
                json.writeNumberField(name, value.getAsDouble());
            } else {
                json.writeNullField(name);
            }
        }

        private void mostChosen(Group group) throws IOException {
            Lead lead = group.lead();
            json.writeStartObject();
            group(group);
            json.writeArrayFieldStart("options");
            for (Category option : lead.options()) {
                json.writeString(option.label());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("codes");
            for (Category option : lead.options()) {
                json.writeNumber(option.code());
            }
            json.writeEndArray();
            if (!lead.options().isEmpty()) {
                share("share", group.share(lead.options().get(0).code()));
            }
            if (lead.points().isPresent()) {
                json.writeNumberField("lead", lead.points().getAsDouble());
            }
            if (lead.test().value().isPresent()) {
                json.writeNumberField("leadP", lead.test().value().get().pValue());
            }
            json.writeEndObject();
        }

        private void hidden() throws IOException {
            if (table.hidden().isEmpty()) {
                return;
            }
            json.writeArrayFieldStart("leftOut");
            for (HiddenGroup group : table.hidden()) {
                json.writeStartObject();
                json.writeStringField("group", group.label());
                json.writeStringField("reason", group.reason().name().toLowerCase(Locale.ROOT));
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void group(Group group) throws IOException {
            if (group.path().isEmpty()) {
                json.writeNullField("group");
                return;
            }
            json.writeStringField("group", group.label(""));
            json.writeFieldName("groupCode");
            if (group.path().size() == 1) {
                json.writeNumber(group.path().get(0).code());
            } else {
                json.writeStartArray();
                for (Category category : group.path()) {
                    json.writeNumber(category.code());
                }
                json.writeEndArray();
            }
        }

        private void share(String name, Share share) throws IOException {
            if (share.exists()) {
                json.writeNumberField(name, share.value());
            } else {
                json.writeNullField(name);
            }
        }
    }
}
