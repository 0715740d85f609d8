package org.polder.publishing.xlsx;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.dhatim.fastexcel.Worksheet;
import org.polder.tabulation.render.TableWords;

/** Writes single cells, each to the right and at the top. */
record Pen(Worksheet sheet, TableWords words) {
    void text(int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, text);
            sheet.style(row, column)
                    .horizontalAlignment("right")
                    .verticalAlignment("top")
                    .set();
        }
    }

    void sign(int row, int column, String key) {
        text(row, column, words.word(key));
    }

    void number(int row, int column, Number number, String format) {
        sheet.value(row, column, number);
        sheet.style(row, column)
                .format(format)
                .horizontalAlignment("right")
                .verticalAlignment("top")
                .set();
    }

    void number(int row, int column, OptionalDouble number, String format) {
        if (number.isPresent()) {
            number(row, column, number.getAsDouble(), format);
        } else {
            sign(row, column, "empty-cell");
        }
    }

    void day(int row, int column, OptionalDouble days) {
        if (days.isEmpty()) {
            sign(row, column, "empty-cell");
            return;
        }
        LocalDate day = LocalDate.ofEpochDay(Math.round(days.getAsDouble()));
        // A spreadsheet counts days from 1900 on.
        if (day.getYear() > 1900) {
            sheet.value(row, column, day);
            sheet.style(row, column)
                    .format(Paint.DAY)
                    .horizontalAlignment("right")
                    .set();
        } else {
            text(row, column, day.toString());
        }
    }
}
