package org.polder.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polder.dsl.Logic.any;
import static org.polder.dsl.Logic.choose;
import static org.polder.dsl.Logic.count;
import static org.polder.dsl.Logic.value;
import static org.polder.dsl.Survey.bands;
import static org.polder.dsl.Survey.compute;
import static org.polder.dsl.Survey.date;
import static org.polder.dsl.Survey.grid;
import static org.polder.dsl.Survey.multiple;
import static org.polder.dsl.Survey.multipleGrid;
import static org.polder.dsl.Survey.notice;
import static org.polder.dsl.Survey.number;
import static org.polder.dsl.Survey.option;
import static org.polder.dsl.Survey.page;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.quota;
import static org.polder.dsl.Survey.ranking;
import static org.polder.dsl.Survey.repeat;
import static org.polder.dsl.Survey.row;
import static org.polder.dsl.Survey.screenOut;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.polder.answer.Answer;
import org.polder.answer.Reply;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.interview.Step;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.response.Start;
import org.polder.response.Status;

class SurveyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    enum Work implements Coded {
        FREELANCE(1, "Freelance"),
        EMPLOYED(2, "Employed"),
        NEITHER(5, "Neither");

        private final int code;
        private final String label;

        Work(int code, String label) {
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

    private final NoticeItem welcome =
            notice("welcome").text("Welcome").hint("It takes ten minutes").timeLimit(Duration.ofSeconds(30));
    private final DayQuestion birth = date("birth")
            .text("When were you born?")
            .earliest(LocalDate.of(1900, 1, 1))
            .notInFuture()
            .refused(99, "I would rather not say");
    private final ComputedValue age = compute("age", birth.years()).text("Age in years");
    private final SingleQuestion<Work> work = single("work", Work.class)
            .text("What work do you do?")
            .anchored(Work.NEITHER)
            .shuffled();
    private final QuotaDraft freelancers = quota("freelancers", 100, work.is(Work.FREELANCE));
    private final ScreenOutItem young =
            screenOut("young").text("You are too young.").askedIf(any(age.isLess(18), freelancers.isFull()));
    private final NumericQuestion contract = number("contract")
            .text("For how many hours is your contract?")
            .between(0, 80)
            .decimals(1)
            .step(new BigDecimal("0.5"))
            .slider()
            .dontKnow(98, "Don't know")
            .askedIf(work.is(Work.EMPLOYED));
    private final NumericQuestion hours = number("hours")
            .text("How many hours did you work last week?")
            .between(0, 168)
            .check(own -> own.isAtMost(112), "That is more than sixteen hours a day.")
            .warn(own -> own.isAtLeast(contract), "That is less than your contract of {contract} hours.")
            .fill("contract", contract.words())
            .warnOnce();
    private final MultipleQuestion<Integer> brands = multiple("brands")
            .text("Which brands do you know?")
            .option(1, "Acme")
            .option(2, "Bolt")
            .options(
                    option(3, "Cork").shownIf(hours.isGreater(0)),
                    option(4, "Another").open(40).anchored())
            .exclusiveOption(5, "None")
            .anchored(5)
            .optionIf(2, work.isNoneOf(Work.NEITHER))
            .rotated()
            .atMost(4);
    private final SingleQuestion<Integer> liking = single("liking")
            .text("How do you like {brand}?")
            .options(bands(0, 5))
            .dontKnow(9, "Don't know");
    private final TextQuestion why =
            text("why").text("Why do you like {brand}?").askedIf(liking.is(2)).optional();
    private final RepeatedBlock perBrand =
            repeat("per-brand").forEach(brands).label("brand").ask(liking, why).shuffled();
    private final RankingQuestion<Integer> rank = ranking("rank")
            .text("Which matter most?")
            .option(1, "Price")
            .option(2, "Quality")
            .option(3, "Name")
            .top(1, 2)
            .flipped();
    private final GridQuestion judged = grid("judged")
            .text("How do you judge these?")
            .row(1, "Price")
            .rows(row(2, "Quality").shownIf(rank.ranks(2).between(1, 2)))
            .namedRow(3, "Something else")
            .scale(1, "Bad")
            .scale(2, "Good")
            .anchored(3)
            .shuffled()
            .optional();
    private final MultipleGridQuestion places = multipleGrid("places")
            .text("Where do you see them?")
            .row(1, "Price")
            .carriedRow(3, judged, 3)
            .scale(1, "Shop")
            .scale(2, "Street")
            .scale(option(9, "Nowhere").exclusive())
            .atMost(2);
    private final ComputedValue score = compute(
                    "score",
                    choose(
                            brands.containsAll(1, 2),
                            brands.count().plus(judged.at(1).value().orElse(value(0))),
                            count(work.is(Work.EMPLOYED), judged.anyRow(List.of(1, 2), 2))
                                    .times(value(10))))
            .text("Score");
    private final TextQuestion post = text("post")
            .text("What is your postcode?")
            .textIf(liking.askedFor(1).is(2), "What is your postcode, friend of Acme?")
            .atMost(7)
            .check(own -> own.matches("^[0-9]{4} ?[A-Z]{2}$"), "Write it as 1234 AB.");
    private final TextQuestion mail = text("mail")
            .text("What is your e-mail address?")
            .atMost(320)
            .optional()
            .personal();
    private final TextQuestion last = text("last")
            .text("Anything else?")
            .askedIf(score.isAtLeast(3)
                    .and(rank.ranks(1).first().or(judged.allRows(List.of(1, 2), 2)))
                    .and(brands.containsNoneOf(5))
                    .and(birth.isBefore(LocalDate.of(2000, 1, 1)))
                    .and(birth.isOnOrBefore(Period.ofYears(-18)))
                    .and(judged.countRows(List.of(1, 2), 0, 2, 1, 2))
                    .and(places.at(1).isNoneOf(9))
                    .and(contract.isOption(98).negate())
                    .and(post.answered()))
            .optional();

    private Questionnaire built() {
        return questionnaire("everything")
                .version("2.0")
                .quota(freelancers)
                .page("start", welcome, birth, age, work)
                .page("gate", young)
                .page("hours", contract, hours, brands)
                .page(page("brands", perBrand).title("About brands"))
                .page(page("opinions", rank, notice("rest").text("Take a rest."))
                        .titleIf(work.is(Work.EMPLOYED), "You and your employer")
                        .title("You")
                        .rotated())
                .page("grids", judged, places, score)
                .page("end", post, mail, last)
                .build();
    }

    @Test
    void everything_the_language_says_can_be_said_with_plain_constructors() {
        Questionnaire built = built();
        Questionnaire plain = PlainSurvey.everything();

        assertThat(built.pages()).containsExactlyElementsOf(plain.pages());
        assertThat(built.bundles()).isEqualTo(plain.bundles());
        assertThat(built).isEqualTo(plain);
    }

    private static Interview given(Interview interview, Reply... replies) {
        Interview now = interview;
        for (Reply reply : replies) {
            now = now.answer(reply).orThrow();
        }
        return now;
    }

    private static List<String> problems(Step step) {
        return step.problems().stream().map(problem -> problem.code()).toList();
    }

    private Interview started(Start start) {
        return given(Interview.start(Routing.of(built()), start), welcome.seen());
    }

    @Test
    void an_interview_goes_through_a_questionnaire_that_uses_everything() {
        Interview interview = given(
                started(Start.in(Language.EN).on(TODAY)),
                birth.answer(LocalDate.of(1990, 5, 1)),
                work.answer(Work.EMPLOYED),
                contract.answer(new BigDecimal("31.5")));

        assertThat(problems(interview.answer(hours.answer(140)))).containsExactly("check");
        Step fewer = interview.answer(hours.answer(20));
        assertThat(fewer.problems().get(0).details())
                .containsEntry("message", "That is less than your contract of 31.5 hours.");
        interview = given(fewer.confirmed().orElseThrow(), brands.answer(1, 2));

        assertThat(interview.path().stream().map(ItemId::value))
                .contains("liking[1]", "liking[2]")
                .doesNotContain("liking[3]");
        interview = given(
                interview,
                liking.askedFor(1).answer(2),
                why.askedFor(1).answer("Cheap"),
                liking.askedFor(2).answer(1));
        assertThat(interview.prompt(liking.askedFor(1).id()).orElseThrow().text())
                .isEqualTo("How do you like Acme?");
        interview = given(
                interview,
                rank.answer(1, 2),
                new Reply(ItemId.of("rest"), notice("rest").seen().answer()));
        interview = given(interview, judged.answer(Map.of(1, 2, 2, 1)), places.answer(Map.of(1, List.of(1, 2))));

        assertThat(interview.current().orElseThrow().text()).isEqualTo("What is your postcode, friend of Acme?");
        assertThat(problems(interview.answer(post.answer("here")))).containsExactly("check");
        interview = given(interview, post.answer("1234 AB"), mail.answer("a@b.nl"));
        assertThat(interview.current().orElseThrow().id()).isEqualTo(last.id());
        interview = given(interview, last.answer("No"));

        assertThat(interview.isComplete()).isTrue();
        assertThat(interview.response("r").answer(age.id())).hasValue(age36());
        assertThat(interview.contactData()).containsOnlyKeys(mail.id());
    }

    /** Born on 1 May 1990, the respondent is 36 on 24 November 2026. */
    private static Answer age36() {
        return Answer.number(36);
    }

    @Test
    void the_young_and_those_whose_quota_is_full_are_screened_out() {
        Start start = Start.in(Language.EN).on(TODAY);
        Interview child = given(started(start), birth.answer(LocalDate.of(2010, 1, 1)), work.answer(Work.NEITHER));
        Interview full = given(
                started(start.closed(List.of("freelancers"))),
                birth.answer(LocalDate.of(1990, 1, 1)),
                work.answer(Work.FREELANCE));
        Interview open = given(started(start), birth.answer(LocalDate.of(1990, 1, 1)), work.answer(Work.FREELANCE));

        assertThat(child.response("r").status()).hasValue(Status.SCREENED_OUT);
        assertThat(full.response("r").status()).hasValue(Status.SCREENED_OUT);
        assertThat(open.current().orElseThrow().id()).isEqualTo(hours.id());
    }

    @Test
    void a_question_can_be_shared_and_varied_as_each_stage_is_a_value() {
        SingleQuestion<Integer> shared = single("a").option(1, "Yes");
        SingleQuestion<Integer> longer = shared.text("A?").option(2, "No");

        assertThat(questionnaire("one")
                        .page("p", shared.text("Other?"))
                        .build()
                        .items()
                        .get(0)
                        .options())
                .hasSize(1);
        assertThat(questionnaire("two").page("p", longer).build().items().get(0).options())
                .hasSize(2);
    }
}
