package org.polder.interchange.xform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polder.arbitrary.ArbitraryQuestionnaires;
import org.polder.dsl.RandomRespondents;
import org.polder.genai2026.Genai2026;
import org.polder.interchange.Exported;
import org.polder.interchange.Imported;
import org.polder.interchange.Shapes;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.name.Language;

/** Questionnaires written as XLSForms, read back, and run. */
class XlsRoundTripTest {
    @Test
    void the_genai_questionnaire_comes_back_without_a_loss() {
        Imported imported = Workbooks.of(Genai2026.asFielded()).read();

        assertThat(imported.losses()).isEmpty();
        assertThat(imported.manuscript().problems()).isEmpty();
        Questionnaire read = imported.manuscript().questionnaire();
        assertThat(Shapes.of(read)).isEqualTo(Shapes.of(Genai2026.asFielded()));
        assertThat(read.id()).isEqualTo(Genai2026.asFielded().id());
        assertThat(read.version()).isEqualTo(Genai2026.asFielded().version());
        assertThat(read.pages().stream().map(page -> page.name()))
                .containsExactlyElementsOf(Genai2026.asFielded().pages().stream()
                        .map(page -> page.name())
                        .toList());
        assertThat(read.languages()).isEqualTo(Genai2026.asFielded().languages());
    }

    @Property(tries = 20, seed = "20261127", shrinking = ShrinkingMode.OFF)
    void the_genai_questionnaire_is_put_in_the_same_words(@ForAll @LongRange(min = 0) long seed) {
        Questionnaire questionnaire = Genai2026.asFielded();
        Questionnaire read = Workbooks.of(questionnaire).read().manuscript().questionnaire();
        Interview interview =
                RandomRespondents.of(questionnaire, seed).leavingOpen(0.1).interview(1);
        for (Language language : List.of(Language.NL, Language.EN)) {
            Interview own = interview.in(language);
            Interview other = RoundTrip.again(Routing.of(read), own).in(language);
            assertThat(other.path()).isEqualTo(own.path());
            for (ItemId item : own.path()) {
                assertThat(RoundTripTest.words(other.prompt(item).orElseThrow()))
                        .isEqualTo(RoundTripTest.words(own.prompt(item).orElseThrow()));
            }
        }
    }

    @Property(tries = 100, seed = "20261127", shrinking = ShrinkingMode.OFF)
    void a_workbook_reads_back_as_the_same_questionnaire(@ForAll @LongRange(min = 0) long seed) {
        agree(seed);
    }

    @Test
    @Tag("full")
    void many_workbooks_read_back_as_the_same_questionnaires() {
        Seeds.each(XlsRoundTripTest::agree);
    }

    private static void agree(long seed) {
        Questionnaire questionnaire = ArbitraryQuestionnaires.questionnaire(seed);
        Workbooks.Written written = Workbooks.of(questionnaire);
        RoundTrip.agree(seed, questionnaire, written.losses(), written.read());
    }

    @Property(tries = 20, seed = "20261127", shrinking = ShrinkingMode.OFF)
    void the_genai_questionnaire_runs_in_javarosa_after_a_workbook(@ForAll @LongRange(min = 0) long seed) {
        Questionnaire read =
                Workbooks.of(Genai2026.asFielded()).read().manuscript().questionnaire();
        Exported exported = XForms.write(read);
        Set<String> all = Fragment.of(read, exported);

        assertThat(all).hasSize(Genai2026.asFielded().items().size());
        RosaAgreement.agreeOnGenai(seed, exported.document(), all);
    }

    @Test
    void another_reader_of_workbooks_finds_the_same_cells() throws IOException {
        byte[] bytes = Workbooks.of(Genai2026.asFielded()).bytes();
        Map<String, Sheet> own = WorkbookReader.read("form.xlsx", new ByteArrayInputStream(bytes), SheetForm.SHEETS);

        assertThat(own.keySet()).containsExactlyElementsOf(SheetForm.SHEETS);
        try (ReadableWorkbook other = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : own.values()) {
                List<Row> rows = other.findSheet(sheet.name()).orElseThrow().read();
                List<Map<String, String>> found = rows.stream()
                        .skip(1)
                        .map(row -> cells(sheet.columns(), row))
                        .toList();
                assertThat(rows.get(0).stream().map(Cell::getText)).containsExactlyElementsOf(sheet.columns());
                assertThat(found)
                        .isEqualTo(sheet.lines().stream()
                                .<Map<String, String>>map(Sheet.Line::cells)
                                .toList());
            }
        }
    }

    private static Map<String, String> cells(List<String> columns, Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Optional<String> words =
                    row.getOptionalCell(i).map(Cell::getText).map(String::strip).filter(text -> !text.isEmpty());
            if (words.isPresent()) {
                cells.put(columns.get(i), words.get());
            }
        }
        return cells;
    }
}
