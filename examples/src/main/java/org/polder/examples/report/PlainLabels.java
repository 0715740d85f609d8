package org.polder.examples.report;

import com.google.common.collect.ImmutableList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.DerivedVariable;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Skipped;
import org.polder.tabulation.source.Variable;

/**
 * Responses whose options are labelled without what asks the respondent to go on, such as "namely". They are counted row
 * by row, since a source that counts by itself labels the counts its own way.
 *
 * @param source the responses
 * @param words the reader's language
 */
public record PlainLabels(ResponseSource source, ReportWords words) implements ResponseSource {
    @Override
    public Schema schema() {
        Pattern ending = Pattern.compile(words.of("label.ending"));
        return Schema.of(source.schema().variables().stream()
                .map(variable -> plain(variable, ending))
                .toList());
    }

    private static Variable plain(Variable variable, Pattern ending) {
        return new Variable(
                variable.name(),
                variable.label(),
                variable.kind(),
                variable.categories().stream()
                        .map(option -> new Category(
                                option.code(), ending.matcher(option.label()).replaceFirst(""), option.missing()))
                        .collect(ImmutableList.toImmutableList()));
    }

    @Override
    public ImmutableList<DerivedVariable> derived() {
        return source.derived();
    }

    @Override
    public void forEach(Consumer<? super Respondent> respondents) {
        source.forEach(respondents);
    }

    @Override
    public Skipped forEach(Consumer<? super Respondent> respondents, Run run) {
        return source.forEach(respondents, run);
    }
}
