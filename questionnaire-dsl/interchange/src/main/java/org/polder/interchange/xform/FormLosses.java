package org.polder.interchange.xform;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.polder.interchange.internal.XmlElement;
import org.polder.problem.Problem;

/** Gathers what of a form was not understood, each thing once. */
final class FormLosses {
    private static final int MOST = 2_000;

    private final Form form;
    private final Set<Problem> found = new LinkedHashSet<>();

    FormLosses(Form form) {
        this.form = form;
    }

    void add(String code, XmlElement element, String item, String message) {
        if (found.size() < MOST) {
            found.add(Problem.warning(code, form.place(item, element), message));
        } else if (found.size() == MOST) {
            found.add(Problem.warning(
                    "more-losses", form.place(item, element), "There are more losses than these " + MOST));
        }
    }

    ImmutableList<Problem> all() {
        return ImmutableList.copyOf(found);
    }

    /** Tells of a node that begins with an answer. */
    void begun(String path, XmlElement control) {
        String begun = form.begun(path);
        if (!begun.isEmpty()) {
            add(
                    "default",
                    control,
                    path,
                    "'" + path + "' begins with the answer " + shortened(begun) + ": it begins empty here");
        }
    }

    private static String shortened(String words) {
        return words.length() <= 60 ? words : words.substring(0, words.offsetByCodePoints(0, 30)) + "…";
    }
}
