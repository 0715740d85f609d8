package org.polder.examples.web;

import io.javalin.http.HttpStatus;

/** Says that a request is not taken; the visitor reads why in words that go by its key. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String key;

    Refusal(HttpStatus status, String key) {
        super(key, null, false, false);
        this.status = status;
        this.key = key;
    }

    HttpStatus status() {
        return status;
    }

    String key() {
        return key;
    }
}
