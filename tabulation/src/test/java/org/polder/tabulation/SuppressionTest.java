package org.polder.tabulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.polder.tabulation.render.CsvTables;
import org.polder.tabulation.render.JsonTables;
import org.polder.tabulation.render.MarkdownTables;
import org.polder.tabulation.render.TableWords;
import org.polder.tabulation.render.TextTables;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Variable;

class SuppressionTest {
    private static final Disclosure CELLS_OF_FIVE = new Disclosure(0, 5);

    private static Variable choice(String name, int options) {
        return Variable.single(
                name,
                name,
                IntStream.rangeClosed(1, options)
                        .mapToObj(code -> Category.of(code, name + " " + code))
                        .toArray(Category[]::new));
    }

    /** Gives the table of counts, group by group and row by row. */
    private static TableResult table(int[][] counts, Disclosure rule) {
        List<int[]> people = new ArrayList<>();
        for (int group = 0; group < counts.length; group++) {
            for (int row = 0; row < counts[group].length; row++) {
                for (int i = 0; i < counts[group][row]; i++) {
                    people.add(new int[] {row + 1, group + 1});
                }
            }
        }
        return Tabulator.tabulate(
                People.of(
                        List.of(choice("answer", counts[0].length), choice("group", counts.length)),
                        people.toArray(new int[0][])),
                Table.of("answer").by("group").disclosure(rule));
    }

    private static OptionalLong shown(Group group, int row) {
        return group.cells()
                .get(row)
                .share()
                .map(Share::n)
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    @Test
    void one_small_cell_takes_three_others_along() {
        // The 2 stands alone in its row and its column: another of each must go, and the cell where those meet.
        TableResult table = table(new int[][] {{2, 30, 40}, {20, 31, 41}, {25, 32, 42}}, CELLS_OF_FIVE);

        assertThat(shown(table.groups().get(0), 0)).isEmpty();
        assertThat(shown(table.groups().get(0), 1)).isEmpty();
        assertThat(shown(table.groups().get(1), 0)).isEmpty();
        assertThat(shown(table.groups().get(1), 1)).isEmpty();
        assertThat(table.groups().stream()
                        .flatMap(group -> group.cells().stream())
                        .filter(Cell::isHidden))
                .hasSize(4);
        assertThat(table.total().cells()).noneMatch(Cell::isHidden);
        assertThat(table.notes()).extracting(Note::kind).containsExactly(Note.Kind.DISCLOSURE);
    }

    @Test
    void nothing_is_hidden_where_no_cell_is_small_or_nobody_is_in_it() {
        TableResult table = table(new int[][] {{0, 30}, {20, 31}}, CELLS_OF_FIVE);

        assertThat(table.groups().stream().flatMap(group -> group.cells().stream()))
                .noneMatch(Cell::isHidden);
        assertThat(table.notes()).isEmpty();
    }

    @Test
    void a_small_group_takes_the_next_smallest_along_so_that_its_base_cannot_be_worked_out() {
        TableResult table = table(new int[][] {{2, 1}, {6, 6}, {20, 20}}, new Disclosure(10, 0));

        assertThat(table.groups()).extracting(group -> group.label("")).containsExactly("group 3");
        assertThat(table.hidden())
                .extracting(HiddenGroup::label, HiddenGroup::reason)
                .containsExactlyInAnyOrder(
                        tuple("group 1", HiddenGroup.Reason.DISCLOSURE),
                        tuple("group 2", HiddenGroup.Reason.DISCLOSURE));
    }

    @Test
    void a_table_of_few_people_shows_nothing_at_all() {
        TableResult table = table(new int[][] {{2, 1}, {1, 0}}, new Disclosure(10, 0));

        assertThat(table.groups()).isEmpty();
        assertThat(table.total().isHidden()).isTrue();
        assertThat(table.total().base()).isZero();
    }

    @Test
    void a_hidden_number_is_in_no_output() {
        // 37 and 3 are the numbers to keep: 37 is hidden beside the 3, in the row and in the column.
        TableResult table = table(new int[][] {{3, 37, 100}, {38, 200, 300}}, CELLS_OF_FIVE);
        List<TableResult> tables = List.of(table);

        assertThat(table.groups().get(0).cells().get(1).isHidden()).isTrue();
        for (String text : List.of(
                TextTables.of(tables),
                MarkdownTables.of(tables, TableWords.DUTCH),
                CsvTables.of(table),
                JsonTables.of(tables))) {
            assertThat(text).doesNotContainPattern("\\b37(\\.0)?\\b").doesNotContainPattern("\\b200(\\.0)?\\b");
            assertThat(text).contains("100");
        }
        assertThat(JsonTables.of(tables)).contains("\"hidden\":true");
    }

    @Test
    void a_hidden_option_is_not_named_as_most_chosen_and_no_mean_is_given_beside_it() {
        TableResult table = table(new int[][] {{3, 4}, {30, 31}}, CELLS_OF_FIVE);

        assertThat(table.groups().get(0).mostChosen(false)).isEmpty();
        assertThat(table.groups().get(0).lead().points()).isEmpty();
    }

    @Property(tries = 150)
    void what_is_hidden_can_have_more_than_one_value_for_whoever_reads_the_table(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 3) int groups,
            @ForAll @IntRange(min = 2, max = 3) int rows) {
        Random random = new Random(seed);
        int[][] counts = new int[groups][rows];
        for (int[] group : counts) {
            for (int row = 0; row < rows; row++) {
                group[row] = random.nextInt(random.nextBoolean() ? 3 : 8);
            }
        }
        Disclosure rule = new Disclosure(random.nextInt(6), 2 + random.nextInt(3));
        TableResult table = table(counts, rule);
        Reader reader = new Reader(table, groups, rows);
        Assume.that(reader.unknown.size() <= 5);
        reader.guess(0);
        for (int group = 0; group < groups; group++) {
            for (int row = 0; row < rows; row++) {
                int place = group * rows + row;
                boolean primary = counts[group][row] > 0
                        && (counts[group][row] < rule.leastCell()
                                || rule.isSmallBase(IntStream.of(counts[group]).sum()));
                if (primary) {
                    assertThat(reader.unknown).as("hidden").contains(place);
                    assertThat(reader.values.get(place))
                            .as("values of group %s, row %s of %s by %s", group, row, Arrays.deepToString(counts), rule)
                            .hasSizeGreaterThan(1);
                }
            }
        }
    }

    /** Tries every table that agrees with what is shown. */
    private static final class Reader {
        private final TableResult table;
        private final int groups;
        private final int rows;
        private final long[] cells;
        private final List<Integer> unknown = new ArrayList<>();
        private final List<Set<Long>> values = new ArrayList<>();
        private final long most;

        Reader(TableResult table, int groups, int rows) {
            this.table = table;
            this.groups = groups;
            this.rows = rows;
            this.cells = new long[groups * rows];
            this.most = table.total().isHidden() ? 12 : table.total().base();
            for (int place = 0; place < cells.length; place++) {
                values.add(new HashSet<>());
                Optional<Group> group = table.group("group", place / rows + 1);
                int code = place / rows + 1;
                boolean empty = table.hidden().stream()
                        .anyMatch(left -> left.reason() == HiddenGroup.Reason.EMPTY
                                && left.path().get(0).code() == code);
                OptionalLong known = empty
                        ? OptionalLong.of(0)
                        : group.isPresent() ? shown(group.get(), place % rows) : OptionalLong.empty();
                if (known.isPresent()) {
                    cells[place] = known.getAsLong();
                } else {
                    unknown.add(place);
                }
            }
        }

        void guess(int next) {
            if (next == unknown.size()) {
                if (agrees()) {
                    unknown.forEach(place -> values.get(place).add(cells[place]));
                }
                return;
            }
            int place = unknown.get(next);
            long least = Math.min(
                    shown(table.total(), place % rows).orElse(most),
                    table.group("group", place / rows + 1).map(Group::base).orElse(most));
            for (long value = 0; value <= Math.min(least, 9); value++) {
                cells[place] = value;
                guess(next + 1);
            }
            cells[place] = 0;
        }

        private boolean agrees() {
            boolean agrees = true;
            for (int row = 0; row < rows; row++) {
                long sum = 0;
                for (int group = 0; group < groups; group++) {
                    sum += cells[group * rows + row];
                }
                OptionalLong total = shown(table.total(), row);
                agrees &= total.isEmpty() || total.getAsLong() == sum;
            }
            long all = 0;
            for (int group = 0; group < groups; group++) {
                long base = 0;
                for (int row = 0; row < rows; row++) {
                    base += cells[group * rows + row];
                }
                all += base;
                Optional<Group> column = table.group("group", group + 1);
                agrees &= column.isEmpty() || column.get().base() == base;
            }
            return agrees && (table.total().isHidden() || all == table.total().base());
        }
    }
}
