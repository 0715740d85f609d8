package org.polder.analysis.audit;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/** How many respondents, and the first few of them. */
final class Tally {
    /** How many respondents are named. */
    static final int NAMED = 5;

    private static final int LONGEST = 60;

    private final List<String> first = new ArrayList<>(0);
    private long count;

    void add(String respondent) {
        count++;
        if (first.size() < NAMED) {
            first.add(clean(respondent));
        }
    }

    /** A name from the data, fit to stand in a sentence. */
    private static String clean(String name) {
        String shown = name.codePointCount(0, name.length()) > LONGEST
                ? name.substring(0, name.offsetByCodePoints(0, LONGEST)) + "…"
                : name;
        return CharMatcher.javaIsoControl().replaceFrom(shown, '\uFFFD');
    }

    long count() {
        return count;
    }

    ImmutableList<String> first() {
        return ImmutableList.copyOf(first);
    }

    /** The respondents in words, such as {@code r1, r2 and 3 more}. */
    String words() {
        long more = count - first.size();
        if (more > 0) {
            return String.join(", ", first) + " and " + more + " more";
        }
        int last = first.size() - 1;
        return last < 1
                ? String.join("", first)
                : String.join(", ", first.subList(0, last)) + " and " + first.get(last);
    }
}
