package org.polder.examples.web;

import io.javalin.config.JavalinConfig;
import org.polder.store.JournalStore;

/**
 * A set of pages that one server shows, under a path of their own.
 *
 * <p>The server guards them all alike: it checks {@link Visit#csrf()} in the field {@code csrf} of every form sent,
 * where it was sent from and how long it is, and it sets the headers. Visitors are told apart per set of pages, by a
 * cookie of its own.
 */
public interface Pages {
    /**
     * Names the path under which all pages lie.
     *
     * @return a path without a slash at the end, such as {@code /results}
     */
    String path();

    /**
     * Adds the pages.
     *
     * @param config where routes are added
     * @param journals the interviews, to be read
     */
    void addTo(JavalinConfig config, JournalStore journals);
}
