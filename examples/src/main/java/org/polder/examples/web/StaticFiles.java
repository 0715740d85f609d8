package org.polder.examples.web;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.hash.Hashing;
import com.google.common.io.Resources;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The files a page asks for; a name carries the hash of what is in it, so that a browser may keep it for good. */
public final class StaticFiles {
    private static final String FOLDER = "/static/";
    private static final int HASH_DIGITS = 12;
    private static final ImmutableMap<String, String> KINDS =
            ImmutableMap.of("survey.css", "text/css; charset=utf-8", "survey.js", "text/javascript; charset=utf-8");
    private static final ImmutableMap<String, byte[]> CONTENTS = Maps.toMap(KINDS.keySet(), StaticFiles::read);
    private static final ImmutableMap<String, String> ADDRESSES = ImmutableMap.copyOf(
            Maps.transformEntries(CONTENTS, (name, content) -> FOLDER + hash(content) + "/" + name));

    private StaticFiles() {}

    private static byte[] read(String name) {
        try {
            return Resources.toByteArray(Resources.getResource(StaticFiles.class, name));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + name, failure);
        }
    }

    private static String hash(byte[] content) {
        return Hashing.sha256().hashBytes(content).toString().substring(0, HASH_DIGITS);
    }

    /**
     * Tells where a file is.
     *
     * @param name its name, such as {@code survey.css}
     * @return its path on this server
     */
    public static String address(String name) {
        String address = ADDRESSES.get(name);
        if (address == null) {
            throw new IllegalArgumentException("There is no file '" + name + "'; there are " + KINDS.keySet());
        }
        return address;
    }

    static boolean isUnder(String path) {
        return path.startsWith(FOLDER);
    }

    static void addTo(JavalinConfig config) {
        for (Map.Entry<String, String> file : ADDRESSES.entrySet()) {
            config.routes.get(file.getValue(), context -> serve(context, file.getKey()));
        }
    }

    private static void serve(Context context, String name) {
        context.header("Cache-Control", "public, max-age=31536000, immutable");
        context.contentType(KINDS.getOrDefault(name, "text/plain"));
        context.result(CONTENTS.getOrDefault(name, new byte[0]));
    }
}
