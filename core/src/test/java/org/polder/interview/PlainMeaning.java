package org.polder.interview;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.polder.answer.Answer;
import org.polder.model.Check;
import org.polder.model.Computed;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.model.Questionnaire;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.model.ScreenOut;
import org.polder.name.ItemId;
import org.polder.response.Start;

/**
 * The meaning of a questionnaire for some answers, computed from nothing by plain recursion: the second opinion that
 * the engine must agree with.
 */
final class PlainMeaning {
    private final Questionnaire questionnaire;
    private final Start start;
    private final Map<ItemId, Answer> given;
    private final Map<ItemId, Boolean> asked = new HashMap<>();
    private final Map<ItemId, Optional<Answer>> counted = new HashMap<>();

    PlainMeaning(Questionnaire questionnaire, Start start, Map<ItemId, Answer> given) {
        this.questionnaire = questionnaire;
        this.start = start;
        this.given = Map.copyOf(given);
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    Start start() {
        return start;
    }

    PlainTruth truth() {
        return new PlainTruth(this);
    }

    private Item item(ItemId id) {
        return questionnaire.item(id).orElseThrow();
    }

    /** Whether the item's own condition holds. */
    boolean isAsked(ItemId id) {
        Boolean known = asked.get(id);
        if (known == null) {
            known = truth().holds(item(id).askedIf());
            asked.put(id, known);
        }
        return known;
    }

    /** The screen-out that ends the interview. */
    Optional<ItemId> end() {
        return questionnaire.items().stream()
                .filter(item -> item instanceof ScreenOut && isAsked(item.id()))
                .map(Item::id)
                .findFirst();
    }

    boolean isOnPath(ItemId id) {
        int last = end().flatMap(questionnaire::position).orElse(Integer.MAX_VALUE);
        return isAsked(id) && questionnaire.position(id).orElseThrow() <= last;
    }

    /** The codes of the rows or options shown. */
    List<Integer> shown(Item item) {
        return item instanceof Rowed
                ? item.rows().stream()
                        .filter(row -> truth().holds(row.askedIf()))
                        .map(Row::code)
                        .toList()
                : item.options().stream()
                        .filter(option -> truth().holds(option.askedIf()))
                        .map(Option::code)
                        .toList();
    }

    /** The answer that counts wherever the interview ends. */
    Optional<Answer> counted(ItemId id) {
        Optional<Answer> known = counted.get(id);
        if (known == null) {
            known = isAsked(id) ? value(item(id)) : Optional.empty();
            counted.put(id, known);
        }
        return known;
    }

    private Optional<Answer> value(Item item) {
        if (item instanceof Computed computed) {
            return computed.value().accept(new PlainNumber(this)).map(Answer::number);
        }
        return Optional.ofNullable(given.get(item.id())).flatMap(answer -> part(answer, shown(item)::contains));
    }

    /** The part of the answer given that is not shown, or all of it when the item is off the path. */
    Optional<Answer> aside(Item item) {
        Optional<Answer> answer = Optional.ofNullable(given.get(item.id()));
        if (!isOnPath(item.id())) {
            return answer;
        }
        List<Integer> shown = shown(item);
        return answer.filter(PlainMeaning::hasParts)
                .flatMap(found -> part(found, code -> !shown.contains(code)))
                .filter(found -> !(found instanceof Answer.LeftOpen));
    }

    private static boolean hasParts(Answer answer) {
        return answer instanceof Answer.Single
                || answer instanceof Answer.Instead
                || answer instanceof Answer.Multiple
                || answer instanceof Answer.Ranked
                || answer instanceof Answer.Rows
                || answer instanceof Answer.RowSets;
    }

    private static Optional<Answer> part(Answer answer, Predicate<Integer> wanted) {
        if (answer instanceof Answer.Single single) {
            return wanted.test(single.code()) ? Optional.of(answer) : Optional.empty();
        }
        if (answer instanceof Answer.Instead instead) {
            return wanted.test(instead.code()) ? Optional.of(answer) : Optional.empty();
        }
        if (answer instanceof Answer.Multiple multiple) {
            var codes = ImmutableSortedSet.copyOf(Sets.filter(multiple.codes(), wanted::test));
            return codes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Answer.Multiple(codes, some(multiple.texts(), wanted)));
        }
        if (answer instanceof Answer.Ranked ranked) {
            var codes = ranked.codes().stream().filter(wanted).collect(ImmutableList.toImmutableList());
            return codes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Answer.Ranked(codes, some(ranked.texts(), wanted)));
        }
        if (answer instanceof Answer.Rows rows) {
            return Optional.of(closed(new Answer.Rows(some(rows.codes(), wanted), some(rows.names(), wanted))));
        }
        if (answer instanceof Answer.RowSets rows) {
            return Optional.of(closed(new Answer.RowSets(some(rows.codes(), wanted), some(rows.names(), wanted))));
        }
        return Optional.of(answer);
    }

    /** A grid of which nothing was judged or named was left open. */
    static Answer closed(Answer answer) {
        boolean nothing = answer instanceof Answer.Rows rows
                        && rows.codes().isEmpty()
                        && rows.names().isEmpty()
                || answer instanceof Answer.RowSets sets
                        && sets.codes().isEmpty()
                        && sets.names().isEmpty();
        return nothing ? Answer.leftOpen() : answer;
    }

    static Map<Integer, String> names(Answer answer) {
        if (answer instanceof Answer.Rows rows) {
            return rows.names();
        }
        return answer instanceof Answer.RowSets rows ? rows.names() : Map.of();
    }

    private static <V> ImmutableSortedMap<Integer, V> some(Map<Integer, V> all, Predicate<Integer> wanted) {
        return ImmutableSortedMap.copyOf(Maps.filterKeys(all, wanted::test));
    }

    private static <V> ImmutableSortedMap<Integer, V> both(Map<Integer, V> hidden, Map<Integer, V> answered) {
        Map<Integer, V> all = new TreeMap<>(hidden);
        all.putAll(answered);
        return ImmutableSortedMap.copyOf(all);
    }

    /** The answer together with what was given before for rows and options that are not shown. */
    Answer merged(Item item, Answer answer) {
        if (counted(item.id()).equals(Optional.of(answer)) && given.containsKey(item.id())) {
            return given.get(item.id());
        }
        List<Integer> shown = shown(item);
        Answer hidden = Optional.ofNullable(given.get(item.id()))
                .flatMap(before -> part(before, code -> !shown.contains(code)))
                .orElse(answer);
        if (hidden instanceof Answer.Rows old && answer instanceof Answer.Rows now) {
            return closed(new Answer.Rows(both(old.codes(), now.codes()), both(old.names(), now.names())));
        }
        if (hidden instanceof Answer.RowSets old && answer instanceof Answer.RowSets now) {
            return closed(new Answer.RowSets(both(old.codes(), now.codes()), both(old.names(), now.names())));
        }
        if (hidden instanceof Answer.Multiple old && answer instanceof Answer.Multiple now) {
            return new Answer.Multiple(
                    ImmutableSortedSet.copyOf(Sets.union(old.codes(), now.codes())), both(old.texts(), now.texts()));
        }
        boolean rows = hidden instanceof Answer.Rows || hidden instanceof Answer.RowSets;
        return rows && answer instanceof Answer.LeftOpen ? hidden : closed(answer);
    }

    /** The same with one answer more or another. */
    PlainMeaning with(ItemId id, Answer answer) {
        Map<ItemId, Answer> changed = new HashMap<>(given);
        changed.put(id, answer);
        return new PlainMeaning(questionnaire, start, changed);
    }

    PlainMeaning under(Start changed) {
        return new PlainMeaning(questionnaire, changed, given);
    }

    Map<ItemId, Answer> given() {
        return given;
    }

    boolean isPending(ItemId id) {
        Item item = item(id);
        return isPut(item)
                && isOnPath(id)
                && (counted(id).isEmpty()
                        || new PlainCheck(this, item).isWrong(counted(id).get())
                        || failing(item).stream().anyMatch(check -> !check.soft()));
    }

    static boolean isPut(Item item) {
        return !(item instanceof Computed || item instanceof ScreenOut);
    }

    List<Check> failing(Item item) {
        return item.asking().checks().stream()
                .filter(check -> truth().fails(check.holds()))
                .toList();
    }
}
