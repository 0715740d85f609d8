package org.polder.interchange.xform;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Our own notes on the lines of an XLSForm, in a sheet beside it that other tools pass over. */
final class SheetNotes {
    /** The name of the sheet. */
    static final String SHEET = Notes.INSTANCE;

    /** Tells of a group that it is the page of that name, and no node. */
    static final String PAGE = "group-of-page";

    /** Tells where in the form a node stands whose name could not be that of a line. */
    static final String NODE = "node";

    private final Map<String, Map<String, String>> notes = new LinkedHashMap<>();

    SheetNotes(Optional<Sheet> sheet) {
        sheet.ifPresent(found -> {
            Map<String, Column> columns = Column.of(found);
            for (Sheet.Line line : found.lines()) {
                Cells cells = new Cells(line, columns);
                notes.computeIfAbsent(cells.cell("name").orElse(""), name -> new LinkedHashMap<>())
                        .put(cells.cell("note").orElse(""), cells.cell("text").orElse(""));
            }
        });
    }

    Optional<String> of(String name, String note) {
        return Optional.ofNullable(notes.getOrDefault(name, Map.of()).get(note));
    }

    /** All notes on a line. */
    ImmutableMap<String, String> of(String name) {
        return ImmutableMap.copyOf(notes.getOrDefault(name, Map.of()));
    }

    /** Tells whether a line is one of our grids, whose rows are its questions. */
    boolean isGrid(String name) {
        return of(name, "kind").filter(kind -> kind.endsWith("grid")).isPresent();
    }
}
