package org.polder.json;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.polder.interview.Routing;
import org.polder.journal.Journal;
import org.polder.problem.ProblemsException;

/**
 * What must hold whatever records are read as a journal or as contact data: a refusal with problems, or an exact round
 * trip; and whatever journal was read can be replayed on a questionnaire it knows nothing of.
 */
public final class JournalTarget {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Routing ROUTING = Routing.of(EveryKind.questionnaire());

    private JournalTarget() {}

    /** The entry that the fuzzer's own driver calls. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        long start = System.nanoTime();
        String text = new String(bytes, StandardCharsets.UTF_8);
        journal(text.lines().toList());
        contactData(text);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        if (taken.compareTo(LONGEST) > 0) {
            throw new AssertionError("Reading " + bytes.length + " bytes took " + taken);
        }
    }

    private static void journal(List<String> records) {
        Journal journal;
        try {
            journal = JournalFormat.read("fuzz", records);
        } catch (ProblemsException refused) {
            requireProblems(refused);
            return;
        }
        List<String> written =
                journal.events().stream().map(JournalFormat::line).toList();
        if (!JournalFormat.read("again", written).equals(journal)) {
            throw new AssertionError("Not the same again: " + written);
        }
        replay(journal);
    }

    private static void replay(Journal journal) {
        Journal.Replayed replayed = journal.replay(ROUTING);
        Journal.Replayed again = journal.compacted(ROUTING).replay(ROUTING);
        if (replayed.problems().isEmpty() && !again.interview().equals(replayed.interview())) {
            throw new AssertionError("Compaction changed the outcome of " + journal);
        }
        replayed.interview().current();
        ResponseWriter.line(replayed.interview().response("fuzz"));
    }

    private static void contactData(String json) {
        try {
            var data = JournalFormat.readContactData(json);
            String written = JournalFormat.contactData(data);
            if (!JournalFormat.readContactData(written).equals(data)) {
                throw new AssertionError("Not the same again: " + written);
            }
        } catch (ProblemsException refused) {
            requireProblems(refused);
        }
    }

    private static void requireProblems(ProblemsException refused) {
        if (refused.problems().isEmpty()) {
            throw new AssertionError("Refused without a problem");
        }
    }
}
