package org.polder.publishing.xlsx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;
import org.polder.publishing.banner.Banner;

/** Notes where lines are to be drawn, and draws all at once, since one border of a cell undoes another. */
final class Borders {
    private final Map<Integer, BorderStyle> tops = new HashMap<>();
    private final Set<Integer> bottoms = new HashSet<>();

    void top(int row, BorderStyle style) {
        tops.put(row, style);
    }

    void bottom(int row) {
        bottoms.add(row);
    }

    /** Draws the lines of the rows up to an end, and one where a break begins. */
    void draw(Worksheet sheet, Banner banner, int first, int from, int end) {
        Set<Integer> begins = new HashSet<>();
        banner.rows().get(0).forEach(heading -> begins.add(first + heading.column()));
        for (int row = from; row < end; row++) {
            for (int column = 0; column < first + banner.columns().size(); column++) {
                StyleSetter style = sheet.style(row, column);
                if (tops.containsKey(row)) {
                    style.borderStyle(BorderSide.TOP, tops.get(row)).borderColor(BorderSide.TOP, Paint.RULE);
                }
                if (bottoms.contains(row)) {
                    style.borderStyle(BorderSide.BOTTOM, BorderStyle.THIN).borderColor(BorderSide.BOTTOM, Paint.RULE);
                }
                if (begins.contains(column)) {
                    style.borderStyle(BorderSide.LEFT, BorderStyle.THIN).borderColor(BorderSide.LEFT, Paint.RULE);
                }
                style.set();
            }
        }
    }
}
