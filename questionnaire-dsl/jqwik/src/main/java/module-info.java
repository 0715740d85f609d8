import net.jqwik.api.SampleReportingFormat;
import org.polder.jqwik.InterviewReport;

/** jqwik arbitraries over questionnaires: respondents, invalid answers, questionnaires. */
module org.polder.jqwik {
    requires transitive org.polder.dsl;
    requires transitive net.jqwik.api;

    exports org.polder.jqwik;

    provides SampleReportingFormat with
            InterviewReport;
}
