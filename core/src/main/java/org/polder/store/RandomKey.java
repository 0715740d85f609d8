package org.polder.store;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The form both kinds of key share: 128 bits from a secure random source, as 32 lowercase hexadecimal digits. */
final class RandomKey {
    static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SHOWN = 6;

    private RandomKey() {}

    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    // The text itself stays out of the message: a mistyped key is nearly a key, and messages end up in logs.
    static String checked(String thing, String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(thing + " must be 32 lowercase hexadecimal digits; found "
                    + text.length() + " characters of which "
                    + text.chars()
                            .filter(c -> Character.digit(c, 16) < 0 || Character.isUpperCase(c))
                            .count()
                    + " are something else: use random() for a new one, or the text() of one made earlier");
        }
        return text;
    }

    /** Shows enough of a key to find it by, too little to use it. */
    static String shown(String text) {
        return text.substring(0, SHOWN) + "…";
    }

    static void put(String text, ByteBuffer target) {
        target.put(HexFormat.of().parseHex(text));
    }

    static String take(ByteBuffer source) {
        byte[] bytes = new byte[BYTES];
        source.get(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
