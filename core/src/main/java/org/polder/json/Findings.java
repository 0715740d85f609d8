package org.polder.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import org.polder.problem.Place;
import org.polder.problem.Problem;

/** The problems found in one document, up to a number. */
final class Findings {
    private final Place document;
    private final int limit;
    private final List<Problem> problems = new ArrayList<>();
    private boolean more;
    private boolean incomplete;

    Findings(String source, int limit) {
        this.document = source.isEmpty() ? Place.none() : Place.none().withSource(source);
        this.limit = limit;
    }

    /** Tells whether enough is found that looking further is of no use. */
    boolean full() {
        return more;
    }

    /** Tells whether something could not be read, so that what was read stands in for it. */
    boolean incomplete() {
        return incomplete;
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** Reports something that could not be read. */
    void unreadable(String code, Spot spot, String pointer, String message) {
        incomplete = true;
        superfluous(code, spot, pointer, message);
    }

    /** Reports something wrong that leaves the rest readable. */
    void superfluous(String code, Spot spot, String pointer, String message) {
        String where = "column " + spot.column() + (pointer.isEmpty() ? "" : ", " + Json.cut(pointer, 200));
        add(Problem.error(code, document.withLine(spot.line()).withItem(where), message)
                .with(ImmutableMap.of("pointer", pointer, "line", "" + spot.line(), "column", "" + spot.column())));
    }

    /** Reports something about the document as a whole. */
    void whole(String code, String message) {
        incomplete = true;
        add(Problem.error(code, document, message));
    }

    void add(Problem problem) {
        if (problems.size() < limit) {
            problems.add(problem.within(document));
        } else {
            more = true;
        }
    }

    ImmutableList<Problem> problems() {
        ImmutableList.Builder<Problem> all = ImmutableList.<Problem>builder().addAll(problems);
        if (more) {
            all.add(Problem.error(
                    "more-problems", document, "There are more than " + limit + " problems: mend these first"));
        }
        return all.build();
    }
}
