package org.polder.interchange.limesurvey;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.polder.model.Item;
import org.polder.model.OpenQuestion;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.response.Response;
import org.polder.response.Status;

/**
 * Reads and writes responses as LimeSurvey exports them: CSV with a row a respondent, in answer codes, with question
 * codes as heads ({@code Q3[1]}, {@code Q7[other]}), of a survey that {@link LimeSurvey#write} made.
 *
 * <p>Heads with an underscore ({@code Q3_1}) are read too, and labels in place of codes where no two options of a
 * question share one. Comma, semicolon and tab separate; rows are handed on one by one.
 *
 * <p>An empty cell does not tell a question left open from one not asked. In a row that was submitted, what the routing
 * puts to the respondent and is empty is read as left open; in another, what lies before the last answer or on a page
 * up to {@code lastpage}. Computed values are computed anew.
 *
 * <p>Safe to share between threads.
 */
public final class LimeSurveyResponses {
    private final Questionnaire questionnaire;
    private final Columns columns;
    private final RowReader reader;
    private final ImmutableList<String> heads;

    private LimeSurveyResponses(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.columns = new Columns(new LimeCodes(questionnaire));
        this.reader = new RowReader(questionnaire, columns);
        ImmutableList.Builder<String> all = ImmutableList.builder();
        all.addAll(Standard.WRITTEN);
        questionnaire.items().forEach(item -> all.addAll(item.accept(columns)));
        this.heads = all.build();
    }

    /**
     * Makes a reader and writer.
     *
     * @param questionnaire the questionnaire the responses belong to
     * @return the reader and writer
     */
    public static LimeSurveyResponses of(Questionnaire questionnaire) {
        return new LimeSurveyResponses(questionnaire);
    }

    /**
     * A row that was read.
     *
     * @param line the line on which it begins, from 1
     * @param response the response, wrong answers left out; nothing when the row has another number of cells than the
     *     head
     * @param problems what was wrong, with line, respondent and column
     */
    public record Result(long line, Optional<Response> response, ImmutableList<Problem> problems) {}

    /**
     * Reads responses.
     *
     * @param source what to call the file in messages
     * @param csv the file; it is not closed
     * @param taker takes each row as it is read
     * @return what is wrong with the file as a whole: columns that are lacking or unknown, a quotation mark not closed
     * @throws ProblemsException when there is no column of this questionnaire, a column stands twice, or the file
     *     cannot be cut into cells from some line on
     * @throws UncheckedIOException when the file cannot be read
     */
    public ImmutableList<Problem> read(String source, Reader csv, Consumer<Result> taker) {
        CsvTable table = new CsvTable(source, csv);
        Head head = new Head(questionnaire, columns, table.place(), table.next().orElse(ImmutableList.of()));
        for (Optional<ImmutableList<String>> cells = table.next(); cells.isPresent(); cells = table.next()) {
            taker.accept(reader.read(head, table.place(), cells.get()));
        }
        List<Problem> problems = new ArrayList<>(head.problems());
        table.unclosed().ifPresent(problems::add);
        return ImmutableList.copyOf(problems);
    }

    /**
     * Writes responses in answer codes, comma between cells, each cell between quotation marks. The respondent's name
     * stands under {@code token}. Texts that a spreadsheet would take for formulas get an apostrophe in front, which
     * {@link #read} takes off. Answers kept aside, drawn orders and notices are left out.
     *
     * @param responses the responses
     * @param csv takes the text; it is not closed
     * @throws UncheckedIOException when the text cannot be taken
     */
    public void write(Iterable<Response> responses, Writer csv) {
        CsvWriter writer = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(csv);
        writer.writeRecord(heads);
        long number = 0;
        for (Response response : responses) {
            Map<String, String> cells = cells(response, ++number);
            writer.writeRecord(
                    heads.stream().map(head -> cells.getOrDefault(head, "")).toList());
        }
        try {
            writer.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException("Writing failed after " + number + " rows", failure);
        }
    }

    private Map<String, String> cells(Response response, long number) {
        Map<String, String> cells = new LinkedHashMap<>();
        response.answers()
                .forEach((id, answer) -> questionnaire
                        .item(id)
                        .ifPresent(item -> CellWriter.of(columns, item, answer)
                                .forEach((head, value) -> cells.put(head, safe(item, head, value)))));
        cells.put(Standard.ID, String.valueOf(number));
        cells.put(Standard.TOKEN, Spreadsheet.write(response.respondent()));
        boolean ended =
                response.status().filter(status -> status != Status.PARTIAL).isPresent();
        String day =
                response.start().map(start -> start.today() + Standard.MIDNIGHT).orElse("");
        cells.put(Standard.STARTED, day);
        cells.put(Standard.SUBMITTED, ended ? day.isEmpty() ? Standard.SOME_DAY : day : "");
        cells.put(Standard.LAST_PAGE, String.valueOf(lastPage(response, ended)));
        response.start()
                .ifPresent(
                        start -> cells.put(Standard.LANGUAGE, start.language().tag()));
        return cells;
    }

    /** Words that respondents wrote are made safe; codes, numbers and days are. */
    private String safe(Item item, String head, String value) {
        boolean code = head.startsWith(columns.whole(item.id()))
                && !head.equals(columns.other(item.id()))
                && !(item instanceof OpenQuestion);
        boolean number = value.matches("-?[0-9]+([.][0-9]+)?");
        return code && (number || value.equals(LimeCodes.OTHER)) ? value : Spreadsheet.write(value);
    }

    private int lastPage(Response response, boolean ended) {
        if (ended) {
            return questionnaire.pages().size();
        }
        Optional<ItemId> reached = response.reached();
        return reached.map(item -> reader.page(item) - 1).orElse(0);
    }
}
