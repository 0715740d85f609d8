package org.polder.tabulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.polder.tabulation.source.Category;

/**
 * One column of a table: the total, or the respondents of one category of a break.
 *
 * @param by the name of the break, or nothing for the total
 * @param category the category of the break, or nothing for the total
 * @param base how many respondents count in the shares
 * @param cells the counts in category order; "left open" last, when it is shown
 */
public record Group(Optional<String> by, Optional<Category> category, long base, ImmutableList<Cell> cells) {

    /**
     * One count.
     *
     * @param option the category counted, or nothing for "left open"
     * @param share the count and its base
     */
    public record Cell(Optional<Category> option, Share share) {
        private boolean isSubstantive() {
            return option.filter(category -> category.missing().isEmpty()).isPresent();
        }
    }

    /**
     * Finds the share of a category.
     *
     * @param code the category's code
     * @return the share
     * @throws IllegalArgumentException when the variable has no such category
     */
    public Share share(int code) {
        return cells.stream()
                .filter(cell ->
                        cell.option().filter(option -> option.code() == code).isPresent())
                .map(Cell::share)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The table has no category with code " + code));
    }

    /**
     * Adds up the shares of several categories of a single choice.
     *
     * @param codes the categories' codes
     * @return the share of their sum
     */
    public Share net(List<Integer> codes) {
        return new Share(codes.stream().mapToLong(code -> share(code).n()).sum(), base);
    }

    /**
     * Gives the share that left the question open.
     *
     * @return the share, or nothing when the table does not show it
     */
    public Optional<Share> leftOpen() {
        return cells.stream()
                .filter(cell -> cell.option().isEmpty())
                .map(Cell::share)
                .findFirst();
    }

    /**
     * Gives the most-chosen options.
     *
     * @param withoutMissing whether "don't know" and the like are left out of the contest
     * @return every option with the greatest count, in order; none when nobody chose any
     */
    public ImmutableList<Category> mostChosen(boolean withoutMissing) {
        List<Cell> contest = contest(withoutMissing);
        long most = contest.stream().mapToLong(cell -> cell.share().n()).max().orElse(0);
        return contest.stream()
                .filter(cell -> most > 0 && cell.share().n() == most)
                .flatMap(cell -> cell.option().stream())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Gives the lead of the most-chosen option over the next.
     *
     * @param withoutMissing whether "don't know" and the like are left out of the contest
     * @return the difference in respondents; 0 for a tie; nothing when nobody chose any or there is one option
     */
    public OptionalLong lead(boolean withoutMissing) {
        List<Long> counts = contest(withoutMissing).stream()
                .map(cell -> cell.share().n())
                .sorted(Comparator.reverseOrder())
                .toList();
        return counts.size() < 2 || counts.get(0) == 0
                ? OptionalLong.empty()
                : OptionalLong.of(counts.get(0) - counts.get(1));
    }

    private List<Cell> contest(boolean withoutMissing) {
        return cells.stream()
                .filter(cell -> cell.option().isPresent() && (!withoutMissing || cell.isSubstantive()))
                .toList();
    }

    /**
     * Marks the substantive cells with the greatest share.
     *
     * @return their codes, ties together; none when the base is empty
     */
    public ImmutableSet<Integer> highest() {
        return extreme(Comparator.naturalOrder());
    }

    /**
     * Marks the substantive cells with the least share.
     *
     * @return their codes, ties together; none when the base is empty
     */
    public ImmutableSet<Integer> lowest() {
        return extreme(Comparator.reverseOrder());
    }

    private ImmutableSet<Integer> extreme(Comparator<Long> order) {
        List<Cell> marked = cells.stream().filter(Cell::isSubstantive).toList();
        Optional<Long> best = marked.stream().map(cell -> cell.share().n()).max(order);
        return marked.stream()
                .filter(cell ->
                        base > 0 && best.filter(n -> n == cell.share().n()).isPresent())
                .map(cell -> cell.option().orElseThrow().code())
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Gives the group's label.
     *
     * @param total what to call the total
     * @return the label of the category, or the word for the total
     */
    public String label(String total) {
        return category.map(Category::label).orElse(total);
    }
}
