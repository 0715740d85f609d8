package org.polder.examples.web;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polder.answer.Answer;
import org.polder.fieldwork.Session;
import org.polder.interview.Interview;
import org.polder.interview.Prompt;
import org.polder.interview.Step;
import org.polder.message.Messages;
import org.polder.model.Notice;
import org.polder.name.ItemId;

/**
 * Stores the answers of one form, item by item in asking order, as an answer may change what is asked after it.
 *
 * <p>An item that was not on the page when the form was shown is not touched.
 */
final class Taking {
    private static final Messages MESSAGES = Messages.standard();

    private final Session session;
    private final PageMap pages;
    private final int page;
    private final SubmittedForm form;
    private final ImmutableSet<String> shown;
    private final ImmutableList.Builder<Fault> faults = ImmutableList.builder();

    Taking(Session session, PageMap pages, int page, SubmittedForm form) {
        this.session = session;
        this.pages = pages;
        this.page = page;
        this.form = form;
        this.shown = ImmutableSet.copyOf(form.fields().get("shown"));
    }

    /** How much must be right. */
    private enum Manner {
        /** The respondent goes on: what is blank is left open, and what is wrong is said. */
        GOING_ON,
        /** The respondent is not ready with the page: what is right and complete is stored, the rest is let be. */
        IN_PASSING
    }

    /** Stores what is right, and says what is not. */
    ImmutableList<Fault> goingOn() {
        take(Manner.GOING_ON);
        return faults.build();
    }

    /** Stores what is right, and lets the rest be. */
    void inPassing() {
        take(Manner.IN_PASSING);
    }

    private void take(Manner manner) {
        Set<ItemId> done = new HashSet<>();
        for (Optional<ItemId> next = next(done); next.isPresent(); next = next(done)) {
            done.add(next.get());
            Interview now = session.interview();
            now.prompt(next.get()).ifPresent(prompt -> take(manner, prompt, now));
        }
    }

    private Optional<ItemId> next(Set<ItemId> done) {
        return pages.on(session.interview(), page).stream()
                .filter(item -> !done.contains(item) && isShown(item))
                .findFirst();
    }

    boolean isShown(ItemId item) {
        return shown.contains(item.value()) || form.fields().containsKey(item.value());
    }

    /** Tells whether an answer on the page brought rows to a grid that stood there without them. */
    boolean hasNewRows(ItemId item) {
        List<String> rows = session.interview().prompt(item).stream()
                .flatMap(prompt -> prompt.rows().stream())
                .map(row -> FieldName.row(item, row.code()))
                .toList();
        return rows.stream().anyMatch(shown::contains) && !shown.containsAll(rows);
    }

    private void take(Manner manner, Prompt prompt, Interview now) {
        Optional<Answer> typed = FormAnswer.to(prompt, form, now.language());
        // On a page that is shown once more, the same answer is no other one.
        boolean pending = now.cameBackTo().isEmpty()
                && now.next().filter(item -> item.id().equals(prompt.id())).isPresent();
        if (manner == Manner.GOING_ON) {
            Answer answer = typed.orElseGet(Answer::leftOpen);
            if (pending || !prompt.answer().equals(Optional.of(answer))) {
                give(prompt, answer, true);
            }
        } else if (!(prompt.item() instanceof Notice)
                && !typed.equals(prompt.answer().filter(given -> !given.equals(Answer.leftOpen())))) {
            // A blank field takes an answer back, but nothing is left open before the respondent goes on.
            give(prompt, typed.orElseGet(Answer::leftOpen), false);
        }
    }

    private void give(Prompt prompt, Answer answer, boolean telling) {
        boolean confirmed = form.has("confirm", prompt.id().value());
        Step step = confirmed ? session.confirm(prompt.id(), answer) : session.answer(prompt.id(), answer);
        if (telling) {
            step.problems().stream()
                    .map(problem -> new Fault(
                            prompt.id(),
                            FieldId.of(prompt, problem),
                            MESSAGES.of(problem, step.interview()),
                            !problem.isError()))
                    .distinct()
                    .forEach(faults::add);
        }
    }

    /** Tells whether an answer of the form would replace another one. */
    boolean isAgainstStored() {
        Interview now = session.interview();
        return pages.on(now, page).stream()
                .filter(this::isShown)
                .flatMap(item -> now.prompt(item).stream())
                .anyMatch(prompt -> {
                    Optional<Answer> stored = prompt.answer().filter(given -> !given.equals(Answer.leftOpen()));
                    Optional<Answer> typed = FormAnswer.to(prompt, form, now.language());
                    return stored.isPresent() && typed.isPresent() && !stored.equals(typed);
                });
    }

    /** The form with what was answered elsewhere in the fields that it has blank. */
    SubmittedForm filledByStored() {
        Interview now = session.interview();
        SubmittedForm filled = form;
        for (ItemId item : pages.on(now, page)) {
            Optional<Prompt> prompt = now.prompt(item);
            boolean blank = prompt.filter(
                            put -> FormAnswer.to(put, form, now.language()).isEmpty())
                    .isPresent();
            Optional<Answer> stored = prompt.flatMap(Prompt::answer);
            if (blank && stored.isPresent()) {
                filled = filled.with(AnswerFields.of(item, stored.get(), now.language()));
            }
        }
        return filled;
    }
}
