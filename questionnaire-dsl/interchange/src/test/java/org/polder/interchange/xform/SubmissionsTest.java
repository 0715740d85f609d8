package org.polder.interchange.xform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.parse.XFormParser;
import org.junit.jupiter.api.Test;
import org.polder.answer.Answer;
import org.polder.arbitrary.ArbitraryQuestionnaires;
import org.polder.dsl.RandomRespondents;
import org.polder.genai2026.Genai2026;
import org.polder.interview.Interview;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.response.Response;

/** Responses written as submissions and read from them, by ourselves and by JavaRosa. */
class SubmissionsTest {
    private static Map<ItemId, Answer> answers(Response response, Questionnaire questionnaire) {
        // Contact data are kept apart and given again by the submission, where they stand with the others.
        return response.answers().entrySet().stream()
                .filter(entry -> !questionnaire
                        .item(entry.getKey())
                        .orElseThrow()
                        .asking()
                        .personal())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Property(tries = 200, seed = "20261126", shrinking = ShrinkingMode.OFF)
    void a_complete_response_comes_back_from_its_submission(@ForAll @LongRange(min = 0) long seed) {
        Questionnaire questionnaire = ArbitraryQuestionnaires.questionnaire(seed);
        XFormSubmissions submissions = XFormSubmissions.of(questionnaire);
        Interview interview =
                RandomRespondents.of(questionnaire, seed).leavingOpen(0.2).interview(1);
        Assume.that(interview.isComplete()
                && interview.start().closedQuotas().isEmpty()
                && interview.contactData().isEmpty());
        Response response = interview.response("r1");

        XFormSubmissions.Result read = submissions.read("file", submissions.write(response));

        assertThat(read.problems()).isEmpty();
        assertThat(read.response().respondent()).isEqualTo("r1");
        assertThat(read.response().answers())
                .as(() -> seed + " " + interview.start() + " " + interview.given() + " "
                        + questionnaire.items().stream()
                                .map(item -> item.id() + ": " + item.askedIf())
                                .toList()
                        + submissions.write(response))
                .isEqualTo(response.answers());
        assertThat(read.response().status()).isEqualTo(response.status());
    }

    @Property(tries = 30, seed = "20261126", shrinking = ShrinkingMode.OFF)
    void what_was_filled_in_with_javarosa_is_read(@ForAll @LongRange(min = 0) long seed) throws IOException {
        Questionnaire questionnaire = Genai2026.asFielded();
        RosaForm form = new RosaForm(XForms.write(questionnaire).document());
        Interview interview =
                RandomRespondents.of(questionnaire, seed).leavingOpen(0.2).interview(1);
        interview.given().forEach((id, answer) -> {
            Item item = questionnaire.item(id).orElseThrow();
            assertThat(form.give(item, answer)).isTrue();
        });
        byte[] sent =
                new XFormSerializingVisitor().serializeInstance(form.form().getMainInstance());

        XFormSubmissions.Result read =
                XFormSubmissions.of(questionnaire).read("sent.xml", new ByteArrayInputStream(sent));

        assertThat(read.problems()).isEmpty();
        assertThat(answers(read.response(), questionnaire)).isEqualTo(answers(interview.response("r1"), questionnaire));
        assertThat(read.response().respondent()).startsWith("uuid:");
    }

    @Property(tries = 30, seed = "20261126", shrinking = ShrinkingMode.OFF)
    void javarosa_opens_a_response_written_as_a_submission(@ForAll @LongRange(min = 0) long seed)
            throws XFormParser.ParseException {
        Questionnaire questionnaire = Genai2026.asFielded();
        String document = XForms.write(questionnaire).document();
        Interview interview = RandomRespondents.of(questionnaire, seed).interview(1);
        String submission = XFormSubmissions.of(questionnaire).write(interview.response("r1"));

        new XFormsModule().registerModule();
        FormDef form = new XFormParser(new StringReader(document), new StringReader(submission)).parse();
        form.initialize(false, new InstanceInitializationFactory());

        for (Item item : questionnaire.items()) {
            // Contact data stay out of responses.
            if (!item.asking().personal()) {
                assertThat(form.getMainInstance()
                                .getRoot()
                                .getFirstChild(Nodes.item(item.id()))
                                .isRelevant())
                        .as("%s", item.id())
                        .isEqualTo(interview.path().contains(item.id()));
            }
        }
    }

    @Test
    void a_value_that_is_no_code_is_told_with_its_line() {
        String submission = """
                <data id="genai-2026" version="1.0">
                  <Q1>freelance</Q1>
                  <Q2>3</Q2>
                </data>
                """;

        XFormSubmissions.Result read = XFormSubmissions.of(Genai2026.asFielded())
                .read("a.xml", new ByteArrayInputStream(submission.getBytes(StandardCharsets.UTF_8)));

        assertThat(read.problems().stream().map(Object::toString))
                .containsExactly("a.xml, line 2, respondent a.xml: The node '/data/Q1' takes option codes; found"
                        + " 'freelance': the answer is left out");
        assertThat(read.response().answer(ItemId.of("Q2"))).contains(Answer.code(3));
    }

    @Test
    void a_submission_of_another_form_is_told() {
        XFormSubmissions.Result read =
                XFormSubmissions.of(Genai2026.asFielded()).read("a.xml", "<data id='other'><Q2>3</Q2></data>");

        assertThat(read.problems().get(0).code()).isEqualTo("other-questionnaire");
    }
}
