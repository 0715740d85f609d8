package org.polder.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.base.Joiner;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

class MalformedQuestionnairesTest {
    private static List<Problem> problems(String document) {
        ProblemsException refusal = catchThrowableOfType(
                ProblemsException.class, () -> QuestionnaireReader.standard().read("q.json", document));
        assertThat(refusal).as(document).isNotNull();
        return refusal.problems();
    }

    /** A questionnaire of one page with these items. */
    private static String of(String... items) {
        return "{\"polder\":\"questionnaire\",\"format\":1,\"id\":\"q\",\"version\":\"1\",\"languages\":[\"en\"],"
                + "\"pages\":[{\"name\":\"one\",\"items\":[" + Joiner.on(",").join(items) + "]}],"
                + "\"wordings\":{\"en\":{\"a.text\":\"A\",\"a.1\":\"One\",\"a.2\":\"Two\",\"b.text\":\"B\"}}}";
    }

    private static final String CHOICE = "{\"id\":\"a\",\"kind\":\"single-choice\",\"options\":[1,2]}";

    private static String open(String condition) {
        return "{\"id\":\"b\",\"kind\":\"open\",\"longest\":9,\"askedIf\":" + condition + "}";
    }

    @Test
    void the_document_that_all_others_here_spoil_is_sound() {
        String sound = of(CHOICE, open("{\"item\":\"a\",\"is\":1}"));

        assertThat(QuestionnaireReader.standard().read("q.json", sound).items()).hasSize(2);
        assertThat(Validator.QUESTIONNAIRE.errors(sound)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "unknown-field | {\"id\":\"a\",\"kind\":\"notice\",\"colour\":1}",
                "unknown-field | {\"id\":\"a\",\"kind\":\"notice\",\"options\":[1]}",
                "unknown-field | {\"id\":\"a\",\"kind\":\"open\",\"longest\":9,\"askedIf\":{\"item\":\"a\",\"is\":1,\"rank\":2}}",
                "unknown-field | {\"id\":\"a\",\"kind\":\"open\",\"longest\":9,\"askedIf\":{\"and\":[],\"or\":[]}}",
                "unknown-field | {\"id\":\"a\",\"kind\":\"open\",\"longest\":9,\"text\":{\"otherwise\":\"a.text\",\"else\":1}}",
                "no-field      | {\"kind\":\"notice\"}",
                "no-field      | {\"id\":\"a\"}",
                "no-field      | {\"id\":\"a\",\"kind\":\"open\"}",
                "no-field      | {\"id\":\"a\",\"kind\":\"number\",\"least\":1}",
                "no-field      | {\"id\":\"a\",\"kind\":\"grid\",\"scale\":[1]}",
                "no-field      | {\"id\":\"a\",\"kind\":\"computed\"}",
                "no-field      | {\"id\":\"a\",\"kind\":\"notice\",\"askedIf\":{\"is\":1}}",
                "no-field      | {\"id\":\"a\",\"kind\":\"notice\",\"askedIf\":{\"item\":\"a\",\"rows\":[1],\"is\":1}}",
                "no-field      | {\"id\":\"a\",\"kind\":\"notice\",\"askedIf\":{\"item\":\"a\",\"named\":true}}",
                "no-field      | {\"name\":\"b\",\"kind\":\"block\",\"label\":\"l\",\"items\":[{\"id\":\"a\",\"kind\":\"notice\"}]}",
                "no-field      | {\"name\":\"b\",\"kind\":\"block\",\"label\":\"l\",\"forEach\":{},\"items\":[{\"id\":\"a\",\"kind\":\"notice\"}]}",
                "unknown-name  | {\"id\":\"a\",\"kind\":\"single\"}",
                "unknown-name  | {\"id\":\"a\",\"kind\":\"notice\",\"requirement\":\"must\"}",
                "unknown-name  | {\"id\":\"a\",\"kind\":\"single-choice\",\"options\":[1],\"order\":\"random\"}",
                "unknown-name  | {\"id\":\"a\",\"kind\":\"single-choice\",\"options\":[{\"code\":1,\"missing\":\"substantive\"}]}",
                "unknown-condition | {\"id\":\"a\",\"kind\":\"notice\",\"askedIf\":{\"item\":\"a\",\"iss\":1}}",
                "unknown-expression | {\"id\":\"a\",\"kind\":\"computed\",\"value\":{\"add\":[1,2]}}",
                "unknown-fill  | {\"id\":\"a\",\"kind\":\"notice\",\"text\":{\"otherwise\":\"a.text\",\"fills\":{\"x\":{}}}}",
                "two-forms     | {\"id\":\"a\",\"kind\":\"notice\",\"askedIf\":{\"item\":\"a\",\"is\":1,\"count\":{}}}",
                "wrong-kind    | 5",
                "wrong-kind    | {\"id\":5,\"kind\":\"notice\"}",
                "wrong-kind    | {\"id\":\"a\",\"kind\":\"notice\",\"askedIf\":\"always\"}",
                "wrong-kind    | {\"id\":\"a\",\"kind\":\"notice\",\"askedIf\":{\"item\":\"a\",\"asked\":false}}",
                "wrong-kind    | {\"id\":\"a\",\"kind\":\"notice\",\"askedIf\":{\"item\":\"a\",\"less\":true}}",
                "wrong-kind    | {\"id\":\"a\",\"kind\":\"notice\",\"askedIf\":{\"item\":\"a\",\"less\":\"soon\"}}",
                "wrong-kind    | {\"id\":\"a\",\"kind\":\"notice\",\"personal\":\"yes\"}",
                "wrong-kind    | {\"id\":\"a\",\"kind\":\"notice\",\"timeLimit\":\"soon\"}",
                "wrong-kind    | {\"id\":\"a\",\"kind\":\"notice\",\"printed\":\"18b\"}",
                "wrong-kind    | {\"id\":\"a\",\"kind\":\"notice\",\"printed\":{\"number\":18}}",
                "no-field      | {\"id\":\"a\",\"kind\":\"notice\",\"printed\":{}}",
                "unknown-field | {\"id\":\"a\",\"kind\":\"notice\",\"printed\":{\"number\":\"1\",\"page\":1}}",
                "wrong-kind    | {\"id\":\"a\",\"kind\":\"notice\",\"hint\":true}",
                "wrong-kind    | {\"id\":\"a\",\"kind\":\"single-choice\",\"options\":[1.5]}",
                "wrong-kind    | {\"id\":\"a\",\"kind\":\"single-choice\",\"options\":{\"1\":\"x\"}}",
                "wrong-kind    | {\"id\":\"a\",\"kind\":\"number\",\"least\":\"1\",\"most\":2}",
                "wrong-kind    | {\"id\":\"a\",\"kind\":\"computed\",\"value\":{\"plus\":[1]}}",
                "wrong-kind    | {\"id\":\"a\",\"kind\":\"computed\",\"value\":true}",
                "wrong-kind    | {\"id\":\"a\",\"kind\":\"date\",\"earliest\":{\"today\":\"18 years\"}}",
                "repeated-code | {\"id\":\"a\",\"kind\":\"notice\",\"askedIf\":{\"item\":\"a\",\"is\":[1,1]}}",
                "not-allowed   | {\"id\":\"Q 1\",\"kind\":\"notice\"}",
                "not-allowed   | {\"id\":\"a\",\"kind\":\"notice\",\"text\":\"a text\"}",
                "not-allowed   | {\"id\":\"a\",\"kind\":\"notice\",\"text\":{}}",
                "not-allowed   | {\"id\":\"a\",\"kind\":\"single-choice\",\"options\":[0]}",
                "not-allowed   | {\"id\":\"a\",\"kind\":\"open\",\"longest\":0}",
                "not-allowed   | {\"id\":\"a\",\"kind\":\"notice\",\"askedIf\":{\"item\":\"a\",\"is\":[]}}",
                "not-allowed   | {\"id\":\"a\",\"kind\":\"number\",\"least\":1,\"most\":2,\"decimals\":10}",
                "not-allowed   | {\"name\":\"b\",\"kind\":\"block\",\"label\":\"l\",\"forEach\":{\"option\":\"a\"},\"items\":[]}"
            })
    void reader_and_schema_refuse_the_same_documents(String code, String item) {
        String document = of(item);

        assertThat(problems(document)).extracting(Problem::code).contains(code);
        assertThat(Validator.QUESTIONNAIRE.errors(document)).isNotEmpty();
    }

    @Test
    void the_outer_fields_are_refused_by_reader_and_schema() {
        String sound = of(CHOICE, open("true"));
        for (String spoilt : List.of(
                sound.replace("\"format\":1", "\"format\":2"),
                sound.replace("\"polder\":\"questionnaire\"", "\"polder\":\"response\""),
                sound.replace("\"languages\":[\"en\"],", ""),
                sound.replace("\"languages\":[\"en\"]", "\"languages\":[\"English\"]"),
                sound.replace("\"languages\":[\"en\"]", "\"languages\":[\"en\",\"en\"]"),
                sound.replace("\"a.text\":\"A\"", "\"a.text\":1"),
                sound.replace("\"a.text\":\"A\"", "\"a text\":\"A\""),
                sound.replace("\"name\":\"one\"", "\"name\":\" \""),
                "[]",
                "null")) {
            problems(spoilt);
            assertThat(Validator.QUESTIONNAIRE.errors(spoilt)).as(spoilt).isNotEmpty();
        }
    }

    @Test
    void an_unknown_field_is_named_with_pointer_line_and_column_and_the_likely_field() {
        String document = of(CHOICE, "\n  {\"id\":\"b\",\"kind\":\"open\",\n   \"longst\":9}");

        assertThat(problems(document).get(0))
                .hasToString("q.json, line 3, column 13, /pages/0/items/1/longst: An item of kind open has an unknown"
                        + " field 'longst'; its fields are id, kind, printed, text, hint, askedIf, requirement,"
                        + " personal, checks, timeLimit, longest. Did you mean 'longest'?");
        assertThat(problems(document).get(0).details())
                .containsEntry("pointer", "/pages/0/items/1/longst")
                .containsEntry("line", "3")
                .containsEntry("column", "13");
    }

    @Test
    void every_problem_is_reported_and_an_unknown_field_does_not_hide_what_the_model_finds() {
        assertThat(problems(of(
                        "{\"id\":\"a\",\"kind\":\"single-choice\",\"options\":[1,\"2\"],\"order\":\"any\"}",
                        "{\"id\":\"b\",\"kind\":\"open\",\"longest\":0,\"personal\":1}")))
                .extracting(Problem::code)
                .containsExactly("wrong-kind", "unknown-name", "wrong-kind", "not-allowed");
        assertThat(problems(
                        of(CHOICE, open("{\"item\":\"c\",\"is\":1}").replace("\"longest\"", "\"size\":1,\"longest\""))))
                .extracting(Problem::code)
                .containsExactly("unknown-field", "unknown-item");
    }

    @Test
    void what_the_model_finds_is_given_the_line_of_its_item() {
        String document = of(CHOICE, "\n\n" + open("{\"item\":\"a\",\"is\":7}"));

        assertThat(problems(document)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("unknown-option");
            assertThat(problem.place().line()).hasValue(3);
        });
    }

    @Test
    void a_field_that_stands_twice_is_refused_where_it_stands_again() {
        assertThat(problems(of(CHOICE, "\n{\"id\":\"b\",\"kind\":\"open\",\"longest\":9,\"longest\":9}")))
                .singleElement()
                .asString()
                .startsWith("q.json, line 2, column 37: The field 'longest' stands twice");
    }

    @Test
    void what_is_no_json_is_refused_with_its_place() {
        assertThat(problems("{\"polder\":\n  oops}")).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("broken-json");
            assertThat(problem.place().line()).hasValue(2);
        });
        assertThat(problems("")).extracting(Problem::code).containsExactly("broken-json");
        assertThat(problems("{} {}")).extracting(Problem::code).containsExactly("broken-json");
        assertThat(problems(of(CHOICE).replace("}}", "")))
                .extracting(Problem::code)
                .containsExactly("broken-json");
    }
}
