package org.polder.interchange.limesurvey;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;

/** The columns that responses to any survey have. */
final class Standard {
    static final String ID = "id";
    static final String SUBMITTED = "submitdate";
    static final String LAST_PAGE = "lastpage";
    static final String LANGUAGE = "startlanguage";
    static final String TOKEN = "token";
    static final String STARTED = "startdate";

    static final String MIDNIGHT = " 00:00:00";

    /** What LimeSurvey itself gives as the day where none was kept. */
    static final String SOME_DAY = "1980-01-01 00:00:00";

    static final ImmutableList<String> WRITTEN = ImmutableList.of(ID, SUBMITTED, LAST_PAGE, LANGUAGE, TOKEN, STARTED);

    private static final ImmutableSet<String> PASSED_OVER =
            ImmutableSet.of("seed", "datestamp", "ipaddr", "refurl", "interviewtime", "firstname", "lastname", "email");

    private Standard() {}

    /** Tells whether a column is LimeSurvey's own, and nothing is read from it. */
    static boolean isPassedOver(String head) {
        return PASSED_OVER.contains(head) || head.matches("attribute_[0-9]+|(group|question)Time:?[ A-Za-z0-9]*");
    }
}
