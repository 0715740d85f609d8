package org.polder.dsl;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;
import org.polder.answer.Answer;
import org.polder.answer.Reply;
import org.polder.model.Item;
import org.polder.model.MultipleGrid;

/** A grid being declared of which each row can be given several codes of the scale. */
public final class MultipleGridQuestion extends RowedQuestion<MultipleGridQuestion> {
    private final OptionalInt most;

    MultipleGridQuestion(AskingDraft asking, GridDraft grid, OptionalInt most) {
        super(asking, grid);
        this.most = most;
    }

    @Override
    MultipleGridQuestion self() {
        return this;
    }

    @Override
    MultipleGridQuestion with(AskingDraft changed) {
        return new MultipleGridQuestion(changed, grid, most);
    }

    @Override
    MultipleGridQuestion with(GridDraft changed) {
        return new MultipleGridQuestion(asking, changed, most);
    }

    @Override
    Item make(Assembly assembly) {
        int columns = grid.scale().options().size();
        return new MultipleGrid(
                asking.build(assembly),
                grid.buildRows(assembly, asking.fills()),
                grid.scale().build(assembly, asking.fills()),
                most.orElse(Math.max(1, columns)),
                grid.order());
    }

    /**
     * Allows a greatest number of columns in a row; all of them unless said.
     *
     * @param columns the number, 1 or more
     * @return this grid with that bound
     */
    public MultipleGridQuestion atMost(int columns) {
        return new MultipleGridQuestion(asking, grid, OptionalInt.of(columns));
    }

    /**
     * Answers this grid.
     *
     * @param codes the scale codes by row code; rows left out are left open
     * @return the reply
     */
    public Reply answer(Map<Integer, ? extends Collection<Integer>> codes) {
        return new Reply(id(), Answer.rowSets(codes));
    }
}
