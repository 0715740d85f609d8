package org.polder.examples.web;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Prompt;
import org.polder.name.ItemId;

/**
 * One page of questions as a respondent sees it.
 *
 * @param name the page's name in the questionnaire
 * @param title its title
 * @param step how far the interview was when the page was made
 * @param percent how far the respondent is
 * @param questions the items on it
 * @param elsewhere whether it was answered in another window meanwhile
 * @param first whether no page comes before it
 * @param last whether no page can come after it
 */
public record SurveyPage(
        String name,
        Optional<String> title,
        String step,
        long percent,
        ImmutableList<Question> questions,
        boolean elsewhere,
        boolean first,
        boolean last) {
    private static final double WHOLE = 100;

    static SurveyPage of(Interview interview, PageMap pages, int page, String step, Optional<Draft> kept) {
        String name = pages.name(page);
        Optional<Draft> draft = kept.filter(typed -> typed.page().equals(name));
        ImmutableSet<ItemId> fresh = draft.map(Draft::fresh).orElse(ImmutableSet.of());
        return new SurveyPage(
                name,
                interview.pageTitle(name),
                step,
                Math.round(interview.progress() * WHOLE),
                pages.on(interview, page).stream()
                        .flatMap(item -> interview.prompt(item).stream())
                        .map(prompt -> new Question(
                                prompt,
                                typed(prompt, interview, draft),
                                draft.map(Draft::faults).orElse(ImmutableList.of()).stream()
                                        .filter(fault -> fault.item().equals(prompt.id()))
                                        .collect(ImmutableList.toImmutableList()),
                                fresh.contains(prompt.id()),
                                pages.isEchoed(prompt.id()),
                                interview.start()))
                        .collect(ImmutableList.toImmutableList()),
                draft.filter(Draft::elsewhere).isPresent(),
                pages.before(interview, page).isEmpty(),
                pages.isLast(page));
    }

    /** What was typed goes before what is stored, unless it says the same in the way of another language. */
    private static SubmittedForm typed(Prompt prompt, Interview interview, Optional<Draft> draft) {
        return draft.filter(kept -> isShownIn(kept, prompt) && !isStored(kept, prompt))
                .map(Draft::typed)
                .orElseGet(() -> prompt.answer()
                        .map(answer -> stored(prompt.id(), answer, interview))
                        .orElse(SubmittedForm.NONE));
    }

    private static boolean isShownIn(Draft draft, Prompt prompt) {
        return draft.typed().has("shown", prompt.id().value());
    }

    private static boolean isStored(Draft draft, Prompt prompt) {
        return prompt.answer().isPresent()
                && FormAnswer.to(prompt, draft.typed(), draft.language()).equals(prompt.answer());
    }

    private static SubmittedForm stored(ItemId item, Answer answer, Interview interview) {
        return AnswerFields.of(item, answer, interview.language());
    }

    /**
     * Lists what is wrong on the page.
     *
     * @return the faults that are no warnings, in the order of the questions
     */
    public ImmutableList<Fault> errors() {
        return faults(false);
    }

    /**
     * Lists what is unusual on the page.
     *
     * @return the warnings, in the order of the questions
     */
    public ImmutableList<Fault> warnings() {
        return faults(true);
    }

    private ImmutableList<Fault> faults(boolean warning) {
        return questions.stream()
                .flatMap(question -> question.faults().stream())
                .filter(fault -> fault.warning() == warning)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Names the question that a fault is about.
     *
     * @param fault the fault
     * @return the question as the respondent reads it
     */
    public String text(Fault fault) {
        return questions.stream()
                .map(Question::prompt)
                .filter(prompt -> prompt.id().equals(fault.item()))
                .findFirst()
                .map(Prompt::text)
                .orElse("");
    }

    /**
     * Lists the items that came on the page by an answer on it.
     *
     * @return the questions
     */
    public ImmutableList<Question> fresh() {
        return questions.stream().filter(Question::fresh).collect(ImmutableList.toImmutableList());
    }
}
