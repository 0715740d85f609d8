package org.polder.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.polder.arbitrary.ArbitraryQuestionnaires;
import org.polder.condition.Condition;
import org.polder.model.Asking;
import org.polder.model.Notice;
import org.polder.model.OpenQuestion;
import org.polder.model.Page;
import org.polder.model.Questionnaire;
import org.polder.model.Quota;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.text.Fill;
import org.polder.text.Text;
import org.polder.text.TextBundle;

class FingerprintTest {
    private static final String DOCUMENT = EveryKind.document();

    private static Questionnaire read(String document) {
        return QuestionnaireReader.standard().read("test", document);
    }

    private static void differs(String found, String instead, boolean meaning) {
        assertThat(DOCUMENT).contains(found);
        Questionnaire before = read(DOCUMENT);
        Questionnaire after = read(DOCUMENT.replace(found, instead));

        assertThat(Fingerprint.ofMeaning(after).equals(Fingerprint.ofMeaning(before)))
                .as("same meaning with %s", instead)
                .isEqualTo(!meaning);
        assertThat(Fingerprint.ofEverything(after)).isNotEqualTo(Fingerprint.ofEverything(before));
    }

    @Test
    void words_languages_and_version_are_no_part_of_the_meaning() {
        differs("Text work.1", "Other words", false);
        differs("\"version\": \"2.1\"", "\"version\": \"2.2\"", false);
        differs("\"languages\": [\"nl\", \"en\"]", "\"languages\": [\"en\", \"nl\"]", false);
        differs("\"if\": {\"item\": \"work\", \"is\": [1, 2]}", "\"if\": {\"item\": \"work\", \"is\": 2}", false);
    }

    @Test
    void routing_codes_kinds_flags_bounds_and_order_are_the_meaning() {
        differs("{\"item\": \"hours\", \"greater\": 0}", "{\"item\": \"hours\", \"atLeast\": 0}", true);
        differs("\"exclusive\": true", "\"exclusive\": false", true);
        differs("\"missing\": \"dont-know\"}", "\"missing\": \"not-applicable\"}", true);
        differs("\"longest\": 400", "\"longest\": 401", true);
        differs("\"order\": \"flipped\"", "\"order\": \"rotated\"", true);
        differs("\"requirement\": \"warn-once\"", "\"requirement\": \"optional\"", true);
        differs("\"soft\": true", "\"soft\": false", true);
        differs("\"limit\": 100", "\"limit\": 99", true);
        differs("\"id\": \"every-kind\"", "\"id\": \"another\"", true);
    }

    @Test
    void how_a_number_is_written_is_no_part_of_the_meaning() {
        differs("\"most\": 99999.50", "\"most\": 99999.5", false);
        differs("\"most\": 1E+6", "\"most\": 1000000", false);
    }

    /** The canonical form is written out by hand here and hashed by the JDK: a change of the form must be a choice. */
    @Test
    void the_canonical_form_is_what_it_was() throws NoSuchAlgorithmException {
        Questionnaire questionnaire = Questionnaire.of(
                "q",
                "1",
                List.of(new Page(
                        "one",
                        Optional.empty(),
                        ImmutableList.of(
                                new Notice(Asking.of(ItemId.of("a"))),
                                new OpenQuestion(
                                        Asking.of(ItemId.of("b")).askedIf(new Condition.Asked(ItemId.of("a"))), 9)))),
                List.of(TextBundle.of(Language.EN, Map.of("a.text", "A", "b.text", "B"))));
        String meaning = "{\"polder\":\"meaning\",\"format\":1,\"id\":\"q\",\"pages\":[{\"name\":\"one\",\"items\":["
                + "{\"id\":\"a\",\"kind\":\"notice\"},"
                + "{\"id\":\"b\",\"kind\":\"open\",\"askedIf\":{\"item\":\"a\",\"asked\":true},\"longest\":9}]}],"
                + "\"quotas\":[]}";

        assertThat(Fingerprint.ofMeaning(questionnaire)).isEqualTo(sha256(meaning));
        assertThat(Fingerprint.ofEverything(questionnaire))
                .isEqualTo(sha256(meaning.replace("meaning", "questionnaire")
                        .replace("\"id\":\"q\",", "\"id\":\"q\",\"version\":\"1\",\"languages\":[\"en\"],")
                        .replace("\"quotas\":[]", "\"wordings\":{\"en\":{\"a.text\":\"A\",\"b.text\":\"B\"}}")));
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_order_of_fills_matters_to_neither_and_that_of_quotas_not_to_the_meaning() {
        Fill one = new Fill.AnswerWords(ItemId.of("a"));
        Fill two = new Fill.AnswerWords(ItemId.of("b"));
        Quota first = new Quota("first", new Condition.Answered(ItemId.of("a")), 1);
        Quota second = new Quota("second", new Condition.Answered(ItemId.of("b")), 2);
        Questionnaire plain = withFills(ImmutableMap.of("x", one, "y", two), List.of(first, second));
        Questionnaire refilled = withFills(ImmutableMap.of("y", two, "x", one), List.of(first, second));
        Questionnaire requoted = withFills(ImmutableMap.of("x", one, "y", two), List.of(second, first));

        assertThat(Fingerprint.ofEverything(refilled)).isEqualTo(Fingerprint.ofEverything(plain));
        assertThat(Fingerprint.ofMeaning(requoted)).isEqualTo(Fingerprint.ofMeaning(plain));
        assertThat(Fingerprint.ofEverything(requoted)).isNotEqualTo(Fingerprint.ofEverything(plain));
    }

    private static Questionnaire withFills(Map<String, Fill> fills, List<Quota> quotas) {
        Page page = new Page(
                "one",
                Optional.empty(),
                ImmutableList.of(
                        new OpenQuestion(Asking.of(ItemId.of("a")), 9),
                        new OpenQuestion(Asking.of(ItemId.of("b")), 9),
                        new Notice(
                                Asking.of(ItemId.of("c")).text(Text.of("c.text").with(fills)))));
        return Questionnaire.of(
                "q",
                "1",
                List.of(page),
                quotas,
                List.of(TextBundle.of(Language.EN, Map.of("a.text", "", "b.text", "", "c.text", "{x} {y}"))));
    }

    @Provide
    Arbitrary<Questionnaire> questionnaires() {
        return ArbitraryQuestionnaires.questionnaires();
    }

    @Property(tries = 200)
    void new_words_change_the_fingerprint_of_everything_only(@ForAll("questionnaires") Questionnaire questionnaire) {
        TextBundle bundle = questionnaire.bundles().get(0);
        String key = bundle.wordings().firstKey().value();
        Questionnaire reworded = questionnaire.wordedBy(TextBundle.of(bundle.language(), Map.of(key, "other words")));

        assertThat(Fingerprint.ofMeaning(reworded)).isEqualTo(Fingerprint.ofMeaning(questionnaire));
        assertThat(Fingerprint.ofEverything(reworded)).isNotEqualTo(Fingerprint.ofEverything(questionnaire));
    }
}
