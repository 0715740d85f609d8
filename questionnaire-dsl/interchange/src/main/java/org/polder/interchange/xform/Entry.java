package org.polder.interchange.xform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A line of the survey sheet that stands for a question, a computed value or a group, and what lies in the group. */
final class Entry {
    private final Cells cells;
    private final SheetType type;
    private final String name;
    private final String path;
    private final Optional<String> page;
    private final List<Entry> inner = new ArrayList<>();

    /**
     * Makes an entry.
     *
     * @param path where its answer stands in the form
     * @param page the name of the page, where it is only a page of ours and no node
     */
    Entry(Cells cells, SheetType type, String name, String path, Optional<String> page) {
        this.cells = cells;
        this.type = type;
        this.name = name;
        this.path = path;
        this.page = page;
    }

    Cells cells() {
        return cells;
    }

    SheetType type() {
        return type;
    }

    String name() {
        return name;
    }

    String path() {
        return path;
    }

    Optional<String> page() {
        return page;
    }

    /** The name of its node. */
    String node() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    List<Entry> inner() {
        return inner;
    }

    int line() {
        return cells.line();
    }

    boolean isRepeat() {
        return type.kind() == SheetType.Kind.BEGIN_REPEAT || type.kind() == SheetType.Kind.BEGIN_LOOP;
    }

    boolean isGroup() {
        return type.kind() == SheetType.Kind.BEGIN_GROUP || isRepeat();
    }
}
