package org.polder.examples.guide;

import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.polder.dsl.SingleQuestion;
import org.polder.dsl.TextQuestion;
import org.polder.fieldwork.CarriedOver;
import org.polder.fieldwork.CarryPolicy;
import org.polder.fieldwork.Fieldwork;
import org.polder.fieldwork.Session;
import org.polder.interview.Routing;
import org.polder.journal.Carryover;
import org.polder.journal.Journal;
import org.polder.json.JournalFormat;
import org.polder.model.Questionnaire;
import org.polder.name.Language;
import org.polder.response.Start;
import org.polder.store.ContactKey;
import org.polder.store.ContactStore;
import org.polder.store.FileContactStore;
import org.polder.store.FileJournalStore;
import org.polder.store.InterviewKey;

/** The code of docs/storing.md. */
final class StoringChapter {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T09:00:00Z"), ZoneOffset.UTC);

    private StoringChapter() {}

    static void run(Path folder) {
        // guide: survey
        var work = single("work")
                .text("What work do you do?")
                .option(1, "Freelance")
                .option(2, "Employed");
        var mail = text("mail").text("Your e-mail address?").personal();
        var why = text("why").text("Why?").askedIf(work.is(1));
        Questionnaire survey = questionnaire("work")
                .version("1.0")
                .page("all", work, mail, why)
                .build();
        // guide: end
        keep(folder, CLOCK, survey, work, mail);
    }

    private static void keep(
            Path folder, Clock clock, Questionnaire survey, SingleQuestion<Integer> work, TextQuestion mail) {
        // guide: keep
        FileJournalStore journals = FileJournalStore.open(folder.resolve("answers"));
        ContactStore contacts = FileContactStore.open(folder.resolve("contacts"));
        Fieldwork fieldwork = Fieldwork.of(Routing.of(survey), journals, contacts, clock);

        Session session = fieldwork.begin(Start.in(Language.EN));
        session.answer(work.id(), work.answer(1).answer());
        session.answer(mail.id(), mail.answer("maker@example.org").answer());
        InterviewKey key = session.key();
        ContactKey contact = session.contactKey();
        // guide: end

        // guide: journal
        Journal journal = fieldwork.journal(key).orElseThrow();
        journal.events().stream().skip(1).map(JournalFormat::line).forEach(System.out::println);
        // guide: end
        journals.close();
        contacts.close();
        resume(folder, survey, key, contact);
    }

    private static void resume(Path folder, Questionnaire survey, InterviewKey key, ContactKey contact) {
        // guide: resume
        try (FileJournalStore journals = FileJournalStore.open(folder.resolve("answers"));
                ContactStore contacts = FileContactStore.open(folder.resolve("contacts"))) {
            journals.problems().forEach(System.out::println);
            Fieldwork fieldwork = Fieldwork.of(Routing.of(survey), journals, contacts, Clock.systemUTC());
            Session session = fieldwork.resume(key, contact).orElseThrow();
            System.out.println(
                    "Next: " + session.interview().current().orElseThrow().text());
            System.out.println(
                    "Contact data: " + session.interview().contactData().keySet());
            System.out.println("Forgotten: " + fieldwork.forget(contact) + ", people left: " + contacts.size());
        }
        // guide: end

        try (FileJournalStore journals = FileJournalStore.open(folder.resolve("answers"));
                ContactStore contacts = FileContactStore.open(folder.resolve("contacts"))) {
            Routing routing = Routing.of(survey);
            Fieldwork fieldwork = Fieldwork.of(routing, journals, contacts, Clock.systemUTC());
            // guide: compact
            Session session = fieldwork.resume(key).orElseThrow();
            session.shown(session.interview().next().orElseThrow().id());
            session.back();
            session.forward();

            int before = journals.read(key).size();
            Journal shorter = fieldwork.journal(key).orElseThrow().compacted(routing);
            journals.rewrite(
                    key, shorter.events().stream().map(JournalFormat::line).toList());
            journals.compact();
            System.out.println(before + " records, now " + journals.read(key).size());
            // guide: end

            // guide: versions
            var kind = single("work")
                    .text("What work do you do?")
                    .option(2, "Employed")
                    .option(3, "Both");
            var address = text("mail").text("Your e-mail address?").personal();
            Questionnaire second = questionnaire("work")
                    .version("2.0")
                    .page("all", kind, address)
                    .build();

            Fieldwork next = Fieldwork.of(Routing.of(second), journals, contacts, Clock.systemUTC());
            CarriedOver carried = next.carryOver(key, Optional.of(contact), routing, CarryPolicy.LEAVE_BEHIND)
                    .orElseThrow();
            Carryover carryover = carried.carryover();
            carryover.differences().forEach(found -> System.out.println(found.code() + ": " + found.place()));
            System.out.println("Left behind: " + carryover.leftBehind());
            System.out.println("Next: "
                    + carried.session()
                            .orElseThrow()
                            .interview()
                            .next()
                            .orElseThrow()
                            .id());
            // guide: end
        }
    }
}
