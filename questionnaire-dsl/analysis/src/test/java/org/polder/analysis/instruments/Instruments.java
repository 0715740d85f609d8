package org.polder.analysis.instruments;

import com.google.common.collect.ImmutableList;
import org.polder.model.Questionnaire;

/** Questionnaires as an agency would field them, in which the analyser must find no error. */
public final class Instruments {
    private Instruments() {}

    /** All of them, from a dozen items to fifty. */
    public static ImmutableList<Questionnaire> all() {
        return ImmutableList.of(
                Depression.phq9(),
                Anxiety.gad7(),
                Alcohol.audit(),
                Alcohol.cage(),
                WellBeing.who5(),
                Health.eq5d(),
                LabourForce.route(),
                Recommendation.nps(),
                Household.roster(),
                Satisfaction.csat(),
                Event.evaluation(),
                Brands.awareness(),
                TimeUse.day());
    }
}
