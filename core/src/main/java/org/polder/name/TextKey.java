package org.polder.name;

import java.util.regex.Pattern;

/**
 * The key of one wording in the text bundles, such as {@code Q6.text@employer}.
 *
 * @param value parts of letters, digits, hyphens and underscores joined by full stops, optionally followed by an
 *     at sign and the name of a variant; at most 160 characters
 */
public record TextKey(String value) implements Comparable<TextKey> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*(@[A-Za-z0-9_-]+)?");
    private static final int LONGEST = 160;

    // Checks the form of the key.
    public TextKey {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Text key '" + Shown.of(value)
                    + "' is not allowed: use parts of letters, digits, '-' and '_' joined by '.', such as"
                    + " 'Q6.text' or 'Q6.text@employer', at most " + LONGEST + " characters");
        }
    }

    /**
     * Names a wording.
     *
     * @param value the key as text
     * @return the key
     */
    public static TextKey of(String value) {
        return new TextKey(value);
    }

    /**
     * Gives the key of a variant of this wording.
     *
     * @param variant the variant's name
     * @return this key with {@code @variant} behind it
     */
    public TextKey variant(String variant) {
        return new TextKey(value + "@" + variant);
    }

    @Override
    public int compareTo(TextKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
