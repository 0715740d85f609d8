package org.polder.tabulation.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.polder.tabulation.Group;
import org.polder.tabulation.Share;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.source.Category;

/** Writes tables as JSON: {@code {"tables":[{"rows","by","base","cells":[…],"mostChosen":[…]}]}}. */
public final class JsonTables {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonTables() {}

    /**
     * Writes tables, one entry a table and break; the total has the group {@code null}.
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
                table(table, List.of(table.total()), "", json);
            }
            for (String by : table.plan().breaks()) {
                List<Group> groups = new ArrayList<>(List.of(table.total()));
                table.groups().stream()
                        .filter(group -> group.by().filter(by::equals).isPresent())
                        .forEach(groups::add);
                table(table, groups, by, json);
            }
        }
        json.writeEndArray();
    }

    private static void table(TableResult table, List<Group> groups, String by, JsonGenerator json) throws IOException {
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
        json.writeArrayFieldStart("cells");
        for (Group group : groups) {
            for (Group.Cell cell : group.cells()) {
                cell(group, cell, json);
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("mostChosen");
        for (Group group : groups) {
            mostChosen(group, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void cell(Group group, Group.Cell cell, JsonGenerator json) throws IOException {
        Share share = cell.share();
        json.writeStartObject();
        group(group, json);
        json.writeStringField("option", cell.option().map(Category::label).orElse("(left open)"));
        if (cell.option().isPresent()) {
            json.writeNumberField("code", cell.option().get().code());
        }
        json.writeNumberField("n", share.n());
        json.writeNumberField("weighted", (double) share.n());
        json.writeNumberField("base", share.base());
        json.writeNumberField("weightedBase", (double) share.base());
        share("share", share, json);
        json.writeEndObject();
    }

    private static void mostChosen(Group group, JsonGenerator json) throws IOException {
        List<Category> most = group.mostChosen(false);
        json.writeStartObject();
        group(group, json);
        json.writeArrayFieldStart("options");
        for (Category option : most) {
            json.writeString(option.label());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("codes");
        for (Category option : most) {
            json.writeNumber(option.code());
        }
        json.writeEndArray();
        if (!most.isEmpty()) {
            share("share", group.share(most.get(0).code()), json);
        }
        json.writeEndObject();
    }

    private static void group(Group group, JsonGenerator json) throws IOException {
        if (group.category().isPresent()) {
            json.writeStringField("group", group.category().get().label());
            json.writeNumberField("groupCode", group.category().get().code());
        } else {
            json.writeNullField("group");
        }
    }

    private static void share(String name, Share share, JsonGenerator json) throws IOException {
        if (share.exists()) {
            json.writeNumberField(name, share.value());
        } else {
            json.writeNullField(name);
        }
    }
}
