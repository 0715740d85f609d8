package org.polder.examples.guide;

import static org.polder.dsl.Logic.choose;
import static org.polder.dsl.Logic.value;
import static org.polder.dsl.Survey.compute;
import static org.polder.dsl.Survey.date;
import static org.polder.dsl.Survey.grid;
import static org.polder.dsl.Survey.multiple;
import static org.polder.dsl.Survey.number;
import static org.polder.dsl.Survey.page;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.quota;
import static org.polder.dsl.Survey.repeat;
import static org.polder.dsl.Survey.screenOut;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.polder.interview.Choice;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.interview.Step;
import org.polder.model.Questionnaire;
import org.polder.name.Language;
import org.polder.problem.Problem;
import org.polder.response.Start;

/** The code of docs/routing.md. */
final class RoutingChapter {
    private RoutingChapter() {}

    static void run(Path folder) {
        conditions();
        missing();
        offThePath();
        blocks();
        computed();
        checks();
        orders();
        screenOuts();
    }

    private static void conditions() {
        // guide: conditions
        var work = single("work")
                .text("What work do you do?")
                .option(1, "Freelance")
                .option(2, "Employed");
        var hours = number("hours").text("Hours last week?").between(0, 168).askedIf(work.is(2));
        var tools = multiple("tools")
                .text("Which tools?")
                .option(1, "Pen")
                .option(2, "Saw")
                .option(3, "Lathe");
        var judged = grid("judged")
                .text("How is it?")
                .row(1, "Pay")
                .row(2, "Time")
                .scale(1, "Bad")
                .scale(2, "Good");
        var why = text("why")
                .text("What would you change?")
                .askedIf(judged.anyRow(List.of(1, 2), 1)
                        .and(tools.containsAnyOf(2, 3).or(hours.isGreater(40))));
        Questionnaire survey = questionnaire("work")
                .page("all", work, hours, tools, judged, why)
                .build();

        Interview interview = Interview.start(survey)
                .answer(work.answer(1))
                .orThrow()
                .answer(tools.answer(1, 3))
                .orThrow()
                .answer(judged.answer(Map.of(1, 1, 2, 2)))
                .orThrow();
        System.out.println(interview.path());
        // guide: end
    }

    private static void missing() {
        // guide: missing
        var smokes = single("smokes")
                .text("Do you smoke?")
                .option(1, "Yes")
                .option(2, "No")
                .optional();
        var perDay = number("perDay").text("How many a day?").between(1, 99).askedIf(smokes.is(1));
        var sport = text("sport").text("What sport do you do?").askedIf(smokes.isNoneOf(1));
        var few = text("few").text("Why so few?").askedIf(perDay.isLess(5).negate());
        var skipped = text("skipped")
                .text("Why did you not say?")
                .askedIf(smokes.answered().negate());
        Questionnaire survey = questionnaire("smoking")
                .page("all", smokes, perDay, sport, few, skipped)
                .build();

        Interview open = Interview.start(survey).leaveOpen().orThrow();
        System.out.println("left open: " + open.path());
        System.out.println("no: "
                + Interview.start(survey).answer(smokes.answer(2)).orThrow().path());
        // guide: end
    }

    private static void offThePath() {
        // guide: aside
        var child = single("child").text("Have you children?").option(1, "Yes").option(2, "No");
        var age = number("age").text("How old is the youngest?").between(0, 40).askedIf(child.is(1));
        var school = text("school").text("Which school?").askedIf(age.isBetween(4, 18));
        var end = text("end").text("Anything else?").optional();
        Questionnaire survey =
                questionnaire("family").page("all", child, age, school, end).build();

        Interview all = Interview.start(survey)
                .answer(child.answer(1))
                .orThrow()
                .answer(age.answer(9))
                .orThrow()
                .answer(school.answer("Montessori"))
                .orThrow();
        Interview none = all.answer(child.answer(2)).orThrow();
        System.out.println(none.path() + " kept aside: " + none.keptAside().keySet());
        System.out.println(none.answer(child.answer(1)).orThrow().equals(all));
        // guide: end
    }

    private static void blocks() {
        // guide: blocks
        var brands = multiple("brands")
                .text("Which do you know?")
                .option(1, "Acme")
                .option(2, "Bolt")
                .option(3, "Cork");
        var liked =
                single("liked").text("Do you like {brand}?").option(1, "Yes").option(2, "No");
        var why = text("why").text("What do you like about {brand}?").askedIf(liked.is(1));
        var best = text("best")
                .text("Why both?")
                .askedIf(liked.askedFor(1).is(1).and(liked.askedFor(2).is(1)));
        Questionnaire survey = questionnaire("brands")
                .page(
                        "all",
                        brands,
                        repeat("each").forEach(brands).label("brand").ask(liked, why),
                        best)
                .build();

        Interview interview = Interview.start(survey)
                .answer(brands.answer(1, 3))
                .orThrow()
                .answer(liked.askedFor(1).answer(2))
                .orThrow();
        System.out.println(interview.path());
        System.out.println(interview.current().orElseThrow().text());
        // guide: end
    }

    private static void computed() {
        // guide: computed
        var born = date("born").text("When were you born?").notInFuture();
        var age = compute("age", born.years()).text("Age in years");
        var hours = number("hours").text("Hours a week?").between(0, 80);
        var weight =
                compute("weight", choose(hours.isLess(12), value(0), value(1))).text("Counts as working");
        var pension = text("pension")
                .text("What of your pension?")
                .askedIf(age.isAtLeast(55).and(weight.is(1)));
        Questionnaire survey = questionnaire("age")
                .page("all", born, age, hours, weight, pension)
                .build();

        Start start = Start.in(Language.EN).on(LocalDate.of(2026, 3, 1));
        Interview interview = Interview.start(Routing.of(survey), start)
                .answer(born.answer(LocalDate.of(1971, 3, 1)))
                .orThrow()
                .answer(hours.answer(30))
                .orThrow();
        System.out.println(interview.response("r1").answers());
        System.out.println(interview.current().orElseThrow().text());
        // guide: end
    }

    private static void checks() {
        // guide: checks
        var contract = number("contract").text("Hours in your contract?").between(0, 80);
        var worked = number("worked")
                .text("Hours worked last week?")
                .between(0, 168)
                .check(own -> own.isAtMost(112), "That is more than sixteen hours a day.")
                .warn(own -> own.isAtLeast(contract), "That is less than the {hours} of your contract.")
                .fill("hours", contract.words())
                .warnOnce();
        Questionnaire survey =
                questionnaire("hours").page("all", contract, worked).build();
        Interview interview =
                Interview.start(survey).answer(contract.answer(32)).orThrow();

        for (long hours : List.of(200, 120, 20)) {
            Step step = interview.answer(worked.answer(hours));
            Problem problem = step.problems().get(0);
            System.out.println(hours + ": " + problem.code() + ", " + problem.severity() + ", may be confirmed: "
                    + step.confirmed().isPresent());
        }
        System.out.println("open: " + interview.leaveOpen().problems().get(0).code());
        // guide: end
    }

    private static void orders() {
        // guide: orders
        var colour = single("colour")
                .text("Which colour?")
                .option(1, "Red")
                .option(2, "Blue")
                .option(3, "Green")
                .option(9, "None of these")
                .anchored(9)
                .shuffled();
        Questionnaire survey = questionnaire("colours")
                .page(page("all", colour, text("why").text("Why?")).flipped())
                .build();

        for (long seed = 1; seed <= 3; seed++) {
            Interview interview =
                    Interview.start(Routing.of(survey), Start.in(Language.EN).seed(seed));
            var codes = interview.prompt(colour.id()).orElseThrow().choices().stream()
                    .map(Choice::code)
                    .toList();
            System.out.println("seed " + seed + ": " + interview.path() + ", colours " + codes);
        }
        // guide: end
    }

    private static void screenOuts() {
        // guide: screen-outs
        var age = number("age").text("How old are you?").between(0, 120);
        var work = single("work")
                .text("What work do you do?")
                .option(1, "Freelance")
                .option(2, "Employed");
        var freelancers = quota("freelancers", 100, work.is(1));
        var young = screenOut("young").text("This survey is for adults.").askedIf(age.isLess(18));
        var full = screenOut("full").text("We have heard enough freelancers.").askedIf(freelancers.isFull());
        Questionnaire survey = questionnaire("adults")
                .quota(freelancers)
                .page("all", age, young, work, full, text("why").text("Why?"))
                .build();

        Interview child = Interview.start(survey).answer(age.answer(12)).orThrow();
        System.out.println(child.screenOut().orElseThrow().text());
        Start closed = Start.in(Language.EN).closed(List.of("freelancers"));
        Interview freelancer = Interview.start(Routing.of(survey), closed)
                .answer(age.answer(30))
                .orThrow()
                .answer(work.answer(1))
                .orThrow();
        System.out.println(freelancer.response("r2").status().orElseThrow() + " after " + freelancer.path());
        // guide: end
    }
}
