package org.polder.examples.results;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultimap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polder.model.Page;
import org.polder.tabulation.source.Schema;

/**
 * Which figures a researcher asks for.
 *
 * @param page the page of the questionnaire; nothing for the list of all questions
 * @param breaks the variables that groups are made of, side by side
 * @param onlyComplete whether only those count who came to the end
 * @param reached the question one must have come to in order to count
 * @param unknown what was asked for and is not there
 */
record FigureChoice(
        Optional<Page> page,
        ImmutableList<String> breaks,
        boolean onlyComplete,
        Optional<String> reached,
        ImmutableList<String> unknown) {
    static final String PAGE = "page";
    static final String BY = "by";
    static final String WHO = "who";
    static final String COMPLETE = "complete";

    /** More breaks side by side make a table that nobody reads. */
    static final int MOST_BREAKS = 3;

    static FigureChoice of(ImmutableMultimap<String, String> asked, PageNames names, Schema schema) {
        Set<String> unknown = new LinkedHashSet<>();
        Optional<String> wanted = first(asked, PAGE);
        Optional<Page> page = wanted.flatMap(name ->
                names.pages().stream().filter(one -> one.name().equals(name)).findFirst());
        if (page.isEmpty()) {
            wanted.ifPresent(unknown::add);
        }
        List<String> possible = Breaks.of(names.questionnaire(), schema).names();
        Set<String> breaks = new LinkedHashSet<>();
        for (String by : asked.get(BY)) {
            if (possible.contains(by) && breaks.size() < MOST_BREAKS) {
                breaks.add(by);
            } else if (!by.isEmpty() && !breaks.contains(by)) {
                unknown.add(by);
            }
        }
        Optional<String> who = first(asked, WHO);
        boolean complete = who.filter(COMPLETE::equals).isPresent();
        Optional<String> reached = who.filter(item -> !complete)
                .filter(item -> names.questionnaire().items().stream()
                        .anyMatch(one -> one.id().value().equals(item)));
        if (!complete && reached.isEmpty()) {
            who.ifPresent(unknown::add);
        }
        return new FigureChoice(page, ImmutableList.copyOf(breaks), complete, reached, ImmutableList.copyOf(unknown));
    }

    private static Optional<String> first(ImmutableMultimap<String, String> asked, String name) {
        return asked.get(name).stream().filter(value -> !value.isEmpty()).findFirst();
    }
}
