package org.polder.jqwik;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import net.jqwik.api.SampleReportingFormat;
import org.junit.jupiter.api.Test;
import org.polder.genai2026.Genai2026;
import org.polder.interview.Interview;

class InterviewReportTest {

    @Test
    void an_interview_and_a_response_are_shown_as_a_line_of_json() {
        Interview interview = Interview.start(Genai2026.asFielded());
        InterviewReport report = new InterviewReport();

        assertThat(report.appliesTo(interview)).isTrue();
        assertThat(report.appliesTo(interview.response("r"))).isTrue();
        assertThat(report.appliesTo("r")).isFalse();
        assertThat(report.report(interview))
                .hasToString("{\"respondent\":\"respondent\",\"questionnaire\":\"genai-2026\",\"version\":\"1.0\","
                        + "\"status\":\"partial\",\"answers\":{},\"reached\":\"Q1\"}");
    }

    @Test
    void jqwik_finds_it_by_itself() {
        assertThat(ServiceLoader.load(SampleReportingFormat.class)).hasAtLeastOneElementOfType(InterviewReport.class);
    }
}
