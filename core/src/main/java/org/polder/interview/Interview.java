package org.polder.interview;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.polder.answer.Answer;
import org.polder.answer.Reply;
import org.polder.condition.ConditionWords;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.response.Response;
import org.polder.response.Status;

/**
 * One interview at one moment: a value that each step replaces by a new one.
 *
 * <p>The state depends only on the answers given, never on the order in which they came. The item to be put next is
 * the first on the path that has neither an answer nor was left open, unless the respondent went back. An answer that
 * falls off the path is kept aside, does not count, and returns when the path returns.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Interview {
    private final State state;
    private final Language language;
    private final OptionalInt focus;

    private Interview(State state, Language language, OptionalInt focus) {
        this.state = state;
        this.language = language;
        this.focus = focus;
    }

    /**
     * Starts an interview.
     *
     * @param routing the routing of the questionnaire; reuse one for all interviews
     * @param language the respondent's language
     * @return an interview without answers
     * @throws IllegalArgumentException when the questionnaire lacks the language
     */
    public static Interview start(Routing routing, Language language) {
        requireLanguage(routing.questionnaire(), language);
        return new Interview(State.start(routing), language, OptionalInt.empty());
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

    /**
     * Answers a question on the path, the current one or any other.
     *
     * @param question the question's id
     * @param answer the answer
     * @return the interview with the answer, or this one with what is wrong
     */
    public Step answer(ItemId question, Answer answer) {
        Optional<Integer> found = questionnaire().position(question);
        if (found.isEmpty()) {
            return refused("unknown-question", question, questionnaire().unknownItem(question.value()));
        }
        int position = found.get();
        if (!state.onPath.get(position)) {
            return refused("not-asked", question, notAsked(state.routing.item(position)));
        }
        List<Problem> problems =
                AnswerCheck.of(state.routing.item(position), answer, row -> state.isRowShown(position, row));
        return problems.isEmpty()
                ? Step.accepted(new Interview(state.with(position, answer), language, OptionalInt.empty()))
                : Step.refused(this, problems);
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
                : Step.refused(
                        this,
                        List.of(Problem.error(
                                "unknown-question",
                                Place.item(question),
                                questionnaire().unknownItem(question))));
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
     * Leaves the current question open.
     *
     * @return the interview after it, or this one when the question must be answered or there is none left
     */
    public Step leaveOpen() {
        OptionalInt position = currentPosition();
        return position.isEmpty()
                ? Step.refused(
                        this,
                        List.of(Problem.error(
                                "complete",
                                Place.none(),
                                "The interview is complete: there is no question to leave open")))
                : answer(state.routing.item(position.getAsInt()).id(), Answer.leftOpen());
    }

    /**
     * Goes back to the item before the current one; no answer changes.
     *
     * @return this interview at that item, or as it is when there is none before it
     */
    public Interview back() {
        int from = currentPosition().orElse(state.routing.size());
        int before = from == 0 ? -1 : state.onPath.previousSetBit(from - 1);
        return before < 0 ? this : new Interview(state, language, OptionalInt.of(before));
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
        return new Interview(state, other, focus);
    }

    /**
     * Gives the item to be put to the respondent now.
     *
     * @return the item in this respondent's words, or nothing when the interview is complete
     */
    public Optional<Prompt> current() {
        OptionalInt position = currentPosition();
        return position.isEmpty()
                ? Optional.empty()
                : Optional.of(new Wordsmith(state, language).prompt(position.getAsInt()));
    }

    private OptionalInt currentPosition() {
        if (focus.isPresent()) {
            return focus;
        }
        return state.onPath.stream().filter(state::isPending).findFirst();
    }

    /**
     * Tells whether every item on the path is handled.
     *
     * @return true when nothing is left to ask
     */
    public boolean isComplete() {
        return state.onPath.stream().noneMatch(state::isPending);
    }

    /**
     * Lists the items that routing puts to this respondent, given the answers so far.
     *
     * @return the items on the path in asking order, answered or not
     */
    public ImmutableList<ItemId> path() {
        return state.onPath.stream()
                .mapToObj(position -> state.routing.item(position).id())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Tells whether this respondent is shown a row of a grid, given the answers so far.
     *
     * @param grid the grid's id
     * @param row the row's code
     * @return true when the grid is on the path and the row is shown
     */
    public boolean isRowAsked(ItemId grid, int row) {
        return questionnaire()
                .position(grid)
                .filter(position -> state.onPath.get(position) && state.isRowShown(position, row))
                .isPresent();
    }

    /**
     * Tells how far the interview is.
     *
     * @return items handled as a share of those handled or still possible, from 0 to 1; 1 when complete
     */
    public double progress() {
        return Outlook.of(state).progress();
    }

    /**
     * Gives the answers that count, contact data left out.
     *
     * @param respondent the respondent's name in the data
     * @return the response; partial, with the item shown last, until the interview is complete
     */
    public Response response(String respondent) {
        boolean complete = isComplete();
        OptionalInt pending = state.onPath.stream().filter(state::isPending).findFirst();
        return new Response(
                respondent,
                Optional.of(questionnaire().id()),
                Optional.of(questionnaire().version()),
                Optional.of(complete ? Status.COMPLETE : Status.PARTIAL),
                answers(position -> !isPersonal(position)),
                pending.stream()
                        .mapToObj(position -> state.routing.item(position).id())
                        .findFirst());
    }

    /**
     * Gives the contact data, to be stored apart from the response under another key.
     *
     * @return the answers to personal items on the path
     */
    public ImmutableMap<ItemId, Answer> contactData() {
        return answers(this::isPersonal);
    }

    /**
     * Gives the answers that fell off the path: they do not count and return when the path returns.
     *
     * @return the answers kept aside, by item
     */
    public ImmutableMap<ItemId, Answer> keptAside() {
        ImmutableMap.Builder<ItemId, Answer> aside = ImmutableMap.builder();
        for (int position = 0; position < state.routing.size(); position++) {
            Answer answer = state.answers[position];
            if (answer != null && !state.onPath.get(position)) {
                aside.put(state.routing.item(position).id(), answer);
            }
        }
        return aside.buildOrThrow();
    }

    private ImmutableMap<ItemId, Answer> answers(IntPredicate wanted) {
        ImmutableMap.Builder<ItemId, Answer> answers = ImmutableMap.builder();
        state.onPath.stream().filter(wanted).forEach(position -> {
            Answer answer = state.effective(position);
            if (answer != null) {
                answers.put(state.routing.item(position).id(), answer);
            }
        });
        return answers.buildOrThrow();
    }

    private boolean isPersonal(int position) {
        return state.routing.item(position).asking().personal();
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

    State state() {
        return state;
    }

    private Step refused(String code, ItemId question, String message) {
        return Step.refused(
                this,
                List.of(Problem.error(code, Place.item(question.value()), message)
                        .with(Map.of("question", question.value()))));
    }

    static String notAsked(Item item) {
        return "Question '" + item.id() + "' was not asked of this respondent, yet it was answered; it is asked only"
                + " if " + ConditionWords.of(item.askedIf());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Interview that
                && questionnaire().equals(that.questionnaire())
                && Arrays.equals(state.answers, that.state.answers)
                && language.equals(that.language)
                && focus.equals(that.focus);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(state.answers), language, focus);
    }
}
