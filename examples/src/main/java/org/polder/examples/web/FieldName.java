package org.polder.examples.web;

import org.polder.name.ItemId;

/** How the fields of a form are called; a full stop never occurs in an item's id. */
final class FieldName {
    private FieldName() {}

    static String open(ItemId item, int option) {
        return item + "." + option;
    }

    static String row(ItemId item, int row) {
        return item + ".r" + row;
    }

    static String rowName(ItemId item, int row) {
        return row(item, row) + ".name";
    }

    static String instead(ItemId item) {
        return item + ".instead";
    }

    static String rank(ItemId item, int place) {
        return item + ".rank" + place;
    }

    /** The id of an element: the brackets of a repeated item would have to be escaped in an address. */
    static String element(ItemId item) {
        return item.value().replace("[", ":").replace("]", "");
    }
}
