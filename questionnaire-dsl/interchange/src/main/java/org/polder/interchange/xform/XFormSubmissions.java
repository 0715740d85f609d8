package org.polder.interchange.xform;

import com.google.common.collect.ImmutableList;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.answer.Answer;
import org.polder.interchange.internal.HardenedXml;
import org.polder.interchange.internal.XmlElement;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.interview.Step;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.response.Response;
import org.polder.response.Start;

/**
 * Writes and reads responses as submissions of the form that {@link XForms#write} makes of their questionnaire.
 *
 * <p>A submission does not tell a question left open from one not asked: both are empty. What the routing puts to the
 * respondent and is empty is read as left open. A submission has no circumstances but the day, and no drawn orders.
 *
 * <p>Safe to share between threads.
 */
public final class XFormSubmissions {
    private final Questionnaire questionnaire;
    private final Routing routing;

    private XFormSubmissions(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.routing = Routing.of(questionnaire);
    }

    /**
     * Makes a writer and reader.
     *
     * @param questionnaire the questionnaire the responses belong to
     * @return the writer and reader
     */
    public static XFormSubmissions of(Questionnaire questionnaire) {
        return new XFormSubmissions(questionnaire);
    }

    /**
     * A response and what was wrong in its submission.
     *
     * @param response the response, wrong answers left out
     * @param problems what was wrong, with line and question
     */
    public record Result(Response response, ImmutableList<Problem> problems) {}

    /**
     * Writes a response as a submission; answers kept aside, the language and drawn orders are left out.
     *
     * @param response the response
     * @return the submission as XML
     */
    public String write(Response response) {
        Map<String, String> values = new LinkedHashMap<>();
        response.start()
                .ifPresent(start ->
                        values.put(Nodes.path(Nodes.TODAY), start.today().toString()));
        response.answers()
                .forEach((id, answer) ->
                        questionnaire.item(id).ifPresent(item -> values.putAll(NodeValues.of(item, answer))));
        return new FormWriter(questionnaire).submission(values, response.respondent());
    }

    /**
     * Reads a submission.
     *
     * @param source what to call the document in messages; also the respondent's name where it has none
     * @param document the submission, in UTF-8; it is not closed
     * @return the response and what was wrong
     * @throws ProblemsException when the document is malformed, has a document type, or goes beyond the bounds
     */
    public Result read(String source, InputStream document) {
        return read(source, HardenedXml.read(source, document));
    }

    /**
     * Reads a submission.
     *
     * @param source what to call the document in messages; also the respondent's name where it has none
     * @param document the submission
     * @return the response and what was wrong
     * @throws ProblemsException when the document is malformed, has a document type, or goes beyond the bounds
     */
    public Result read(String source, String document) {
        return read(source, HardenedXml.read(source, document));
    }

    private Result read(String source, XmlElement root) {
        List<Problem> problems = new ArrayList<>();
        String respondent = root.child("meta")
                .flatMap(meta -> meta.child("instanceID"))
                .map(XmlElement::words)
                .filter(name -> !name.isBlank())
                .orElse(source);
        Place place = Place.none().withSource(source).withRespondent(respondent);
        root.attribute("id")
                .filter(id -> !id.equals(questionnaire.id()))
                .ifPresent(id -> problems.add(Problem.error(
                        "other-questionnaire",
                        place.withLine(root.line()),
                        "The submission is of form '" + id + "'; expected '" + questionnaire.id() + "'")));
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        gather(root, Nodes.ROOT, values, lines);
        AnswerReader reader = new AnswerReader(
                values,
                (path, message) -> problems.add(Problem.error(
                        "wrong-value",
                        place.withLine(lines.getOrDefault(path, root.line())),
                        "The node '" + path + "' " + message + ": the answer is left out")));
        Map<ItemId, Answer> answers = new LinkedHashMap<>();
        for (Item item : questionnaire.items()) {
            item.accept(reader).ifPresent(answer -> answers.put(item.id(), answer));
        }
        Step restored = Interview.start(routing, start(values)).restore(answers);
        restored.problems().forEach(problem -> problems.add(problem.within(place)));
        Response response = closed(restored.interview()).response(respondent);
        return new Result(
                root.attribute("version").isEmpty() ? response : versioned(response, root),
                ImmutableList.copyOf(problems));
    }

    private static Response versioned(Response response, XmlElement root) {
        return new Response(
                response.respondent(),
                response.questionnaire(),
                root.attribute("version"),
                response.fingerprint(),
                response.status(),
                response.start(),
                response.answers(),
                response.reached(),
                response.order(),
                response.aside());
    }

    private static void gather(
            XmlElement element, String path, Map<String, String> values, Map<String, Integer> lines) {
        for (XmlElement child : element.children()) {
            String at = path + "/" + child.name();
            String words = child.words();
            if (!words.isEmpty()) {
                values.putIfAbsent(at, words);
                lines.putIfAbsent(at, child.line());
            }
            gather(child, at, values, lines);
        }
    }

    private Start start(Map<String, String> values) {
        Start start = Start.in(questionnaire.languages().get(0));
        Optional<String> day = Optional.ofNullable(values.get(Nodes.path(Nodes.TODAY)));
        try {
            return day.isPresent() ? start.on(LocalDate.parse(day.get())) : start;
        } catch (DateTimeException malformed) {
            return start;
        }
    }

    /** What is empty on the path was left open, as far as it may be. */
    private static Interview closed(Interview interview) {
        Interview now = interview;
        while (!now.isComplete()) {
            Step step = now.leaveOpen();
            Interview next = step.confirmed().orElse(step.interview());
            if (next.equals(now)) {
                return now;
            }
            now = next;
        }
        return now;
    }
}
