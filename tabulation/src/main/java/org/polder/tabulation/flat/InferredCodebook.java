package org.polder.tabulation.flat;

import com.google.common.collect.ImmutableList;

/**
 * A codebook that was read off the data, to be shown to who knows them.
 *
 * @param codebook what was found
 * @param rows how many rows were looked at
 * @param whole whether these are all rows
 * @param notes what was doubtful, a sentence each
 */
public record InferredCodebook(Codebook codebook, long rows, boolean whole, ImmutableList<String> notes) {

    String hint() {
        return "What the columns hold was inferred from " + (whole ? "all" : "the first") + " " + rows
                + " rows: give a codebook if this is right.";
    }

    /**
     * Shows what was inferred.
     *
     * @return a line a variable and a line a note
     */
    @Override
    public String toString() {
        String from = "Inferred from " + (whole ? "all " : "the first ") + rows + " rows\n";
        return from + codebook + (notes.isEmpty() ? "" : "\n" + String.join("\n", notes));
    }
}
