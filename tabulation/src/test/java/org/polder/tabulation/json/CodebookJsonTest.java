package org.polder.tabulation.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polder.answer.Missing;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.TableSuite;
import org.polder.tabulation.flat.Codebook;
import org.polder.tabulation.flat.Stored;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Variable;

/** A codebook in JSON keeps everything, agrees with its published schema, and is refused with every reason. */
class CodebookJsonTest {
    private static final Schema PUBLISHED = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(CodebookJson.schema());
    private static final Codebook EVERY_WAY = new Codebook(
            org.polder.tabulation.source.Schema.of(List.of(
                    Variable.single("a", "A", Category.of(1, "one"), Category.missing(9, "?", Missing.DONT_KNOW)),
                    Variable.single("b", "B", Category.of(-5, "five below")),
                    Variable.multiple("c", "C", Category.of(1, "x"), Category.of(2_000_000_000, "y")),
                    Variable.multiple("d", "D", Category.of(1, "x"), Category.of(2, "y")),
                    Variable.number("e", "E \"quoted\" \u0001 €"))),
            ImmutableMap.of(
                    "a", new Stored.Code("A"),
                    "b", new Stored.Label("B"),
                    "c", new Stored.CodeList("C", " | "),
                    "d", new Stored.Indicators(ImmutableMap.of(1, "D1", 2, "D2"), Optional.of("D0")),
                    "e", new Stored.Plain("E", Optional.of("E0"))),
            ImmutableMap.of(-9, Missing.LEFT_OPEN, -8, Missing.NOT_REACHED),
            Missing.LEFT_OPEN,
            Optional.of("last"),
            Optional.empty());

    private static List<Error> judged(String document) {
        return PUBLISHED.validate(document, InputFormat.JSON);
    }

    private static List<Problem> problems(String document) {
        try {
            CodebookJson.read("book.json", document);
            return List.of();
        } catch (ProblemsException refused) {
            return refused.problems();
        }
    }

    @Test
    void every_way_of_storing_comes_back_as_it_was() {
        for (Codebook codebook : List.of(EVERY_WAY, Codebook.of(TableSuite.SCHEMA))) {
            String text = CodebookJson.text(codebook);
            Codebook read = CodebookJson.read("book.json", text);

            assertThat(judged(text)).isEmpty();
            assertThat(CodebookJson.text(read)).isEqualTo(text);
            assertThat(read.stored()).isEqualTo(codebook.stored());
            assertThat(read.absences()).isEqualTo(codebook.absences());
            assertThat(read.schema().variables()).isEqualTo(codebook.schema().variables());
            assertThat(List.of(read.blank(), read.reached(), read.respondent()))
                    .isEqualTo(List.of(codebook.blank(), codebook.reached(), codebook.respondent()));
        }
    }

    @Test
    void little_suffices() {
        String text = "{\"polder\":\"codebook\",\"format\":1,\"variables\":[{\"name\":\"q\",\"kind\":\"single\","
                + "\"categories\":[{\"code\":1}],\"stored\":{\"code\":\"q\"}}]}";
        Codebook read = CodebookJson.read("", text);

        assertThat(judged(text)).isEmpty();
        assertThat(read.schema().variables()).containsExactly(Variable.single("q", "q", Category.of(1, "1")));
        assertThat(read.blank()).isEqualTo(Missing.NOT_ASKED);
    }

    @Test
    void all_that_is_wrong_is_told_at_once_with_its_place() {
        String text = """
                {"polder":"codebook","format":2,"blanc":"left-open","absences":{"x":"left-open","-1":"left-opne"},
                 "variables":[
                  {"name":"a","kind":"singel","stored":{"code":"a"}},
                  {"name":"b","kind":"single","categories":[{"code":1},{"code":1},{"code":"2"}],"stored":{"code":"b","value":"b"}},
                  {"name":"c","kind":"text","stored":{"value":"c"}},
                  {"name":"c","kind":"text","stored":{"value":"c2","separator":";"}},
                  7]}""";

        assertThat(problems(text))
                .extracting(Problem::toString)
                .containsExactly(
                        "book.json: There is no field 'blanc' here; the fields are polder, format, respondent, reached,"
                                + " blank, absences, variables. Did you mean 'blank'?",
                        "book.json, /format: Format 2 is not known here; known is 1: use a newer version",
                        "book.json, /absences: 'x' is no code: expected a whole number",
                        "book.json, /absences/-1: Expected one of not-asked, not-reached, left-open, dont-know,"
                                + " refused, not-applicable; found \"left-opne\". Did you mean 'left-open'?",
                        "book.json, /variables/0/kind: Expected one of single, multiple, number, date, text; found"
                                + " \"singel\". Did you mean 'single'?",
                        "book.json, /variables/1/categories/1: Code 1 stands twice: keep one of them",
                        "book.json, /variables/1/categories/2/code: Expected a whole number; found \"2\"",
                        "book.json, /variables/1/stored: Expected one of code, label, codes, indicators and value, which"
                                + " name the columns; found code, value",
                        "book.json, /variables/3/stored/separator: 'separator' stands beside 'codes' only: drop it",
                        "book.json, /variables/3: There are two variables 'c': give one of them another name",
                        "book.json, /variables/4: Expected an object; found 7");
        assertThat(judged(text)).isNotEmpty();
    }

    @Test
    void what_only_the_whole_codebook_shows_is_told_too() {
        String text = """
                {"polder":"codebook","format":1,"respondent":"c","variables":[
                  {"name":"a","kind":"single","stored":{"value":"a"}},
                  {"name":"b","kind":"number","stored":{"value":"c"}}]}""";

        assertThat(problems(text))
                .extracting(Problem::message)
                .containsExactly(
                        "Variable 'a' of kind SINGLE with the codes  cannot be stored as a plain value",
                        "Column 'c' is to hold 2 things: give each a column of its own");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "7",
                "{} {}",
                "{\"polder\":\"codebook\",\"polder\":\"codebook\"}",
                "\u0000",
                "[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]",
                "{\"polder\":1e999999999}",
                "{\"polder\":\"codebook\",\"format\":1e400,\"variables\":{}}"
            })
    void what_is_no_codebook_is_refused(String document) {
        assertThat(problems(document)).isNotEmpty();
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() throws IOException {
        try {
            CodebookJson.read("book.json", new ByteArrayInputStream(new byte[] {'{', (byte) 0xE9, '}'}));
        } catch (ProblemsException refused) {
            assertThat(refused.problems()).extracting(Problem::code).containsExactly("not-utf-8");
            return;
        }
        throw new AssertionError("Bytes that are no text were read");
    }

    /** A document that is good but for one change is read, or refused in our words; and so says the schema, if stricter. */
    @Property(tries = 500)
    void a_changed_document_is_read_or_refused(@ForAll int place, @ForAll char sign, @ForAll boolean insert) {
        String text = CodebookJson.text(EVERY_WAY);
        int at = Math.floorMod(place, text.length());
        String changed = text.substring(0, at) + sign + text.substring(insert ? at : at + 1);

        if (problems(changed).isEmpty()) {
            assertThat(judged(changed)).isEmpty();
        }
    }

    @Property(tries = 300)
    void any_text_is_refused(@ForAll String text) {
        assertThat(problems(text)).isNotEmpty();
    }
}
