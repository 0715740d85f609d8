package org.polder.interview;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.BitSet;
import java.util.List;
import org.polder.condition.Condition;
import org.polder.condition.Truth;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.model.Row;

/**
 * The routing of a questionnaire, compiled once: which item each condition looks at and which items hang on it.
 *
 * <p>Immutable and safe to share between threads; one routing serves any number of interviews.
 */
public final class Routing {
    private final Questionnaire questionnaire;
    private final Item[] items;
    private final Test[] askedIf;
    private final ImmutableList<ImmutableMap<Integer, Test>> rows;
    private final BitSet conditionalRows;
    private final BitSet[] dependents;

    private Routing(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.items = questionnaire.items().toArray(new Item[0]);
        this.askedIf = new Test[items.length];
        this.dependents = new BitSet[items.length];
        this.conditionalRows = new BitSet(items.length);
        ImmutableList.Builder<ImmutableMap<Integer, Test>> rowTests = ImmutableList.builder();
        Compiler compiler = new Compiler(questionnaire);
        for (int position = 0; position < items.length; position++) {
            dependents[position] = new BitSet(items.length);
        }
        for (int position = 0; position < items.length; position++) {
            askedIf[position] = compiler.compile(items[position].askedIf());
            depend(position, compiler, items[position].askedIf());
            rowTests.add(rows(position, compiler));
        }
        this.rows = rowTests.build();
    }

    /**
     * Compiles the routing of a questionnaire.
     *
     * @param questionnaire the questionnaire
     * @return its routing
     */
    public static Routing of(Questionnaire questionnaire) {
        return new Routing(questionnaire);
    }

    /**
     * Gives the questionnaire this routing belongs to.
     *
     * @return the questionnaire
     */
    public Questionnaire questionnaire() {
        return questionnaire;
    }

    private ImmutableMap<Integer, Test> rows(int position, Compiler compiler) {
        if (!(items[position] instanceof Grid grid)) {
            return ImmutableMap.of();
        }
        ImmutableMap.Builder<Integer, Test> tests = ImmutableMap.builder();
        for (Row row : grid.rows()) {
            tests.put(row.code(), compiler.compile(row.askedIf()));
            depend(position, compiler, row.askedIf());
            if (!row.askedIf().equals(Condition.always())) {
                conditionalRows.set(position);
            }
        }
        return tests.buildOrThrow();
    }

    private void depend(int position, Compiler compiler, Condition condition) {
        compiler.sources(condition).forEach(source -> dependents[source].set(position));
    }

    int size() {
        return items.length;
    }

    Item item(int position) {
        return items[position];
    }

    List<Item> items() {
        return questionnaire.items();
    }

    BitSet dependents(int position) {
        return dependents[position];
    }

    boolean hasConditionalRows(int position) {
        return conditionalRows.get(position);
    }

    boolean isAsked(int position, State state) {
        return askedIf[position].on(state) == Truth.TRUE;
    }

    boolean isRowShown(int position, int row, State state) {
        Test test = rows.get(position).get(row);
        return test != null && test.on(state) == Truth.TRUE;
    }
}
