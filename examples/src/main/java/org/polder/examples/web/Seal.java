package org.polder.examples.web;

import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Writes a text so that only who holds the token can read it, and nobody can change it or what it is bound to. */
final class Seal {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final BaseEncoding BASE64 = BaseEncoding.base64Url().omitPadding();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final byte[] bound;

    Seal(Token token, String bound) {
        this.key = new SecretKeySpec(token.derive("keys"), "AES");
        this.bound = bound.getBytes(StandardCharsets.UTF_8);
    }

    String close(String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
            return BASE64.encode(whole);
        } catch (GeneralSecurityException noCipher) {
            throw new IllegalStateException("This JDK lacks AES-GCM, which every JDK must have", noCipher);
        }
    }

    /** Gives nothing when it was sealed under another token, bound to something else, or changed. */
    Optional<String> open(String sealed) {
        try {
            byte[] whole = BASE64.decode(sealed);
            if (whole.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
            byte[] text = cipher(Cipher.DECRYPT_MODE, nonce).doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }
}
