package org.polder.interchange.surveyjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.polder.arbitrary.ArbitraryQuestionnaires;
import org.polder.interchange.internal.Losses;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.problem.Place;

class ExpressionParserTest {
    private static String parsed(String text) throws ExpressionParser.Unreadable {
        return ExpressionParser.parse(text).text();
    }

    @Test
    void and_binds_before_or_and_both_after_comparisons_and_arithmetic() throws Exception {
        assertThat(parsed("{a} = 1 or {b} > 2 + 3 * 4 and {c} notempty"))
                .isEqualTo("({a} = 1) or (({b} > (2 + (3 * 4))) and ({c} notempty))");
    }

    @Test
    void every_way_to_write_an_operator_is_read() throws Exception {
        assertThat(parsed("{a} == 1 && {b} <> 2 || !{c}")).isEqualTo("(({a} = 1) and ({b} != 2)) or (!({c}))");
        assertThat(parsed("{a} GreaterOrEqual 1 AND {b} *= 'x'")).isEqualTo("({a} >= 1) and ({b} contains 'x')");
        assertThat(parsed("{a} notcontains 1 and {b} anyof ['x', \"y\", z, -1.5, true]"))
                .isEqualTo("({a} notcontains 1) and ({b} anyof ['x', 'y', 'z', -1.5, true])");
    }

    @Test
    void words_may_hold_quotation_marks() throws Exception {
        assertThat(ExpressionParser.parse("'it\\'s \\\"so\\\"'")).isEqualTo(new Term.Words("it's \"so\""));
        assertThat(parsed("'it\\'s'")).isEqualTo("'it\\'s'");
    }

    @Test
    void what_cannot_be_read_is_told_with_its_place() {
        assertUnreadable("{a} = ", "at character 7 it has its end where a value was expected");
        assertUnreadable("({a} = 1", "at character 9 it has its end where ')' was expected");
        assertUnreadable("{a} = 1 )", "at character 9 it has ')' where nothing more was expected");
        assertUnreadable("{a = 1", "at character 1 it has '{' where a name in braces was expected");
        assertUnreadable("{a} = 'x", "at character 7 it has ''' where words that end with ' was expected");
        assertUnreadable("(".repeat(100_000), "it nests deeper than 200 levels");
        assertUnreadable("!".repeat(1_000) + "{a}", "it nests deeper than 200 levels");
        assertUnreadable("1" + "+1".repeat(10_000), "it joins more than 2000 parts");
        assertUnreadable(" ".repeat(100_001), "it has 100001 characters, more than 100000");
    }

    private static void assertUnreadable(String text, String why) {
        assertThatThrownBy(() -> ExpressionParser.parse(text)).hasMessage(why);
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void what_is_written_is_read_the_same(@ForAll @LongRange(min = 0) long seed) throws Exception {
        Questionnaire questionnaire = ArbitraryQuestionnaires.questionnaire(seed);
        Presence presence = new Presence(questionnaire, new Names(questionnaire), new Losses(Place.none()));
        for (Item item : questionnaire.items()) {
            for (Term term : List.of(presence.holds(item.askedIf(), "x"), presence.fails(item.askedIf(), "x"))) {
                assertThat(parsed(term.text())).isEqualTo(term.text());
            }
        }
    }
}
