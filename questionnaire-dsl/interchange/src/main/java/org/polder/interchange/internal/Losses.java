package org.polder.interchange.internal;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.polder.name.ItemId;
import org.polder.problem.Place;
import org.polder.problem.Problem;

/** Gathers what the other side cannot say, each thing once; beyond a bound they are only counted. */
public final class Losses {
    private static final int MOST = 10_000;

    private final Place place;
    private final Set<Problem> found = new LinkedHashSet<>();
    private long more;

    /** Begins without any, of a questionnaire of our own. */
    public Losses() {
        this(Place.none());
    }

    /** Begins without any, of a document that stands at a place. */
    public Losses(Place place) {
        this.place = place;
    }

    /** Notes what is lost of an item. */
    public void add(String code, String item, String message) {
        add(code, place.withItem(item), message);
    }

    /** Notes what is lost of an item. */
    public void add(String code, ItemId item, String message) {
        add(code, item.value(), message);
    }

    /** Notes what is lost of the whole. */
    public void add(String code, String message) {
        add(code, place, message);
    }

    /** Notes what is lost at a place. */
    public void add(String code, Place where, String message) {
        Problem problem = Problem.warning(code, where, message);
        if (found.size() < MOST) {
            found.add(problem);
        } else if (!found.contains(problem)) {
            more++;
        }
    }

    /** Notes what a condition of an item uses that cannot be said, and what the other side does instead. */
    public Unsayable within(String code, ItemId item, String owner, String instead) {
        return what -> add(code, item, owner + " of '" + item + "' uses " + what + ": " + instead);
    }

    /** The losses in the order noted. */
    public ImmutableList<Problem> all() {
        ImmutableList.Builder<Problem> all = ImmutableList.<Problem>builder().addAll(found);
        if (more > 0) {
            all.add(Problem.warning("more-losses", place, "There are " + more + " more losses that are not listed"));
        }
        return all.build();
    }
}
