package org.polder.examples.browser.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.polder.fieldwork.Fieldwork;
import org.polder.fieldwork.Session;
import org.polder.genai2026.Genai2026;
import org.polder.interview.Routing;
import org.polder.name.Language;
import org.polder.response.AsidePolicy;
import org.polder.response.Start;
import org.polder.store.JdbcContactStore;
import org.polder.store.JdbcJournalStore;
import org.sqlite.SQLiteDataSource;

/** A store with a respondent for each of some texts, who wrote it everywhere, with another program than a browser. */
public final class HostileFieldwork {
    private HostileFieldwork() {}

    /** Opens a file as a database. */
    public static SQLiteDataSource sqlite(Path file) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /** Fills the two files of a survey. */
    public static void fill(Path answers, Path contacts, List<String> texts) {
        try (JdbcJournalStore journals = JdbcJournalStore.open(sqlite(answers));
                JdbcContactStore contactData = JdbcContactStore.open(sqlite(contacts))) {
            Fieldwork fieldwork =
                    Fieldwork.of(Routing.of(Genai2026.asFielded()), journals, contactData, Clock.systemUTC());
            for (String words : texts) {
                Session session = fieldwork.begin(Start.in(Language.NL));
                HostileAnswers.with(words)
                        .forEach((item, answer) -> assertThat(
                                        session.answer(item, answer).problems())
                                .as("%s at %s", words, item)
                                .isEmpty());
                session.complete(AsidePolicy.KEEP_APART);
            }
        }
    }
}
