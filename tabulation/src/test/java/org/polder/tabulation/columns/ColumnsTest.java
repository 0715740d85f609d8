package org.polder.tabulation.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Scan;

class ColumnsTest {
    @Property(tries = 300)
    void columns_count_what_counting_row_by_row_counts(
            @ForAll long seed,
            @ForAll long scanSeed,
            @ForAll @IntRange(max = 200) int rows,
            @ForAll @IntRange(min = 1, max = 12) int crosstabs) {
        RandomSurvey survey = new RandomSurvey(seed, rows);
        Scan scan = survey.scan(crosstabs, scanSeed);
        Run run = Run.here().skipBadRows();
        SameCounts.check(Columns.of(survey, run).count(scan, run), survey.count(scan, run));
    }

    @Example
    void several_threads_count_many_blocks_as_one_thread_counts_rows() {
        ExecutorService workers = Executors.newFixedThreadPool(3);
        try {
            for (int rows : new int[] {Block.ROWS - 1, Block.ROWS, Block.ROWS + 1, 2 * Block.ROWS + 33, 70_000}) {
                RandomSurvey survey = new RandomSurvey(rows, rows);
                Scan scan = survey.scan(12, 5);
                Run run = Run.here().skipBadRows();
                SameCounts.check(Columns.of(survey, run).count(scan, run.on(workers, 3)), survey.count(scan, run));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    @Property(tries = 50)
    void columns_give_back_the_values_they_were_given(@ForAll long seed, @ForAll @IntRange(max = 60) int rows) {
        RandomSurvey survey = new RandomSurvey(seed, rows);
        List<String> given = new ArrayList<>();
        survey.forEach(respondent -> given.add(told(survey, respondent)));
        Columns columns = Columns.of(survey, Run.here());
        List<String> kept = new ArrayList<>();
        columns.forEach(respondent -> kept.add(told(survey, respondent)));
        assertThat(kept).isEqualTo(given);
        assertThat(columns.size()).isEqualTo(rows);
    }

    private static String told(RandomSurvey survey, org.polder.tabulation.source.Respondent respondent) {
        StringBuilder text = new StringBuilder(respondent.place().toString());
        survey.schema().variables().forEach(variable -> text.append(", ").append(respondent.value(variable.name())));
        survey.schema().items().forEach(item -> text.append(", ").append(respondent.hasReached(item)));
        return text.toString();
    }
}
