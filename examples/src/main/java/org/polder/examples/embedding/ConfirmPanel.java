package org.polder.examples.embedding;

import java.util.Optional;

/** Asks whether an answer is right after all; neither answer is pointed at, so that none is given by habit. */
final class ConfirmPanel implements Panel {
    private final String yes;
    private final String no;
    private int at = -1;

    ConfirmPanel(String yes, String no) {
        this.yes = yes;
        this.no = no;
    }

    @Override
    public Drawing draw(Paint paint, int width) {
        Drawing.Sketch sketch = new Drawing.Sketch();
        sketch.option((at == 0 ? paint.pointer() : " ") + " 1  ", yes, at == 0, paint, width);
        sketch.option((at == 1 ? paint.pointer() : " ") + " 2  ", no, at == 1, paint, width);
        return sketch.done();
    }

    @Override
    public Optional<Leaving> press(Pressed pressed) {
        Pressed key = pressed.amongOptions();
        switch (key.key()) {
            case UP -> at = 0;
            case DOWN -> at = at < 0 ? 0 : 1;
            case TYPE -> at = key.types("1") ? 0 : key.types("2") ? 1 : at;
            case GO_ON, RIGHT -> {
                return at < 0 ? Optional.empty() : Optional.of(at == 0 ? Leaving.DONE : Leaving.BACK);
            }
            case GO_BACK -> {
                return Optional.of(Leaving.BACK);
            }
            case EXPLAIN -> {
                return Optional.of(Leaving.EXPLAIN);
            }
            case STOP -> {
                return Optional.of(Leaving.STOP);
            }
            case LEFT, FIRST, LAST, ERASE, ERASE_AHEAD, ERASE_WORD, ERASE_ALL, NOTHING -> {}
        }
        return Optional.empty();
    }

    @Override
    public String guide() {
        return "keys.confirm";
    }
}
