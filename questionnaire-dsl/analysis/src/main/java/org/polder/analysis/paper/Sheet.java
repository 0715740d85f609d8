package org.polder.analysis.paper;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A whole form as it stands on paper.
 *
 * @param title what stands above it
 * @param opening what the respondent must know before starting, as sentences
 * @param pages its pages
 * @param officeTitle what stands above the notes
 * @param notes what only the office needs to know
 */
record Sheet(
        String title,
        ImmutableList<String> opening,
        ImmutableList<Leaf> pages,
        String officeTitle,
        ImmutableList<String> notes) {

    /** One page, with its title in all its wordings. */
    record Leaf(ImmutableList<Reading> title, ImmutableList<Group> groups) {}

    /**
     * Items that follow each other.
     *
     * @param repeated for what they are answered again and again, as a sentence; nothing for once
     * @param entries the items
     */
    record Group(Optional<String> repeated, ImmutableList<Entry> entries) {}
}
