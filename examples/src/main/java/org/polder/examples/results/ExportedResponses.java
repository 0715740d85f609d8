package org.polder.examples.results;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.polder.problem.Place;
import org.polder.response.Response;
import org.polder.tabulation.coding.AnswerCode;
import org.polder.tabulation.coding.CodeFrame;
import org.polder.tabulation.coding.OpenAnswer;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.ReplayedResponses;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/**
 * The answers with what stands beside them: the words written at an option or a row, as {@code Q7.6.text}, and the codes
 * of each place that has some, as {@code Q7.6.codes}.
 */
final class ExportedResponses implements ResponseSource {
    private static final String TEXT = ".text";
    private static final String CODES = ".codes";

    private final ReplayedResponses replayed;
    private final Schema schema;
    private final ImmutableList<Response> responses;
    private final ImmutableMap<String, OpenPlace> places;
    private final ImmutableMap<String, CodeFrame> frames;
    private final ImmutableMap<String, ImmutableMap<String, String>> texts;

    private ExportedResponses(
            ReplayedResponses replayed,
            Schema schema,
            ImmutableList<Response> responses,
            ImmutableMap<String, OpenPlace> places,
            ImmutableMap<String, CodeFrame> frames,
            ImmutableMap<String, ImmutableMap<String, String>> texts) {
        this.replayed = replayed;
        this.schema = schema;
        this.responses = responses;
        this.places = places;
        this.frames = frames;
        this.texts = texts;
    }

    static ExportedResponses of(ResultsData data, Snapshot snapshot, ResultsWords words) {
        ReplayedResponses replayed = ReplayedResponses.of(data.questionnaire(), data.labels(words));
        ImmutableMap.Builder<String, OpenPlace> places = ImmutableMap.builder();
        ImmutableMap.Builder<String, CodeFrame> frames = ImmutableMap.builder();
        List<Variable> more = new ArrayList<>();
        for (OpenPlace place : data.places(snapshot, words)) {
            if (place.isPart()) {
                more.add(new Variable(place.name() + TEXT, place.label(), Variable.Kind.TEXT, ImmutableList.of()));
                places.put(place.name() + TEXT, place);
            }
            CodeFrame frame = data.coding().frame(place, data.labels(words));
            if (!frame.codes().isEmpty()) {
                more.add(codes(frame));
                places.put(place.name() + CODES, place);
                frames.put(place.name() + CODES, frame);
            }
        }
        return new ExportedResponses(
                replayed,
                Schema.of(replayed.schema().variables().stream()
                                .filter(variable -> !isPersonal(data, variable))
                                .toList())
                        .and(more),
                snapshot.responses(),
                places.buildOrThrow(),
                frames.buildOrThrow(),
                ResultsData.texts(snapshot));
    }

    /** That contact data were given is nothing for a file of answers. */
    private static boolean isPersonal(ResultsData data, Variable variable) {
        return data.questionnaire().items().stream()
                .anyMatch(item -> item.asking().personal()
                        && (variable.name() + ".").startsWith(item.id().value() + "."));
    }

    private static Variable codes(CodeFrame frame) {
        return new Variable(
                frame.place() + CODES,
                frame.label(),
                Variable.Kind.MULTIPLE,
                frame.codes().stream()
                        .map(code -> Category.of(code.code(), code.label()))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** The coding schemes, as a file that the report takes. */
    ImmutableList<CodeFrame> frames() {
        return frames.values().asList();
    }

    /** The variables of codes, which tables can be made of. */
    ImmutableList<String> codeVariables() {
        return frames.keySet().asList();
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public void forEach(Consumer<? super Respondent> respondents) {
        for (Response response : responses) {
            // What a journal holds went through the engine, so nothing is refused here.
            replayed.respondent(response, new ArrayList<>())
                    .map(respondent -> (Respondent) new Beside(respondent, response.respondent()))
                    .ifPresent(respondents);
        }
    }

    /** A respondent with what stands beside the answers. */
    private final class Beside implements Respondent {
        private final Respondent answers;
        private final String name;

        Beside(Respondent answers, String name) {
            this.answers = answers;
            this.name = name;
        }

        @Override
        public Value value(String variable) {
            OpenPlace place = places.get(variable);
            if (place == null) {
                return answers.value(variable);
            }
            String text = texts.getOrDefault(place.name(), ImmutableMap.of()).get(name);
            if (text == null) {
                return answers.value(question(place))
                        .absence()
                        .map(Value::absent)
                        .orElseGet(Value::notAsked);
            }
            CodeFrame frame = frames.get(variable);
            return frame == null
                    ? Value.text(text)
                    : Value.of(Coding.of(frame, new OpenAnswer(name, text)).stream()
                            .map(AnswerCode::code)
                            .collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compareTo)));
        }

        /** The variable whose absence tells why there is no text: the row itself, or the first of the question. */
        private String question(OpenPlace place) {
            return replayed.schema().find(place.name()).isPresent()
                    ? place.name()
                    : replayed.schema().variables().stream()
                            .map(Variable::name)
                            .filter(name -> (name + ".").startsWith(place.item() + "."))
                            .findFirst()
                            .orElseThrow();
        }

        @Override
        public boolean hasReached(String item) {
            return answers.hasReached(item);
        }

        @Override
        public Place place() {
            return answers.place();
        }
    }
}
