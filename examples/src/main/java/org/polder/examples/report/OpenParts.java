package org.polder.examples.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.polder.answer.Answer;
import org.polder.name.ItemId;
import org.polder.response.Response;
import org.polder.tabulation.coding.OpenAnswer;

/** Gathers what respondents wrote, by the place where they wrote it, such as {@code Q7.6}. */
public final class OpenParts {
    private OpenParts() {}

    /**
     * Gathers the texts.
     *
     * @param responses the responses
     * @return what was written at each place, in the order of the responses
     */
    public static Map<String, List<OpenAnswer>> of(List<Response> responses) {
        Map<String, List<OpenAnswer>> parts = new TreeMap<>();
        for (Response response : responses) {
            response.answers()
                    .forEach((item, answer) -> answer.accept(new Texts(item))
                            .forEach(part -> parts.computeIfAbsent(part.place(), place -> new ArrayList<>())
                                    .add(new OpenAnswer(response.respondent(), part.text()))));
        }
        return parts;
    }

    private record Part(String place, String text) {}

    /** Takes the texts out of an answer. */
    private record Texts(ItemId item) implements Answer.Visitor<ImmutableList<Part>> {
        private ImmutableList<Part> parts(ImmutableSortedMap<Integer, String> texts) {
            return texts.entrySet().stream()
                    .map(text -> new Part(item + "." + text.getKey(), text.getValue()))
                    .collect(ImmutableList.toImmutableList());
        }

        @Override
        public ImmutableList<Part> single(Answer.Single answer) {
            return answer.text()
                    .map(text -> ImmutableList.of(new Part(item + "." + answer.code(), text)))
                    .orElse(ImmutableList.of());
        }

        @Override
        public ImmutableList<Part> multiple(Answer.Multiple answer) {
            return parts(answer.texts());
        }

        @Override
        public ImmutableList<Part> openText(Answer.OpenText answer) {
            return ImmutableList.of(new Part(item.value(), answer.text()));
        }

        @Override
        public ImmutableList<Part> rows(Answer.Rows answer) {
            return parts(answer.names());
        }

        @Override
        public ImmutableList<Part> ranked(Answer.Ranked answer) {
            return parts(answer.texts());
        }

        @Override
        public ImmutableList<Part> rowSets(Answer.RowSets answer) {
            return parts(answer.names());
        }

        @Override
        public ImmutableList<Part> number(Answer.Number answer) {
            return ImmutableList.of();
        }

        @Override
        public ImmutableList<Part> date(Answer.Date answer) {
            return ImmutableList.of();
        }

        @Override
        public ImmutableList<Part> instead(Answer.Instead answer) {
            return ImmutableList.of();
        }

        @Override
        public ImmutableList<Part> seen() {
            return ImmutableList.of();
        }

        @Override
        public ImmutableList<Part> withheld() {
            return ImmutableList.of();
        }

        @Override
        public ImmutableList<Part> leftOpen() {
            return ImmutableList.of();
        }
    }
}
