package org.polder.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where a problem is: every part that is known, from the file down to the question.
 *
 * @param source the file, address or other input, when there is one
 * @param line the line within the source, counted from 1
 * @param respondent the respondent's name
 * @param item the item, option or row, such as {@code Q7} or {@code Q23.12}
 */
public record Place(Optional<String> source, OptionalLong line, Optional<String> respondent, Optional<String> item) {
    private static final Place NOWHERE =
            new Place(Optional.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty());

    /**
     * Gives the place of a problem that concerns the whole input.
     *
     * @return a place without parts
     */
    public static Place none() {
        return NOWHERE;
    }

    /**
     * Gives the place of a problem with an item.
     *
     * @param item the item's name
     * @return a place that names the item only
     */
    public static Place item(String item) {
        return NOWHERE.withItem(item);
    }

    /**
     * Adds the source.
     *
     * @param name the file, address or other input
     * @return this place within the source
     */
    public Place withSource(String name) {
        return new Place(Optional.of(name), line, respondent, item);
    }

    /**
     * Adds the line.
     *
     * @param number the line, counted from 1
     * @return this place on that line
     */
    public Place withLine(long number) {
        return new Place(source, OptionalLong.of(number), respondent, item);
    }

    /**
     * Adds the respondent.
     *
     * @param name the respondent's name
     * @return this place for that respondent
     */
    public Place withRespondent(String name) {
        return new Place(source, line, Optional.of(name), item);
    }

    /**
     * Adds the item.
     *
     * @param name the item, option or row
     * @return this place at that item
     */
    public Place withItem(String name) {
        return new Place(source, line, respondent, Optional.of(name));
    }

    /**
     * Fills in what this place leaves out from a wider one.
     *
     * @param wider the place this one lies in
     * @return this place with the parts only the wider one knows
     */
    public Place within(Place wider) {
        return new Place(
                source.or(wider::source),
                line.isPresent() ? line : wider.line,
                respondent.or(wider::respondent),
                item.or(wider::item));
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        source.ifPresent(parts::add);
        line.ifPresent(number -> parts.add("line " + number));
        respondent.ifPresent(name -> parts.add("respondent " + name));
        item.ifPresent(parts::add);
        return String.join(", ", parts);
    }
}
