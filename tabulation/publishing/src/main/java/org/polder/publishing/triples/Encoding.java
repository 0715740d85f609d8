package org.polder.publishing.triples;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells in what character set XML is written: by its byte order mark, else by its declaration, else UTF-8.
 *
 * <p>The JDK's own reader would find out too, but prints bytes that do not fit to standard error.
 */
final class Encoding {
    private static final int DECLARATION = 256;
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

    private Encoding() {}

    /**
     * Gives the letters of a file; bytes that do not fit fail while reading.
     *
     * @throws UnsupportedCharsetException when the file names a set that is not known
     */
    static Reader reader(InputStream bytes) throws IOException {
        BufferedInputStream input = new BufferedInputStream(bytes);
        input.mark(DECLARATION);
        byte[] start = input.readNBytes(DECLARATION);
        input.reset();
        if (start.length > 1 && (marks(start, 0xFE, 0xFF) || marks(start, 0xFF, 0xFE))) {
            return new InputStreamReader(input, StandardCharsets.UTF_16.newDecoder());
        }
        if (start.length > 2 && marks(start, 0xEF, 0xBB)) {
            input.skipNBytes(3);
            return new InputStreamReader(input, StandardCharsets.UTF_8.newDecoder());
        }
        Matcher declared = DECLARED.matcher(new String(start, StandardCharsets.ISO_8859_1));
        Charset set = declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        return new InputStreamReader(input, set.newDecoder());
    }

    private static boolean marks(byte[] start, int first, int second) {
        return (start[0] & 0xFF) == first && (start[1] & 0xFF) == second;
    }
}
