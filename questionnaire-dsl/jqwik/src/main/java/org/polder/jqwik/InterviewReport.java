package org.polder.jqwik;

import java.util.Optional;
import net.jqwik.api.SampleReportingFormat;
import org.polder.interview.Interview;
import org.polder.json.ResponseWriter;
import org.polder.response.Response;

/** Shows interviews and responses in jqwik's reports in their plain form, one line of JSON. */
public final class InterviewReport implements SampleReportingFormat {
    private static final String RESPONDENT = "respondent";

    /** Is called by jqwik, which finds this format by itself. */
    public InterviewReport() {}

    @Override
    public boolean appliesTo(Object value) {
        return value instanceof Interview || value instanceof Response;
    }

    @Override
    public Object report(Object value) {
        Response response = value instanceof Interview interview ? interview.response(RESPONDENT) : (Response) value;
        return SampleReportingFormat.plainLabel(ResponseWriter.line(response));
    }

    @Override
    public Optional<String> label(Object value) {
        return Optional.empty();
    }
}
