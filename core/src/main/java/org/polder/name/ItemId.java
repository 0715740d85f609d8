package org.polder.name;

import java.util.regex.Pattern;

/**
 * The identifier of an item within its questionnaire, such as {@code Q25b_1}, or of one asking of a repeated item,
 * such as {@code Q40[3]}.
 *
 * @param value a letter followed by at most 63 letters, digits, hyphens or underscores; the full stop is left
 *     out because {@code Q7.6} names option 6 of question Q7; a repeated item has the code it is asked for behind it
 *     in brackets
 */
public record ItemId(String value) implements Comparable<ItemId> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}(\\[[1-9][0-9]{0,5}])?");

    // Checks the form of the identifier.
    public ItemId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Item id '" + Shown.of(value)
                    + "' is not allowed: use a letter followed by at most 63 letters, digits, '-' or '_'");
        }
    }

    /**
     * Names an item.
     *
     * @param value the identifier as text
     * @return the identifier
     * @throws IllegalArgumentException when the text does not have the form of an identifier
     */
    public static ItemId of(String value) {
        return new ItemId(value);
    }

    /**
     * Tells whether a text could be an identifier at all.
     *
     * @param value any text
     * @return true when {@link #of} would accept it
     */
    public static boolean isAllowed(String value) {
        return FORM.matcher(value).matches();
    }

    /**
     * Names one asking of a repeated item.
     *
     * @param code the code of the option or row it is asked for
     * @return this identifier with {@code [code]} behind it
     * @throws IllegalArgumentException when this identifier already names one asking
     */
    public ItemId repeatedFor(int code) {
        return new ItemId(value + "[" + code + "]");
    }

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
