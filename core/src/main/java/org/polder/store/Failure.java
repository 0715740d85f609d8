package org.polder.store;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import org.polder.problem.Place;
import org.polder.problem.Problem;

/** Words failures of a disk or a database: what failed, what was said, and what to do. */
final class Failure {
    private Failure() {}

    static StoreException of(String code, String place, String message, @Nullable Throwable cause) {
        return new StoreException(Problem.error(code, Place.none().withSource(place), message), cause);
    }

    static StoreException io(String code, String place, String what, String fix, Throwable cause) {
        return of(code, place, what + ": " + said(cause) + "; " + fix, cause);
    }

    static StoreException closed(String place) {
        return of("store-closed", place, "The store was closed; open it again", null);
    }

    private static String said(Throwable cause) {
        if (cause instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "it is not there";
        }
        if (cause instanceof FileSystemException of && of.getReason() != null) {
            return of.getReason();
        }
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message.strip();
    }
}
