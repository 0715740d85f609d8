package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenQuestion;
import org.polder.model.Ranking;
import org.polder.model.Rowed;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;

/** Makes the condition that an instruction's comparison means for one question; nothing for kinds it cannot speak of. */
final class NamedAnswer implements Item.Visitor<Optional<Condition>> {
    private final Instruction.Clause clause;
    private final ImmutableSortedSet<Integer> codes;

    NamedAnswer(Instruction.Clause clause, ImmutableSortedSet<Integer> codes) {
        this.clause = clause;
        this.codes = codes;
    }

    private Optional<Condition> ifWhole(Condition condition) {
        return clause.rows().isEmpty() ? Optional.of(condition) : Optional.empty();
    }

    private Optional<Condition> rows(Rowed grid) {
        List<Condition> rows = clause.rows().stream()
                .<Condition>map(row -> new Condition.RowIn(grid.id(), row, codes))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(clause.everyRow() ? Condition.all(rows) : Condition.any(rows));
    }

    private Optional<Condition> number(Item item) {
        List<Condition> ranges = clause.values().stream()
                .flatMap(value -> value instanceof Instruction.Codes range ? Stream.of(range) : Stream.empty())
                .map(range -> between(item, range))
                .toList();
        return ranges.size() == clause.values().size() ? ifWhole(Condition.any(ranges)) : Optional.empty();
    }

    private static Condition between(Item item, Instruction.Codes range) {
        Condition least = new Condition.NumberIs(item.id(), Comparison.AT_LEAST, BigDecimal.valueOf(range.from()));
        Condition most = new Condition.NumberIs(item.id(), Comparison.AT_MOST, BigDecimal.valueOf(range.to()));
        return Condition.all(ImmutableList.of(least, most));
    }

    @Override
    public Optional<Condition> singleChoice(SingleChoice item) {
        return ifWhole(new Condition.CodeIn(item.id(), codes));
    }

    @Override
    public Optional<Condition> multipleChoice(MultipleChoice item) {
        return ifWhole(new Condition.ContainsAny(item.id(), codes));
    }

    @Override
    public Optional<Condition> openQuestion(OpenQuestion item) {
        return Optional.empty();
    }

    @Override
    public Optional<Condition> grid(Grid item) {
        return rows(item);
    }

    @Override
    public Optional<Condition> ranking(Ranking item) {
        return Optional.empty();
    }

    @Override
    public Optional<Condition> number(NumberQuestion item) {
        return number((Item) item);
    }

    @Override
    public Optional<Condition> date(DateQuestion item) {
        return Optional.empty();
    }

    @Override
    public Optional<Condition> multipleGrid(MultipleGrid item) {
        return rows(item);
    }

    @Override
    public Optional<Condition> notice(Notice item) {
        return Optional.empty();
    }

    @Override
    public Optional<Condition> computed(Computed item) {
        return number((Item) item);
    }

    @Override
    public Optional<Condition> screenOut(ScreenOut item) {
        return Optional.empty();
    }
}
