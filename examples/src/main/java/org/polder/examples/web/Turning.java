package org.polder.examples.web;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.polder.interview.Interview;
import org.polder.name.ItemId;
import org.polder.response.AsidePolicy;

/** Takes a form that a respondent sent and turns to the page that comes next; everything is stored before it returns. */
final class Turning {
    static final String SURVEY = "/survey";
    static final String SAVED = "/saved";
    static final String DONE = "/done";

    private final PageMap pages;
    private final CountedJournals journals;

    Turning(PageMap pages, CountedJournals journals) {
        this.pages = pages;
        this.journals = journals;
    }

    /** Takes a form; gives where the browser should go. The talk's turn is held. */
    String take(Talk talk, SubmittedForm sent) {
        Interview now = talk.session().interview();
        if (now.completed().isPresent()) {
            return DONE;
        }
        Optional<Integer> known = pages.named(sent.value("page"));
        if (known.isEmpty()) {
            return SURVEY;
        }
        int page = known.get();
        SubmittedForm form = sent;
        boolean current = pages.current(now).equals(known);
        if (isStale(talk, sent) || !current) {
            Taking taking = new Taking(talk.session(), pages, page, sent);
            if (isAgain(talk, sent)) {
                return SURVEY;
            }
            if (taking.isAgainstStored()) {
                return answeredElsewhere(talk, page, sent);
            }
            form = taking.filledByStored();
            if (!current) {
                new Taking(talk.session(), pages, page, form).inPassing();
                returnTo(talk, pages.current(now));
                return SURVEY;
            }
        }
        return switch (sent.value("action")) {
            case "back" -> back(talk, page, form);
            case "save" -> save(talk, page, form);
            default -> next(talk, page, form);
        };
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

    /** Shows what was typed here beside what stands since: the respondent says what holds. */
    private String answeredElsewhere(Talk talk, int page, SubmittedForm form) {
        returnTo(talk, Optional.of(page));
        talk.keep(Draft.of(pages.name(page), form).answeredElsewhere());
        return SURVEY;
    }

    private String next(Talk talk, int page, SubmittedForm form) {
        Taking taking = new Taking(talk.session(), pages, page, form);
        ImmutableList<Fault> faults = taking.goingOn();
        Interview now = talk.session().interview();
        if (!faults.isEmpty()) {
            returnTo(talk, Optional.of(page));
            talk.keep(Draft.of(pages.name(page), form).faults(faults));
            return SURVEY;
        }
        talk.dropDraft();
        ImmutableSet<ItemId> fresh = pages.on(now, page).stream()
                .filter(item -> !taking.isShown(item))
                .collect(ImmutableSet.toImmutableSet());
        boolean pending = now.next().filter(item -> pages.page(item.id()) == page).isPresent();
        if (pending && !fresh.isEmpty()) {
            talk.keep(Draft.of(pages.name(page), form).fresh(fresh));
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
        talk.session().complete(AsidePolicy.KEEP_APART);
        return DONE;
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

    /** Stores what is ready, and keeps the page as it was typed. */
    void passing(Talk talk, int page, SubmittedForm form) {
        new Taking(talk.session(), pages, page, form).inPassing();
        returnTo(talk, Optional.of(page));
        talk.keep(Draft.of(pages.name(page), form));
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
