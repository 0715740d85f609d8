package org.polder.tabulation.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polder.problem.Place;
import org.polder.problem.Problem;

/** The problems found in one document, up to a number. */
final class Findings {
    private static final int MOST = 100;

    private final Place document;
    private final List<Problem> problems = new ArrayList<>();
    private long found;

    private final Map<String, Long> lines;

    Findings(Place document) {
        this(document, Map.of());
    }

    /** Takes the line of each value, by its pointer. */
    Findings(Place document, Map<String, Long> lines) {
        this.document = document;
        this.lines = lines;
    }

    /** Adds what a value was refused for, at the most precise line that is known. */
    void addAt(String pointer, Problem problem) {
        String inner = problem.details().getOrDefault("at", "");
        String exact = inner.isEmpty() ? pointer : pointer + "/" + inner;
        Place place = problem.place().within(document);
        Long line = line(exact);
        // A problem of a document that this one names has a line of its own, if any.
        boolean elsewhere =
                problem.place().source().isPresent() || problem.place().line().isPresent();
        Place known = elsewhere ? problem.place() : line == null ? place : place.withLine(line);
        report(new Problem(problem.code(), problem.severity(), known, problem.message(), problem.details()));
    }

    private @Nullable Long line(String pointer) {
        String wider = pointer;
        while (!lines.containsKey(wider) && !wider.isEmpty()) {
            wider = wider.substring(0, wider.lastIndexOf('/'));
        }
        return lines.get(wider);
    }

    void add(String code, String pointer, String message) {
        Place place = pointer.isEmpty() ? document : document.withItem(Plain.cut(pointer));
        Long line = line(pointer);
        place = line == null ? place : place.withLine(line);
        add(Problem.error(code, place, message).with(ImmutableMap.of("pointer", pointer)));
    }

    void add(Problem problem) {
        report(problem.within(document));
    }

    private void report(Problem problem) {
        found++;
        if (problems.size() < MOST) {
            problems.add(problem);
        }
    }

    boolean isEmpty() {
        return found == 0;
    }

    ImmutableList<Problem> problems() {
        return found <= MOST
                ? ImmutableList.copyOf(problems)
                : ImmutableList.<Problem>builder()
                        .addAll(problems)
                        .add(Problem.error(
                                "more-problems",
                                document,
                                "There are " + (found - MOST) + " more problems: mend these first"))
                        .build();
    }
}
