package org.polder.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.polder.Form;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.condition.Expression;
import org.polder.model.Quota;
import org.polder.name.Language;
import org.polder.response.Start;

/**
 * How far an interview is when only a was answered by 1, of: a, b, and c, which hangs on the condition; one of three
 * where c is still possible, one of two where it is not.
 */
class ProgressTest {
    private static final Condition A1 = Form.is("a", 1);
    private static final Condition A2 = Form.is("a", 2);
    private static final Condition B1 = Form.is("b", 1);

    static Stream<Arguments> conditions() {
        return Stream.of(
                Arguments.of(A1, true),
                Arguments.of(A2, false),
                Arguments.of(B1, true),
                Arguments.of(A1.and(B1), true),
                Arguments.of(B1.and(A1), true),
                Arguments.of(A2.and(B1), false),
                Arguments.of(B1.and(A2), false),
                Arguments.of(A1.or(B1), true),
                Arguments.of(A2.or(B1), true),
                Arguments.of(A2.or(A2), false),
                Arguments.of(A1.negate(), false),
                Arguments.of(A2.negate(), true),
                Arguments.of(B1.negate(), true),
                Arguments.of(A1.and(B1).negate(), true),
                Arguments.of(A2.and(B1).negate(), true),
                Arguments.of(A1.or(B1).negate(), false),
                Arguments.of(A1.and(A1).negate(), false),
                Arguments.of(A2.or(B1).negate(), true),
                Arguments.of(B1.negate().negate(), true),
                Arguments.of(A2.negate().negate(), false),
                Arguments.of(A1.negate().negate(), true),
                Arguments.of(new Condition.QuotaFull("closed"), true),
                Arguments.of(new Condition.QuotaFull("open"), false),
                Arguments.of(new Condition.QuotaFull("open").negate(), true),
                Arguments.of(Form.number("x", Comparison.EQUAL, 1), true),
                Arguments.of(Form.number("x", Comparison.EQUAL, 2), false),
                Arguments.of(Form.number("y", Comparison.EQUAL, 9), true),
                Arguments.of(Condition.never(), false),
                Arguments.of(Condition.always(), true));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void what_answers_to_come_could_still_bring_is_counted(Condition condition, boolean possible) {
        Interview interview = Interview.start(
                Routing.of(Form.of(
                        List.of(new Quota("closed", A1.and(B1), 1), new Quota("open", A1, 1)),
                        Form.page(
                                "page",
                                Form.single("a", 2),
                                Form.computed("x", new Expression.ValueOf(Form.id("a"))),
                                Form.single("b", 2),
                                Form.computed("y", new Expression.ValueOf(Form.id("b"))),
                                Form.single(Form.ask("c").askedIf(condition), 2)))),
                Start.in(Language.EN).closed(List.of("closed")));

        assertThat(FallingOffTest.answered(interview, "a", 1).progress()).isEqualTo(possible ? 1 / 3.0 : 1 / 2.0);
    }
}
