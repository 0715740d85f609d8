package org.polder.interchange.xform;

import org.polder.name.ItemId;

/**
 * Where an answer stands in the instance. An item id holds no full stop and begins with a letter, so names with a full
 * stop or a leading underscore are free for what an item needs beside its own node.
 */
final class Nodes {
    static final String ROOT = "/data";

    /** The day on which the interview started. */
    static final String TODAY = "_today";

    private Nodes() {}

    /** Item {@code Q8[3]}, asked in a block for option 3, has the node {@code Q8.3}. */
    static String item(ItemId item) {
        return item.value().replace("[", ".").replace("]", "");
    }

    static String row(int row) {
        return "r" + row;
    }

    static String rowName(int row) {
        return "n" + row;
    }

    static String openPart(ItemId item, int code) {
        return item(item) + ".text" + code;
    }

    /** An option chosen in place of a number or date. */
    static String instead(ItemId item) {
        return item(item) + ".instead";
    }

    /** Holds 1 where the item is asked. */
    static String asked(ItemId item) {
        return "_asked." + item(item);
    }

    /** Holds 1 where the item has an answer, which may stand in several nodes. */
    static String answered(ItemId item) {
        return "_answered." + item(item);
    }

    /** Holds 1 where the option is shown. */
    static String shown(ItemId item, int code) {
        return "_shown." + item(item) + "." + code;
    }

    static String path(String name) {
        return ROOT + "/" + name;
    }

    static String path(ItemId item) {
        return path(item(item));
    }

    static String rowPath(ItemId grid, int row) {
        return path(grid) + "/" + row(row);
    }

    static String rowNamePath(ItemId grid, int row) {
        return path(grid) + "/" + rowName(row);
    }
}
