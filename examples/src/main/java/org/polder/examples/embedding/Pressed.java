package org.polder.examples.embedding;

/**
 * A key as it was pressed.
 *
 * @param key what it asks for
 * @param text what it types; empty unless it types something
 */
record Pressed(Key key, String text) {

    static Pressed of(Key key) {
        return new Pressed(key, "");
    }

    /** Outside a line of text, some signs have a meaning of their own. */
    Pressed amongOptions() {
        return switch (text) {
            case "<" -> of(Key.GO_BACK);
            case "?" -> of(Key.EXPLAIN);
            default -> key == Key.LEFT ? of(Key.GO_BACK) : this;
        };
    }

    boolean types(String wanted) {
        return text.equals(wanted);
    }
}
