package org.polder.json;

/**
 * The bounds within which a file is read, so that a hostile one costs bounded time and memory.
 *
 * @param lineLength the greatest number of characters in one line
 * @param depth the greatest depth of nesting
 * @param textLength the greatest number of characters in one text
 * @param problems how many problems are kept; a file with more is wrong in some way that repeats
 */
public record ReadLimits(int lineLength, int depth, int textLength, int problems) {

    // Zero or less would refuse every file, which is a mistake rather than a wish.
    public ReadLimits {
        if (lineLength < 2 || depth < 1 || textLength < 1 || problems < 1) {
            throw new IllegalArgumentException("Limits must be positive (a line at least 2 characters); found line "
                    + lineLength + ", depth " + depth + ", text " + textLength + ", problems " + problems);
        }
    }

    /**
     * Gives bounds that suit responses of any sensible questionnaire.
     *
     * @return a megabyte a line, eight levels, 100,000 characters a text, 1,000 problems
     */
    public static ReadLimits standard() {
        return new ReadLimits(1_000_000, 8, 100_000, 1_000);
    }
}
