package org.polder.interchange.fhir;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.polder.problem.Place;
import org.polder.problem.Problem;

/** Collects what the other side cannot say, each thing once; beyond a bound they are only counted. */
final class Losses {
    private static final int MOST = 10_000;

    private final Place place;
    private final Set<Problem> found = new LinkedHashSet<>();
    private long more;

    Losses(Place place) {
        this.place = place;
    }

    void add(String code, String item, String message) {
        Problem problem = Problem.warning(code, place.withItem(item), message);
        if (found.size() < MOST) {
            found.add(problem);
        } else if (!found.contains(problem)) {
            more++;
        }
    }

    void add(String code, String message) {
        found.add(Problem.warning(code, place, message));
    }

    ImmutableList<Problem> list() {
        ImmutableList.Builder<Problem> all = ImmutableList.<Problem>builder().addAll(found);
        if (more > 0) {
            all.add(Problem.warning("more-losses", place, "There are " + more + " more losses that are not listed"));
        }
        return all.build();
    }
}
