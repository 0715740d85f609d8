package org.polder.analysis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.polder.analysis.Finding;
import org.polder.condition.Condition;
import org.polder.genai2026.Genai2026;
import org.polder.model.ItemEdit;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;

/** The bases and shares that the report prints, as it prints them, and nothing of its respondents. */
class Genai2026PublicationTest {
    private static final Condition NOT_NEVER = codeIn("Q6", 5).negate();

    /** In asking order; 91 completed. A group with a figure of its own is one that answered. */
    private static final PublishedBases REPORT = PublishedBases.of(
                    130,
                    List.of(
                            choice("Q1", 4, 130)
                                    .count(1, 71)
                                    .count(2, 28)
                                    .count(3, 25)
                                    .count(4, 6),
                            choice("Q2", 10, 130).percent(1, "29").percent(4, "28"),
                            choice("Q3", 8, 53)
                                    .percent(1, "30")
                                    .percent(2, "17")
                                    .percent(3, "23"),
                            choice("Q5", 10, 130)
                                    .count(1, 11)
                                    .count(2, 17)
                                    .count(3, 13)
                                    .count(4, 26)
                                    .count(5, 15)
                                    .count(6, 7)
                                    .count(7, 4)
                                    .count(8, 8)
                                    .count(9, 8)
                                    .count(10, 21),
                            choice("Q6", 6, 130).percent(2, "28").percent(5, "22"),
                            allWorkers(item("Q7", 102)),
                            allWorkers(choice("Q8", 6, 102))
                                    .percent(1, "54")
                                    .percent(2, "32")
                                    .count(5, 0)
                                    .answeredBy("Q5", 2),
                            choice("Q9", 7, 130).percent(1, "27").percent(2, "58"),
                            choice("Q10", 7, 130).percent(3, "29"),
                            choice("Q11", 7, 130).percent(1, "65"),
                            choice("Q12", 7, 130).percent(1, "40"),
                            allWorkers(choice("Q13", 3, 31)).percent(2, "45"),
                            allWorkers(choice("Q14", 4, 84))
                                    .percent(1, "21")
                                    .percent(2, "65")
                                    .percent(3, "5")
                                    .percent(4, "8"),
                            choice("Q15", 6, 18).percent(1, "50"),
                            allWorkers(choice("Q16", 4, 92))
                                    .percent(1, "45")
                                    .percent(2, "42")
                                    .percent(3, "4")
                                    .percent(4, "9"),
                            allWorkers(choice("Q17", 7, 41)).percent(2, "49").percent(3, "34"),
                            allWorkers(choice("Q19", 8, 50)).percent(1, "48"),
                            choice("Q20", 4, 124).percent(3, "48"),
                            choice("Q21", 6, 119)
                                    .percent(1, "47")
                                    .percent(2, "19")
                                    .percent(3, "12")
                                    .percent(4, "5")
                                    .percent(5, "1")
                                    .percent(5, "2"),
                            allWorkers(item("Q22", 87)),
                            item("Q23", 82)
                                    .answeredBy("Q1", 1)
                                    .answeredBy("Q1", 2)
                                    .answeredBy("Q5", 2)
                                    .answeredBy("Q5", 3)
                                    .answeredBy("Q5", 4)
                                    .answeredBy("Q5", 5)
                                    .answeredBy("Q5", 6),
                            item("Q24", 101),
                            item("Q25", 101),
                            choice("Q26", 3, 96).percent(1, "32").percent(2, "59"),
                            choice("Q27", 6, 31).percent(1, "52"),
                            allWorkers(item("Q28", 72)).answeredBy("Q5", 1).answeredBy("Q5", 2)))
            .completed(91);

    private static final PublishedAudit AUDIT = PublishedAudit.of(REPORT);

    @Test
    void reasons_support_judgements_and_factors_were_not_put_to_everyone() {
        assertThat(List.of("Q7", "Q8", "Q23", "Q28"))
                .allMatch(item -> !PublishedAuditTest.base(AUDIT, item).mayBeEveryone());
        assertThat(List.of("Q1", "Q9", "Q20", "Q21", "Q24", "Q25", "Q26"))
                .allMatch(item -> PublishedAuditTest.base(AUDIT, item).mayBeEveryone());
    }

    @Test
    void that_they_do_use_it_explains_reasons_and_support_to_the_respondent() {
        for (String item : List.of("Q7", "Q8")) {
            FittingCondition best =
                    PublishedAuditTest.base(AUDIT, item).explanations().get(0);
            assertThat(best.condition()).isEqualTo(NOT_NEVER);
            // 22 % of 130 who never use it are 28 or 29.
            assertThat(best.least()).isEqualTo(101);
            assertThat(best.most()).isEqualTo(102);
        }
    }

    @Test
    void it_explains_the_later_ones_among_those_who_were_still_there() {
        for (String item : List.of("Q23", "Q28")) {
            FittingCondition best =
                    PublishedAuditTest.base(AUDIT, item).explanations().get(0);
            assertThat(best.condition()).isEqualTo(NOT_NEVER);
            assertThat(best.asEarlier()).isTrue();
        }
    }

    @Test
    void the_base_of_q22_contradicts_the_questionnaire_as_fielded_and_no_other_does() {
        assertThat(AUDIT.against(Genai2026.asFielded())).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("base-against-routing");
            // 101 came as far as Q24, and 119 answered Q21.
            assertThat(finding.explanation())
                    .startsWith(
                            "'Q22' was answered by 87 respondents, where its condition (always) allows 101 to 119.");
        });
        // That they use it would fit too: of 102, 87 were still there. Nothing printed proves it or rules it out.
        assertThat(PublishedAuditTest.base(AUDIT, "Q22").fitting()).isGreaterThan(1_000);
    }

    @Test
    void the_printed_form_lacks_the_condition_of_each_of_them() {
        Questionnaire printed = Genai2026.asFielded()
                .with(revision -> revision.edit("Q7", Genai2026PublicationTest::freed)
                        .edit("Q8", Genai2026PublicationTest::freed)
                        .edit("Q23", Genai2026PublicationTest::freed)
                        .edit("Q28", Genai2026PublicationTest::freed));

        assertThat(AUDIT.against(printed))
                .extracting(finding -> finding.place().item().orElse(""))
                .containsExactly("Q7", "Q8", "Q22", "Q23", "Q28");
    }

    @Test
    void routing_that_the_form_does_print_is_found_back_where_its_shares_are_printed_too() {
        assertThat(best("Q3")).isEqualTo(codeIn("Q1", 2, 3));
        assertThat(best("Q15")).isEqualTo(codeIn("Q14", 1));
        assertThat(best("Q17")).isEqualTo(codeIn("Q16", 1));
    }

    @Test
    void where_shares_are_lacking_many_conditions_tie_and_that_is_said() {
        assertThat(PublishedAuditTest.base(AUDIT, "Q13").isDecided()).isFalse();
        assertThat(AUDIT.findings())
                .filteredOn(finding -> finding.place().item().orElse("").equals("Q13"))
                .singleElement()
                .extracting(Finding::explanation)
                .asString()
                .contains("are nearly as simple, so that the figures do not decide");
    }

    private static Condition best(String item) {
        return PublishedAuditTest.base(AUDIT, item).explanations().get(0).condition();
    }

    private static Condition codeIn(String question, Integer... codes) {
        return new Condition.CodeIn(ItemId.of(question), ImmutableSortedSet.copyOf(codes));
    }

    private static ItemEdit freed(ItemEdit edit) {
        return edit.asking(asking -> asking.askedIf(Condition.always()));
    }

    private static PublishedItem choice(String id, int options, int base) {
        return item(id, base).options(IntStream.rangeClosed(1, options).toArray());
    }

    private static PublishedItem item(String id, int base) {
        return PublishedItem.of(id).base(base);
    }

    /** The self-employed, employers and employees. */
    private static PublishedItem allWorkers(PublishedItem item) {
        return item.answeredBy("Q1", 1).answeredBy("Q1", 2).answeredBy("Q1", 3);
    }
}
