package org.polder.interchange.xform;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes our expressions as an XLSForm has them: <code>${name}</code> for a path. */
final class SheetExpressions {
    /** A node whose path stands once more as a text, a text, or a path. */
    private static final Pattern PIECE = Pattern.compile("(?<again>(?<node>/data(?:/[\\w.-]+)+), '\\k<node>')"
            + "|(?<literal>'[^']*+'|\"[^\"]*+\")|(?<path>/data(?:/[\\w.-]+)+)");

    /** Where tools would see a name, or a quotation mark that they make straight and so end the text. */
    private static final Pattern SPLIT = Pattern.compile(
            "(?<=\\$)(?=\\{)|(?<=[\u2018\u2019])(?=[\u201C\u201D])" + "|(?<=[\u201C\u201D])(?=[\u2018\u2019])");

    private final SheetNames names;

    SheetExpressions(SheetNames names) {
        this.names = names;
    }

    String outward(String expression) {
        Matcher matcher = PIECE.matcher(expression);
        StringBuilder outward = new StringBuilder();
        while (matcher.find()) {
            String found = matcher.group();
            String written = found;
            if (matcher.group("again") != null) {
                String name = reference(matcher.group("node"));
                written = name + ", '" + name + "'";
            } else if (matcher.group("literal") != null) {
                written = literal(found.substring(1, found.length() - 1));
            } else {
                written = reference(found);
            }
            matcher.appendReplacement(outward, Matcher.quoteReplacement(written));
        }
        return matcher.appendTail(outward).toString();
    }

    /** A node by its name. */
    String reference(String path) {
        return names.of(path).map(name -> "${" + name + "}").orElse(path);
    }

    /** A text whose quotation marks stay what they are, also once typographic ones are made straight. */
    static String literal(String text) {
        List<String> pieces = new ArrayList<>();
        for (String part : SPLIT.split(text, -1)) {
            pieces.addAll(quoted(part));
        }
        return pieces.size() == 1 ? pieces.get(0) : pieces.stream().collect(Collectors.joining(", ", "concat(", ")"));
    }

    private static List<String> quoted(String part) {
        boolean single = part.chars().anyMatch(c -> c == '\'' || c == '\u2018' || c == '\u2019');
        boolean twofold = part.chars().anyMatch(c -> c == '"' || c == '\u201C' || c == '\u201D');
        if (!single) {
            return List.of("'" + part + "'");
        }
        if (!twofold) {
            return List.of("\"" + part + "\"");
        }
        List<String> pieces = new ArrayList<>();
        for (String piece :
                part.split("(?<=['\u2018\u2019])(?=[^'\u2018\u2019])|(?<=[^'\u2018\u2019])(?=['\u2018\u2019])")) {
            pieces.addAll(quoted(piece));
        }
        return pieces;
    }
}
