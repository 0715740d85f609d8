package org.polder.examples.results;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;
import org.polder.examples.report.DerivedVariables;
import org.polder.examples.report.OpenParts;
import org.polder.examples.report.PlainLabels;
import org.polder.genai2026.Genai2026;
import org.polder.model.Questionnaire;
import org.polder.name.Language;
import org.polder.response.Status;
import org.polder.tabulation.coding.OpenAnswer;
import org.polder.tabulation.columns.Columns;
import org.polder.tabulation.source.QuestionnaireResponses;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Run;

/** What all pages are made of: the interviews, their answers ready to be tabulated, and the codes of open answers. */
final class ResultsData {
    private final Questionnaire questionnaire;
    private final Interviews interviews;
    private final Coding coding;

    /** What was made of the interviews, until they change. */
    private final Map<String, ResponseSource> made = new HashMap<>();

    private long number = -1;

    ResultsData(Questionnaire questionnaire, Interviews interviews, Coding coding) {
        this.questionnaire = questionnaire;
        this.interviews = interviews;
        this.coding = coding;
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    Snapshot now() {
        return interviews.now();
    }

    Coding coding() {
        return coding;
    }

    boolean isGenai() {
        return questionnaire.id().equals(Genai2026.ID);
    }

    /** The language of the questionnaire's own words: the reader's, where it is spoken. */
    Language labels(ResultsWords words) {
        return questionnaire.languages().contains(words.language())
                ? words.language()
                : questionnaire.languages().get(0);
    }

    /** Gives the answers with the labels of the reader's language, and the report's groups where it is its survey. */
    synchronized ResponseSource source(Snapshot snapshot, ResultsWords words, boolean onlyComplete) {
        if (number != snapshot.number()) {
            made.clear();
            number = snapshot.number();
        }
        return made.computeIfAbsent(words.language() + " " + onlyComplete, key -> make(snapshot, words, onlyComplete));
    }

    private ResponseSource make(Snapshot snapshot, ResultsWords words, boolean onlyComplete) {
        ResponseSource answers = QuestionnaireResponses.of(
                questionnaire,
                labels(words),
                snapshot.interviews().stream()
                        .filter(one -> !onlyComplete || one.status() == Status.COMPLETE)
                        .map(Interviewed::response)
                        .toList());
        ResponseSource columns = Columns.of(new PlainLabels(answers, words.report()), Run.here());
        return isGenai() ? DerivedVariables.over(columns, words.report()) : columns;
    }

    ImmutableList<OpenPlace> places(Snapshot snapshot, ResultsWords words) {
        return new OpenPlaces(
                        PageNames.of(this, words),
                        source(snapshot, words, false).schema())
                .all();
    }

    /** Gives what was written, by place and respondent. */
    static ImmutableMap<String, ImmutableMap<String, String>> texts(Snapshot snapshot) {
        ImmutableMap.Builder<String, ImmutableMap<String, String>> texts = ImmutableMap.builder();
        OpenParts.of(snapshot.responses())
                .forEach((place, answers) -> texts.put(
                        place,
                        answers.stream()
                                .collect(ImmutableMap.toImmutableMap(
                                        OpenAnswer::respondent, OpenAnswer::text, (first, second) -> first))));
        return texts.buildOrThrow();
    }
}
