package org.polder.examples.embedding;

import org.jline.reader.Buffer;
import org.jline.reader.impl.BufferImpl;

/** A text that the respondent is typing. */
final class TextField {
    private final Buffer buffer = new BufferImpl();

    TextField(String text) {
        buffer.write(text);
    }

    String text() {
        return buffer.toString().strip();
    }

    boolean isEmpty() {
        return buffer.length() == 0;
    }

    /** Takes a key that edits; others are for whoever holds the field. */
    boolean press(Pressed pressed) {
        switch (pressed.key()) {
            case TYPE -> buffer.write(pressed.text());
            case LEFT -> buffer.move(-1);
            case RIGHT -> buffer.move(1);
            case FIRST -> buffer.cursor(0);
            case LAST -> buffer.cursor(buffer.length());
            case ERASE -> buffer.backspace();
            case ERASE_AHEAD -> buffer.delete();
            case ERASE_ALL -> buffer.clear();
            case ERASE_WORD -> eraseWord();
            case UP, DOWN, GO_ON, GO_BACK, EXPLAIN, STOP, NOTHING -> {
                return false;
            }
        }
        return true;
    }

    private void eraseWord() {
        while (buffer.cursor() > 0 && Character.isWhitespace(buffer.prevChar())) {
            buffer.backspace();
        }
        while (buffer.cursor() > 0 && !Character.isWhitespace(buffer.prevChar())) {
            buffer.backspace();
        }
    }

    Drawing draw(Paint paint, int width) {
        Wrapped wrapped = Wrapped.of(buffer.toString(), Math.max(1, width - 1));
        Drawing.Sketch sketch = new Drawing.Sketch();
        int line = wrapped.lineOf(buffer.cursor());
        for (int at = 0; at < wrapped.lines().size(); at++) {
            if (at == line) {
                sketch.cursor(Math.min(width - 1, wrapped.columnOf(buffer.cursor())));
            }
            sketch.add(paint.current(wrapped.words(wrapped.lines().get(at))));
        }
        return sketch.done();
    }
}
