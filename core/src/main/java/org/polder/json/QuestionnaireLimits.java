package org.polder.json;

/**
 * The bounds within which a questionnaire is read, so that a hostile document costs bounded time and memory.
 *
 * @param length the greatest number of characters in the document
 * @param depth the greatest depth of conditions and expressions within one another, each step of a chain such as
 *     a + b + c counted as one
 * @param values the greatest number of JSON values in the document, fields' values and elements alike
 * @param writtenOut the greatest number of JSON values once every block is written out for each of its askings, and
 *     every quota for each condition that looks at it
 * @param items the greatest number of items once every block is written out
 * @param parts the greatest number of options, rows or columns in one item
 * @param nameLength the greatest number of characters in a name: of a field, page, block, quota, version
 * @param numberLength the greatest number of characters in a number
 * @param textLength the greatest number of characters in a wording
 * @param problems how many problems are kept; a document with more is wrong in some way that repeats
 */
public record QuestionnaireLimits(
        int length,
        int depth,
        int values,
        int writtenOut,
        int items,
        int parts,
        int nameLength,
        int numberLength,
        int textLength,
        int problems) {

    // Zero or less would refuse every document, which is a mistake rather than a wish.
    public QuestionnaireLimits {
        int least = Math.min(
                Math.min(Math.min(length, depth), Math.min(values, writtenOut)),
                Math.min(
                        Math.min(Math.min(items, parts), Math.min(nameLength, numberLength)),
                        Math.min(textLength, problems)));
        if (least < 1) {
            throw new IllegalArgumentException("Limits must be 1 or more; found " + least);
        }
    }

    /**
     * Gives bounds that suit any sensible questionnaire, thousands of items included.
     *
     * @return 16 million characters, depth 200, a million values (two million written out), 20,000 items, 2,000
     *     options an item, 500 characters a name, 60 a number, 100,000 a wording, 1,000 problems
     */
    public static QuestionnaireLimits standard() {
        return new QuestionnaireLimits(16_000_000, 200, 1_000_000, 2_000_000, 20_000, 2_000, 500, 60, 100_000, 1_000);
    }

    /** The depth of JSON that conditions of the greatest depth need: an object and an array for each, and the page. */
    int nesting() {
        return Math.min(Integer.MAX_VALUE / 4, depth) * 2 + 16;
    }
}
