package org.polder.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polder.Surveys;
import org.polder.condition.Condition;
import org.polder.model.Manuscript;
import org.polder.model.Printed;
import org.polder.name.ItemId;
import org.polder.problem.ProblemsException;

class ManuscriptJsonTest {
    private static final QuestionnaireReader READER = QuestionnaireReader.standard();

    /** Question b depends on what is not there; a and c bear one number. */
    private static final Manuscript UNSOUND = Manuscript.of(Surveys.chain())
            .with(revision -> revision.edit("b", item -> item.asking(asking -> asking.askedIf(Surveys.is("x", 1)))))
            .printed(Map.of(
                    ItemId.of("a"), Printed.numbered("1"),
                    ItemId.of("b"), new Printed(Optional.empty(), Optional.of("if x = 1")),
                    ItemId.of("c"), Printed.numbered("1").instruction("if 1 = 1")));

    @Test
    void a_manuscript_is_read_back_as_it_was_and_agrees_with_the_schema() {
        String document = QuestionnaireWriter.text(UNSOUND);

        assertThat(READER.manuscript("q.json", document)).isEqualTo(UNSOUND);
        assertThat(QuestionnaireWriter.text(READER.manuscript("q.json", document)))
                .isEqualTo(document);
        assertThat(Validator.QUESTIONNAIRE.errors(document)).isEmpty();
    }

    @Test
    void what_is_not_sound_is_no_questionnaire() {
        String document = QuestionnaireWriter.text(UNSOUND);

        assertThatThrownBy(() -> READER.read("q.json", document))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("depends on 'x', which does not exist");
    }

    @Test
    void a_questionnaire_leaves_out_what_is_printed_and_means_the_same() {
        Manuscript sound = Manuscript.of(Surveys.chain()).printed(Map.of(ItemId.of("a"), Printed.numbered("1")));

        assertThat(READER.read("q.json", QuestionnaireWriter.text(sound))).isEqualTo(Surveys.chain());
    }

    @Test
    void of_two_items_with_one_id_the_first_has_the_note() {
        String document = QuestionnaireWriter.text(Manuscript.of(Surveys.of(
                                Surveys.choice("a", Condition.always(), 1), Surveys.choice("b", Condition.always(), 1)))
                        .printed(Map.of(ItemId.of("a"), Printed.numbered("1"), ItemId.of("b"), Printed.numbered("2"))))
                .replace("\"id\": \"b\"", "\"id\": \"a\"");
        Manuscript read = READER.manuscript("q.json", document);

        assertThat(read.items()).hasSize(2);
        assertThat(read.printed()).isEqualTo(Map.of(ItemId.of("a"), Printed.numbered("1")));
    }

    @Test
    void a_document_that_cannot_be_read_is_no_manuscript() {
        String document = QuestionnaireWriter.text(UNSOUND).replace("\"number\": \"1\"", "\"number\": 1");

        assertThatThrownBy(() -> READER.manuscript("q.json", document))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("The field 'number' takes a number such as \"18b\" in quotation marks");
    }

    @Test
    void a_file_is_written_and_read(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("printed.json");
        QuestionnaireWriter.write(UNSOUND, file);

        assertThat(READER.manuscript(file)).isEqualTo(UNSOUND);

        Files.write(file, new byte[] {(byte) 0xff});
        assertThatThrownBy(() -> READER.manuscript(file)).hasMessageContaining("UTF-8");
    }
}
