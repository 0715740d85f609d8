package org.polder.interchange.xform;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.polder.interchange.internal.XmlElement;

/** Writes the options of controls as lists of choices; the rows of a grid share one. */
final class ChoiceLists {
    private final SheetTexts texts;
    private final Map<List<Map<String, String>>, String> names = new LinkedHashMap<>();
    private final Set<String> taken = new LinkedHashSet<>();

    ChoiceLists(SheetTexts texts) {
        this.texts = texts;
    }

    /** The name of the list with the options of a control. */
    String name(XmlElement control, String owner) {
        List<Map<String, String>> choices = new ArrayList<>();
        for (XmlElement item : control.children("item")) {
            Map<String, String> choice = new LinkedHashMap<>();
            choice.put("name", item.child("value").map(XmlElement::words).orElse(""));
            choice.putAll(texts.cells(
                    "label",
                    item.child("label").flatMap(label -> label.attribute("ref")).orElse(""),
                    owner));
            choices.add(choice);
        }
        return names.computeIfAbsent(choices, key -> free(owner));
    }

    private String free(String owner) {
        // A full stop in the name of a list would read as the end of a file's name.
        String wanted = owner.replace('.', '_');
        String free = wanted;
        for (int number = 2; !taken.add(free); number++) {
            free = wanted + "_" + number;
        }
        return free;
    }

    Sheet sheet() {
        List<ImmutableMap<String, String>> lines = new ArrayList<>();
        names.forEach((choices, name) -> choices.forEach(choice -> lines.add(ImmutableMap.<String, String>builder()
                .put("list_name", name)
                .putAll(choice)
                .buildOrThrow())));
        List<String> columns = new ArrayList<>(List.of("list_name", "name"));
        columns.addAll(texts.columns("label"));
        return Sheet.of("choices", columns, lines);
    }
}
