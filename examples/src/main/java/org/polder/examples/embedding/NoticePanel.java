package org.polder.examples.embedding;

import java.util.Optional;

/** Words that want no answer. */
final class NoticePanel implements Panel {
    @Override
    public Drawing draw(Paint paint, int width) {
        return new Drawing.Sketch().done();
    }

    @Override
    public Optional<Leaving> press(Pressed pressed) {
        Pressed key = pressed.amongOptions();
        return switch (key.key()) {
            case GO_ON, RIGHT, DOWN -> Optional.of(Leaving.DONE);
            case TYPE -> key.types(" ") ? Optional.of(Leaving.DONE) : Optional.empty();
            case GO_BACK -> Optional.of(Leaving.BACK);
            case EXPLAIN -> Optional.of(Leaving.EXPLAIN);
            case STOP -> Optional.of(Leaving.STOP);
            default -> Optional.empty();
        };
    }

    @Override
    public String guide() {
        return "keys.notice";
    }
}
