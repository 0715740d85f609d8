package org.polder.examples.web;

import com.google.common.collect.ImmutableList;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.polder.model.Questionnaire;
import org.polder.name.Language;

/**
 * What a server needs to know to field a questionnaire.
 *
 * @param questionnaire the questionnaire
 * @param store where interviews are kept: an SQLite file or a JDBC address
 * @param contacts where contact data are kept, another database than that of the interviews
 * @param host the address to listen at
 * @param port the port to listen at; 0 takes one that is free
 * @param language the language of a visitor who asks for none
 * @param secure whether visitors come by TLS, through a proxy that says from where in {@code X-Forwarded-For}
 * @param limits how much is taken from one visitor
 * @param clock tells the time
 * @param log takes a line when something fails, without anything that a visitor sent
 * @param pages the pages shown besides the survey
 */
public record ServerSettings(
        Questionnaire questionnaire,
        String store,
        String contacts,
        String host,
        int port,
        Language language,
        boolean secure,
        Limits limits,
        Clock clock,
        Consumer<String> log,
        ImmutableList<Pages> pages) {
    private static final int USUAL_PORT = 8080;
    private static final int LAST_PORT = 65535;
    private static final String SQLITE = ".db";

    // Checks what can be checked before a database is opened.
    public ServerSettings {
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("There is no port " + port + ": give one from 0 to " + LAST_PORT);
        }
        if (store.equals(contacts)) {
            throw new IllegalArgumentException("Interviews and contact data both go to '" + Databases.shown(store)
                    + "': give each a database of its own, or who reads it can join them");
        }
        if (!questionnaire.languages().contains(language)) {
            throw new IllegalArgumentException("Questionnaire '" + questionnaire.id() + "' has no language '" + language
                    + "'; its languages are " + questionnaire.languages());
        }
    }

    /**
     * Makes settings for this machine alone, with contact data beside the store.
     *
     * @param questionnaire the questionnaire
     * @param store the SQLite file or JDBC address where interviews are kept
     * @return the settings
     */
    public static ServerSettings of(Questionnaire questionnaire, String store) {
        return new ServerSettings(
                questionnaire,
                store,
                beside(store, "-contacts"),
                "127.0.0.1",
                USUAL_PORT,
                questionnaire.languages().get(0),
                false,
                Limits.standard(),
                Clock.systemUTC(),
                line -> {},
                ImmutableList.of());
    }

    /**
     * Names a file beside the store, for what must lie apart from it.
     *
     * @param store an SQLite file or a JDBC address
     * @param end what follows the store's own name, such as {@code -contacts}
     * @return the file; beside a database that is no file, one in the folder where the server runs
     */
    public static String beside(String store, String end) {
        if (!Databases.isFile(store)) {
            return "polder" + end + SQLITE;
        }
        try {
            Path file = Path.of(Databases.file(store));
            String name = String.valueOf(file.getFileName());
            String stem = name.endsWith(SQLITE) ? name.substring(0, name.length() - SQLITE.length()) : name;
            return file.resolveSibling(stem + end + SQLITE).toString();
        } catch (InvalidPathException noPath) {
            throw new IllegalArgumentException("'" + store + "' is neither a file nor a JDBC address", noPath);
        }
    }

    /**
     * Keeps contact data elsewhere.
     *
     * @param address an SQLite file or a JDBC address
     * @return these settings with that one
     */
    public ServerSettings contacts(String address) {
        return new ServerSettings(
                questionnaire, store, address, host, port, language, secure, limits, clock, log, pages);
    }

    /**
     * Listens elsewhere.
     *
     * @param address the address
     * @param number the port; 0 takes one that is free
     * @return these settings with those
     */
    public ServerSettings at(String address, int number) {
        return new ServerSettings(
                questionnaire, store, contacts, address, number, language, secure, limits, clock, log, pages);
    }

    /**
     * Greets in another language.
     *
     * @param greeting the language of a visitor who asks for none
     * @return these settings with that one
     */
    public ServerSettings language(Language greeting) {
        return new ServerSettings(
                questionnaire, store, contacts, host, port, greeting, secure, limits, clock, log, pages);
    }

    /**
     * Serves behind a proxy that speaks TLS.
     *
     * @param behindTls whether it does
     * @return these settings with that one
     */
    public ServerSettings secure(boolean behindTls) {
        return new ServerSettings(
                questionnaire, store, contacts, host, port, language, behindTls, limits, clock, log, pages);
    }

    /**
     * Sets other limits.
     *
     * @param changed the limits
     * @return these settings with those
     */
    public ServerSettings limits(Limits changed) {
        return new ServerSettings(
                questionnaire, store, contacts, host, port, language, secure, changed, clock, log, pages);
    }

    /**
     * Goes by another clock.
     *
     * @param changed the clock
     * @return these settings with that one
     */
    public ServerSettings clock(Clock changed) {
        return new ServerSettings(
                questionnaire, store, contacts, host, port, language, secure, limits, changed, log, pages);
    }

    /**
     * Tells somebody when something fails.
     *
     * @param listener takes a line, without anything that a visitor sent
     * @return these settings with that one
     */
    public ServerSettings log(Consumer<String> listener) {
        return new ServerSettings(
                questionnaire, store, contacts, host, port, language, secure, limits, clock, listener, pages);
    }

    /**
     * Shows more pages.
     *
     * @param more the pages
     * @return these settings with those too
     */
    public ServerSettings with(Pages more) {
        return new ServerSettings(
                questionnaire,
                store,
                contacts,
                host,
                port,
                language,
                secure,
                limits,
                clock,
                log,
                ImmutableList.<Pages>builder().addAll(pages).add(more).build());
    }
}
