package org.polder.analysis;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.logicng.formulas.Formula;
import org.logicng.formulas.Variable;
import org.polder.answer.Answer;
import org.polder.interview.Replay;
import org.polder.interview.Routing;
import org.polder.model.Computed;
import org.polder.model.Item;
import org.polder.model.ScreenOut;
import org.polder.name.ItemId;
import org.polder.problem.Problem;
import org.polder.response.Response;
import org.polder.response.Start;
import org.polder.response.Status;

/** Finds respondents who show something: the simplest who do, asked little and choosing what stands first. */
final class Casting {
    /** So many tries at a simpler answer are enough for a respondent who can be read. */
    private static final int MOST_TRIES = 300;

    private static final Duration LONGEST = Duration.ofMillis(300);
    private static final Duration ALTOGETHER = Duration.ofSeconds(3);
    private static final Duration ONE_TRY = Duration.ofMillis(50);

    private static final int MOST_DRAWS = 200;

    private static final String NAME = "witness";

    private final Model model;
    private final Prover prover;
    private final LocalDate today;
    private final Routing routing;

    /** What is left of the time that may be spent on simpler answers altogether. */
    private long left = ALTOGETHER.toNanos();

    Casting(Model model, Prover prover, LocalDate today, Routing routing) {
        this.model = model;
        this.prover = prover;
        this.today = today;
        this.routing = routing;
    }

    /** Finds a respondent who comes as far as an item, with all that is wanted. */
    Optional<Response> find(int position, Formula... wanted) {
        // Where the order varies, one who also answers what comes along is easier to follow.
        int end = model.endOfStretch(position);
        List<Formula> orderly = new ArrayList<>(List.of(wanted));
        if (end != position) {
            orderly.add(model.reached(position));
            orderly.add(model.allBefore(end));
        }
        return prover.find(end, orderly)
                .map(first -> read(position == end ? end : end - 1, end, simplified(end, orderly, first)))
                .or(() -> alone(position, new ArrayList<>(List.of(wanted))));
    }

    private Optional<Response> alone(int position, List<Formula> wanted) {
        return prover.find(position, wanted)
                .map(first -> read(position, position, simplified(position, wanted, first)))
                .flatMap(this::fittingOrder);
    }

    /** Draws until the order is one in which this respondent comes so far; one who never does is not shown. */
    private Optional<Response> fittingOrder(Response response) {
        for (long seed = 0; seed < MOST_DRAWS; seed++) {
            Response drawn = response.start(response.start().orElseThrow().seed(seed));
            if (Replay.of(routing, drawn).problems().stream().noneMatch(Problem::isError)) {
                return Optional.of(drawn);
            }
        }
        return Optional.empty();
    }

    private Given simplified(int position, List<Formula> wanted, Given first) {
        Given best = first;
        int tries = 0;
        long start = System.nanoTime();
        long deadline = start + Math.min(LONGEST.toNanos(), left);
        for (int earlier = 0; earlier < position && tries < MOST_TRIES && System.nanoTime() < deadline; earlier++) {
            if (!best.hangsOn(earlier)) {
                continue;
            }
            List<Formula> wishes = new ArrayList<>();
            wishes.add(model.definitions().not(model.asked(earlier)));
            model.domain(earlier).simplest().forEach(wishes::add);
            for (Formula wish : wishes) {
                Formula name = model.definitions().named(wish);
                if (best.is(name)) {
                    wanted.add(name);
                    break;
                }
                wanted.add(name);
                tries++;
                Optional<Given> found = prover.find(position, wanted, ONE_TRY.toMillis());
                if (found.isPresent()) {
                    best = found.get();
                    break;
                }
                wanted.remove(wanted.size() - 1);
            }
        }
        left -= System.nanoTime() - start;
        return best;
    }

    /** Reads the answers of a respondent before an item. */
    Response upTo(int position, Given given) {
        return read(position, position, given);
    }

    /** Reads the answers of a respondent who comes to the end, or to a screen-out. */
    Response whole(Given given) {
        for (int position = 0; position < model.size(); position++) {
            if (model.item(position) instanceof ScreenOut
                    && given.is(model.asked(position))
                    && given.is(model.reached(position))) {
                return read(position, position, given);
            }
        }
        return read(model.size(), model.size(), given);
    }

    /**
     * Reads a respondent's answers.
     *
     * @param last the last item that can have been shown
     * @param end where the answers end
     */
    private Response read(int last, int end, Given given) {
        ImmutableMap.Builder<ItemId, Answer> answers = ImmutableMap.builder();
        Optional<ItemId> reached = Optional.empty();
        Status status = end == model.size() && last == end ? Status.COMPLETE : Status.PARTIAL;
        for (int at = 0; at < model.size() && at <= last; at++) {
            Item item = model.item(at);
            boolean put = at == last || given.is(model.valid(at));
            if (!put || !given.is(model.asked(at)) || item instanceof Computed) {
                continue;
            }
            if (item instanceof ScreenOut) {
                status = Status.SCREENED_OUT;
                continue;
            }
            reached = Optional.of(item.id());
            if (at < end) {
                answers.put(item.id(), model.domain(at).answer(given));
            }
        }
        return new Response(
                NAME,
                Optional.of(model.questionnaire().id()),
                Optional.of(model.questionnaire().version()),
                Optional.empty(),
                Optional.of(status),
                Optional.of(start(given)),
                answers.buildOrThrow(),
                status == Status.PARTIAL ? reached : Optional.empty(),
                ImmutableMap.of(),
                ImmutableMap.of());
    }

    private Start start(Given given) {
        Map<String, Variable> quotas = model.meaning().closedQuotas();
        return Start.in(model.questionnaire().languages().get(0))
                .on(today)
                .closed(quotas.entrySet().stream()
                        .filter(quota -> given.is(quota.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo)));
    }
}
