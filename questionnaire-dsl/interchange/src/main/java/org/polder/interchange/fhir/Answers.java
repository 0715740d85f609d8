package org.polder.interchange.fhir;

import java.util.Collection;
import java.util.stream.Collectors;

/** Pieces of FHIRPath that look at answers in the response. */
final class Answers {
    private static final String ITEMS = "%resource.repeat(item)";

    private Answers() {}

    /** The answers to a question. */
    static String of(String link) {
        return ITEMS + ".where(linkId = " + words(link) + ").answer";
    }

    /** The answers to a question that meet a test on {@code value}. */
    static String where(String link, String test) {
        return of(link) + ".where(" + test + ")";
    }

    /** The value of the one answer to a question. */
    static String value(String link) {
        return of(link) + ".value";
    }

    /** How many of some questions have an answer that meets a test, or that meets none of it. */
    static String count(Collection<String> links, String test) {
        String named = links.stream().map(link -> "linkId = " + words(link)).collect(Collectors.joining(" or "));
        return ITEMS + ".where((" + named + ") and " + test + ").count()";
    }

    /** A test on the code of an answer. */
    static String code(int code) {
        return "value.code = '" + code + "'";
    }

    static String codes(Collection<Integer> codes) {
        return codes.stream().map(Answers::code).collect(Collectors.joining(" or "));
    }

    /** Words as FHIRPath quotes them. */
    static String words(String plain) {
        StringBuilder quoted = new StringBuilder("'");
        for (char c : plain.toCharArray()) {
            switch (c) {
                case '\'' -> quoted.append("\\'");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c);
            }
        }
        return quoted.append('\'').toString();
    }
}
