package org.polder.examples.embedding;

import com.google.common.collect.ImmutableList;
import java.util.Collections;
import org.jline.utils.AttributedString;

/**
 * The part of a drawing that fits the window, with what must always be seen at its foot.
 *
 * @param lines the lines of the window
 * @param row where the cursor stands
 * @param column where the cursor stands in that line
 */
record Window(ImmutableList<AttributedString> lines, int row, int column) {

    static Window of(Drawing top, Drawing bottom, int rows) {
        int foot = Math.min(bottom.lines().size(), rows - 2);
        int room = rows - foot;
        int size = top.lines().size();
        // As much as possible of what stands above the cursor, and one line more below it.
        int start = size <= room ? 0 : Math.max(0, Math.min(size - room, top.row() + 2 - room));
        ImmutableList<AttributedString> seen = top.lines().subList(start, Math.min(size, start + room));
        ImmutableList<AttributedString> filled = ImmutableList.<AttributedString>builder()
                .addAll(seen)
                .addAll(Collections.nCopies(room - seen.size(), AttributedString.EMPTY))
                .addAll(bottom.lines().subList(0, foot))
                .build();
        return new Window(filled, top.row() - start, top.column());
    }
}
