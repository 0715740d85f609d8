package org.polder.analysis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.polder.answer.Answer;
import org.polder.condition.Condition;
import org.polder.dsl.RandomRespondents;
import org.polder.genai2026.Genai2026;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.response.Response;

/** Faults planted at known places in responses that follow the routing. */
class PlantedFaultsTest {
    private static final Questionnaire GENAI = Genai2026.asFielded();

    /** Questions that no other hangs on, so that a fault there is one fault. */
    private static final List<String> LOOKED_AT_BY_NONE = List.of(
            "Q3", "Q4", "Q5", "Q7", "Q8", "Q13", "Q15", "Q17", "Q18", "Q19", "Q20a", "Q21", "Q22", "Q27", "Q28");

    private static List<Response> respondents(int count) {
        return RandomRespondents.of(GENAI, 20260417)
                .stopping(0.01)
                .responses()
                .limit(count)
                .toList();
    }

    @Test
    void responses_that_follow_the_routing_agree_with_it_at_every_question() {
        DataAudit audit = DataAudit.of(GENAI, respondents(400));

        assertThat(audit.findings()).isEmpty();
        assertThat(audit.counts()).allMatch(ItemCounts::agrees);
    }

    @Test
    void every_wrong_answer_and_wrong_skip_planted_is_found_and_nothing_else() {
        Random random = new Random(11);
        Set<String> planted = new TreeSet<>();
        List<Response> spoilt = new ArrayList<>();
        for (Response response : respondents(400)) {
            ItemId item = ItemId.of(LOOKED_AT_BY_NONE.get(random.nextInt(LOOKED_AT_BY_NONE.size())));
            Map<ItemId, Answer> answers = new LinkedHashMap<>(response.answers());
            boolean cameSoFar = response.reached()
                    .map(reached -> position(reached) > position(item))
                    .orElse(true);
            if (!cameSoFar) {
                spoilt.add(response);
                continue;
            }
            boolean wasAsked = answers.remove(item) != null;
            if (!wasAsked) {
                answers.put(item, someAnswer(item));
            }
            planted.add((wasAsked ? "wrong-skip " : "wrong-answer ") + item + " " + response.respondent());
            spoilt.add(with(response, answers));
        }

        assertThat(planted).hasSizeGreaterThan(200);
        assertThat(planted).anyMatch(plant -> plant.startsWith("wrong-skip"));
        assertThat(planted).anyMatch(plant -> plant.startsWith("wrong-answer"));
        assertThat(found(spoilt)).isEqualTo(planted);
        Map<String, Long> expected = planted.stream()
                .collect(Collectors.groupingBy(
                        plant -> plant.substring(0, plant.lastIndexOf(' ')), Collectors.counting()));
        DataAudit audit = DataAudit.of(GENAI, spoilt);
        assertThat(audit.counts()).allSatisfy(counts -> {
            assertThat(counts.wrongSkips()).isEqualTo(expected.getOrDefault("wrong-skip " + counts.item(), 0L));
            assertThat(counts.wrongAnswers()).isEqualTo(expected.getOrDefault("wrong-answer " + counts.item(), 0L));
        });
    }

    /** Judges each response by itself, so that every respondent is named. */
    private static Set<String> found(List<Response> responses) {
        ResponseJudge judge = new ResponseJudge(GENAI);
        Set<String> found = new TreeSet<>();
        for (Response response : responses) {
            judge.judge(response, new Judgement() {
                @Override
                public void item(int position, Verdict verdict) {
                    add(GENAI.items().get(position).id().value(), verdict);
                }

                @Override
                public void part(int position, int code, Verdict verdict) {
                    add(GENAI.items().get(position).id() + "." + code, verdict);
                }

                private void add(String place, Verdict verdict) {
                    if (verdict == Verdict.WRONG || verdict == Verdict.SKIPPED) {
                        String code = verdict == Verdict.WRONG ? "wrong-answer " : "wrong-skip ";
                        found.add(code + place + " " + response.respondent());
                    }
                }
            });
        }
        return found;
    }

    @Test
    void a_condition_that_fieldwork_kept_to_itself_is_found_back() {
        // Fieldwork put Q21 only to those who think their work will change or may change.
        Condition hidden = new Condition.CodeIn(ItemId.of("Q20"), ImmutableSortedSet.of(2, 3));
        Questionnaire fielded =
                GENAI.with(revision -> revision.edit("Q21", edit -> edit.asking(asking -> asking.askedIf(hidden))));
        DataAudit audit =
                DataAudit.of(GENAI, RandomRespondents.of(fielded, 3).responses().limit(200));

        assertThat(audit.findings())
                .filteredOn(finding -> finding.code().equals("hidden-condition"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.place().item()).contains("Q21"));
        assertThat(base(audit, "Q21").explanations().get(0)).satisfies(best -> {
            assertThat(best.condition()).isEqualTo(hidden);
            assertThat(best.misfit()).isZero();
        });
        // "Everyone", as the questionnaire has it, explains the data less well.
        assertThat(base(audit, "Q21").rank().orElse(9)).isGreaterThan(1);
        assertThat(base(audit, "Q7").rank()).hasValue(1);
        assertThat(base(audit, "Q22").rank()).hasValue(1);
    }

    @Test
    void a_hidden_condition_over_two_questions_is_found_back_through_noise() {
        Condition hidden = new Condition.CodeIn(ItemId.of("Q6"), ImmutableSortedSet.of(1, 2))
                .or(new Condition.CodeIn(ItemId.of("Q2"), ImmutableSortedSet.of(9)));
        Questionnaire fielded =
                GENAI.with(revision -> revision.edit("Q9", edit -> edit.asking(asking -> asking.askedIf(hidden))));
        Random random = new Random(5);
        Stream<Response> noisy = RandomRespondents.of(fielded, 4)
                .responses()
                .limit(1_000)
                .map(response -> {
                    if (random.nextInt(50) > 0) {
                        return response;
                    }
                    Map<ItemId, Answer> answers = new LinkedHashMap<>(response.answers());
                    if (answers.remove(ItemId.of("Q9")) == null) {
                        answers.put(ItemId.of("Q9"), Answer.code(2));
                    }
                    return with(response, answers);
                });

        Explanation best = base(DataAudit.of(GENAI, noisy), "Q9").explanations().get(0);

        assertThat(best.condition())
                .isEqualTo(new Condition.CodeIn(ItemId.of("Q2"), ImmutableSortedSet.of(9))
                        .or(new Condition.CodeIn(ItemId.of("Q6"), ImmutableSortedSet.of(1, 2))));
        // About one in fifty of a thousand was turned round.
        assertThat(best.misfit()).isBetween(5, 40);
    }

    @Test
    void a_stream_longer_than_what_is_kept_is_counted_in_full() {
        Response one = respondents(1).get(0);
        long many = Panel.MOST + 2_000L;

        DataAudit audit = DataAudit.of(
                GENAI,
                Stream.iterate(1L, number -> number <= many, number -> number + 1)
                        .map(number -> one));

        assertThat(audit.respondents()).isEqualTo(many);
        assertThat(audit.isSampled()).isTrue();
        assertThat(audit.counts().get(0).answered()).isEqualTo(many);
        assertThat(base(audit, "Q1").came()).isEqualTo(Panel.MOST);
    }

    static ObservedBase base(DataAudit audit, String item) {
        return audit.bases().stream()
                .filter(base -> base.item().value().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static int position(ItemId item) {
        return GENAI.position(item).orElseThrow();
    }

    private static Answer someAnswer(ItemId id) {
        Item item = GENAI.item(id).orElseThrow();
        return item.options().isEmpty() ? Answer.text("planted") : Answer.code(1);
    }

    private static Response with(Response response, Map<ItemId, Answer> answers) {
        return new Response(
                response.respondent(),
                response.questionnaire(),
                response.version(),
                response.fingerprint(),
                response.status(),
                response.start(),
                ImmutableMap.copyOf(answers),
                response.reached(),
                response.order(),
                response.aside());
    }
}
