package org.polder.examples.web;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.polder.interview.Interview;
import org.polder.name.ItemId;

/** Takes a form that a respondent sent and turns to the page that comes next; everything is stored before it returns. */
final class Turning {
    static final String SURVEY = "/survey";
    static final String SAVED = "/saved";
    static final String DONE = "/done";

    private final PageMap pages;
    private final CountedJournals journals;
    private final Admission admission;

    Turning(PageMap pages, CountedJournals journals, Admission admission) {
        this.pages = pages;
        this.journals = journals;
        this.admission = admission;
    }

    /** Takes a form; gives where the browser should go. The talk's turn is held. */
    String take(Talk talk, SubmittedForm sent) {
        if (talk.session().interview().completed().isPresent()) {
            return DONE;
        }
        Optional<Integer> page = pages.named(sent.value("page"));
        Optional<SubmittedForm> form = page.flatMap(known -> standing(talk, known, sent));
        if (form.isEmpty()) {
            return SURVEY;
        }
        return switch (sent.value("action")) {
            case "back" -> back(talk, page.get(), form.get());
            case "save" -> save(talk, page.get(), form.get());
            default -> next(talk, page.get(), form.get());
        };
    }

    /**
     * Stores what is ready, and keeps the page as it was typed; false when the respondent is not at that page any
     * more.
     */
    boolean pass(Talk talk, SubmittedForm sent) {
        if (talk.session().interview().completed().isPresent()) {
            return false;
        }
        Optional<Integer> page = pages.named(sent.value("page"));
        Optional<SubmittedForm> form = page.flatMap(known -> standing(talk, known, sent));
        form.ifPresent(typed -> passing(talk, page.get(), typed));
        return form.isPresent();
    }

    /**
     * Gives the form to go by, or nothing when its page was left or answered otherwise since it was shown.
     *
     * <p>A form that is out of date is never thrown away: what it adds is stored, and what it contradicts is shown
     * for the respondent to say what holds.
     */
    private Optional<SubmittedForm> standing(Talk talk, int page, SubmittedForm sent) {
        Interview now = talk.session().interview();
        Optional<Integer> here = pages.current(now);
        boolean current = here.equals(Optional.of(page));
        if (current && !isStale(talk, sent)) {
            return Optional.of(sent);
        }
        if (isAgain(talk, sent)) {
            return Optional.empty();
        }
        Taking taking = new Taking(talk.session(), pages, page, sent);
        if (taking.isAgainstStored()) {
            returnTo(talk, Optional.of(page));
            talk.keep(draft(talk, page, sent).answeredElsewhere());
            return Optional.empty();
        }
        SubmittedForm form = taking.filledByStored();
        if (current) {
            return Optional.of(form);
        }
        new Taking(talk.session(), pages, page, form).inPassing();
        returnTo(talk, here);
        return Optional.empty();
    }

    private Draft draft(Talk talk, int page, SubmittedForm typed) {
        return Draft.of(pages.name(page), typed, talk.session().interview().language());
    }

    private boolean isStale(Talk talk, SubmittedForm form) {
        return !form.value("step").equals(step(talk));
    }

    String step(Talk talk) {
        return String.valueOf(journals.count(talk.keys().interview()));
    }

    /** A second click on the same button. */
    private static boolean isAgain(Talk talk, SubmittedForm form) {
        return talk.draft().filter(draft -> draft.typed().saysTheSame(form)).isPresent();
    }

    private String next(Talk talk, int page, SubmittedForm form) {
        admission.tell(talk.session());
        Taking taking = new Taking(talk.session(), pages, page, form);
        ImmutableList<Fault> faults = taking.goingOn();
        Interview now = talk.session().interview();
        if (!faults.isEmpty()) {
            returnTo(talk, Optional.of(page));
            talk.keep(draft(talk, page, form).faults(faults));
            return SURVEY;
        }
        talk.dropDraft();
        ImmutableSet<ItemId> grown =
                pages.on(now, page).stream().filter(taking::hasNewRows).collect(ImmutableSet.toImmutableSet());
        ImmutableSet<ItemId> fresh = pages.on(now, page).stream()
                .filter(item -> !taking.isShown(item) || grown.contains(item))
                .collect(ImmutableSet.toImmutableSet());
        boolean pending =
                now.next().filter(item -> pages.page(item.id()) == page).isPresent();
        if (pending && !fresh.isEmpty() || !grown.isEmpty()) {
            returnTo(talk, Optional.of(page));
            talk.keep(draft(talk, page, form).fresh(fresh));
            return SURVEY;
        }
        Optional<Integer> after = pages.after(now, page);
        if (after.isPresent()) {
            returnTo(talk, after);
            return SURVEY;
        }
        return now.isComplete() ? complete(talk) : SURVEY;
    }

    /** Ends the interview of who has nothing left to answer. */
    String complete(Talk talk) {
        return admission.complete(talk.session()) ? DONE : SURVEY;
    }

    private String back(Talk talk, int page, SubmittedForm form) {
        new Taking(talk.session(), pages, page, form).inPassing();
        talk.dropDraft();
        returnTo(talk, pages.before(talk.session().interview(), page).or(() -> Optional.of(page)));
        return SURVEY;
    }

    private String save(Talk talk, int page, SubmittedForm form) {
        passing(talk, page, form);
        return SAVED;
    }

    private void passing(Talk talk, int page, SubmittedForm form) {
        new Taking(talk.session(), pages, page, form).inPassing();
        returnTo(talk, Optional.of(page));
        talk.keep(draft(talk, page, form));
    }

    /** Puts a page before the respondent, when it is another one than the next to answer. */
    private void returnTo(Talk talk, Optional<Integer> page) {
        Interview now = talk.session().interview();
        if (page.isPresent() && !pages.current(now).equals(page)) {
            pages.on(now, page.get()).stream()
                    .findFirst()
                    .ifPresent(item -> talk.session().goTo(item));
        }
    }
}
