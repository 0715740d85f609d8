package org.polder.interchange.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polder.answer.Answer;
import org.polder.arbitrary.ArbitraryQuestionnaires;
import org.polder.arbitrary.Move;
import org.polder.dsl.RandomRespondents;
import org.polder.genai2026.Genai2026;
import org.polder.interchange.Exported;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.interview.Step;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.response.Response;
import org.polder.response.Status;

/** Exported questionnaires in HAPI's validator, beside the interviews that they come from. */
class HapiAgreementTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern MISSING = Pattern.compile("No response answer found for required item '([^']+)'");
    private static final Pattern OFF = Pattern.compile("is not enabled \\(item id = '([^']+)'");

    @Property(tries = 20, seed = "20261127", shrinking = ShrinkingMode.OFF)
    void the_validator_enables_what_the_interview_asks(@ForAll @LongRange(min = 0) long seed) throws Exception {
        agree(seed);
    }

    @Test
    @Tag("full")
    void the_validator_enables_what_many_interviews_ask() throws Exception {
        // Each takes the validator up to a second.
        int tries = Integer.getInteger("polder.tries", 3000) / 10;
        for (long seed = 1; seed <= tries; seed++) {
            agree(seed);
        }
    }

    private static void agree(long seed) throws Exception {
        Questionnaire questionnaire = ArbitraryQuestionnaires.questionnaire(seed);
        Exported exported = FhirQuestionnaires.write(questionnaire);
        Set<String> sound = Fragment.of(questionnaire, exported);
        String url = "urn:polder:test:arbitrary" + seed;
        JsonNode form = JSON.readTree(exported.document());
        assertThat(Hapi.errors(exported.document()))
                .as("seed %d\n%s", seed, exported.document())
                .isEmpty();
        Hapi.know(Probes.beside(form, url));
        var start = ArbitraryQuestionnaires.start(questionnaire, seed).closed(List.of());
        Step step = Move.begin(Interview.start(Routing.of(questionnaire), start));
        compare("seed " + seed, form, url, step.interview(), sound);
        for (Move move : ArbitraryQuestionnaires.moves(seed)) {
            if (!(move instanceof Move.Close)) {
                Interview before = step.interview();
                step = move.after(step);
                if (!step.interview().given().equals(before.given())) {
                    compare("seed " + seed, form, url, step.interview(), sound);
                }
            }
        }
    }

    private static void compare(String name, JsonNode form, String url, Interview interview, Set<String> sound)
            throws Exception {
        Enabled enabled = Enabled.of(interview);
        if (!enabled.isComputed()) {
            return;
        }
        ObjectNode response = response(interview.questionnaire(), form, url, enabled);
        Set<String> expected = new TreeSet<>(enabled.missing());
        enabled.links().forEach(link -> expected.add(link + Probes.MARK));
        Set<String> found = new TreeSet<>();
        for (String error : Hapi.errors(response.toString())) {
            Matcher missing = MISSING.matcher(error);
            Matcher off = OFF.matcher(error);
            boolean bounds = error.contains("imum number of answers is");
            if (missing.find()) {
                found.add(missing.group(1));
            } else if (!bounds && !(off.find() && Fragment.isSpoilt(off.group(1), sound))) {
                found.add(error);
            }
        }
        expected.removeIf(link -> Fragment.isSpoilt(link, sound));
        found.removeIf(link -> Fragment.isSpoilt(link, sound));
        assertThat(found)
                .as(() -> name + "\n" + interview.given() + "\n" + response.toPrettyString() + "\n"
                        + form.toPrettyString())
                .isEqualTo(expected);
    }

    /** The response with all groups in it that are enabled, as the validator looks into those only. */
    private static ObjectNode response(Questionnaire questionnaire, JsonNode form, String url, Enabled enabled)
            throws Exception {
        ObjectNode response = (ObjectNode) JSON.readTree(
                FhirResponses.write(questionnaire, enabled.response()).document());
        response.put("questionnaire", url);
        fill(form, response, enabled.links());
        return response;
    }

    private static void fill(JsonNode form, ObjectNode within, Set<String> links) {
        ArrayNode own = JsonNodeFactory.instance.arrayNode();
        for (JsonNode item : form.path("item")) {
            String link = item.path("linkId").asText();
            boolean group = item.path("type").asText().equals("group");
            JsonNode answered = null;
            for (JsonNode one : within.path("item")) {
                answered = one.path("linkId").asText().equals(link) ? one : answered;
            }
            if (answered == null && group && links.contains(link)) {
                answered = JsonNodeFactory.instance.objectNode().put("linkId", link);
            }
            if (answered != null) {
                own.add(answered);
            }
            if (answered != null && group) {
                fill(item, (ObjectNode) answered, links);
            }
        }
        if (!own.isEmpty()) {
            within.set("item", own);
        }
    }

    @Property(tries = 2, seed = "20261127", shrinking = ShrinkingMode.OFF)
    void the_genai_questionnaire_asks_the_same_in_the_validator(@ForAll @LongRange(min = 0) long seed)
            throws Exception {
        Questionnaire questionnaire = Genai2026.asFielded();
        Exported exported = FhirQuestionnaires.write(questionnaire);
        JsonNode form = JSON.readTree(exported.document());
        String url = "urn:polder:test:genai";
        Hapi.know(Probes.beside(form, url));
        Set<String> sound = Fragment.of(questionnaire, exported);
        assertThat(sound).hasSize(questionnaire.items().size() + 1);
        Interview whole =
                RandomRespondents.of(questionnaire, seed).leavingOpen(0.2).interview(1);
        Interview changed = RandomRespondents.of(questionnaire, seed + 1).interview(2);
        Interview interview = Interview.start(questionnaire);
        int given = 0;
        for (Interview source : List.of(whole, changed)) {
            for (ItemId id : source.path()) {
                Answer answer = source.given().get(id);
                Step step = interview.answer(id, answer);
                if (step.accepted()) {
                    interview = step.interview();
                    if (++given % 8 == 0) {
                        compare("seed " + seed, form, url, interview, sound);
                    }
                }
            }
        }
        assertThat(interview.given()).isNotEmpty();
    }

    /** Beside the probes: an answer where none is asked for is reported by the name of its item, or of its page. */
    @Property(tries = 4, seed = "20261127", shrinking = ShrinkingMode.OFF)
    void the_validator_reports_answers_off_the_path(@ForAll @LongRange(min = 0) long seed) throws Exception {
        Questionnaire questionnaire = ArbitraryQuestionnaires.questionnaire(seed);
        Exported exported = FhirQuestionnaires.write(questionnaire);
        Set<String> sound = Fragment.of(questionnaire, exported);
        ObjectNode form = (ObjectNode) JSON.readTree(exported.document());
        String url = "urn:polder:test:off" + seed;
        Hapi.know(form.put("url", url));
        var start = ArbitraryQuestionnaires.start(questionnaire, seed).closed(List.of());
        Step step = Move.begin(Interview.start(Routing.of(questionnaire), start));
        for (Move move : ArbitraryQuestionnaires.moves(seed)) {
            step = move instanceof Move.Close ? step : move.after(step);
        }
        Enabled enabled = Enabled.of(step.interview());
        for (int which = 0; which < questionnaire.items().size(); which++) {
            ItemId id = questionnaire.items().get(which).id();
            Answer answer = new Move.AnswerAny(which, List.of(1, 2, 3, 4, 5, 6, 7, 8)).answer(step.interview());
            Map<ItemId, Answer> answers = new LinkedHashMap<>(enabled.response().answers());
            answers.put(id, answer);
            ObjectNode response = (ObjectNode) JSON.readTree(
                    FhirResponses.write(questionnaire, Response.of("r", answers).status(Status.COMPLETE))
                            .document());
            boolean off = sound.contains(id.value())
                    && sound.contains("page")
                    && !enabled.traced().isAsked(id);
            // What is left open, blank or only seen has no answer there.
            if (off && response.toString().contains("\"linkId\":\"" + id + "\",\"answer\"")) {
                assertThat(Hapi.errors(response.put("questionnaire", url).toString()))
                        .as("seed %d, %s", seed, id)
                        .anyMatch(error -> error.contains("not enabled")
                                && (error.contains("'" + id + "'") || error.contains("'page.")));
            }
        }
    }

    @Test
    void the_validator_finds_no_fault_with_the_genai_questionnaire() {
        Exported exported = FhirQuestionnaires.write(Genai2026.asFielded());

        assertThat(Hapi.errors(exported.document())).isEmpty();
        // Best practice wants a narrative.
        assertThat(Hapi.warnings(exported.document()))
                .allSatisfy(warning -> assertThat(warning).contains("dom-6"));
    }
}
