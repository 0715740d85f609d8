package org.polder.examples.embedding;

import java.util.Optional;

/** Something on the screen that takes keys. */
interface Panel {
    /** Draws it as it is now, at most so wide. */
    Drawing draw(Paint paint, int width);

    /** Takes a key; tells how the respondent leaves it, or nothing while they stay. */
    Optional<Leaving> press(Pressed pressed);

    /** Names the words that tell which keys it takes. */
    String guide();
}
