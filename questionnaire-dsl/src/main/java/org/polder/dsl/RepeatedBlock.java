package org.polder.dsl;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import org.polder.model.Block;
import org.polder.model.Element;
import org.polder.model.Item;
import org.polder.model.Ordering;

/**
 * Items asked once for each option chosen or row named, being declared.
 *
 * <p>Within the block a condition on one of its items means the one of the same asking; from outside,
 * {@link DeclaredItem#askedFor} names one asking.
 */
public final class RepeatedBlock extends PagePart {
    private static final String LABEL = "each";

    private final String name;
    private final Block.Each each;
    private final String label;
    private final ImmutableList<DeclaredItem<?>> items;
    private final Ordering order;

    private RepeatedBlock(
            String name, Block.Each each, String label, ImmutableList<DeclaredItem<?>> items, Ordering order) {
        this.name = name;
        this.each = each;
        this.label = label;
        this.items = items;
        this.order = order;
    }

    static RepeatedBlock of(String name, Block.Each each) {
        return new RepeatedBlock(name, each, LABEL, ImmutableList.of(), Ordering.AS_WRITTEN);
    }

    @Override
    void collect(Map<String, String> wordings) {
        items.forEach(item -> item.collect(wordings));
    }

    @Override
    Optional<Element> build(Assembly assembly) {
        ImmutableList<Item> built =
                items.stream().flatMap(item -> item.build(assembly).stream()).collect(ImmutableList.toImmutableList());
        boolean noneLeft = built.isEmpty() && !items.isEmpty();
        return noneLeft ? Optional.empty() : assembly.attempt(name, () -> new Block(name, each, label, built, order));
    }

    /**
     * Names the blank that the label of the option or row fills in all texts of the block; {@code each} unless said.
     *
     * @param blank the blank's name
     * @return this block with that blank
     */
    public RepeatedBlock label(String blank) {
        return new RepeatedBlock(name, each, blank, items, order);
    }

    /**
     * Adds items to the block.
     *
     * @param added the items in asking order
     * @return this block with the items
     */
    public RepeatedBlock ask(DeclaredItem<?>... added) {
        return new RepeatedBlock(
                name,
                each,
                label,
                ImmutableList.<DeclaredItem<?>>builder()
                        .addAll(items)
                        .add(added)
                        .build(),
                order);
    }

    /**
     * Puts the askings in any order, drawn for each respondent.
     *
     * @return this block, shuffled
     */
    public RepeatedBlock shuffled() {
        return new RepeatedBlock(name, each, label, items, Ordering.SHUFFLED);
    }

    /**
     * Starts the askings anywhere and goes round, drawn for each respondent.
     *
     * @return this block, rotated
     */
    public RepeatedBlock rotated() {
        return new RepeatedBlock(name, each, label, items, Ordering.ROTATED);
    }

    /**
     * Puts the askings as written or the other way round, drawn for each respondent.
     *
     * @return this block, flipped for half the respondents
     */
    public RepeatedBlock flipped() {
        return new RepeatedBlock(name, each, label, items, Ordering.FLIPPED);
    }
}
