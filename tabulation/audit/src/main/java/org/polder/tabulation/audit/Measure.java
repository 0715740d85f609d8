package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;

/** What a published number counts. */
public sealed interface Measure {

    /**
     * Lists the variables counted.
     *
     * @return their names, at least one
     */
    ImmutableList<String> variables();

    /**
     * Passes the measure to the part of a visitor made for its kind.
     *
     * @param visitor the visitor
     * @param <R> what it gives
     * @return what the visitor gives
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Those who chose at least one of some options.
     *
     * @param variable the variable's name
     * @param codes the options' codes
     */
    record Chosen(String variable, ImmutableSortedSet<Integer> codes) implements Measure {
        @Override
        public ImmutableList<String> variables() {
            return ImmutableList.of(variable);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.chosen(this);
        }
    }

    /**
     * Those who left a question open; its base counts them.
     *
     * @param variable the variable's name
     */
    record LeftOpen(String variable) implements Measure {
        @Override
        public ImmutableList<String> variables() {
            return ImmutableList.of(variable);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.leftOpen(this);
        }
    }

    /**
     * The mean, over several variables, of the share who chose one of some options.
     *
     * @param variables the variables' names
     * @param codes the options' codes
     */
    record MeanChosen(ImmutableList<String> variables, ImmutableSortedSet<Integer> codes) implements Measure {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.meanChosen(this);
        }
    }

    /**
     * Those who wrote a certain thing with an open-ended option; several such counts are of different people.
     *
     * @param variable the variable's name
     * @param code the option's code
     */
    record Written(String variable, int code) implements Measure {
        @Override
        public ImmutableList<String> variables() {
            return ImmutableList.of(variable);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.written(this);
        }
    }

    /**
     * Does something for each kind of measure.
     *
     * @param <R> what it gives
     */
    interface Visitor<R> {
        /**
         * Visits a measure of options chosen.
         *
         * @param measure the measure
         * @return the result
         */
        R chosen(Chosen measure);

        /**
         * Visits a measure of questions left open.
         *
         * @param measure the measure
         * @return the result
         */
        R leftOpen(LeftOpen measure);

        /**
         * Visits a mean.
         *
         * @param measure the measure
         * @return the result
         */
        R meanChosen(MeanChosen measure);

        /**
         * Visits a measure of what was written.
         *
         * @param measure the measure
         * @return the result
         */
        R written(Written measure);
    }
}
