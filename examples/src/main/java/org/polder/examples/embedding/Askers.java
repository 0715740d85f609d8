package org.polder.examples.embedding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.polder.answer.Answer;
import org.polder.interview.Prompt;
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
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;

/** Chooses how an item is asked by keys, with what the respondent answered before filled in. */
final class Askers implements Item.Visitor<Asker> {
    private final Prompt prompt;
    private final Earlier earlier;

    private Askers(Prompt prompt) {
        this.prompt = prompt;
        this.earlier = Earlier.of(prompt.answer());
    }

    static Asker of(Prompt prompt) {
        return prompt.item().accept(new Askers(prompt));
    }

    private Asker choices(Picking picking, Function<Picks, Answer> answer) {
        Picks picks = new Picks(picking, prompt.choices(), earlier.codes(), earlier.words());
        return new PanelAsker(new ChoicePanel(picks), () -> picks.isEmpty() ? Answer.leftOpen() : answer.apply(picks));
    }

    @Override
    public Asker singleChoice(SingleChoice item) {
        return choices(Picking.ONE, picks -> {
            int code = picks.codes().get(0);
            return new Answer.Single(code, Optional.ofNullable(picks.texts().get(code)));
        });
    }

    @Override
    public Asker multipleChoice(MultipleChoice item) {
        return choices(
                Picking.SEVERAL,
                picks -> new Answer.Multiple(
                        ImmutableSortedSet.copyOf(picks.codes()), ImmutableSortedMap.copyOf(picks.texts())));
    }

    @Override
    public Asker ranking(Ranking item) {
        return choices(
                Picking.IN_ORDER, picks -> new Answer.Ranked(picks.codes(), ImmutableSortedMap.copyOf(picks.texts())));
    }

    private Asker field() {
        FieldPanel panel = new FieldPanel(earlier, prompt.choices());
        return new PanelAsker(
                panel,
                () -> panel.chosen()
                        .<Answer>map(choice -> Answer.instead(choice.code()))
                        .orElseGet(() -> panel.text().isEmpty()
                                ? Answer.leftOpen()
                                : TypedAnswer.to(prompt.item(), panel.text())));
    }

    @Override
    public Asker openQuestion(OpenQuestion item) {
        return field();
    }

    @Override
    public Asker number(NumberQuestion item) {
        return field();
    }

    @Override
    public Asker date(DateQuestion item) {
        return field();
    }

    private Asker rows(Picking picking, BiFunction<Map<Integer, List<Integer>>, Map<Integer, String>, Answer> whole) {
        return new GridAsker(
                prompt.rows().stream()
                        .map(row -> new RowAsker(row, prompt.choices(), picking, earlier))
                        .collect(ImmutableList.toImmutableList()),
                whole);
    }

    @Override
    public Asker grid(Grid item) {
        return rows(Picking.ONE, (columns, names) -> {
            Map<Integer, Integer> codes = new TreeMap<>();
            columns.forEach((row, chosen) -> codes.put(row, chosen.get(0)));
            return new Answer.Rows(ImmutableSortedMap.copyOf(codes), ImmutableSortedMap.copyOf(names));
        });
    }

    @Override
    public Asker multipleGrid(MultipleGrid item) {
        return rows(
                Picking.SEVERAL,
                (columns, names) ->
                        new Answer.RowSets(Answer.rowSets(columns).codes(), ImmutableSortedMap.copyOf(names)));
    }

    @Override
    public Asker notice(Notice item) {
        return new PanelAsker(new NoticePanel(), Answer::seen);
    }

    @Override
    public Asker computed(Computed item) {
        throw notPut(item);
    }

    @Override
    public Asker screenOut(ScreenOut item) {
        throw notPut(item);
    }

    private static IllegalStateException notPut(Item item) {
        return new IllegalStateException("Item '" + item.id() + "' is never put to a respondent, yet it was");
    }
}
