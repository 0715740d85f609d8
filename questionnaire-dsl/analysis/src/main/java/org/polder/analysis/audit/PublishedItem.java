package org.polder.analysis.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.OptionalInt;
import org.polder.name.ItemId;

/**
 * What was published of one question: a value, each method gives a new one.
 *
 * <pre>{@code
 * PublishedItem.of("Q6").options(1, 2, 3, 4, 5, 6).base(130).percent(2, "28").percent(5, "22")
 * }</pre>
 */
public final class PublishedItem {
    private final ItemId item;
    private final ImmutableList<Integer> options;
    private final OptionalInt base;
    private final ImmutableList<PublishedFigure> figures;
    private final ImmutableSet<Group> groups;

    /** Those who chose one option of an earlier single choice. */
    record Group(ItemId question, int code) {}

    private PublishedItem(
            ItemId item,
            ImmutableList<Integer> options,
            OptionalInt base,
            ImmutableList<PublishedFigure> figures,
            ImmutableSet<Group> groups) {
        this.item = item;
        this.options = options;
        this.base = base;
        this.figures = figures;
        this.groups = groups;
    }

    /**
     * Begins with a question of which nothing is published.
     *
     * @param id the question's id
     * @return the question
     * @throws IllegalArgumentException when the id does not have the form of an identifier
     */
    public static PublishedItem of(String id) {
        return new PublishedItem(
                ItemId.of(id), ImmutableList.of(), OptionalInt.empty(), ImmutableList.of(), ImmutableSet.of());
    }

    /**
     * Says that it is a single choice, so that conditions can look at it.
     *
     * @param codes the codes of all its options in the order written, published or not
     * @return this question with those options
     */
    public PublishedItem options(int... codes) {
        ImmutableList<Integer> listed =
                Arrays.stream(codes).boxed().distinct().collect(ImmutableList.toImmutableList());
        return new PublishedItem(item, listed, base, figures, groups);
    }

    /**
     * Says how many answered.
     *
     * @param respondents the number of respondents that its shares are of
     * @return this question with that base
     */
    public PublishedItem base(int respondents) {
        return new PublishedItem(item, options, OptionalInt.of(respondents), figures, groups);
    }

    /**
     * Adds how many chose an option.
     *
     * @param code the option
     * @param respondents how many chose it
     * @return this question with that count; where figures of one option contradict, any of them may be right
     */
    public PublishedItem count(int code, int respondents) {
        return with(new PublishedFigure.Count(code, respondents));
    }

    /**
     * Adds the share that chose an option.
     *
     * @param code the option
     * @param percent the share of the base as printed, such as {@code 22} or {@code 38.5}; it may be off by half of its
     *     last digit
     * @return this question with that share; where figures of one option contradict, any of them may be right
     * @throws IllegalArgumentException when the share is not a number from 0 to 100
     */
    public PublishedItem percent(int code, String percent) {
        return with(new PublishedFigure.Percent(code, share(percent)));
    }

    private BigDecimal share(String percent) {
        try {
            BigDecimal share = new BigDecimal(percent);
            if (share.signum() >= 0 && share.compareTo(BigDecimal.valueOf(100)) <= 0 && share.scale() >= 0) {
                return share;
            }
        } catch (NumberFormatException e) {
            // Told below, together with shares out of bounds.
        }
        throw new IllegalArgumentException("Question '" + item + "' has a share of '" + percent
                + "' percent: use a number from 0 to 100 with a decimal point, such as 38.5");
    }

    private PublishedItem with(PublishedFigure figure) {
        ImmutableList<PublishedFigure> more = ImmutableList.<PublishedFigure>builder()
                .addAll(figures)
                .add(figure)
                .build();
        return new PublishedItem(item, options, base, more, groups);
    }

    /**
     * Says that some of a group answered, as a figure for that group shows.
     *
     * @param question an earlier single choice
     * @param code the option that those of the group chose there
     * @return this question, known to be put to at least some of that group
     */
    public PublishedItem answeredBy(String question, int code) {
        ImmutableSet<Group> more = ImmutableSet.<Group>builder()
                .addAll(groups)
                .add(new Group(ItemId.of(question), code))
                .build();
        return new PublishedItem(item, options, base, figures, more);
    }

    /** Tells whether it is a single choice, with a base, that conditions can look at. */
    boolean canBeLookedAt() {
        return base.isPresent() && CodeSets.canLookAt(options.size());
    }

    ItemId item() {
        return item;
    }

    ImmutableList<Integer> options() {
        return options;
    }

    OptionalInt base() {
        return base;
    }

    ImmutableList<PublishedFigure> figures() {
        return figures;
    }

    ImmutableSet<Group> groups() {
        return groups;
    }
}
