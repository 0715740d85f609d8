package org.polder.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Prompt;
import org.polder.interview.PromptRow;
import org.polder.model.Element;
import org.polder.model.Item;
import org.polder.model.Page;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.response.Start;

/** Somebody who means to give certain answers, reads each page and fills in what it asks, as the engine words it. */
final class Respondent {
    /** How a person handles a page. */
    interface Hand {
        /** Gives an answer; false when the page does not show all of it to be filled in. */
        boolean fill(SurveyForm form, Prompt prompt, Answer answer);

        /** Goes on to what comes next. */
        void goOn(SurveyForm form);
    }

    private static final Hand MOUSE = new Hand() {
        @Override
        public boolean fill(SurveyForm form, Prompt prompt, Answer answer) {
            return form.fill(prompt, answer);
        }

        @Override
        public void goOn(SurveyForm form) {
            form.press("next");
        }
    };

    private final Visit visit;
    private final SurveyForm form;
    private final Map<ItemId, Answer> meant = new LinkedHashMap<>();
    private final Map<ItemId, Answer> given = new LinkedHashMap<>();

    /** What need not be seen to any more. */
    private final Set<ItemId> done = new HashSet<>();

    /** What could not be given in full, as the page does not show yet what an answer on it asks in addition. */
    private final Set<ItemId> incomplete = new HashSet<>();

    private final List<String> pages = new ArrayList<>();
    private Interview words;

    /** The interview as it was when the page was made: without script no answer changes its words. */
    private Interview read;

    private Hand hand = MOUSE;

    private Respondent(Visit visit, Interview meant, Map<ItemId, Answer> given, Language language) {
        this.visit = visit;
        this.form = new SurveyForm(visit.page());
        this.meant.putAll(meant.given());
        this.given.putAll(given);
        this.done.addAll(given.keySet());
        this.words = Interview.start(meant.routing(), Start.in(language));
        this.read = now();
    }

    /** Begins on the page of welcome. */
    static Respondent begin(Visit visit, Interview meant, Language language) {
        visit.go("/");
        new WelcomePage(visit.page()).begin(language);
        return begun(visit, meant, language);
    }

    /** Sees the first page of questions. */
    static Respondent begun(Visit visit, Interview meant, Language language) {
        assertThat(visit.path()).isEqualTo("/survey");
        return new Respondent(visit, meant, Map.of(), language);
    }

    /** Goes on in another browser, which shows the survey already. */
    Respondent goOnIn(Visit other) {
        Respondent next = new Respondent(other, words, given, words.language());
        next.meant.putAll(meant);
        return next;
    }

    /** Fills in what follows in another way. */
    void by(Hand other) {
        hand = other;
    }

    Visit visit() {
        return visit;
    }

    SurveyForm form() {
        return form;
    }

    /** The interview with what was given so far. */
    Interview now() {
        return words.restore(given).interview();
    }

    Answer meant(String item) {
        return meant.get(ItemId.of(item));
    }

    /** From now on means to give other answers, also to what was answered already. */
    void meanInstead(Interview other) {
        meant.clear();
        meant.putAll(other.given());
        done.clear();
    }

    /** Answers a question of the page otherwise, and goes on. */
    void change(ItemId item, Answer answer) {
        meant.put(item, answer);
        read = now();
        answer(item);
        form.press("next");
    }

    void read(Language language) {
        words = words.in(language);
        read = now();
    }

    /** The pages filled in so far. */
    List<String> pages() {
        return pages;
    }

    /** Fills in every page until the interview is done. */
    void answerAll() {
        while (visit.path().equals("/survey")) {
            answerPage();
        }
        assertThat(visit.path()).isEqualTo("/done");
    }

    /** Fills in the page shown, and goes on to the next. */
    void answerPage() {
        String page = form.name();
        pages.add(page);
        fillPage();
        hand.goOn(form);
        // Without script, what an answer asks in addition is shown after the page was sent.
        while (!visit.script() && form.name().equals(page)) {
            incomplete.forEach(done::remove);
            incomplete.clear();
            assertThat(unanswered())
                    .as("Items to be filled in. " + form.errors())
                    .isNotEmpty();
            fillPage();
            form.press("next");
        }
        assertThat(incomplete).as("What page %s did not ask", page).isEmpty();
        assertThat(form.name()).as("The page after this one. " + form.errors()).isNotEqualTo(page);
    }

    /** Fills in what the page asks until it asks nothing more. */
    void fillPage() {
        read = now();
        incomplete.forEach(done::remove);
        incomplete.clear();
        for (Optional<ItemId> item = unanswered().stream().findFirst();
                item.isPresent();
                item = unanswered().stream().findFirst()) {
            answer(item.get());
        }
        if (visit.script()) {
            assertThat(form.shown()).as("on page %s", form.name()).isEqualTo(expected());
        }
    }

    /** Gives one answer that is meant, and waits for what it asks in addition. */
    void answer(ItemId item) {
        if (visit.script()) {
            read = now();
        }
        Prompt prompt = read.prompt(item)
                .orElseThrow(() -> new AssertionError("Item " + item + " is shown, but not asked after " + given));
        done.add(item);
        if (!meant.containsKey(item)) {
            // Shown because of an answer that has just been changed: it will fall off the path.
            assertThat(given).containsKey(item);
            return;
        }
        Answer answer = meant.get(item);
        boolean whole = hand.fill(form, prompt, answer);
        given.put(item, answer);
        if (!whole) {
            assertThat(visit.script()).as("Without all of %s, %s", item, answer).isFalse();
            incomplete.add(item);
            given.put(item, asFarAsShown(prompt, answer));
        }
        if (visit.script()) {
            form.awaitShown(expected());
            assertThat(form.shown()).as("after %s", item).isEqualTo(expected());
        }
    }

    private static Answer asFarAsShown(Prompt prompt, Answer answer) {
        Set<Integer> rows = prompt.rows().stream().map(PromptRow::code).collect(Collectors.toSet());
        Answer.Rows meant = (Answer.Rows) answer;
        return new Answer.Rows(
                ImmutableSortedMap.copyOf(Maps.filterKeys(meant.codes(), rows::contains)),
                ImmutableSortedMap.copyOf(Maps.filterKeys(meant.names(), rows::contains)));
    }

    private List<ItemId> unanswered() {
        return form.shown().stream()
                .map(ItemId::of)
                .filter(item -> !done.contains(item))
                .toList();
    }

    /** The items that routing puts on the page that is shown. */
    List<String> expected() {
        Interview now = now();
        Page page = now.questionnaire().pages().stream()
                .filter(one -> one.name().equals(form.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No page of the questionnaire is shown, but " + visit.path()));
        return page.elements().stream()
                .filter((Element element) -> element instanceof Item item && now.isPut(item.id()))
                .map(element -> ((Item) element).id().value())
                .toList();
    }

    /** Checks that the page shows what was given, each answer in its controls. */
    void seesWhatWasGiven() {
        for (String shown : form.shown()) {
            ItemId item = ItemId.of(shown);
            assertThat(form.filled(item))
                    .as(shown)
                    .isEqualTo(Entries.of(item, given.getOrDefault(item, Answer.leftOpen())));
        }
    }
}
