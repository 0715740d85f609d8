package org.polder.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.logicng.formulas.Formula;
import org.logicng.formulas.Variable;
import org.polder.answer.Answer;

/** The variables that stand for the answer to one item. */
sealed interface Domain permits ChoiceDomain, SetDomain, RankDomain, RowsDomain, ValueDomain, TextDomain, NoDomain {
    /** What ties the variables to one another for any answer whatever, asked or not. */
    Formula structure();

    /** What the answer must be like, given which options and rows are shown. */
    Formula valid(Shown shown);

    /** That nothing was answered. */
    Formula open();

    /** That something was answered, of which nothing exact is known; for the loose world only. */
    Formula loose();

    /** Names each answer, or part of an answer, so that it can be known in another version of the item. */
    Map<Object, Formula> parts();

    /** Lists the variables that hold in the simplest answer that is taken where options and rows have no conditions. */
    Set<Variable> usual();

    /** Lists simple answers, the simplest first, from which to choose where more than one will do. */
    List<Formula> simplest();

    /** Reads the answer. */
    Answer answer(Given given);

    /** Tells when an option or row is shown. */
    @FunctionalInterface
    interface Shown {
        Formula is(int code);
    }
}
