package org.polder.examples.web;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.polder.fieldwork.Session;

/** One respondent's interview while it is in memory, with what is shown once and not stored. */
final class Talk {
    private final Session session;
    private final RespondentKeys keys;
    private final ReentrantLock turn = new ReentrantLock();
    private Optional<Draft> draft = Optional.empty();
    private Optional<Token> link = Optional.empty();
    private String shownPage = "";

    Talk(Session session, RespondentKeys keys) {
        this.session = session;
        this.keys = keys;
    }

    Session session() {
        return session;
    }

    RespondentKeys keys() {
        return keys;
    }

    /** Two windows of one respondent take turns, so that a form is stored as a whole before the next one. */
    <T> T alone(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    Optional<Draft> draft() {
        return draft;
    }

    void keep(Draft typed) {
        draft = Optional.of(typed);
    }

    void dropDraft() {
        draft = Optional.empty();
    }

    /** Notes the page put on the screen; true when another one was there before. */
    boolean turnsTo(String page) {
        boolean turned = !page.equals(shownPage);
        shownPage = page;
        return turned;
    }

    void show(Token made) {
        link = Optional.of(made);
    }

    /** Gives a link just made, for the one time that it is shown. */
    Optional<Token> takeLink() {
        Optional<Token> once = link;
        link = Optional.empty();
        return once;
    }
}
