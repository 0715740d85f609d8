package org.polder.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.polder.arbitrary.ArbitraryQuestionnaires;
import org.polder.dsl.PagePart;
import org.polder.dsl.Survey;
import org.polder.model.Item;
import org.polder.model.Manuscript;
import org.polder.model.Page;
import org.polder.model.Printed;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;

class ReadingLawsTest {
    private static final ImmutableList<String> WORDS = ImmutableList.of(
            "if",
            "only",
            "als",
            "1",
            "2",
            "20b",
            "=",
            "is",
            "not",
            "and",
            "or",
            "of",
            "van",
            "&",
            ",",
            "row",
            "rij",
            "question",
            "yes",
            "a",
            "2-6",
            "\"yes",
            "\"no\"",
            "better",
            "always",
            "extra rows:",
            "(",
            "t/m");

    @Provide
    Arbitrary<Questionnaire> questionnaires() {
        return ArbitraryQuestionnaires.questionnaires();
    }

    @Provide
    Arbitrary<String> instructions() {
        return Arbitraries.of(WORDS).list().ofMaxSize(12).map(words -> String.join(" ", words));
    }

    @Property(tries = 2000)
    void any_instruction_is_read_or_said_to_be_unreadable(@ForAll("instructions") String instruction) {
        Instruction read = InstructionReader.read(instruction);

        assertThat(read).isNotNull();
        if (read instanceof Instruction.Unreadable unreadable) {
            assertThat(unreadable.found()).isEqualTo(instruction);
        }
        if (read instanceof Instruction.Comparisons) {
            assertThat(read.clauses()).isNotEmpty().allSatisfy(clause -> {
                assertThat(clause.questions()).isNotEmpty();
                assertThat(clause.values()).isNotEmpty();
            });
        }
    }

    @Property(tries = 500)
    void any_label_is_read_or_left_alone(@ForAll String label) {
        Band.read(label)
                .ifPresent(band -> assertThat(
                                band.least().isPresent() || band.most().isPresent())
                        .isTrue());
    }

    @Property(tries = 200)
    void a_sound_questionnaire_gives_no_error_and_stays_as_it_is(
            @ForAll("questionnaires") Questionnaire questionnaire) {
        Manuscript manuscript = Manuscript.of(questionnaire);

        assertThat(FormChecks.of(manuscript)).noneMatch(Finding::isError);
        assertThat(Mended.of(manuscript).findings()).isEmpty();
        assertThat(Mended.of(manuscript).questionnaire()).contains(questionnaire);
    }

    /** Whatever is printed and however the pages lie, each place told of is named and a sound questionnaire remains. */
    @Property(tries = 200)
    void pages_thrown_together_with_any_instructions_are_read(
            @ForAll("questionnaires") Questionnaire one,
            @ForAll("questionnaires") Questionnaire other,
            @ForAll List<@From("instructions") String> instructions,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<Page> pages = new ArrayList<>(one.pages());
        pages.addAll(other.pages());
        Collections.shuffle(pages, random);
        Manuscript bare = Manuscript.of("both", "1.0", pages, one.quotas(), one.bundles());
        Map<ItemId, Printed> notes = new LinkedHashMap<>();
        List<Item> items = bare.items();
        instructions.forEach(instruction -> notes.put(
                items.get(random.nextInt(items.size())).id(),
                new Printed(Optional.of(String.valueOf(random.nextInt(4))), Optional.of(instruction))));
        Manuscript manuscript = bare.printed(notes);

        Mended mended = Mended.of(manuscript);

        assertThat(Manuscript.of(mended.questionnaire().orElseThrow()).problems())
                .isEmpty();
        assertThat(FormChecks.of(manuscript))
                .noneMatch(Finding::isError)
                .allSatisfy(finding -> assertThat(finding.explanation()).endsWith("."))
                .allSatisfy(finding -> assertThat(finding.place().item()).isPresent());
    }

    /** A question, two follow-ups and a printed instruction each, two thousand times over. */
    @Test
    void six_thousand_items_are_read_within_a_minute_on_a_busy_machine() {
        List<PagePart> parts = new ArrayList<>();
        Map<ItemId, Printed> notes = new LinkedHashMap<>();
        for (int number = 1; number <= 2000; number++) {
            parts.add(Survey.single("Q" + number).text("Well?").option(1, "Yes").option(2, "No"));
            for (String letter : List.of("a", "b")) {
                parts.add(Survey.text("Q" + number + letter).text("Why?"));
                notes.put(
                        ItemId.of("Q" + number + letter),
                        Printed.numbered(number + letter).instruction("if " + number + " = yes"));
            }
        }
        Manuscript manuscript = SmallForms.of(parts.toArray(PagePart[]::new)).printed(notes);
        long start = System.nanoTime();

        assertThat(FormChecks.of(manuscript)).isEmpty();
        assertThat(Mended.of(manuscript).findings()).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
    }
}
