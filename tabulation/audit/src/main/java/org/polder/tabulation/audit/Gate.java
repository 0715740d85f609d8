package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;

/** Who is asked a question, by what they chose before: what an audit knows of routing. */
public sealed interface Gate {

    /**
     * Lists the variables the gate looks at.
     *
     * @return their names
     */
    ImmutableSet<String> variables();

    /**
     * Passes the gate to the part of a visitor made for its kind.
     *
     * @param visitor the visitor
     * @param <R> what it gives
     * @return what the visitor gives
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Lets everyone through.
     *
     * @return the gate
     */
    static Gate everyone() {
        return new Everyone();
    }

    /**
     * Lets those through who chose one of some options.
     *
     * @param variable the variable's name
     * @param codes the options' codes
     * @return the gate
     */
    static Gate chose(String variable, Integer... codes) {
        return new Chose(variable, ImmutableSortedSet.copyOf(codes));
    }

    /**
     * Lets those through who answered and chose none of some options.
     *
     * @param variable the variable's name
     * @param codes the options' codes
     * @return the gate
     */
    static Gate choseNone(String variable, Integer... codes) {
        return new ChoseNone(variable, ImmutableSortedSet.copyOf(codes));
    }

    /**
     * Lets those through whom all gates let through.
     *
     * @param parts the gates
     * @return the gate
     */
    static Gate all(Gate... parts) {
        return new All(ImmutableList.copyOf(parts));
    }

    /**
     * Lets those through whom at least one gate lets through.
     *
     * @param parts the gates
     * @return the gate
     */
    static Gate any(Gate... parts) {
        return new Any(ImmutableList.copyOf(parts));
    }

    /**
     * Lets some through, of whom no more is known.
     *
     * @return the gate
     */
    static Gate some() {
        return new Some();
    }

    /** Lets everyone through. */
    record Everyone() implements Gate {
        @Override
        public ImmutableSet<String> variables() {
            return ImmutableSet.of();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.everyone(this);
        }
    }

    /** Lets some through, of whom no more is known. */
    record Some() implements Gate {
        @Override
        public ImmutableSet<String> variables() {
            return ImmutableSet.of();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.some(this);
        }
    }

    /**
     * Lets those through who chose one of some options.
     *
     * @param variable the variable's name
     * @param codes the options' codes
     */
    record Chose(String variable, ImmutableSortedSet<Integer> codes) implements Gate {
        @Override
        public ImmutableSet<String> variables() {
            return ImmutableSet.of(variable);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.chose(this);
        }
    }

    /**
     * Lets those through who answered and chose none of some options.
     *
     * @param variable the variable's name
     * @param codes the options' codes
     */
    record ChoseNone(String variable, ImmutableSortedSet<Integer> codes) implements Gate {
        @Override
        public ImmutableSet<String> variables() {
            return ImmutableSet.of(variable);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choseNone(this);
        }
    }

    /**
     * Lets those through whom all gates let through.
     *
     * @param parts the gates
     */
    record All(ImmutableList<Gate> parts) implements Gate {
        @Override
        public ImmutableSet<String> variables() {
            return parts.stream().flatMap(part -> part.variables().stream()).collect(ImmutableSet.toImmutableSet());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.all(this);
        }
    }

    /**
     * Lets those through whom at least one gate lets through.
     *
     * @param parts the gates
     */
    record Any(ImmutableList<Gate> parts) implements Gate {
        @Override
        public ImmutableSet<String> variables() {
            return parts.stream().flatMap(part -> part.variables().stream()).collect(ImmutableSet.toImmutableSet());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.any(this);
        }
    }

    /**
     * Does something for each kind of gate.
     *
     * @param <R> what it gives
     */
    interface Visitor<R> {
        /**
         * Visits the gate that lets everyone through.
         *
         * @param gate the gate
         * @return the result
         */
        R everyone(Everyone gate);

        /**
         * Visits the gate of which nothing is known.
         *
         * @param gate the gate
         * @return the result
         */
        R some(Some gate);

        /**
         * Visits a gate on options chosen.
         *
         * @param gate the gate
         * @return the result
         */
        R chose(Chose gate);

        /**
         * Visits a gate on options not chosen.
         *
         * @param gate the gate
         * @return the result
         */
        R choseNone(ChoseNone gate);

        /**
         * Visits a gate of which all parts must hold.
         *
         * @param gate the gate
         * @return the result
         */
        R all(All gate);

        /**
         * Visits a gate of which one part must hold.
         *
         * @param gate the gate
         * @return the result
         */
        R any(Any gate);
    }
}
