package org.polder.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polder.dsl.Survey.multiple;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.text;
import static org.polder.examples.embedding.AtTheKeys.BACKSPACE;
import static org.polder.examples.embedding.AtTheKeys.DOWN;
import static org.polder.examples.embedding.AtTheKeys.END;
import static org.polder.examples.embedding.AtTheKeys.ENTER;
import static org.polder.examples.embedding.AtTheKeys.HELP;
import static org.polder.examples.embedding.AtTheKeys.LEFT;
import static org.polder.examples.embedding.AtTheKeys.SHIFT_TAB;
import static org.polder.examples.embedding.AtTheKeys.SPACE;
import static org.polder.examples.embedding.AtTheKeys.STOP;
import static org.polder.examples.embedding.AtTheKeys.UP;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.polder.answer.Answer;
import org.polder.fieldwork.Session;
import org.polder.genai2026.Genai2026;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.response.Status;

@Timeout(120)
class KeyboardInterviewTest {
    private static final Questionnaire REASONS = questionnaire("reasons")
            .page(
                    "one",
                    multiple("why")
                            .text("Why?")
                            .option(1, "To be faster")
                            .option(2, "For fun")
                            .openOption(10, "Other reasons")
                            .exclusiveOption(11, "No reason")
                            .optional(),
                    text("more").text("Tell us more.").optional())
            .build();

    @TempDir
    private Path folder;

    private static Answer given(Session session, String item) {
        return session.interview().given().get(ItemId.of(item));
    }

    @Test
    void every_kind_is_answered_by_keys() throws IOException {
        try (KeptInterviews kept = KeptInterviews.open(TypedAnswerTest.EVERY_KIND, folder)) {
            Session session = kept.begin(Language.EN);
            try (AtTheKeys keys = AtTheKeys.sit(session)) {
                keys.press(ENTER).sees("Hello.").press(ENTER);
                keys.sees("Work?").press("4", ENTER).sees("Type your own words").press("painter", ENTER);
                keys.sees("Hours?").press("31,5", ENTER);
                keys.sees("Born?").press(DOWN, ENTER);
                keys.sees("Order?").press("3", SPACE, "1", SPACE, "2", SPACE).sees("[ 1] 3");
                keys.press(ENTER).sees("Brands?").press(DOWN, SPACE, "6", SPACE, "a third", ENTER);
                keys.sees("[x] 6").press(ENTER);
                keys.sees("1/2  Price").press("2", ENTER);
                keys.sees("2/2  Other").press("smell", ENTER).sees("2/2  smell").press("1", ENTER);
                keys.sees("Where?").press("1", SPACE, "2", SPACE, ENTER);
                keys.sees("Why?").press("because", ENTER);
                assertThat(keys.ends()).contains("Thank you. Your answers are kept.");
            }
            assertThat(session.interview().response("r").status()).hasValue(Status.COMPLETE);
            assertThat(session.interview().response("r").answers().values())
                    .containsExactly(
                            Answer.code(4, "painter"),
                            TypedAnswer.to(
                                    TypedAnswerTest.EVERY_KIND
                                            .item(ItemId.of("hours"))
                                            .orElseThrow(),
                                    "31.5"),
                            Answer.instead(99),
                            Answer.ranked(3, 1, 2),
                            Answer.codes(1, 6).with(6, "a third"),
                            Answer.rows(Map.of(1, 2, 12, 1)).named(12, "smell"),
                            Answer.rowSets(Map.of(1, List.of(1, 2))),
                            Answer.text("because"));
        }
    }

    @Test
    void an_exclusive_option_takes_the_ticks_of_the_others_away_and_they_take_its() throws IOException {
        try (KeptInterviews kept = KeptInterviews.open(REASONS, folder)) {
            Session session = kept.begin(Language.EN);
            try (AtTheKeys keys = AtTheKeys.sit(session)) {
                keys.press(ENTER).sees("Why?").press("1", SPACE, "2", SPACE).sees("[x]  2");
                keys.press("11", SPACE).sees("[x] 11");
                assertThat(keys.screen()).contains("[ ]  1  To be faster").contains("[ ]  2  For fun");
                keys.press("10", SPACE).sees("Type your own words");
                assertThat(keys.screen()).contains("[x] 10").contains("[ ] 11");
                keys.press("<b>why</b>? not\u00e9", ENTER)
                        .sees("Space: tick")
                        .press(ENTER)
                        .sees("Tell us more");
            }
            assertThat(given(session, "why")).isEqualTo(Answer.codes(10).with(10, "<b>why</b>? not\u00e9"));
        }
    }

    @Test
    void the_words_of_an_option_stand_right_below_it() throws IOException {
        try (KeptInterviews kept = KeptInterviews.open(REASONS, folder);
                AtTheKeys keys = AtTheKeys.sit(kept.begin(Language.EN))) {
            keys.press(ENTER).sees("Why?").press("10", SPACE, "to see").sees("to see");
            assertThat(keys.screen().lines().map(String::strip))
                    .containsSubsequence(
                            keys.screen().contains("›") ? "› [x] 10  Other reasons" : "> [x] 10  Other reasons",
                            "to see",
                            "[ ] 11  No reason");
        }
    }

    @Test
    void nothing_is_pointed_at_before_the_respondent_moves_so_enter_leaves_open() throws IOException {
        try (KeptInterviews kept = KeptInterviews.open(REASONS, folder)) {
            Session session = kept.begin(Language.EN);
            try (AtTheKeys keys = AtTheKeys.sit(session)) {
                keys.press(ENTER).sees("Why?").press(ENTER).sees("Tell us more");
                assertThat(given(session, "why")).isEqualTo(Answer.leftOpen());
                keys.press(SHIFT_TAB)
                        .sees("Why?")
                        .press(DOWN, DOWN, SPACE, BACKSPACE, ENTER)
                        .sees("Tell us more");
                assertThat(given(session, "why")).isEqualTo(Answer.leftOpen());
            }
        }
    }

    @Test
    void whoever_goes_back_sees_their_answer_and_goes_on_one_question_at_a_time_or_changes_it() throws IOException {
        try (KeptInterviews kept = KeptInterviews.open(TypedAnswerTest.EVERY_KIND, folder)) {
            Session session = kept.begin(Language.EN);
            try (AtTheKeys keys = AtTheKeys.sit(session)) {
                keys.press(ENTER).sees("Hello.").press(ENTER).sees("Work?").press("1", ENTER);
                keys.sees("Hours?")
                        .press("31", ENTER)
                        .sees("Born?")
                        .press("1-5-1990", ENTER)
                        .sees("Order?");
                keys.press(LEFT)
                        .sees("1990-05-01")
                        .press(SHIFT_TAB)
                        .sees("Hours?")
                        .sees("31");
                keys.press("<")
                        .sees("31<")
                        .press(BACKSPACE, SHIFT_TAB)
                        .sees("Work?")
                        .sees("(•) 1");
                keys.press(ENTER).sees("Hours?").press(ENTER).sees("Born?");
                assertThat(given(session, "hours")).isEqualTo(Answer.number(31));
                keys.press(SHIFT_TAB)
                        .sees("Hours?")
                        .press(BACKSPACE, BACKSPACE, "40", ENTER)
                        .sees("Order?");
                assertThat(given(session, "hours")).isEqualTo(Answer.number(40));
            }
        }
    }

    @Test
    void a_line_with_only_the_sign_for_back_or_for_help_means_that() throws IOException {
        try (KeptInterviews kept = KeptInterviews.open(REASONS, folder);
                AtTheKeys keys = AtTheKeys.sit(kept.begin(Language.EN))) {
            keys.press(ENTER).sees("Why?").press("?").sees("press Space to tick it");
            keys.press(ENTER).sees("Tell us more").press("?", ENTER).sees("only < goes back");
            keys.press(HELP).sees("only < goes back").press("<", ENTER).sees("Why?");
        }
    }

    @Test
    void a_doubtful_answer_is_kept_only_when_the_respondent_says_that_it_is_right() throws IOException {
        try (KeptInterviews kept = KeptInterviews.open(TypedAnswerTest.EVERY_KIND, folder)) {
            Session session = kept.begin(Language.EN);
            try (AtTheKeys keys = AtTheKeys.sit(session)) {
                keys.press(ENTER)
                        .sees("Hello.")
                        .press(ENTER)
                        .sees("Work?")
                        .press("1", ENTER)
                        .sees("Hours?");
                keys.press("70", ENTER)
                        .sees("! That is a lot.")
                        .press(ENTER, ENTER, "2", ENTER)
                        .sees("Type your answer");
                assertThat(given(session, "hours")).isNull();
                keys.press(ENTER).sees("It is right: keep it").press("1", ENTER).sees("Born?");
                assertThat(given(session, "hours")).isEqualTo(Answer.number(70));
            }
        }
    }

    @Test
    void an_answer_that_is_refused_is_asked_again_with_what_was_typed() throws IOException {
        try (KeptInterviews kept = KeptInterviews.open(TypedAnswerTest.EVERY_KIND, folder)) {
            Session session = kept.begin(Language.EN);
            try (AtTheKeys keys = AtTheKeys.sit(session)) {
                keys.press(ENTER).sees("Hello.").press(ENTER).sees("Work?");
                keys.press(ENTER).sees("! Please answer this question to go on.");
                keys.press("4", ENTER, ENTER)
                        .sees("! ")
                        .press(ENTER, "mason", ENTER)
                        .sees("Hours?");
                keys.press("ten", ENTER).sees("! ").sees("› ten");
                assertThat(given(session, "work")).isEqualTo(Answer.code(4, "mason"));
            }
        }
    }

    @Test
    void ctrl_c_ctrl_d_and_hanging_up_stop_kindly_and_the_key_goes_on_where_they_were() throws IOException {
        try (KeptInterviews kept = KeptInterviews.open(REASONS, folder)) {
            Session session = kept.begin(Language.EN);
            String key = PrivateKey.of(session).text();
            for (String stop : new String[] {STOP, END}) {
                try (AtTheKeys keys = AtTheKeys.sit(session, 200, 24, true)) {
                    keys.press(ENTER).sees("Why?").press(stop);
                    assertThat(keys.ends())
                            .contains("Everything you answered is kept. Go on with --resume " + key)
                            .doesNotContain("Why?");
                }
            }
            try (AtTheKeys keys = AtTheKeys.sit(session)) {
                keys.press(ENTER)
                        .sees("Why?")
                        .press("2", SPACE, ENTER)
                        .sees("Tell us more")
                        .press("half a wor");
            }
            Session resumed = kept.resume(PrivateKey.of(key)).orElseThrow();
            try (AtTheKeys keys = AtTheKeys.sit(resumed)) {
                keys.press(ENTER).sees("Tell us more").press("all of it", ENTER).ends();
            }
            assertThat(given(resumed, "why")).isEqualTo(Answer.codes(2));
            assertThat(given(resumed, "more")).isEqualTo(Answer.text("all of it"));
        }
    }

    @Test
    void what_is_pasted_is_text_and_no_word_of_a_respondent_steers_the_terminal() throws IOException {
        try (KeptInterviews kept = KeptInterviews.open(Genai2026.asFielded(), folder)) {
            Session session = kept.begin(Language.EN);
            session.answer(ItemId.of("Q1"), Answer.code(4, "\033[2J\033]0;owned\u0007\u009b31m\u202Egnorw"));
            session.goTo(ItemId.of("Q1"));
            try (AtTheKeys keys = AtTheKeys.sit(session, 100, 24, true)) {
                keys.press(ENTER)
                        .sees("\uFFFD[2J\uFFFD]0;owned\uFFFD\uFFFD31m\uFFFDgnorw")
                        .sees("Self-employed");
                keys.press(ENTER, ENTER).sees("Q2").press("10", ENTER);
                keys.press("\033[200~one\rtwo\tthree\033[31m\033[201~")
                        .sees("two three[31m")
                        .press(ENTER)
                        .sees("Q4");
            }
            assertThat(given(session, "Q2")).isEqualTo(Answer.code(10, "one\ntwo three[31m"));
        }
    }

    @Test
    void keys_that_mean_nothing_here_type_nothing() throws IOException {
        try (KeptInterviews kept = KeptInterviews.open(REASONS, folder)) {
            Session session = kept.begin(Language.EN);
            try (AtTheKeys keys = AtTheKeys.sit(session)) {
                keys.press(ENTER).sees("Why?").press(ENTER).sees("Tell us more");
                keys.press("a\033[15~b\033[1;5Cc\033OSd\u000C\u0000e", UP, DOWN)
                        .sees("abcde")
                        .press(ENTER)
                        .ends();
            }
            assertThat(given(session, "more")).isEqualTo(Answer.text("abcde"));
        }
    }

    @Test
    void words_are_wrapped_at_the_width_of_the_window_and_again_when_it_changes() throws IOException {
        try (KeptInterviews kept = KeptInterviews.open(Genai2026.asFielded(), folder);
                AtTheKeys keys = AtTheKeys.sit(kept.begin(Language.EN), 40, 12, true)) {
            keys.press(ENTER)
                    .sees("Q1")
                    .press("1", ENTER)
                    .sees("Q2")
                    .press("10")
                    .sees("10");
            assertThat(keys.screen().lines()).allMatch(line -> line.length() <= 40);
            assertThat(keys.screen()).contains("10  Other").contains("Ctrl-C").doesNotContain("Q2");
            keys.resize(100, 30).sees("Q2");
            assertThat(keys.screen()).contains("10  Other").contains(" 1  ");
        }
    }

    @Test
    void there_is_colour_only_where_it_is_wanted_and_never_instead_of_a_sign() throws IOException {
        try (KeptInterviews kept = KeptInterviews.open(REASONS, folder)) {
            for (boolean colour : new boolean[] {true, false}) {
                try (AtTheKeys keys = AtTheKeys.sit(kept.begin(Language.EN), 80, 24, colour)) {
                    keys.press(ENTER).sees("Why?").press("2", SPACE).sees("› [x]  2");
                    assertThat(keys.isColoured()).isEqualTo(colour);
                }
            }
        }
    }

    @Test
    void whoever_is_screened_out_reads_why() throws IOException {
        try (KeptInterviews kept = KeptInterviews.open(TypedAnswerTest.EVERY_KIND, folder)) {
            Session session = kept.begin(Language.EN);
            session.answer(ItemId.of("hello"), Answer.seen());
            session.answer(ItemId.of("work"), Answer.code(2));
            session.answer(ItemId.of("hours"), Answer.number(1));
            session.answer(ItemId.of("born"), Answer.date(LocalDate.of(1990, 5, 1)));
            session.answer(ItemId.of("order"), Answer.ranked(1, 2, 3));
            session.answer(ItemId.of("brands"), Answer.codes(1));
            session.answer(ItemId.of("judged"), Answer.leftOpen());
            try (AtTheKeys keys = AtTheKeys.sit(session)) {
                keys.press(ENTER).sees("Where?").press("1", ENTER, ENTER);
                assertThat(keys.ends()).contains("Not for you.");
            }
        }
    }
}
