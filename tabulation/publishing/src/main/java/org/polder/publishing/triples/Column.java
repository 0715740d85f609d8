package org.polder.publishing.triples;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import org.polder.tabulation.source.Respondent;

/**
 * One variable of the files to write.
 *
 * @param type such as {@code single}
 * @param use {@code serial} or {@code weight}
 * @param name its name
 * @param label what it is about
 * @param width how many characters it takes
 * @param values what the metadata say of its values
 * @param marks what Polder wants to find back
 * @param cell what stands in the data; empty for no value
 */
record Column(
        String type,
        Optional<String> use,
        String name,
        Wording label,
        int width,
        Values values,
        Marks marks,
        Function<Respondent, String> cell) {

    /**
     * The values of a variable.
     *
     * @param range the least and the greatest, where a range is given
     * @param coded the labelled values
     * @param size how many characters a text has at most
     * @param spread how many codes a respondent has at most, each in a field of its own
     */
    record Values(Optional<Range> range, ImmutableList<Coded> coded, Optional<Integer> size, Optional<Spread> spread) {
        static Values of(ImmutableList<Coded> coded) {
            return new Values(Optional.empty(), coded, Optional.empty(), Optional.empty());
        }

        static Values none() {
            return of(ImmutableList.of());
        }

        static Values range(String from, String to) {
            return new Values(Optional.of(new Range(from, to)), ImmutableList.of(), Optional.empty(), Optional.empty());
        }

        static Values size(int size) {
            return new Values(Optional.empty(), ImmutableList.of(), Optional.of(size), Optional.empty());
        }

        Values spread(Spread fields) {
            return new Values(range, coded, size, Optional.of(fields));
        }
    }

    /**
     * A range of values.
     *
     * @param from the least
     * @param to the greatest
     */
    record Range(String from, String to) {}

    /**
     * A labelled value.
     *
     * @param code its code
     * @param label its label
     * @param marks what Polder wants to find back
     */
    record Coded(String code, Wording label, Marks marks) {}

    /**
     * Codes in fields of their own.
     *
     * @param fields how many
     * @param width how many characters each takes
     */
    record Spread(int fields, int width) {}

    /** Pads a value to the width: texts and lists begin left, codes and numbers end right. */
    String padded(String value) {
        return type.equals("single") || type.equals("quantity")
                ? Strings.padStart(value, width, ' ')
                : Strings.padEnd(value, width, ' ');
    }
}
