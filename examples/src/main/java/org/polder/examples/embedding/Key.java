package org.polder.examples.embedding;

/** What a pressed key asks for. */
enum Key {
    UP,
    DOWN,
    LEFT,
    RIGHT,
    FIRST,
    LAST,
    GO_ON,
    GO_BACK,
    ERASE,
    ERASE_AHEAD,
    ERASE_WORD,
    ERASE_ALL,
    EXPLAIN,
    STOP,
    TYPE,
    NOTHING
}
