package org.polder.interview;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.polder.interview.ArbitraryInterviews.Plan;

/** The engine against a plain second reading of what a questionnaire means. */
class RoutingLawsTest {
    @Property(edgeCases = EdgeCasesMode.NONE)
    void after_every_move_the_interview_is_what_a_plain_reading_of_the_questionnaire_says(@ForAll("plans") Plan plan) {
        SecondReading.agreesThroughout(plan);
    }

    @Provide
    Arbitrary<Plan> plans() {
        return ArbitraryInterviews.plans();
    }
}
