package org.polder.examples.browser.load;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Multiset;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.journal.Event;
import org.polder.journal.Journal;
import org.polder.json.JournalFormat;
import org.polder.name.ItemId;
import org.polder.store.InterviewKey;
import org.polder.store.JdbcJournalStore;
import org.sqlite.SQLiteDataSource;

/** Holds what is in the store, once the server has stopped, against what the respondents sent. */
final class StoredAnswers {
    private static final Routing ROUTING = Routing.of(Meant.QUESTIONNAIRE);
    private static final ItemId SIGNED = ItemId.of("Q4");

    private final LoadPlan plan;
    private final Map<Answer, Journal> bySignature = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> contactData;
    private int empty;
    private int answers;

    StoredAnswers(LoadPlan plan) {
        this.plan = plan;
        this.contactData = contactData(plan.contacts());
        read();
    }

    private static SQLiteDataSource sqlite(Path file) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static List<String> contactData(Path file) {
        List<String> found = new ArrayList<>();
        try (Connection connection = sqlite(file).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT data FROM polder_contact")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The contact data cannot be read", failure);
        }
        return found;
    }

    private void read() {
        try (JdbcJournalStore journals = JdbcJournalStore.open(sqlite(plan.store()))) {
            for (InterviewKey key : journals.keys()) {
                Journal journal = JournalFormat.read("stored", journals.read(key));
                Map<ItemId, Answer> given = interview(journal).given();
                if (given.isEmpty()) {
                    empty++;
                } else if (bySignature.put(given.getOrDefault(SIGNED, Answer.leftOpen()), journal) != null) {
                    faults.add("Two interviews hold the answers of one respondent");
                }
            }
        }
    }

    private Interview interview(Journal journal) {
        Journal.Replayed replayed = journal.replay(ROUTING);
        replayed.problems().forEach(problem -> faults.add(problem.message()));
        return replayed.interview();
    }

    /** Tells what is lost, doubled or otherwise than it was sent. */
    List<String> faults(List<Sent> respondents) {
        int uncertain = 0;
        for (Sent respondent : respondents) {
            uncertain += respondent.uncertainStarts();
            check(respondent);
        }
        if (bySignature.size() != respondents.size()) {
            faults.add("The store holds " + bySignature.size() + " interviews with answers, of " + respondents.size());
        }
        if (empty > uncertain) {
            faults.add(empty + " interviews are empty, and only " + uncertain + " were begun without an answer");
        }
        return faults;
    }

    private void check(Sent respondent) {
        Meant meant = respondent.meant();
        Journal journal = bySignature.get(meant.answer(SIGNED.value()));
        String who = "Respondent " + meant.number() + ": ";
        if (journal == null) {
            faults.add(who + "nothing is stored");
            return;
        }
        Interview stored = interview(journal);
        ImmutableSet<ItemId> acknowledged = respondent.acknowledged();
        ImmutableMap<ItemId, Answer> impersonal = meant.impersonal();
        Map<ItemId, Answer> sent = Maps.filterKeys(impersonal, acknowledged::contains);
        Map<ItemId, Answer> kept = Maps.filterKeys(stored.given(), impersonal::containsKey);
        if (!Maps.filterKeys(kept, acknowledged::contains).equals(sent)) {
            faults.add(who + "acknowledged " + sent + " but stored " + kept);
        }
        if (respondent.done() && (!kept.equals(impersonal) || stored.completed().isEmpty())) {
            faults.add(who + "done with " + impersonal + " but stored " + kept);
        }
        once(who, journal);
        answers += kept.size();
        contacts(who, meant, acknowledged);
    }

    /** Every answer was recorded once, and none changed. */
    private void once(String who, Journal journal) {
        Multiset<ItemId> recorded = HashMultiset.create();
        for (Event event : journal.events()) {
            if (event instanceof Event.Answered answered) {
                recorded.add(answered.item());
            } else if (event instanceof Event.LeftOpen open) {
                recorded.add(open.item());
            } else if (event instanceof Event.Changed changed) {
                faults.add(who + changed.item() + " was changed");
            }
        }
        recorded.entrySet().stream()
                .filter(entry -> entry.getCount() > 1)
                .forEach(entry -> faults.add(who + entry.getElement() + " is stored " + entry.getCount() + " times"));
    }

    private void contacts(String who, Meant meant, ImmutableSet<ItemId> acknowledged) {
        for (String word : meant.contactData()) {
            long found =
                    contactData.stream().filter(data -> data.contains(word)).count();
            if (found > 1
                    || found == 0 && acknowledged.containsAll(meant.answers().keySet())) {
                faults.add(who + "contact data are stored " + found + " times");
            }
        }
    }

    int answers() {
        return answers;
    }

    int empty() {
        return empty;
    }
}
