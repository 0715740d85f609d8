package org.polder.json;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.model.Printed;
import org.polder.name.ItemId;

/** Reads what is printed beside items. */
final class PrintedDecoder {
    private final Shared shared;
    private final Map<ItemId, Printed> notes = new HashMap<>();

    PrintedDecoder(Shared shared) {
        this.shared = shared;
    }

    /** Reads the note of an item; of two items with one id the first has it. */
    void read(ItemId id, Entry item) {
        item.field("printed").ifPresent(entry -> {
            entry.object("What is printed beside an item", List.of("number", "instruction"));
            if (!entry.has("number") && !entry.has("instruction")) {
                if (entry.isObject()) {
                    entry.refuse(
                            "no-field", "Beside an item a 'number' or an 'instruction' is printed: give one, or both");
                }
                return;
            }
            Optional<String> number = entry.field("number")
                    .map(found -> shared.name(found, "a number such as \"18b\" in quotation marks"));
            Optional<String> instruction = entry.field("instruction")
                    .map(found -> shared.name(found, "an instruction such as \"if 1 = 2\" in quotation marks"));
            notes.putIfAbsent(id, new Printed(number, instruction));
        });
    }

    ImmutableMap<ItemId, Printed> notes() {
        return ImmutableMap.copyOf(notes);
    }
}
