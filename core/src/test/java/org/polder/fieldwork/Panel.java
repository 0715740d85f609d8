package org.polder.fieldwork;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.polder.Surveys;
import org.polder.answer.Answer;
import org.polder.condition.Condition;
import org.polder.interview.Routing;
import org.polder.model.Asking;
import org.polder.model.Item;
import org.polder.model.OpenQuestion;
import org.polder.model.Questionnaire;
import org.polder.model.Quota;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.response.Start;

/** A small survey that asks for contact data: a; b if a is 1; mail, which is personal; phone, personal, if a is 1; t. */
final class Panel {
    static final ItemId A = ItemId.of("a");
    static final ItemId B = ItemId.of("b");
    static final ItemId MAIL = ItemId.of("mail");
    static final ItemId PHONE = ItemId.of("phone");
    static final ItemId T = ItemId.of("t");
    static final Answer ADDRESS = Answer.text("jan@example.org");
    static final Answer NUMBER = Answer.text("0612345678");
    static final Questionnaire QUESTIONNAIRE = Surveys.of(items().toArray(new Item[0]));
    static final Routing ROUTING = Routing.of(QUESTIONNAIRE);

    /** The same without b, and with t before everything else. */
    static final Routing SECOND = Routing.of(
            QUESTIONNAIRE.with(edits -> edits.version("2.0").remove("b").moveBefore("t", "a")));

    /** The second with a question at its beginning. */
    static final Routing THIRD = Routing.of(Surveys.of(
                    Surveys.choice("new", Condition.always(), 2),
                    items().get(4),
                    items().get(0),
                    items().get(2),
                    items().get(3))
            .with(edits -> edits.version("3.0")));

    private Panel() {}

    static Start start() {
        return Start.in(Language.EN).on(LocalDate.of(2026, 4, 17)).seed(7);
    }

    private static ImmutableList<Item> items() {
        return ImmutableList.of(
                Surveys.choice("a", Condition.always(), 2),
                Surveys.choice("b", Surveys.is("a", 1), 2),
                new OpenQuestion(Asking.of(MAIL).asPersonal().optional(), 40),
                new OpenQuestion(Asking.of(PHONE).asPersonal().optional().askedIf(Surveys.is("a", 1)), 40),
                new OpenQuestion(Asking.of(T), 40));
    }

    /** At most so many who answer a with 1, and no limit worth the name for those who answer 2. */
    static Questionnaire limited(int ones) {
        return QUESTIONNAIRE.with(edits -> edits.quota(new Quota("ones", Surveys.is("a", 1), ones))
                .quota(new Quota("twos", Surveys.is("a", 2), 900)));
    }
}
