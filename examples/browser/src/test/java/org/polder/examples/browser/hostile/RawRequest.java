package org.polder.examples.browser.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request written sign by sign, as no browser would write it, and the answer to it. */
record RawRequest(int status, String head, String body) {
    private static final int PATIENCE = 20_000;

    /** Sends a request with such a first line and such fields of its head. */
    static RawRequest send(int port, String line, String fields, byte[] body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(PATIENCE);
            ByteArrayOutputStream request = new ByteArrayOutputStream();
            request.write((line + "\r\nHost: 127.0.0.1:" + port + "\r\n" + fields + "Connection: close\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            request.write(body);
            socket.getOutputStream().write(request.toByteArray());
            socket.getOutputStream().flush();
            return of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static RawRequest of(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        String head = end < 0 ? answer : answer.substring(0, end);
        String[] words = head.split(" ", 3);
        return new RawRequest(
                words.length < 2 ? 0 : Integer.parseInt(words[1]), head, end < 0 ? "" : answer.substring(end + 4));
    }

    /** Whether the server refused it without an error of its own. */
    boolean isNoError() {
        return status >= 200 && status < 500;
    }
}
