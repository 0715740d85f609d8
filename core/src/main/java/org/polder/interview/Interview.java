package org.polder.interview;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.polder.answer.Answer;
import org.polder.answer.Reply;
import org.polder.model.Check;
import org.polder.model.Item;
import org.polder.model.Notice;
import org.polder.model.Page;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.problem.Problem;
import org.polder.response.AsidePolicy;
import org.polder.response.Response;
import org.polder.response.Start;
import org.polder.response.Status;

/**
 * One interview at one moment: a value that each step replaces by a new one.
 *
 * <p>The state depends only on the answers given and the circumstances at the start, never on the order in which the
 * answers came. The item to be put next is the first on the path that has neither an answer that still fits nor was
 * left open, unless the respondent went back. An answer that falls off the path is kept aside, does not count, and
 * returns when the path returns.
 *
 * <p>Immutable and safe to share between threads. What a step costs follows the number of items that hang on the one
 * answered, not the length of the questionnaire.
 */
public final class Interview {
    private final State state;
    private final Language language;

    /** The position of the item the respondent went back to, or {@link Course#NOWHERE}. */
    private final int focus;

    private final @Nullable AsidePolicy sealed;

    private Interview(State state, Language language, int focus, @Nullable AsidePolicy sealed) {
        this.state = state;
        this.language = language;
        this.focus = focus;
        this.sealed = sealed;
    }

    /**
     * Starts an interview.
     *
     * @param routing the routing of the questionnaire; reuse one for all interviews
     * @param start the respondent's language, the seed of drawn orders, the day, and the quotas that are closed
     * @return an interview without answers
     * @throws IllegalArgumentException when the questionnaire lacks the language or a quota
     */
    public static Interview start(Routing routing, Start start) {
        requireLanguage(routing.questionnaire(), start.language());
        requireQuotas(routing.questionnaire(), start.closedQuotas());
        return new Interview(routing.initial(start), start.language(), Course.NOWHERE, null);
    }

    /**
     * Starts an interview today, with nothing drawn from a seed of its own.
     *
     * @param routing the routing of the questionnaire; reuse one for all interviews
     * @param language the respondent's language
     * @return an interview without answers
     * @throws IllegalArgumentException when the questionnaire lacks the language
     */
    public static Interview start(Routing routing, Language language) {
        return start(routing, Start.in(language));
    }

    /**
     * Starts a single interview in the questionnaire's default language.
     *
     * @param questionnaire the questionnaire
     * @return an interview without answers
     */
    public static Interview start(Questionnaire questionnaire) {
        return start(Routing.of(questionnaire), questionnaire.languages().get(0));
    }

    private static void requireLanguage(Questionnaire questionnaire, Language language) {
        if (!questionnaire.languages().contains(language)) {
            throw new IllegalArgumentException("Questionnaire '" + questionnaire.id() + "' has no language '" + language
                    + "'; its languages are " + questionnaire.languages());
        }
    }

    private static void requireQuotas(Questionnaire questionnaire, Collection<String> names) {
        for (String name : names) {
            if (questionnaire.quota(name).isEmpty()) {
                throw new IllegalArgumentException("Questionnaire '" + questionnaire.id() + "' has no quota '" + name
                        + "'; its quotas are "
                        + questionnaire.quotas().stream()
                                .map(quota -> quota.name())
                                .toList());
            }
        }
    }

    /**
     * Answers a question on the path, the current one or any other.
     *
     * @param question the question's id
     * @param answer the answer
     * @return the interview with the answer, or this one with what is wrong
     */
    public Step answer(ItemId question, Answer answer) {
        int current = currentPosition();
        boolean isCurrent =
                current != Course.NOWHERE && state.routing.id(current).equals(question);
        int position = isCurrent ? current : state.routing.position(question);
        if (position < 0) {
            return refused(refusals().unknown(question.value()));
        }
        if (sealed != null) {
            return refused(refusals().completed(question));
        }
        if (!state.isOnPath(position)) {
            return refused(refusals().notAsked(position));
        }
        List<Problem> problems = state.routing.isPlainlyRight(position, answer)
                ? ImmutableList.of()
                : AnswerCheck.of(state, position, answer);
        if (!problems.isEmpty() && problems.stream().anyMatch(Problem::isError)) {
            return Step.refused(this, problems);
        }
        State next = state.with(position, answer);
        ImmutableList<Check> failing = state.routing.hasChecks(position)
                ? state.routing.checks(position).failing(next)
                : ImmutableList.of();
        Interview after =
                next == state && focus == Course.NOWHERE ? this : new Interview(next, language, Course.NOWHERE, null);
        return problems.isEmpty() && failing.isEmpty()
                ? Step.accepted(after)
                : judged(position, problems, failing, after);
    }

    /** Refuses an answer that fails a check, or asks to confirm it; one that stands already was confirmed. */
    private Step judged(int position, List<Problem> warnings, List<Check> failing, Interview after) {
        ImmutableList<Problem> all = ImmutableList.<Problem>builder()
                .addAll(warnings)
                .addAll(new Refusals(after.state).failing(position, failing, language))
                .build();
        if (all.stream().anyMatch(Problem::isError)) {
            return Step.refused(this, all);
        }
        boolean stands = Objects.equals(state.given(position), after.state.given(position));
        return stands ? Step.accepted(after) : Step.toConfirm(this, all, after);
    }

    /**
     * Answers a question, named by its id.
     *
     * @param question the question's id
     * @param answer the answer
     * @return the interview with the answer, or this one with what is wrong
     */
    public Step answer(String question, Answer answer) {
        return ItemId.isAllowed(question)
                ? answer(ItemId.of(question), answer)
                : refused(refusals().unknown(question));
    }

    /**
     * Answers a question by a reply that knows its question.
     *
     * @param reply the question and the answer
     * @return the interview with the answer, or this one with what is wrong
     */
    public Step answer(Reply reply) {
        return answer(reply.question(), reply.answer());
    }

    /**
     * Leaves the current question open, or goes on from a notice.
     *
     * @return the interview after it, or this one when the question must be answered or there is none left
     */
    public Step leaveOpen() {
        int position = currentPosition();
        if (position == Course.NOWHERE) {
            return refused(Refusals.nothingLeft());
        }
        Item item = state.routing.item(position);
        return answer(item.id(), item instanceof Notice ? Answer.seen() : Answer.leftOpen());
    }

    /**
     * Goes back to the item before the current one; no answer changes.
     *
     * @return this interview at that item, or as it is when there is none before it or it was completed
     */
    public Interview back() {
        int current = currentPosition();
        int place = current == Course.NOWHERE ? state.routing.size() : state.sequence.place(current);
        return sealed != null ? this : at(course().nearest(place, -1));
    }

    /**
     * Goes on from an item gone back to, without changing its answer.
     *
     * @return this interview at the next item on the path, or as it is when the respondent is not back
     */
    public Interview forward() {
        if (focus == Course.NOWHERE) {
            return this;
        }
        int next = course().nearest(state.sequence.place(focus), 1);
        boolean caughtUp = next == Course.NOWHERE || state.sequence.place(next) >= state.firstPending();
        return new Interview(state, language, caughtUp ? Course.NOWHERE : next, sealed);
    }

    private Interview at(int position) {
        return position == Course.NOWHERE ? this : new Interview(state, language, position, sealed);
    }

    /**
     * Goes to an item that was put before; no answer changes.
     *
     * @param item the item's id
     * @return this interview at that item, or as it is with the reason why not
     */
    public Step goTo(ItemId item) {
        int position = state.routing.position(item);
        if (position < 0) {
            return refused(refusals().unknown(item.value()));
        }
        if (sealed != null) {
            return refused(refusals().completed(item));
        }
        if (!course().isPut(position)) {
            return refused(refusals().notAsked(position));
        }
        int place = state.sequence.place(position);
        if (place > state.firstPending()) {
            return refused(refusals().notReached(item, course().firstPending()));
        }
        return Step.accepted(
                place == state.firstPending() ? new Interview(state, language, Course.NOWHERE, null) : at(position));
    }

    /**
     * Continues in another language; no answer changes.
     *
     * @param other a language of the questionnaire
     * @return this interview in that language
     * @throws IllegalArgumentException when the questionnaire lacks the language
     */
    public Interview in(Language other) {
        requireLanguage(questionnaire(), other);
        return new Interview(state, other, focus, sealed);
    }

    /**
     * Takes in which quotas have been closed meanwhile; one whose screen-out the respondent has passed while it was
     * open stays open for them.
     *
     * @param names the names of all quotas closed now
     * @return this interview with those quotas closed
     * @throws IllegalArgumentException when the questionnaire lacks a quota
     */
    public Interview closing(Collection<String> names) {
        requireQuotas(questionnaire(), names);
        Interview changed = new Interview(
                state.under(state.start.closed(names.stream()
                        .filter(name -> state.start.closedQuotas().contains(name) || !course().hasPassed(name))
                        .toList())),
                language,
                Course.NOWHERE,
                sealed);
        return sealed != null || changed.state.start.equals(state.start) ? this : changed;
    }

    /**
     * Names the quotas to whose group this respondent belongs, given the answers so far.
     *
     * @return the quotas' names, sorted, closed or not; none whose group still hangs on a missing answer
     */
    public ImmutableSortedSet<String> quotas() {
        return state.routing.cells().holding(state);
    }

    /**
     * Ends the interview: no answer changes after this.
     *
     * @param policy what happens to answers that fell off the path
     * @return the interview completed, or this one when an item must still be put
     */
    public Step complete(AsidePolicy policy) {
        if (sealed != null) {
            return Step.accepted(this);
        }
        if (!isComplete()) {
            return refused(refusals().notComplete(course().firstPending()));
        }
        State kept = policy == AsidePolicy.DELETE ? state.withoutAside() : state;
        return Step.accepted(new Interview(kept, language, Course.NOWHERE, policy));
    }

    /**
     * Tells whether the interview was ended by {@link #complete}.
     *
     * @return the policy it was ended with, or nothing when it was not
     */
    public Optional<AsidePolicy> completed() {
        return Optional.ofNullable(sealed);
    }

    /**
     * Names the item to be put to the respondent now, without its words.
     *
     * @return the item, or nothing when nothing is left to ask
     */
    public Optional<Item> next() {
        int position = currentPosition();
        return position == Course.NOWHERE ? Optional.empty() : Optional.of(state.routing.item(position));
    }

    /**
     * Gives the item to be put to the respondent now.
     *
     * @return the item in this respondent's words, or nothing when nothing is left to ask
     */
    public Optional<Prompt> current() {
        int position = currentPosition();
        return position == Course.NOWHERE
                ? Optional.empty()
                : Optional.of(new Wordsmith(state, language).prompt(position));
    }

    /**
     * Gives any item on the path in this respondent's words, so that several can be shown at once.
     *
     * @param item the item's id
     * @return the item in words, or nothing when it is not on the path
     */
    public Optional<Prompt> prompt(ItemId item) {
        int position = state.routing.position(item);
        return position < 0 || !state.isOnPath(position)
                ? Optional.empty()
                : Optional.of(new Wordsmith(state, language).prompt(position));
    }

    /**
     * Gives the title of a page in this respondent's words.
     *
     * @param page the page's name
     * @return its title, or nothing when there is no such page or it has none
     */
    public Optional<String> pageTitle(String page) {
        return questionnaire().pages().stream()
                .filter(known -> known.name().equals(page))
                .findFirst()
                .flatMap(Page::title)
                .map(new Wordsmith(state, language)::say);
    }

    /**
     * Gives the screen-out that ended the interview.
     *
     * @return the screen-out in this respondent's words, or nothing when they were not screened out
     */
    public Optional<Prompt> screenOut() {
        return course().endsInScreenOut()
                ? Optional.of(new Wordsmith(state, language).prompt(state.end()))
                : Optional.empty();
    }

    private int currentPosition() {
        return focus != Course.NOWHERE ? focus : course().firstPending();
    }

    /**
     * Tells whether every item on the path is handled.
     *
     * @return true when nothing is left to ask
     */
    public boolean isComplete() {
        return state.firstPending() == state.routing.size();
    }

    /**
     * Lists the items that routing puts to this respondent, given the answers so far.
     *
     * @return the items on the path in the order they are put, answered or not; computed values and a screen-out too
     */
    public ImmutableList<ItemId> path() {
        return course().path();
    }

    /**
     * Tells whether an item is put to this respondent, given the answers so far.
     *
     * @param item the item's id
     * @return true when it is on the path and is shown, rather than computed or the end
     */
    public boolean isPut(ItemId item) {
        return course().isPut(state.routing.position(item));
    }

    /**
     * Tells whether this respondent is shown a row of a grid, given the answers so far.
     *
     * @param grid the grid's id
     * @param row the row's code
     * @return true when the grid is on the path and the row is shown
     */
    public boolean isRowAsked(ItemId grid, int row) {
        return course().isRowShown(state.routing.position(grid), row);
    }

    /**
     * Tells how far the interview is.
     *
     * @return items handled as a share of those handled or still possible, from 0 to 1; 1 when nothing is left to ask
     */
    public double progress() {
        return state.routing.outlook().progress(state);
    }

    /**
     * Gives the answers that count, contact data left out.
     *
     * @param respondent the respondent's name in the data
     * @return the response; partial, with the item shown last, until nothing is left to ask
     */
    public Response response(String respondent) {
        int pending = course().firstPending();
        return new Response(
                respondent,
                Optional.of(questionnaire().id()),
                Optional.of(questionnaire().version()),
                Optional.empty(),
                Optional.of(status()),
                Optional.of(state.start).filter(known -> state.routing.hangsOnStart()),
                new Holdings(state).answers(),
                pending == Course.NOWHERE ? Optional.empty() : Optional.of(state.routing.id(pending)),
                new Wordsmith(state, language).orders(),
                sealed == AsidePolicy.EXPORT_MARKED ? keptAside() : ImmutableMap.of());
    }

    private Status status() {
        if (!isComplete()) {
            return Status.PARTIAL;
        }
        return course().endsInScreenOut() ? Status.SCREENED_OUT : Status.COMPLETE;
    }

    /**
     * Gives the contact data, to be stored apart from the response under another key.
     *
     * @return the answers to personal items on the path
     */
    public ImmutableMap<ItemId, Answer> contactData() {
        return new Holdings(state).contactData();
    }

    /**
     * Gives the answers that fell off the path: they do not count and return when the path returns.
     *
     * @return the answers kept aside, by item, contact data left out; of an item still asked only the rows or options
     *     that are no longer shown
     */
    public ImmutableMap<ItemId, Answer> keptAside() {
        return new Holdings(state).keptAside();
    }

    /**
     * Gives every answer as it was given, on the path or not, contact data too.
     *
     * @return the answers by item, in the order written
     */
    public ImmutableMap<ItemId, Answer> given() {
        return new Holdings(state).given();
    }

    /**
     * Puts stored answers in, as they were given: those on the path count, the others are kept aside.
     *
     * @param answers the answers by item
     * @return the interview with all answers that fit the kind of their question, and what is wrong with the others
     */
    public Step restore(Map<ItemId, Answer> answers) {
        Restoration restoration = new Restoration(state);
        answers.forEach(restoration::put);
        ImmutableList<Problem> problems = restoration.problems();
        Interview restored = new Interview(state.filledBy(restoration.answers()), language, focus, sealed);
        return new Step(restored, problems, Optional.empty());
    }

    /**
     * Names the item that the respondent went back to.
     *
     * @return the item, or nothing when they did not go back
     */
    public Optional<ItemId> cameBackTo() {
        return focus == Course.NOWHERE
                ? Optional.empty()
                : Optional.of(state.routing.item(focus).id());
    }

    /**
     * Gives the routing.
     *
     * @return the routing this interview follows
     */
    public Routing routing() {
        return state.routing;
    }

    /**
     * Gives the questionnaire.
     *
     * @return the questionnaire of this interview
     */
    public Questionnaire questionnaire() {
        return state.routing.questionnaire();
    }

    /**
     * Gives the language.
     *
     * @return the language the respondent reads
     */
    public Language language() {
        return language;
    }

    /**
     * Gives the circumstances at the start.
     *
     * @return the seed, day, first language and closed quotas
     */
    public Start start() {
        return state.start;
    }

    State state() {
        return state;
    }

    private Course course() {
        return new Course(state);
    }

    private Refusals refusals() {
        return new Refusals(state);
    }

    private Step refused(Problem problem) {
        return Step.refused(this, List.of(problem));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Interview that
                && questionnaire().equals(that.questionnaire())
                && state.sameAs(that.state)
                && language.equals(that.language)
                && focus == that.focus
                && sealed == that.sealed;
    }

    @Override
    public int hashCode() {
        return Objects.hash(state.hash(), language, focus, sealed);
    }
}
