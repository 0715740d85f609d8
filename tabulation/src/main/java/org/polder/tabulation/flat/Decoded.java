package org.polder.tabulation.flat;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Turns bytes into text and knows how far it is, which the reader of the JDK does not: it cannot say where malformed
 * bytes are.
 */
final class Decoded extends Reader {
    private static final int AHEAD = 1 << 16;

    private final InputStream input;
    private final ByteBuffer bytes = ByteBuffer.allocate(AHEAD).flip();
    private final CharBuffer text = CharBuffer.allocate(AHEAD).flip();
    private final CharsetDecoder decoder;
    private final Charset charset;
    private long taken;
    private boolean inputEnded;
    private boolean ended;
    private char lastSign;

    private Decoded(InputStream input, byte[] start, Optional<Charset> given) {
        this.input = input;
        int first = start.length > 0 ? start[0] & 0xFF : 0;
        int second = start.length > 1 ? start[1] & 0xFF : 0;
        int mark = 0;
        Charset found = given.orElse(StandardCharsets.UTF_8);
        if (first == 0xEF && second == 0xBB && start.length == 3 && start[2] == (byte) 0xBF) {
            mark = 3;
            found = StandardCharsets.UTF_8;
        } else if (first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF) {
            mark = 2;
            found = first == 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        this.charset = found;
        this.taken = mark;
        this.decoder = found.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        bytes.compact().put(start, mark, start.length - mark).flip();
    }

    static Decoded of(InputStream input, Optional<Charset> given) throws IOException {
        return new Decoded(input, input.readNBytes(3), given);
    }

    Charset charset() {
        return charset;
    }

    /** The number of bytes that were turned into text. */
    long taken() {
        return taken;
    }

    boolean ended() {
        return ended;
    }

    /** The last character before the end that ends no line; to be asked at the end. */
    char lastSign() {
        return lastSign;
    }

    /** The beginning of what is still to be read, up to some 65,000 characters. */
    CharSequence peek() throws IOException {
        while (!ended && text.remaining() < text.capacity() / 2) {
            text.compact();
            boolean more = decode();
            text.flip();
            if (!more) {
                break;
            }
        }
        return text.asReadOnlyBuffer();
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        while (!text.hasRemaining() && !ended) {
            text.clear();
            decode();
            text.flip();
        }
        if (!text.hasRemaining()) {
            return -1;
        }
        int count = Math.min(length, text.remaining());
        text.get(target, from, count);
        return count;
    }

    /** Decodes into the buffer, and tells whether there may be more at once. */
    private boolean decode() throws IOException {
        int from = text.position();
        int before = bytes.position();
        CoderResult result = decoder.decode(bytes, text, inputEnded);
        taken += bytes.position() - before;
        remember(from);
        if (result.isError()) {
            // What was understood before goes out first; the next call comes here again.
            if (text.position() == 0) {
                throw new Malformed(taken, bytes.get(bytes.position()) & 0xFF);
            }
            return false;
        }
        if (result.isUnderflow() && inputEnded) {
            ended = true;
        } else if (result.isUnderflow()) {
            fill();
        }
        return !ended && !result.isOverflow();
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = input.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            inputEnded = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    private void remember(int from) {
        for (int i = text.position() - 1; i >= from; i--) {
            if (text.get(i) != '\n' && text.get(i) != '\r') {
                lastSign = text.get(i);
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
