package org.polder.dsl;

import java.util.Map;
import org.polder.answer.Answer;
import org.polder.answer.Reply;
import org.polder.model.Grid;
import org.polder.model.Item;

/** A grid being declared of which each row is given one code of the scale. */
public final class GridQuestion extends RowedQuestion<GridQuestion> {

    GridQuestion(AskingDraft asking, GridDraft grid) {
        super(asking, grid);
    }

    @Override
    GridQuestion self() {
        return this;
    }

    @Override
    GridQuestion with(AskingDraft changed) {
        return new GridQuestion(changed, grid);
    }

    @Override
    GridQuestion with(GridDraft changed) {
        return new GridQuestion(asking, changed);
    }

    @Override
    Item make(Assembly assembly) {
        return new Grid(
                asking.build(assembly),
                grid.buildRows(assembly, asking.fills()),
                grid.scale().build(assembly, asking.fills()),
                grid.order());
    }

    /**
     * Answers this grid.
     *
     * @param codes the scale code by row code; rows left out are left open
     * @return the reply
     */
    public Reply answer(Map<Integer, Integer> codes) {
        return new Reply(id(), Answer.rows(codes));
    }
}
