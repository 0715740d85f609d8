package org.polder.analysis;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polder.answer.Answer;
import org.polder.condition.Condition;
import org.polder.condition.Truth;
import org.polder.interview.Interview;
import org.polder.interview.PathTracer;
import org.polder.interview.Prompt;
import org.polder.interview.Routing;
import org.polder.interview.Step;
import org.polder.model.Item;
import org.polder.model.Ordering;
import org.polder.model.Page;
import org.polder.model.Questionnaire;
import org.polder.model.Quota;
import org.polder.name.ItemId;
import org.polder.problem.Problem;
import org.polder.response.Start;

/** Everyone there can be, interviewed by the engine: what was known whenever an item was come to. */
final class Census {
    private static final int SEEDS = 16;

    private final Routing routing;
    private final LocalDate today;
    private final int limit;
    private final boolean[] varies;
    private final int[] pageStart;
    private final List<Moment> moments = new ArrayList<>();
    private final ListMultimap<Integer, Moment> reached = ArrayListMultimap.create();
    private final ListMultimap<Integer, Moment> asked = ArrayListMultimap.create();
    private final ListMultimap<Integer, Moment> tries = ArrayListMultimap.create();
    private final Set<ImmutableSet<ItemId>> ways = new HashSet<>();
    private final Map<Condition, Truth[]> truths = new HashMap<>();

    /**
     * The answers at some moment.
     *
     * @param number counts the moments
     * @param taken whether the last of the answers was taken, as far as it was given
     */
    record Moment(int number, ImmutableMap<ItemId, Answer> answers, Start start, boolean taken) {}

    private Census(Questionnaire questionnaire, LocalDate today, int limit) {
        this.routing = Routing.of(questionnaire);
        this.today = today;
        this.limit = limit;
        this.varies = new boolean[questionnaire.items().size()];
        this.pageStart = new int[varies.length];
        int at = 0;
        for (int number = 0; number < questionnaire.pages().size(); number++) {
            Page page = questionnaire.pages().get(number);
            int start = at;
            for (List<Item> group : questionnaire.groups().get(number)) {
                for (int i = 0; i < group.size(); i++) {
                    varies[at] = page.order() != Ordering.AS_WRITTEN;
                    pageStart[at++] = start;
                }
            }
        }
    }

    /** Interviews everyone; nothing when there are more moments than a limit. */
    static Optional<Census> of(Questionnaire questionnaire, LocalDate today, int limit) {
        Census census = new Census(questionnaire, today, limit);
        Set<String> quotas = questionnaire.quotas().stream().map(Quota::name).collect(ImmutableSet.toImmutableSet());
        for (Set<String> closed : Sets.powerSet(quotas)) {
            for (int seed = 0; seed < (census.anyVaries() ? SEEDS : 1); seed++) {
                Start start = Start.in(questionnaire.languages().get(0))
                        .on(today)
                        .seed(seed)
                        .closed(closed);
                census.come(Interview.start(census.routing, start), 0, ImmutableSet.of());
            }
        }
        return census.moments.size() > limit ? Optional.empty() : Optional.of(census);
    }

    private boolean anyVaries() {
        for (boolean one : varies) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    /**
     * @param from where the items begin that were not come to before
     * @param put the items put so far
     */
    private void come(Interview now, int from, ImmutableSet<ItemId> put) {
        if (moments.size() > limit) {
            return;
        }
        Questionnaire questionnaire = routing.questionnaire();
        Optional<Item> next = now.next();
        Optional<Item> last = next.or(() -> now.screenOut().map(Prompt::item));
        ImmutableSet<ItemId> all = ImmutableSet.<ItemId>builder()
                .addAll(put)
                .addAll(last.map(Item::id).stream().toList())
                .build();
        int to = last.map(item -> questionnaire.position(item.id()).orElseThrow())
                .orElse(varies.length);
        boolean varied = to < varies.length && varies[to];
        int end = varied ? pageStart[to] : to + 1;
        Moment moment = moment(now, now.given(), true);
        PathTracer tracer = traced(moment);
        for (int position = from; position < end; position++) {
            // Of items whose order varies only those put are known to be come to.
            if (position == varies.length || !varies[position]) {
                reached.put(position, moment);
                if (position < varies.length
                        && tracer.isAsked(questionnaire.items().get(position).id())) {
                    asked.put(position, moment);
                }
            }
        }
        if (varied) {
            asked.put(to, moment);
        }
        if (next.isEmpty()) {
            ways.add(all);
        }
        int beyond = Math.max(from, end);
        next.ifPresent(item -> Replies.to(item, today)
                .forEach(answer -> reply(now, item, answer).ifPresent(after -> come(after, beyond, all))));
    }

    /** Gives an answer; where it is taken the interview goes on. */
    private Optional<Interview> reply(Interview now, Item item, Answer answer) {
        Step step = now.answer(item.id(), answer);
        if (step.problems().stream()
                .anyMatch(problem -> problem.isError() && !problem.code().equals("check"))) {
            return Optional.empty();
        }
        boolean taken = step.problems().stream().noneMatch(Problem::isError);
        Map<ItemId, Answer> answers = new HashMap<>(now.given());
        answers.put(item.id(), answer);
        tries.put(routing.questionnaire().position(item.id()).orElseThrow(), moment(now, answers, taken));
        return taken ? Optional.of(step.orThrow()) : Optional.empty();
    }

    private Moment moment(Interview now, Map<ItemId, Answer> answers, boolean taken) {
        Moment moment = new Moment(moments.size(), ImmutableMap.copyOf(answers), now.start(), taken);
        moments.add(moment);
        return moment;
    }

    private PathTracer traced(Moment moment) {
        PathTracer tracer = PathTracer.of(routing, moment.start());
        tracer.trace(moment.answers());
        return tracer;
    }

    /** Tells whether an item is put in an order that varies. */
    boolean varies(int position) {
        return position < varies.length && varies[position];
    }

    /** The moments at which an interview came to an item, or for the size of the questionnaire to its end. */
    List<Moment> reached(int position) {
        return reached.get(position);
    }

    /** The moments at which an item was asked. */
    List<Moment> asked(int position) {
        return asked.get(position);
    }

    /** The answers to an item that only its own checks can refuse. */
    List<Moment> tries(int position) {
        return tries.get(position);
    }

    /** The items put to those who came to an end, each set once. */
    Set<ImmutableSet<ItemId>> ways() {
        return ways;
    }

    Truth truth(Moment moment, Condition condition) {
        Truth[] known = truths.computeIfAbsent(condition, one -> new Truth[moments.size()]);
        if (known[moment.number()] == null) {
            known[moment.number()] = traced(moment).truth(condition);
        }
        return known[moment.number()];
    }

    boolean holds(Moment moment, Condition condition) {
        return truth(moment, condition) == Truth.TRUE;
    }
}
