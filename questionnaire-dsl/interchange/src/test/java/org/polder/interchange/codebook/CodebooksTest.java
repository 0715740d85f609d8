package org.polder.interchange.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.polder.dsl.Survey.grid;
import static org.polder.dsl.Survey.multiple;
import static org.polder.dsl.Survey.notice;
import static org.polder.dsl.Survey.number;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.polder.arbitrary.ArbitraryQuestionnaires;
import org.polder.genai2026.Genai2026;
import org.polder.interchange.Exported;
import org.polder.interchange.internal.HardenedXml;
import org.polder.interchange.internal.XmlElement;
import org.polder.model.Questionnaire;
import org.polder.name.Language;
import org.polder.problem.Problem;

/** Codebooks of what stands in a flat file. */
class CodebooksTest {
    private static final Questionnaire CLUB = club();

    private static Questionnaire club() {
        var work = single("work")
                .text("Work?")
                .option(1, "Paid")
                .openOption(2, "Other <namely>")
                .dontKnow(9, "Don't know");
        return questionnaire("club")
                .version("2.0")
                .page(
                        "all",
                        notice("hello").text("Hello"),
                        work,
                        multiple("tools").text("Tools?").option(1, "Pen").option(2, "Saw"),
                        number("hours")
                                .text("Hours | week?")
                                .between(0, 168)
                                .askedIf(work.is(1))
                                .check(own -> own.isAtMost(100), "Too many"),
                        grid("judged")
                                .text("How is it?")
                                .row(1, "Pay")
                                .scale(1, "Bad")
                                .scale(2, "Good"))
                .build();
    }

    private static XmlElement root(Exported exported) {
        return HardenedXml.read("codebook.xml", exported.document());
    }

    private static List<XmlElement> variables(Questionnaire questionnaire) {
        return root(Codebooks.ddi(questionnaire))
                .child("dataDscr")
                .orElseThrow()
                .children("var");
    }

    private static XmlElement variable(String name) {
        return variables(CLUB).stream()
                .filter(variable -> variable.attribute("name").orElseThrow().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_column_of_a_flat_file_is_a_variable() {
        assertThat(variables(CLUB).stream()
                        .map(variable -> variable.attribute("name").orElseThrow()))
                .containsExactly("work", "work.2_text", "tools", "hours", "hours_missing", "judged.1");
    }

    @Test
    void a_variable_has_its_question_its_base_and_its_codes() {
        XmlElement work = variable("work");

        assertThat(work.child("labl").orElseThrow().words()).isEqualTo("Work?");
        assertThat(work.child("qstn")
                        .orElseThrow()
                        .child("qstnLit")
                        .orElseThrow()
                        .words())
                .isEqualTo("Work?");
        assertThat(work.child("universe").orElseThrow().words()).isEqualTo("All respondents.");
        assertThat(variable("hours").child("universe").orElseThrow().words()).isEqualTo("Asked if work is 1.");
        assertThat(work.children("catgry"))
                .extracting(
                        category -> category.child("catValu").orElseThrow().words(),
                        category -> category.child("labl").orElseThrow().words(),
                        category -> category.attribute("missing").orElseThrow())
                .containsExactly(
                        tuple("1", "Paid", "N"),
                        tuple("2", "Other <namely>", "N"),
                        tuple("9", "Don't know", "Y"),
                        tuple("-1", "left open", "Y"),
                        tuple("-2", "not asked", "Y"),
                        tuple("-3", "not reached", "Y"));
        assertThat(work.child("invalrng").orElseThrow().children("item").stream()
                        .map(item -> item.attribute("VALUE").orElseThrow()))
                .containsExactly("9", "-1", "-2", "-3");
        assertThat(variable("judged.1").child("labl").orElseThrow().words()).isEqualTo("How is it? – Pay");
        XmlElement range =
                variable("hours").child("valrng").orElseThrow().child("range").orElseThrow();
        assertThat(range.attributes())
                .containsEntry("min", "0")
                .containsEntry("max", "168")
                .containsEntry("UNITS", "INT");
        assertThat(variable("work.2_text").child("universe").orElseThrow().words())
                .isEqualTo("Asked if work is 2.");
    }

    @Test
    void parts_of_a_variable_stand_in_the_order_of_ddi() {
        List<String> order = List.of(
                "labl", "security", "qstn", "valrng", "invalrng", "universe", "catgry", "codInstr", "varFormat");

        for (XmlElement variable : variables(Genai2026.asFielded())) {
            List<Integer> found = variable.children().stream()
                    .map(part -> order.indexOf(part.name()))
                    .toList();
            assertThat(found).isSorted().doesNotContain(-1);
        }
    }

    @Test
    void what_a_codebook_does_not_describe_is_told() {
        assertThat(Codebooks.ddi(CLUB).losses().stream().map(Problem::toString))
                .containsExactly(
                        "hello: 'hello' has no column in a flat file, and is left out",
                        "hours: 'hours' has checks: a codebook does not describe that");
    }

    @Property(tries = 200, seed = "20261127", shrinking = ShrinkingMode.OFF)
    void codebooks_of_any_questionnaire_are_well_formed_and_whole(@ForAll @LongRange(min = 0) long seed) {
        Questionnaire questionnaire = ArbitraryQuestionnaires.questionnaire(seed);

        List<XmlElement> variables = variables(questionnaire);
        String markdown =
                Codebooks.markdown(questionnaire, questionnaire.languages().get(0));

        assertThat(variables.stream().map(variable -> variable.attribute("name").orElseThrow()))
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(markdown).contains("| `" + name + "` |"));
        assertThat(variables.stream().map(variable -> variable.attribute("ID").orElseThrow()))
                .doesNotHaveDuplicates();
        for (Language language : questionnaire.languages()) {
            assertThat(variables)
                    .allSatisfy(variable -> assertThat(variable.children("labl").stream()
                                    .map(label -> label.attribute("lang").orElseThrow()))
                            .contains(language.tag()));
        }
    }

    @Test
    void the_codebook_for_people_has_every_question_with_its_base_and_codes() {
        assertThat(Codebooks.markdown(CLUB, Language.EN)).isEqualTo("""
                # Codebook of club 2.0

                ## work

                **Work?**

                Base: all respondents.

                | Variable |  | Holds |
                | --- | --- | --- |
                | `work` |  | a code |
                | `work.2_text` | Other \\<namely\\> | text (base: asked if work is 2) |

                | Code | Meaning |  |
                | --: | --- | --- |
                | 1 | Paid |  |
                | 2 | Other \\<namely\\> |  |
                | 9 | Don't know | missing |
                | -1 | left open | missing |
                | -2 | not asked | missing |
                | -3 | not reached | missing |

                ## tools

                **Tools?**

                Base: all respondents.

                | Variable |  | Holds |
                | --- | --- | --- |
                | `tools` |  | codes, with semicolons between them |

                | Code | Meaning |  |
                | --: | --- | --- |
                | 1 | Pen |  |
                | 2 | Saw |  |
                | -1 | left open | missing |
                | -2 | not asked | missing |
                | -3 | not reached | missing |

                ## hours

                **Hours \\| week?**

                Base: asked if work is 1.

                | Variable |  | Holds |
                | --- | --- | --- |
                | `hours` |  | a number, 0 – 168 |
                | `hours_missing` |  | a code where there is no value beside it |

                | Code | Meaning |  |
                | --: | --- | --- |
                | -1 | left open | missing |
                | -2 | not asked | missing |
                | -3 | not reached | missing |

                ## judged

                **How is it?**

                Base: all respondents.

                | Variable |  | Holds |
                | --- | --- | --- |
                | `judged.1` | Pay | a code |

                | Code | Meaning |  |
                | --: | --- | --- |
                | 1 | Bad |  |
                | 2 | Good |  |
                | -1 | left open | missing |
                | -2 | not asked | missing |
                | -3 | not reached | missing |
                """);
    }

    @Test
    void a_codebook_in_dutch_speaks_dutch() {
        String book = Codebooks.markdown(Genai2026.asFielded(), Language.NL, condition -> "het zo is");

        assertThat(book)
                .contains("# Codeboek van genai-2026", "Basis: alle respondenten.", "Basis: gevraagd als het zo is.");
    }

    @Test
    void a_language_the_questionnaire_lacks_is_refused() {
        assertThatThrownBy(() -> Codebooks.markdown(CLUB, Language.NL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Questionnaire 'club' has no language 'nl'; its languages are [en]");
    }

    @Test
    void hostile_words_stay_words() {
        Questionnaire hostile = questionnaire("hostile")
                .page("all", text("q").text("</labl><!-- & ]]> \u0007 | `x` [a](b)"))
                .build();

        assertThat(variables(hostile).get(0).child("labl").orElseThrow().words())
                .isEqualTo("</labl><!-- & ]]> \uFFFD | `x` [a](b)");
        assertThat(Codebooks.markdown(hostile, Language.EN))
                .contains("**\\</labl\\>\\<!-- &amp; \\]\\]\\> \u0007 \\| \\`x\\` \\[a\\](b)**");
        assertThat(Set.of("q", "q_missing"))
                .isEqualTo(Set.copyOf(variables(hostile).stream()
                        .map(variable -> variable.attribute("name").orElseThrow())
                        .toList()));
    }
}
