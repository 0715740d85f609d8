package org.polder.tabulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.statistics.Tally;

/**
 * One column of a table: the total, or the respondents of one category of each choice of a break.
 *
 * @param by the break, or nothing for the total
 * @param path the group's category of each choice of the break; empty for the total
 * @param letter the letter that other columns name this one by, when columns are compared
 * @param count the base of the shares: how many count, and their weights
 * @param cells the counts in the order of the table's lines
 * @param numbers the numbers in short, when the variable is a number or a day
 * @param lead the most-chosen options, "don't know" and the like among them
 * @param substantiveLead the most-chosen options, "don't know" and the like left out
 */
public record Group(
        Optional<Break> by,
        ImmutableList<Category> path,
        Optional<String> letter,
        Tally count,
        ImmutableList<Cell> cells,
        Optional<NumberSummary> numbers,
        Lead lead,
        Lead substantiveLead) {

    /**
     * Tells whether the column has nothing to show, not even its base, because it would tell about few people.
     *
     * @return true for a total of few people; groups of few people are left out of the table
     */
    public boolean isHidden() {
        return count.n() == 0 && !cells.isEmpty() && cells.stream().allMatch(Cell::isHidden);
    }

    /**
     * Counts the respondents in the base.
     *
     * @return the unweighted base
     */
    public long base() {
        return count.n();
    }

    /**
     * Gives the category that makes the group within its break.
     *
     * @return the innermost category; nothing for the total
     */
    public Optional<Category> category() {
        return path.isEmpty() ? Optional.empty() : Optional.of(path.get(path.size() - 1));
    }

    /**
     * Finds the share of a category.
     *
     * @param code the category's code
     * @return the share
     * @throws IllegalArgumentException when the table has no such category, or hides it
     */
    public Share share(int code) {
        return cells.stream()
                .filter(cell ->
                        cell.option().filter(option -> option.code() == code).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The table has no category with code " + code))
                .share()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The table hides the category with code " + code + ": it would tell about few people"));
    }

    /**
     * Adds up the shares of several categories of a single choice.
     *
     * @param codes the categories' codes
     * @return the share of their sum
     * @throws IllegalArgumentException when the table lacks or hides one of them
     */
    public Share net(Collection<Integer> codes) {
        List<Share> shares = codes.stream().map(this::share).toList();
        return new Share(
                shares.stream().mapToLong(Share::n).sum(),
                count.n(),
                Math.min(shares.stream().mapToDouble(Share::weighted).sum(), count.weight()),
                count.weight());
    }

    /**
     * Gives the share that left the question open.
     *
     * @return the share, or nothing when the table does not show it or hides it
     */
    public Optional<Share> leftOpen() {
        return cells.stream()
                .filter(cell -> cell.line().equals(new Line.LeftOpen()))
                .findFirst()
                .flatMap(Cell::share);
    }

    /**
     * Gives the most-chosen options.
     *
     * @param withoutMissing whether "don't know" and the like are left out of the contest
     * @return every option with the greatest share, in order; none when nobody chose any
     */
    public ImmutableList<Category> mostChosen(boolean withoutMissing) {
        return lead(withoutMissing).options();
    }

    /**
     * Gives the most-chosen options with their lead over the next.
     *
     * @param withoutMissing whether "don't know" and the like are left out of the contest
     * @return the lead
     */
    public Lead lead(boolean withoutMissing) {
        return withoutMissing ? substantiveLead : lead;
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
     * Marks the substantive cells with the least share, among those that are not hidden.
     *
     * @return their codes, ties together; none when the base is empty
     */
    public ImmutableSet<Integer> lowest() {
        return extreme(Comparator.reverseOrder());
    }

    private ImmutableSet<Integer> extreme(Comparator<Double> order) {
        List<Cell> marked = cells.stream()
                .filter(cell -> cell.line().isSubstantive() && !cell.isHidden())
                .toList();
        Optional<Double> best = marked.stream()
                .map(cell -> cell.share().orElseThrow().weighted())
                .max(order);
        return marked.stream()
                .filter(cell -> count.weight() > 0
                        && best.filter(weight ->
                                        weight == cell.share().orElseThrow().weighted())
                                .isPresent())
                .map(cell -> cell.option().orElseThrow().code())
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Gives the group's label.
     *
     * @param total what to call the total
     * @return the labels of its categories, or the word for the total
     */
    public String label(String total) {
        return path.isEmpty() ? total : label(path);
    }

    static String label(List<Category> path) {
        return path.stream().map(Category::label).collect(Collectors.joining(" / "));
    }

    Group with(ImmutableList<Cell> changed) {
        return new Group(by, path, letter, count, changed, numbers, lead, substantiveLead);
    }

    /**
     * Gives the group with hidden cells; what is said of them is hidden too.
     *
     * @param changed the cells, some of them hidden
     * @param base whether the base is hidden as well
     */
    Group without(ImmutableList<Cell> changed, boolean base) {
        boolean numbersTell = base || changed.stream().anyMatch(Cell::isHidden);
        return new Group(
                by,
                path,
                letter,
                base ? Tally.none() : count,
                changed,
                numbersTell ? Optional.empty() : numbers,
                lead.within(changed),
                substantiveLead.within(changed));
    }

    Group lettered(String own) {
        return new Group(by, path, Optional.of(own), count, cells, numbers, lead, substantiveLead);
    }

    Group with(Optional<NumberSummary> changed) {
        return new Group(by, path, letter, count, cells, changed, lead, substantiveLead);
    }
}
