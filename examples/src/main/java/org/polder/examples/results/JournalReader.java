package org.polder.examples.results;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.journal.Journal;
import org.polder.json.Fingerprint;
import org.polder.json.JournalFormat;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.response.Response;
import org.polder.store.InterviewKey;

/** Makes of a journal what the researcher may know of the interview. */
final class JournalReader {
    private static final int NAME_LENGTH = 16;

    private final Routing routing;
    private final Questionnaire questionnaire;
    private final String fingerprint;
    private final ImmutableMap<ItemId, String> pages;

    JournalReader(Questionnaire questionnaire) {
        this.routing = Routing.of(questionnaire);
        this.questionnaire = questionnaire;
        this.fingerprint = Fingerprint.ofMeaning(questionnaire);
        this.pages = pages(questionnaire);
    }

    private static ImmutableMap<ItemId, String> pages(Questionnaire questionnaire) {
        ImmutableMap.Builder<ItemId, String> pages = ImmutableMap.builder();
        for (int i = 0; i < questionnaire.pages().size(); i++) {
            String name = questionnaire.pages().get(i).name();
            questionnaire.groups().get(i).forEach(group -> group.forEach(item -> pages.put(item.id(), name)));
        }
        return pages.buildOrThrow();
    }

    /**
     * Names a respondent in data. Who has an interview's key can read and go on with the interview, so the name is made
     * from it one way only.
     */
    static String respondent(InterviewKey key) {
        return "r"
                + Hashing.sha256()
                        .hashString("respondent of " + key.text(), StandardCharsets.UTF_8)
                        .toString()
                        .substring(0, NAME_LENGTH);
    }

    Reading read(InterviewKey key, List<String> records) {
        try {
            return read(key, JournalFormat.read("interview " + key, records));
        } catch (ProblemsException damaged) {
            return leftOut(key, LeftOut.Reason.UNREADABLE, codes(damaged.problems()));
        } catch (RuntimeException unforeseen) {
            // One journal that nobody foresaw may not take the others from the researcher.
            return leftOut(key, LeftOut.Reason.UNREADABLE, unforeseen.getClass().getSimpleName());
        }
    }

    /** What a problem says may quote an answer; its code does not. */
    private static String codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).distinct().collect(Collectors.joining(", "));
    }

    static Reading leftOut(InterviewKey key, LeftOut.Reason reason, String detail) {
        return new Reading.Skipped(new LeftOut(key.toString(), reason, detail));
    }

    private Reading read(InterviewKey key, Journal journal) {
        if (!journal.started().questionnaire().equals(questionnaire.id())) {
            return leftOut(
                    key,
                    LeftOut.Reason.OTHER_QUESTIONNAIRE,
                    journal.started().questionnaire() + " " + journal.version());
        }
        if (!journal.fingerprint().equals(fingerprint)) {
            return leftOut(key, LeftOut.Reason.OTHER_VERSION, journal.version());
        }
        Journal.Replayed replayed = journal.replay(routing);
        return replayed.problems().isEmpty()
                ? new Reading.Counted(interviewed(key, journal, replayed.interview()))
                : leftOut(key, LeftOut.Reason.UNREADABLE, codes(replayed.problems()));
    }

    private Interviewed interviewed(InterviewKey key, Journal journal, Interview interview) {
        Response response = interview.response(respondent(key)).fingerprint(fingerprint);
        Optional<ItemId> waiting = response.reached();
        int until = waiting.flatMap(questionnaire::position).orElse(Integer.MAX_VALUE);
        ImmutableSet<ItemId> met = interview.path().stream()
                .filter(item ->
                        interview.isPut(item) && questionnaire.position(item).orElseThrow() <= until)
                .collect(ImmutableSet.toImmutableSet());
        Map<ItemId, Answer> given = interview.given();
        return new Interviewed(
                response,
                response.status().orElseThrow(),
                journal.started().at(),
                journal.events().get(journal.events().size() - 1).at(),
                met,
                met.stream()
                        .filter(item -> given.containsKey(item) && !(given.get(item) instanceof Answer.LeftOpen))
                        .collect(ImmutableSet.toImmutableSet()),
                waiting,
                PageClock.times(journal, pages));
    }

    /** Lists the items of each page in order, by the page's name. */
    ImmutableMap<String, ImmutableList<Item>> items() {
        return questionnaire.pages().stream()
                .collect(ImmutableMap.toImmutableMap(
                        org.polder.model.Page::name,
                        page -> questionnaire.groups().get(questionnaire.pages().indexOf(page)).stream()
                                .flatMap(List::stream)
                                .collect(ImmutableList.toImmutableList())));
    }
}
