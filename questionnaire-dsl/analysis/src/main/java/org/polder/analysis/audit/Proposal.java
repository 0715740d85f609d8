package org.polder.analysis.audit;

import java.util.function.Predicate;
import org.polder.condition.Condition;

/** A condition of the grammar: everyone, one clause, or two joined. */
sealed interface Proposal {
    /** The condition as a questionnaire would have it. */
    Condition condition();

    /** What it costs to write it down, but for which of the forms it has. */
    double bits();

    /** Tells whether it holds, given which clauses do. */
    boolean holds(Predicate<Clause> clause);

    /** Nobody is left out. */
    record Everyone() implements Proposal {
        @Override
        public Condition condition() {
            return Condition.always();
        }

        @Override
        public double bits() {
            return 0;
        }

        @Override
        public boolean holds(Predicate<Clause> clause) {
            return true;
        }
    }

    /** One clause. */
    record One(Clause clause) implements Proposal {
        @Override
        public Condition condition() {
            return clause.condition();
        }

        @Override
        public double bits() {
            return clause.bits();
        }

        @Override
        public boolean holds(Predicate<Clause> holding) {
            return holding.test(clause);
        }
    }

    /** Two clauses that must both hold. */
    record Both(Clause first, Clause second) implements Proposal {
        @Override
        public Condition condition() {
            return first.condition().and(second.condition());
        }

        @Override
        public double bits() {
            return first.bits() + second.bits();
        }

        @Override
        public boolean holds(Predicate<Clause> holding) {
            return holding.test(first) && holding.test(second);
        }
    }

    /** Two clauses of which one must hold. */
    record Either(Clause first, Clause second) implements Proposal {
        @Override
        public Condition condition() {
            return first.condition().or(second.condition());
        }

        @Override
        public double bits() {
            return first.bits() + second.bits();
        }

        @Override
        public boolean holds(Predicate<Clause> holding) {
            return holding.test(first) || holding.test(second);
        }
    }

    /** Joins two clauses, the one that is asked first in front. */
    static Proposal joined(boolean both, Clause one, Clause other) {
        Clause first = one.choice() < other.choice() ? one : other;
        Clause second = first == one ? other : one;
        return both ? new Both(first, second) : new Either(first, second);
    }
}
