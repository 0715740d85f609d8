package org.polder.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polder.analysis.instruments.Instruments;
import org.polder.genai2026.Genai2026;
import org.polder.model.Computed;
import org.polder.model.Questionnaire;

/** Faults planted in clean questionnaires, each of which must be found where it was planted. */
class SeededFaultTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final int TRIES = 25;

    private static final List<Questionnaire> CLEAN = ImmutableList.<Questionnaire>builder()
            .add(Genai2026.asFielded())
            .addAll(Instruments.all())
            .build();
    private static final Map<Questionnaire, List<Finding>> BEFORE = new HashMap<>();

    @Test
    void a_clean_questionnaire_has_no_error_and_every_witness_shows_what_it_claims() {
        for (Questionnaire questionnaire : CLEAN) {
            List<Finding> findings = before(questionnaire);

            assertThat(findings).as(questionnaire.id()).noneMatch(Finding::isError);
            isShown(questionnaire, findings);
        }
    }

    @Test
    void a_fault_of_each_kind_is_found_where_it_was_planted() {
        // Those that add nothing up are analysed soonest.
        plant(
                Instruments.all().stream()
                        .filter(questionnaire -> questionnaire.items().stream().noneMatch(Computed.class::isInstance))
                        .toList(),
                1);
    }

    @Test
    @Tag("full")
    void faults_by_the_thousand_are_found_where_they_were_planted() {
        // 40 of each kind in the long form, 2 in the short one.
        int times = Math.max(1, Integer.getInteger("polder.tries", 3_000) / 75);
        int kinds = Faults.all().size();

        assertThat(plant(CLEAN, times)).isGreaterThanOrEqualTo(kinds * times * 9 / 10);
    }

    /** Plants faults of all kinds, each so many times; gives how many were planted. */
    private static int plant(List<Questionnaire> clean, int times) {
        Map<String, Integer> counts = new TreeMap<>();
        Faults.all().forEach((name, fault) -> {
            for (int time = 0; time < times; time++) {
                Toss toss = new Toss(name.hashCode() + 31L * time);
                planted(clean, fault, toss).ifPresent(plant -> counts.merge(name, 1, Integer::sum));
            }
        });
        assertThat(counts.keySet())
                .as("each kind finds a place")
                .isEqualTo(Faults.all().keySet());
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Plants one fault in one of the questionnaires, and looks whether it is found. */
    private static Optional<Plant> planted(List<Questionnaire> clean, Fault fault, Toss toss) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Ground ground = Ground.of(toss.of(clean), TODAY, toss);
            Optional<Plant> plant = fault.plant(ground, toss);
            if (plant.isPresent()) {
                isFound(ground, plant.get());
                return plant;
            }
        }
        return Optional.empty();
    }

    private static void isFound(Ground ground, Plant plant) {
        List<Finding> findings = findings(plant.faulty());
        String where = plant.code() + " at " + plant.place() + " behind "
                + ground.host().id() + " in " + ground.clean().id();

        assertThat(before(ground.clean())).as("not there before: %s", where).noneMatch(plant::isFoundBy);
        assertThat(findings).as(where).anyMatch(plant::isFoundBy);
        isShown(plant.faulty(), findings);
    }

    private static void isShown(Questionnaire questionnaire, List<Finding> findings) {
        assertThat(findings).noneMatch(finding -> finding.code().equals("not-decided"));
        for (Finding finding : findings) {
            finding.witness().ifPresent(witness -> {
                assertThat(witness.isConfirmedBy(questionnaire))
                        .as(finding.toString())
                        .isTrue();
                assertThat(Replays.cleanly(questionnaire, witness))
                        .as("%s %s", finding, witness.response())
                        .isTrue();
            });
        }
    }

    private static List<Finding> before(Questionnaire clean) {
        return BEFORE.computeIfAbsent(clean, SeededFaultTest::findings);
    }

    private static List<Finding> findings(Questionnaire questionnaire) {
        return Analysis.of(questionnaire).on(TODAY).findings();
    }
}
