package org.polder.examples.web;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/** A secret of 256 random bits that a visitor holds, in a cookie or a private link; the server keeps only its hash. */
record Token(String text) {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final BaseEncoding BASE64 = BaseEncoding.base64Url().omitPadding();

    // Checks the form.
    Token {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("A token has 43 letters, digits, '-' or '_'");
        }
    }

    static Token random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Token(BASE64.encode(bytes));
    }

    static Optional<Token> in(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Token(text)) : Optional.empty();
    }

    /** What the server keeps: from it the token cannot be found. */
    String hash() {
        return Hashing.sha256().hashString(text, StandardCharsets.US_ASCII).toString();
    }

    /** Another secret for one purpose, after HKDF (RFC 5869) with an output of one block. */
    byte[] derive(String purpose) {
        byte[] noSalt = new byte[BYTES];
        byte[] extracted = Hashing.hmacSha256(noSalt)
                .hashString(text, StandardCharsets.US_ASCII)
                .asBytes();
        return Hashing.hmacSha256(extracted)
                .newHasher()
                .putString(purpose, StandardCharsets.US_ASCII)
                .putByte((byte) 1)
                .hash()
                .asBytes();
    }

    /** Shows nothing of the secret. */
    @Override
    public String toString() {
        return "Token";
    }
}
