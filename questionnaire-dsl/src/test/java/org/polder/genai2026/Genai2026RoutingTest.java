package org.polder.genai2026;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Prompt;
import org.polder.interview.PromptRow;
import org.polder.interview.Routing;
import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenPart;
import org.polder.model.OpenQuestion;
import org.polder.model.Option;
import org.polder.model.Ranking;
import org.polder.model.Row;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;
import org.polder.name.Language;

class Genai2026RoutingTest {
    /** The items in asking order, written out by hand. */
    private static final List<String> ORDER = List.of(("Q1 Q2 Q3 Q4 Q5 Q6 Q7 Q8 Q9 Q10 Q11 Q12 Q13 Q14 Q15 Q16 Q17 Q18"
                    + " Q19 Q20 Q20a Q20b Q20c Q21 Q22 Q23 Q23b Q24 Q25 Q26 Q27 Q28 Q25b_1 Q25b_2 Q25b_3 Q25b_4 Q25b_7"
                    + " Q25b_8 Q25b_10 Q25b_11 Q25b_12 Q29 Q30 Q31a Q31b Q31c")
            .split(" "));

    private static final Routing ROUTING = Routing.of(Genai2026.asFielded());

    /** Every line of routing from both sides: the gate's answer, the item, and whether it is then asked. */
    @ParameterizedTest(name = "{0} = {1}: {2} asked {3}")
    @CsvSource({
        "Q1,1,Q3,false",
        "Q1,2,Q3,true",
        "Q1,3,Q3,true",
        "Q1,4,Q3,false",
        "Q6,4,Q7,true",
        "Q6,5,Q7,false",
        "Q6,6,Q7,true",
        "Q6,1,Q8,true",
        "Q6,5,Q8,false",
        "Q6,3,Q23,true",
        "Q6,5,Q23,false",
        "Q6,6,Q28,true",
        "Q6,5,Q28,false",
        "Q9,1,Q14,false",
        "Q9,2,Q14,true",
        "Q9,6,Q14,true",
        "Q9,7,Q14,false",
        "Q10,1,Q16,false",
        "Q10,2,Q16,true",
        "Q10,6,Q16,true",
        "Q10,7,Q16,false",
        "Q11,1,Q18,false",
        "Q11,2,Q18,true",
        "Q11,6,Q18,true",
        "Q11,7,Q18,false",
        "Q12,1,Q19,false",
        "Q12,2,Q19,true",
        "Q12,6,Q19,true",
        "Q12,7,Q19,false",
        "Q6,2,Q7,true",
        "Q6,6,Q8,true",
        "Q6,6,Q23,true",
        "Q6,4,Q28,true",
        "Q9,5,Q14,true",
        "Q10,3,Q16,true",
        "Q11,4,Q18,true",
        "Q12,5,Q19,true",
        "Q20,4,Q20a,false",
        "Q20,1,Q20b,false",
        "Q20,1,Q20c,false",
        "Q20,1,Q20a,true",
        "Q20,2,Q20a,false",
        "Q20,2,Q20b,true",
        "Q20,3,Q20b,false",
        "Q20,3,Q20c,true",
        "Q20,4,Q20c,false",
        "Q26,1,Q27,true",
        "Q26,2,Q27,false",
        "Q26,3,Q27,false",
        "Q30,1,Q31a,true",
        "Q30,2,Q31a,false",
        "Q30,1,Q31b,true",
        "Q30,2,Q31b,false",
        "Q30,1,Q31c,true",
        "Q30,2,Q31c,false"
    })
    void an_item_is_asked_exactly_when_its_gate_says_so(String gate, int code, String item, boolean asked) {
        assertThat(isAsked(start(gate, code), item)).isEqualTo(asked);
    }

    @ParameterizedTest(name = "Q9..Q12 = {0} {1} {2} {3}: Q13 asked {4}")
    @CsvSource({"1,1,1,1,true", "7,1,7,1,true", "2,1,1,1,false", "1,2,1,1,false", "1,1,6,7,false", "7,7,7,3,false"})
    void non_users_are_asked_whether_they_will_start(int q9, int q10, int q11, int q12, boolean asked) {
        Interview interview = start("Q9", q9)
                .answer("Q10", Answer.code(q10))
                .orThrow()
                .answer("Q11", Answer.code(q11))
                .orThrow()
                .answer("Q12", Answer.code(q12))
                .orThrow();
        assertThat(isAsked(interview, "Q13")).isEqualTo(asked);
    }

    @ParameterizedTest(name = "{0} = {1} after {2}: {3} asked {4}")
    @CsvSource({
        "Q14,1,Q9,Q15,true", "Q14,2,Q9,Q15,false", "Q14,3,Q9,Q15,false", "Q14,4,Q9,Q15,false",
        "Q16,1,Q10,Q17,true", "Q16,2,Q10,Q17,false", "Q16,3,Q10,Q17,false", "Q16,4,Q10,Q17,false"
    })
    void the_size_of_a_loss_is_asked_only_of_those_who_see_one(
            String gate, int code, String before, String item, boolean asked) {
        Interview interview = start(before, 2).answer(gate, Answer.code(code)).orThrow();
        assertThat(isAsked(interview, item)).isEqualTo(asked);
    }

    @ParameterizedTest(name = "rows 10, 11 = {0}, {1}: Q23b asked {2}")
    @CsvSource({"1,2,true", "3,2,true", "2,1,true", "2,3,true", "2,2,false", "4,4,false", "0,3,true", "0,0,false"})
    void better_or_worse_at_quality_or_creativity_leads_to_a_question(int row10, int row11, boolean asked) {
        Map<Integer, Integer> rows = new TreeMap<>(Map.of(1, 2));
        if (row10 > 0) {
            rows.put(10, row10);
        }
        if (row11 > 0) {
            rows.put(11, row11);
        }
        Interview interview = start("Q6", 1).answer("Q23", Answer.rows(rows)).orThrow();
        assertThat(isAsked(interview, "Q23b")).isEqualTo(asked);
    }

    @ParameterizedTest(name = "Q25 row {0} = {1}: follow-up asked {2}")
    @CsvSource({
        "1,4,true", "1,3,false", "2,5,true", "2,6,false", "3,4,true", "3,2,false", "4,5,true", "4,1,false",
        "7,4,true", "7,3,false", "8,5,true", "8,3,false", "10,4,true", "10,6,false", "11,5,true", "11,3,false",
        "12,4,true", "12,2,false"
    })
    void agreeing_with_a_statement_leads_to_its_follow_up(int row, int code, boolean asked) {
        Interview interview =
                start("Q1", 2).answer("Q25", Answer.rows(Map.of(row, code))).orThrow();
        assertThat(isAsked(interview, "Q25b_" + row)).isEqualTo(asked);
    }

    @ParameterizedTest(name = "Q1 = {0}: row 4 asked {1}")
    @CsvSource({"1,false", "2,true", "3,true", "4,true"})
    void the_division_of_work_is_not_put_to_the_self_employed(int code, boolean asked) {
        assertThat(start("Q1", code).isRowAsked(ItemId.of("Q25"), 4)).isEqualTo(asked);
    }

    @ParameterizedTest(name = "row {0} named: carried forward")
    @CsvSource({"12", "13", "14"})
    void a_row_that_was_named_is_carried_forward(int row) {
        Interview before = start("Q6", 1);
        Interview after = before.answer("Q23", Answer.rows(Map.of(row, 3)).named(row, "mixen"))
                .orThrow();

        assertThat(before.isRowAsked(ItemId.of("Q24"), row)).isFalse();
        assertThat(start("Q6", 5).isRowAsked(ItemId.of("Q24"), row)).isFalse();
        assertThat(after.isRowAsked(ItemId.of("Q24"), row)).isTrue();
    }

    @ParameterizedTest(name = "Q1 = {0}, Q2 = {1}: {2}")
    @CsvSource({
        "1,4,Hoe vaak gebruikt u als zelfstandige GenAI bij uw werk?",
        "2,1,Hoe vaak wordt er in uw organisatie met GenAI gewerkt?",
        "3,1,Hoe vaak gebruikt u GenAI bij uw werk in loondienst?",
        "4,1,Hoe vaak gebruikt u GenAI bij uw werk?",
        "1,6,Hoe vaak gebruiken uw leden GenAI bij hun werk?",
        "2,7,Hoe vaak gebruiken uw leden GenAI bij hun werk?",
        "3,6,Hoe vaak gebruiken uw leden GenAI bij hun werk?",
        "4,7,Hoe vaak gebruiken uw leden GenAI bij hun werk?"
    })
    void an_interest_or_branch_organisation_is_asked_about_its_members_whatever_the_work(
            int work, int organisation, String text) {
        Answer kind = organisation == 6 || organisation == 7
                ? Answer.code(organisation, "makers")
                : Answer.code(organisation);
        Interview interview = start("Q1", work).answer("Q2", kind).orThrow();
        for (String id = ""; !id.equals("Q6"); ) {
            Prompt prompt = interview.current().orElseThrow();
            id = prompt.id().value();
            if (id.equals("Q6")) {
                assertThat(prompt.text()).isEqualTo(text);
            } else {
                interview = interview
                        .answer(prompt.id(), id.equals("Q4") ? Answer.text("tekenaar") : Answer.code(1))
                        .orThrow();
            }
        }
    }

    @Property(tries = 500)
    void the_path_equals_that_of_a_simple_second_implementation(@ForAll long seed) {
        Random random = new Random(seed);
        Interview interview = Interview.start(ROUTING, Language.NL);
        Map<String, Answer> given = new HashMap<>();
        for (Optional<Prompt> next = interview.current(); next.isPresent(); next = interview.current()) {
            Answer answer = draw(next.get(), random);
            given.put(next.get().id().value(), answer);
            interview = interview.answer(next.get().id(), answer).orThrow();
        }
        List<String> expected =
                ORDER.stream().filter(id -> isAskedSimply(id, given)).toList();
        assertThat(interview.path()).extracting(Object::toString).isEqualTo(expected);
        assertThat(interview.progress()).isEqualTo(1.0);
    }

    private static Interview start(String question, int code) {
        Interview interview = Interview.start(ROUTING, Language.NL);
        Answer answer = question.equals("Q1") && code == 4 ? Answer.code(4, "docent") : Answer.code(code);
        return interview.answer(question, answer).orThrow();
    }

    private static boolean isAsked(Interview interview, String item) {
        return interview.path().stream().anyMatch(id -> id.value().equals(item));
    }

    /** The routing once more, written out question by question without the engine's conditions. */
    private static boolean isAskedSimply(String id, Map<String, Answer> given) {
        switch (id) {
            case "Q3":
                return code(given, "Q1") == 2 || code(given, "Q1") == 3;
            case "Q7", "Q8", "Q23", "Q28":
                return code(given, "Q6") != 5;
            case "Q13":
                for (String share : List.of("Q9", "Q10", "Q11", "Q12")) {
                    if (code(given, share) != 1 && code(given, share) != 7) {
                        return false;
                    }
                }
                return true;
            case "Q14":
                return code(given, "Q9") >= 2 && code(given, "Q9") <= 6;
            case "Q16":
                return code(given, "Q10") >= 2 && code(given, "Q10") <= 6;
            case "Q18":
                return code(given, "Q11") >= 2 && code(given, "Q11") <= 6;
            case "Q19":
                return code(given, "Q12") >= 2 && code(given, "Q12") <= 6;
            case "Q15":
                return code(given, "Q14") == 1;
            case "Q17":
                return code(given, "Q16") == 1;
            case "Q20a", "Q20b", "Q20c":
                return code(given, "Q20") == 1 + "abc".indexOf(id.charAt(3));
            case "Q23b":
                return List.of(1, 3).contains(row(given, "Q23", 10))
                        || List.of(1, 3).contains(row(given, "Q23", 11));
            case "Q27":
                return code(given, "Q26") == 1;
            case "Q31a", "Q31b", "Q31c":
                return code(given, "Q30") == 1;
            default:
                return !id.startsWith("Q25b_")
                        || row(given, "Q25", Integer.parseInt(id.substring(5))) >= 4
                                && row(given, "Q25", Integer.parseInt(id.substring(5))) <= 5;
        }
    }

    private static int code(Map<String, Answer> given, String question) {
        return given.get(question) instanceof Answer.Single single ? single.code() : 0;
    }

    private static int row(Map<String, Answer> given, String question, int row) {
        return given.get(question) instanceof Answer.Rows rows ? rows.codes().getOrDefault(row, 0) : 0;
    }

    private static Answer draw(Prompt prompt, Random random) {
        return prompt.item().accept(new Item.Visitor<Answer>() {
            @Override
            public Answer ranking(Ranking item) {
                throw notInThisQuestionnaire(item);
            }

            @Override
            public Answer number(NumberQuestion item) {
                throw notInThisQuestionnaire(item);
            }

            @Override
            public Answer date(DateQuestion item) {
                throw notInThisQuestionnaire(item);
            }

            @Override
            public Answer multipleGrid(MultipleGrid item) {
                throw notInThisQuestionnaire(item);
            }

            @Override
            public Answer notice(Notice item) {
                throw notInThisQuestionnaire(item);
            }

            @Override
            public Answer computed(Computed item) {
                throw notInThisQuestionnaire(item);
            }

            @Override
            public Answer screenOut(ScreenOut item) {
                throw notInThisQuestionnaire(item);
            }

            @Override
            public Answer singleChoice(SingleChoice item) {
                Option option = item.options().get(random.nextInt(item.options().size()));
                return new Answer.Single(option.code(), option.open().map(part -> text(part)));
            }

            @Override
            public Answer multipleChoice(MultipleChoice item) {
                Option option = item.options().get(random.nextInt(item.options().size()));
                Answer.Multiple answer = Answer.codes(option.code());
                return option.open()
                        .map(part -> answer.with(option.code(), text(part)))
                        .orElse(answer);
            }

            @Override
            public Answer openQuestion(OpenQuestion item) {
                return Answer.text("tekst");
            }

            @Override
            public Answer grid(Grid item) {
                Map<Integer, Integer> codes = new TreeMap<>();
                Map<Integer, String> names = new TreeMap<>();
                for (PromptRow row : prompt.rows()) {
                    if (random.nextInt(4) > 0) {
                        codes.put(
                                row.code(),
                                item.scale()
                                        .get(random.nextInt(item.scale().size()))
                                        .code());
                        if (row.row().label() instanceof Row.NamedByRespondent) {
                            names.put(row.code(), "eigen werk " + row.code());
                        }
                    }
                }
                Answer.Rows answer = Answer.rows(codes);
                for (Map.Entry<Integer, String> name : names.entrySet()) {
                    answer = answer.named(name.getKey(), name.getValue());
                }
                return codes.isEmpty() ? Answer.leftOpen() : answer;
            }
        });
    }

    private static String text(OpenPart part) {
        return part instanceof OpenPart.Number ? "12" : "eigen woorden";
    }

    private static IllegalStateException notInThisQuestionnaire(Item item) {
        return new IllegalStateException("The questionnaire has no item of the kind of '" + item.id() + "'");
    }
}
