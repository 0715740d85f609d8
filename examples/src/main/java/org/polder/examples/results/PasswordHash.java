package org.polder.examples.results;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A password as it may be kept: salted and hashed so slowly that guessing does not pay. */
public final class PasswordHash {
    /** A shorter password would be guessed all the same. */
    public static final int SHORTEST = 12;

    /** What is longer is no password that somebody types. */
    public static final int LONGEST = 200;

    private static final String METHOD = "pbkdf2-sha512";
    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ROUNDS = 210_000;
    private static final int LEAST_ROUNDS = 100_000;
    private static final int MOST_ROUNDS = 10_000_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 512;
    private static final Pattern FORM =
            Pattern.compile(METHOD + ":(\\d{6,8}):([A-Za-z0-9+/]{22}==):([A-Za-z0-9+/]{86}==)");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int rounds;
    private final byte[] salt;
    private final byte[] hash;

    private PasswordHash(int rounds, byte[] salt, byte[] hash) {
        this.rounds = rounds;
        this.salt = salt;
        this.hash = hash;
    }

    /**
     * Hashes a password with a salt of its own.
     *
     * @param password the password, from {@link #SHORTEST} to {@link #LONGEST} characters
     * @return the hash
     */
    public static PasswordHash of(String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new IllegalArgumentException("The password has " + password.length() + " characters: give it "
                    + SHORTEST + " to " + LONGEST + ", such as some words that nobody else puts together");
        }
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new PasswordHash(ROUNDS, salt, hashed(password, salt, ROUNDS));
    }

    /**
     * Reads the line of a password file.
     *
     * @param line the line as {@link #line()} gives it
     * @return the hash
     * @throws IllegalArgumentException when it is no such line; the message does not repeat it
     */
    public static PasswordHash read(String line) {
        Matcher parts = FORM.matcher(line.strip());
        int rounds = parts.matches() ? Integer.parseInt(parts.group(1)) : 0;
        if (rounds < LEAST_ROUNDS || rounds > MOST_ROUNDS) {
            throw new IllegalArgumentException("The password file does not hold one line such as " + METHOD + ":"
                    + ROUNDS + ":SALT:HASH: make it with serve --make-password");
        }
        Base64.Decoder decoder = Base64.getDecoder();
        return new PasswordHash(rounds, decoder.decode(parts.group(2)), decoder.decode(parts.group(3)));
    }

    /**
     * Gives the line for a password file.
     *
     * @return method, rounds, salt and hash
     */
    public String line() {
        Base64.Encoder encoder = Base64.getEncoder();
        return METHOD + ":" + rounds + ":" + encoder.encodeToString(salt) + ":" + encoder.encodeToString(hash);
    }

    /**
     * Tells whether a password is the one hashed, in a time that does not tell how near it came.
     *
     * @param password what was typed
     * @return true when it is
     */
    public boolean matches(String password) {
        return MessageDigest.isEqual(hash, hashed(password, salt, rounds)) && password.length() <= LONGEST;
    }

    private static byte[] hashed(String password, byte[] salt, int rounds) {
        // What is too long is never right; cutting it bounds the work.
        String cut = password.substring(0, Math.min(password.length(), LONGEST + 1));
        PBEKeySpec spec = new PBEKeySpec(cut.toCharArray(), salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This JDK lacks " + ALGORITHM, impossible);
        } finally {
            spec.clearPassword();
        }
    }

    /** Shows nothing that helps to guess. */
    @Override
    public String toString() {
        return METHOD + " of a password";
    }
}
