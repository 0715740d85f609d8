package org.polder.interview;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.polder.answer.Answer;
import org.polder.arbitrary.Move;
import org.polder.interview.ArbitraryInterviews.Plan;
import org.polder.model.Item;
import org.polder.name.ItemId;
import org.polder.problem.Problem;

/** What holds of every interview of every questionnaire. */
class InterviewLawsTest {
    @Property(edgeCases = EdgeCasesMode.NONE)
    void going_back_to_any_item_and_answering_the_same_leads_to_the_same_state(@ForAll("plans") Plan plan) {
        Interview interview = plan.run();
        Interview settled = caughtUp(interview);
        for (Item item : put(settled)) {
            if (settled.state().isPending(position(settled, item.id()))) {
                continue;
            }
            Interview back = settled.goTo(item.id()).orThrow();
            Answer same = back.current().orElseThrow().answer().orElseThrow();
            Step again = back.answer(item.id(), same);
            assertThat(again.accepted()).isTrue();
            assertThat(again.interview()).isEqualTo(settled).hasSameHashCodeAs(settled);
        }
    }

    /** The same interview with the respondent no longer back. */
    private static Interview caughtUp(Interview interview) {
        Interview forward = interview;
        for (int i = 0; i < interview.questionnaire().items().size(); i++) {
            forward = forward.forward();
        }
        return forward;
    }

    private static int position(Interview interview, ItemId id) {
        return interview.routing().position(id);
    }

    private static List<Item> put(Interview interview) {
        return interview.path().stream()
                .map(id -> interview.questionnaire().item(id).orElseThrow())
                .filter(item -> interview.routing().isPut(position(interview, item.id())))
                .filter(item -> interview.goTo(item.id()).accepted())
                .toList();
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void stepping_back_and_forth_shows_every_item_put_once_and_changes_no_answer(@ForAll("plans") Plan plan) {
        Interview interview = caughtUp(plan.run());
        List<ItemId> seen = new ArrayList<>();
        Interview at = interview;
        Set<Optional<ItemId>> met = new HashSet<>();
        while (met.add(at.next().map(Item::id))) {
            at = at.back();
            at.next().ifPresent(item -> seen.add(0, item.id()));
            assertThat(at.response("r")).isEqualTo(interview.response("r"));
        }
        List<ItemId> before = put(interview).stream()
                .map(Item::id)
                .filter(id -> !interview.next().map(Item::id).equals(Optional.of(id)))
                .toList();
        // Going back at the first item stays there, so that it is met once more.
        assertThat(seen.stream()
                        .distinct()
                        .filter(id -> !interview.next().map(Item::id).equals(Optional.of(id))))
                .containsExactlyElementsOf(before);
        assertThat(caughtUp(at)).isEqualTo(interview);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void the_path_and_what_counts_do_not_depend_on_the_order_of_answers_or_on_what_was_answered_meanwhile(
            @ForAll("plans") Plan plan) {
        Interview interview = plan.run();
        Map<ItemId, Answer> counted = counted(interview);
        if (counted.keySet().stream().anyMatch(id -> interview.state().isPending(position(interview, id)))) {
            // An answer that has become wrong since could not be given now.
            return;
        }

        Interview other = Interview.start(plan.routing(), interview.start());
        List<ItemId> order = new ArrayList<>(counted.keySet());
        Collections.shuffle(order, new Random(plan.seed()));
        for (int round = 0; round <= order.size(); round++) {
            for (ItemId id : order) {
                Step step = other.answer(id, counted.get(id));
                other = step.confirmed().orElse(step.interview());
            }
        }

        assertThat(other.path()).isEqualTo(interview.path());
        assertThat(other.response("r")).isEqualTo(interview.response("r"));
        assertThat(other.contactData()).isEqualTo(interview.contactData());
        assertThat(other.progress()).isEqualTo(interview.progress());
    }

    /** Everything that counts: answers that can be given, contact data and notices seen too. */
    private static Map<ItemId, Answer> counted(Interview interview) {
        Map<ItemId, Answer> counted = new LinkedHashMap<>();
        for (ItemId id : interview.path()) {
            interview
                    .prompt(id)
                    .orElseThrow()
                    .answer()
                    .filter(answer -> interview.routing().isPut(position(interview, id)))
                    .ifPresent(answer -> counted.put(id, answer));
        }
        return counted;
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_tracer_finds_the_path_whatever_stands_aside(@ForAll("plans") Plan plan) {
        Interview interview = plan.run();
        List<ItemId> written = interview.questionnaire().items().stream()
                .map(Item::id)
                .filter(interview.path()::contains)
                .toList();
        PathTracer tracer = PathTracer.of(plan.routing(), interview.start());

        Map<ItemId, Answer> answers = new HashMap<>(counted(interview));
        tracer.trace(answers);
        assertThat(tracer.path()).isEqualTo(written);

        interview.keptAside().forEach(answers::putIfAbsent);
        tracer.trace(answers);
        assertThat(tracer.path()).isEqualTo(written);
        assertThat(tracer.length()).isEqualTo(written.size());

        for (Item item : interview.questionnaire().items()) {
            if (!written.contains(item.id())) {
                answers.put(item.id(), Move.answer(prompt(item), List.of((int) plan.seed(), 1, 2, 3)));
            }
            assertThat(tracer.isAsked(item.id())).isEqualTo(written.contains(item.id()));
        }
        tracer.trace(answers);
        assertThat(tracer.path()).isEqualTo(written);
    }

    private static Prompt prompt(Item item) {
        var choices = item.options().stream()
                .map(option -> new Choice(option.code(), "", option))
                .collect(ImmutableList.toImmutableList());
        var rows = item.rows().stream()
                .map(row -> new PromptRow(row.code(), "", row))
                .collect(ImmutableList.toImmutableList());
        return new Prompt(item, "", Optional.empty(), choices, rows, Optional.empty());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_move_that_is_refused_changes_nothing_and_says_what_where_and_why(@ForAll("plans") Plan plan) {
        Step step = Move.begin(plan.begin());
        for (Move move : plan.moves()) {
            Interview before = step.interview();
            step = move.after(step);
            if (!step.accepted()) {
                assertThat(step.interview()).isSameAs(before);
                assertThat(step.problems()).allSatisfy(problem -> complete(problem, before));
                assertThat(step.confirmed().isPresent())
                        .isEqualTo(step.problems().stream().noneMatch(Problem::isError));
            }
        }
    }

    private static void complete(Problem problem, Interview interview) {
        assertThat(problem.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(problem.message()).hasSizeGreaterThan(20);
        if (problem.code().equals("complete")) {
            assertThat(interview.isComplete()).isTrue();
        } else {
            String item = problem.place().item().orElseThrow().replaceAll("\\.\\d+$", "");
            assertThat(interview.questionnaire().item(ItemId.of(item))).isPresent();
            assertThat(problem.message()).contains("'" + item);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void progress_lies_between_0_and_1_and_is_1_exactly_when_nothing_is_left_to_ask(@ForAll("plans") Plan plan) {
        Step step = Move.begin(plan.begin());
        for (Move move : plan.moves()) {
            step = move.after(step);
            progressIsSound(step.interview());
        }
        progressIsSound(plan.finished());
    }

    private static void progressIsSound(Interview interview) {
        assertThat(interview.progress()).isBetween(0.0, 1.0);
        assertThat(interview.progress() == 1.0).isEqualTo(interview.isComplete());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void progress_never_goes_back_in_an_interview_straight_through(@ForAll("plans") Plan plan) {
        Interview interview = plan.begin();
        Random random = new Random(plan.seed());
        for (int i = 0; i < 80 && !interview.isComplete(); i++) {
            Interview next = plan.answeredCurrent(interview, random);
            // A screen-out that no longer applies brings back what came after it.
            if (next.state().end() <= interview.state().end()) {
                assertThat(next.progress()).isGreaterThanOrEqualTo(interview.progress());
            }
            interview = next;
        }
    }

    @Provide
    Arbitrary<Plan> plans() {
        return ArbitraryInterviews.plans();
    }
}
