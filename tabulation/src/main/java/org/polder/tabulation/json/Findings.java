package org.polder.tabulation.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import org.polder.problem.Place;
import org.polder.problem.Problem;

/** The problems found in one document, up to a number. */
final class Findings {
    private static final int MOST = 100;

    private final Place document;
    private final List<Problem> problems = new ArrayList<>();
    private long found;

    Findings(Place document) {
        this.document = document;
    }

    void add(String code, String pointer, String message) {
        Place place = pointer.isEmpty() ? document : document.withItem(Plain.cut(pointer));
        add(Problem.error(code, place, message).with(ImmutableMap.of("pointer", pointer)));
    }

    void add(Problem problem) {
        found++;
        if (problems.size() < MOST) {
            problems.add(problem.within(document));
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
