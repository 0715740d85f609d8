package org.polder.tabulation.json;

/** Which of the lines that are kept together is being read; shared by all variables, so that one step moves them all. */
final class Slot {
    private int line;

    int line() {
        return line;
    }

    void moveTo(int next) {
        line = next;
    }
}
