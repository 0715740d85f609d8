package org.polder.interchange.fhir;

import org.polder.name.ItemId;

/** The {@code linkId}s of what an item consists of. No item id holds a dot, so none is given twice. */
final class Links {
    private Links() {}

    static String of(ItemId item) {
        return item.value();
    }

    /** One row of a grid. */
    static String row(ItemId grid, int row) {
        return grid + "." + row;
    }

    /** The respondent's name for a row. */
    static String rowName(ItemId grid, int row) {
        return grid + "." + row + ".name";
    }

    /** What is written beside an open-ended option. */
    static String open(ItemId item, int code) {
        return item + "." + code;
    }

    /** The options beside a number or date. */
    static String instead(ItemId item) {
        return item + ".instead";
    }

    static String hint(String link) {
        return link + ".hint";
    }

    static String page(int number) {
        return "page." + number;
    }
}
