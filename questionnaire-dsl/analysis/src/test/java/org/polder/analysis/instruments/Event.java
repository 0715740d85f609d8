package org.polder.analysis.instruments;

import static org.polder.dsl.Logic.any;
import static org.polder.dsl.Survey.date;
import static org.polder.dsl.Survey.grid;
import static org.polder.dsl.Survey.multiple;
import static org.polder.dsl.Survey.notice;
import static org.polder.dsl.Survey.option;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.quota;
import static org.polder.dsl.Survey.screenOut;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.polder.dsl.Coded;
import org.polder.dsl.DayQuestion;
import org.polder.dsl.GridQuestion;
import org.polder.dsl.MultipleQuestion;
import org.polder.dsl.QuotaDraft;
import org.polder.dsl.ScreenOutItem;
import org.polder.dsl.SingleQuestion;
import org.polder.model.Questionnaire;

/** What those who came thought of an event: quotas by role, and an end for those who were not there. */
final class Event {
    private enum Role implements Coded {
        VISITOR(1, "Visitor"),
        SPEAKER(2, "Speaker"),
        HELPER(3, "Helper");

        private final int code;
        private final String label;

        Role(int code, String label) {
            this.code = code;
            this.label = label;
        }

        @Override
        public int code() {
            return code;
        }

        @Override
        public String label() {
            return label;
        }
    }

    private Event() {}

    static Questionnaire evaluation() {
        MultipleQuestion<Integer> days = multiple("days")
                .text("On which days were you there?")
                .option(1, "Friday")
                .option(2, "Saturday")
                .exclusiveOption(9, "On neither");
        ScreenOutItem away = screenOut("away")
                .text("These questions are for those who were there.")
                .askedIf(days.contains(9));
        SingleQuestion<Role> role = single("role", Role.class).text("In what role?");
        QuotaDraft visitors = quota("visitors", 300, role.is(Role.VISITOR));
        QuotaDraft speakers = quota("speakers", 40, role.is(Role.SPEAKER));
        ScreenOutItem full = screenOut("full")
                .text("We have heard enough people in your role: thank you.")
                .askedIf(any(visitors.isFull(), speakers.isFull()));
        GridQuestion parts = grid("parts")
                .text("How did you like these?")
                .row(1, "Opening")
                .row(2, "Workshops")
                .row(3, "Concert")
                .rowIf(1, days.contains(1))
                .rowIf(3, days.contains(2))
                .scale(1, "Not")
                .scale(2, "Somewhat")
                .scale(3, "Much")
                .scale(option(8, "I missed it").notApplicable());
        DayQuestion booked = date("booked")
                .text("When did you book your ticket?")
                .earliest(LocalDate.of(2025, 1, 1))
                .notInFuture()
                .dontKnow(98, "I don't remember")
                .askedIf(role.is(Role.VISITOR));
        SingleQuestion<Integer> again = single("again")
                .text("Will you come again?")
                .textIf(role.is(Role.SPEAKER), "Would you speak again?")
                .option(1, "Yes")
                .option(2, "Perhaps")
                .option(3, "No");
        return questionnaire("event")
                .quota(visitors)
                .quota(speakers)
                .page(
                        "welcome",
                        notice("welcome").text("Five minutes about the event.").timeLimit(Duration.ofMinutes(5)))
                .page("who", days, away, role, full)
                .page("parts", parts)
                .page(
                        "liked",
                        text("liked")
                                .text("What did you like about the {parts}?")
                                .fill("parts", parts.rowsJudged(List.of(2), 3))
                                .optional()
                                .askedIf(parts.at(2).is(3)))
                .page("booking", booked)
                .page(
                        "again",
                        again,
                        text("whyNot")
                                .text("What keeps you from it?")
                                .optional()
                                .askedIf(again.isAnyOf(2, 3)))
                .build();
    }
}
