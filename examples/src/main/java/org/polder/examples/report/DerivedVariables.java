package org.polder.examples.report;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.polder.tabulation.source.DerivedVariable;
import org.polder.tabulation.source.Recoded;
import org.polder.tabulation.source.Recoded.Group;
import org.polder.tabulation.source.ResponseSource;

/** The report's own groups, made from the questions. */
public final class DerivedVariables {
    private final ReportWords words;

    private DerivedVariables(ReportWords words) {
        this.words = words;
    }

    /**
     * Adds the report's groups to responses to its questionnaire.
     *
     * @param source responses to the questionnaire; another source is given back as it is
     * @param words the language of the labels
     * @return the source with the groups
     */
    public static ResponseSource over(ResponseSource source, ReportWords words) {
        DerivedVariables derived = new DerivedVariables(words);
        ResponseSource all = source;
        for (DerivedVariable variable : List.of(derived.workRelation(), derived.organisationType())) {
            boolean fits = variable.problems(all.schema()).isEmpty()
                    && all.schema().find(variable.name()).isEmpty();
            all = fits ? variable.over(all) : all;
        }
        return all;
    }

    private DerivedVariable workRelation() {
        return new Recoded(
                "workRelation",
                words.of("workRelation"),
                "Q1",
                ImmutableList.of(
                        group("self-employed", 1), group("employer", 2), group("employee", 3), group("other", 4)),
                words.of("workRelation.reason"));
    }

    private DerivedVariable organisationType() {
        return new Recoded(
                "organisationType",
                words.of("organisationType"),
                "Q2",
                ImmutableList.of(
                        group("commercial", 1, 9),
                        group("self-employed-commercial", 4),
                        group("non-commercial", 2, 3, 6, 7, 8),
                        group("self-employed-non-commercial", 5),
                        group("other", 10)),
                words.of("organisationType.reason"));
    }

    private Group group(String key, Integer... codes) {
        return Group.of(words.of("group." + key), codes);
    }
}
