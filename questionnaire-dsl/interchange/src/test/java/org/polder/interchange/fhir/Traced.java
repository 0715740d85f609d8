package org.polder.interchange.fhir;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polder.answer.Answer;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.condition.Truth;
import org.polder.interview.Interview;
import org.polder.interview.PathTracer;
import org.polder.interview.Routing;
import org.polder.model.Computed;
import org.polder.model.Item;
import org.polder.model.Notice;
import org.polder.model.Option;
import org.polder.model.Questionnaire;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.name.ItemId;
import org.polder.response.Start;

/**
 * Who is asked what where all that is not answered yet is left open, also where it may not be: FHIR does not know what
 * was reached, and what is blank is no answer there.
 */
final class Traced {
    private final Routing routing;
    private final PathTracer tracer;
    private final Map<ItemId, Answer> answers = new LinkedHashMap<>();

    private Traced(Routing routing, Start start) {
        this.routing = routing;
        this.tracer = PathTracer.of(routing, start);
    }

    static Traced of(Interview interview) {
        return of(interview.routing(), interview.start(), interview.given());
    }

    static Traced of(Routing routing, Start start, Map<ItemId, Answer> given) {
        Traced traced = new Traced(routing, start);
        for (Item item : routing.questionnaire().items()) {
            if (!(item instanceof Computed)) {
                traced.answers.put(item.id(), item instanceof Notice ? Answer.seen() : Answer.leftOpen());
            }
        }
        given.forEach((id, answer) -> {
            boolean blank =
                    answer instanceof Answer.OpenText text && text.text().isBlank();
            if (!blank) {
                traced.answers.put(id, answer);
            }
        });
        traced.tracer.trace(traced.answers);
        return traced;
    }

    boolean isAsked(ItemId item) {
        return tracer.isAsked(item);
    }

    boolean isRowAsked(ItemId grid, Row row) {
        return isAsked(grid) && tracer.truth(row.askedIf()) == Truth.TRUE;
    }

    Questionnaire questionnaire() {
        return routing.questionnaire();
    }

    boolean isAnswered(ItemId item) {
        return tracer.truth(new Condition.Answered(item)) == Truth.TRUE;
    }

    boolean is(ItemId item, BigDecimal number) {
        return tracer.truth(new Condition.NumberIs(item, Comparison.EQUAL, number)) == Truth.TRUE;
    }

    /** The answers that count: of what is asked, only what is shown; none where nothing is left. */
    Map<ItemId, Answer> counted() {
        Map<ItemId, Answer> counted = new LinkedHashMap<>();
        for (Item item : routing.questionnaire().items()) {
            Answer answer = answers.get(item.id());
            if (answer != null && isAsked(item.id())) {
                counted.put(item.id(), pruned(item, answer).orElse(Answer.leftOpen()));
            }
        }
        return counted;
    }

    private Optional<Answer> pruned(Item item, Answer answer) {
        if (answer instanceof Answer.Rows rows) {
            Map<Integer, String> names = Maps.filterKeys(rows.names(), row -> row(item, row));
            Map<Integer, Integer> codes = Maps.filterKeys(rows.codes(), row -> judged(item, row, names));
            return names.isEmpty() && codes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Answer.Rows(ImmutableSortedMap.copyOf(codes), ImmutableSortedMap.copyOf(names)));
        }
        if (answer instanceof Answer.RowSets rows) {
            Map<Integer, String> names = Maps.filterKeys(rows.names(), row -> row(item, row));
            Map<Integer, ImmutableSortedSet<Integer>> codes =
                    Maps.filterKeys(rows.codes(), row -> judged(item, row, names));
            return names.isEmpty() && codes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new Answer.RowSets(ImmutableSortedMap.copyOf(codes), ImmutableSortedMap.copyOf(names)));
        }
        if (answer instanceof Answer.Single single) {
            return option(item, single.code()) ? Optional.of(answer) : Optional.empty();
        }
        if (answer instanceof Answer.Instead instead) {
            return option(item, instead.code()) ? Optional.of(answer) : Optional.empty();
        }
        if (answer instanceof Answer.Multiple multiple) {
            Set<Integer> codes = Sets.filter(multiple.codes(), code -> option(item, code));
            return codes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Answer.Multiple(
                            ImmutableSortedSet.copyOf(codes),
                            ImmutableSortedMap.copyOf(Maps.filterKeys(multiple.texts(), codes::contains))));
        }
        if (answer instanceof Answer.Ranked ranked) {
            ImmutableList<Integer> codes =
                    ranked.codes().stream().filter(code -> option(item, code)).collect(ImmutableList.toImmutableList());
            return codes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Answer.Ranked(
                            codes, ImmutableSortedMap.copyOf(Maps.filterKeys(ranked.texts(), codes::contains))));
        }
        return Optional.of(answer);
    }

    private boolean row(Item item, int code) {
        return ((Rowed) item)
                .row(code)
                .filter(row -> isRowAsked(item.id(), row))
                .isPresent();
    }

    /** A row that the respondent names is judged once it is named. */
    private boolean judged(Item item, int code, Map<Integer, String> names) {
        boolean named = ((Rowed) item)
                .row(code)
                .filter(row -> row.label() instanceof Row.NamedByRespondent)
                .isPresent();
        return row(item, code) && (!named || names.containsKey(code));
    }

    private boolean option(Item item, int code) {
        return item.options().stream()
                .filter(option -> option.code() == code)
                .map(Option::askedIf)
                .anyMatch(when -> tracer.truth(when) == Truth.TRUE);
    }
}
