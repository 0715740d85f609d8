package org.polder.dsl;

import org.polder.model.Block;

/** The name of a repeated block; says next what it is asked for. */
public final class Repeat {
    private final String name;

    Repeat(String name) {
        this.name = name;
    }

    /**
     * Asks the block once for each option chosen; exclusive ones and those that stand for a missing answer left out.
     *
     * @param source an earlier multiple choice
     * @return the block, to be given items
     */
    public RepeatedBlock forEach(MultipleQuestion<?> source) {
        return RepeatedBlock.of(name, new Block.EachOption(source.id()));
    }

    /**
     * Asks the block once for each option ranked.
     *
     * @param source an earlier ranking
     * @return the block, to be given items
     */
    public RepeatedBlock forEach(RankingQuestion<?> source) {
        return RepeatedBlock.of(name, new Block.EachOption(source.id()));
    }

    /**
     * Asks the block once for each row that the respondent named.
     *
     * @param source an earlier grid with such rows
     * @return the block, to be given items
     */
    public RepeatedBlock forEachNamedRow(RowedQuestion<?> source) {
        return RepeatedBlock.of(name, new Block.EachNamedRow(source.id()));
    }
}
