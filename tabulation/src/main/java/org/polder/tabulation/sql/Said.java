package org.polder.tabulation.sql;

import com.google.common.collect.ImmutableMap;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/** Words what a database said when it failed, without what nobody else should know. */
final class Said {
    private static final Pattern SECRET = Pattern.compile(
            "(?i)((?:password|passwd|pwd|secret|token|user|username|key)\\s*[=:]\\s*)(\"[^\"]*\"|'[^']*'|[^&;,\\s]+)");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(jdbc:|[a-z][a-z0-9+.-]*://)[^\\s'\"]+");
    private static final int LONGEST = 300;

    private Said() {}

    /** The error to throw. */
    static ProblemsException failed(String table, String what, SQLException failure) {
        Problem problem = Problem.error(
                        "database",
                        Place.none().withSource(table),
                        what + ": " + words(failure)
                                + ". See that the database can be reached and that this user may read it")
                .with(ImmutableMap.of(
                        "state",
                        Optional.ofNullable(failure.getSQLState()).orElse(""),
                        "code",
                        String.valueOf(failure.getErrorCode())));
        return new ProblemsException("The database", List.of(problem));
    }

    /** The first line of what the driver says: further ones repeat the statement. */
    static String words(SQLException failure) {
        String message = Optional.ofNullable(failure.getMessage()).orElse("").strip();
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end);
        int statement = line.indexOf("; SQL statement:");
        line = statement < 0 ? line : line.substring(0, statement);
        line = SECRET.matcher(ADDRESS.matcher(line).replaceAll("$1…")).replaceAll("$1…");
        line = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
        if (line.isEmpty()) {
            return failure.getClass().getSimpleName();
        }
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
