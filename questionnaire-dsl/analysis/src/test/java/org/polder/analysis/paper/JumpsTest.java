package org.polder.analysis.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.polder.answer.Answer;
import org.polder.arbitrary.ArbitraryQuestionnaires;
import org.polder.condition.Condition;
import org.polder.condition.Truth;
import org.polder.interview.PathTracer;
import org.polder.interview.Routing;
import org.polder.model.Computed;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.model.Questionnaire;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;
import org.polder.name.Language;

class JumpsTest {
    @Property(tries = 300)
    void nobody_is_sent_past_an_item_that_the_engine_asks(@ForAll long seed) {
        Questionnaire questionnaire = ArbitraryQuestionnaires.questionnaire(seed);
        RoutingWords words = RoutingWords.of(questionnaire, Language.EN);
        Jumps jumps = new Jumps(questionnaire, words.names(), words.phrases());
        PathTracer tracer =
                PathTracer.of(Routing.of(questionnaire), ArbitraryQuestionnaires.start(questionnaire, seed));
        for (Item item : questionnaire.items()) {
            if (!(item instanceof SingleChoice)) {
                continue;
            }
            for (Option option : item.options()) {
                jumps.after(item.id(), option.code()).ifPresent(jump -> {
                    Map<ItemId, Answer> given = new HashMap<>();
                    questionnaire
                            .items()
                            .forEach(each -> given.put(
                                    each.id(),
                                    ArbitraryQuestionnaires.answers(each).sample()));
                    given.put(item.id(), new Answer.Single(option.code(), Optional.empty()));
                    tracer.trace(given);
                    // An option that is not shown to a respondent is chosen by nobody.
                    boolean chosen = tracer.truth(new Condition.CodeIn(item.id(), ImmutableSortedSet.of(option.code())))
                            == Truth.TRUE;
                    Statistics.label("sent on").collect(chosen);
                    if (chosen) {
                        assertThat(passed(questionnaire, words, item, jump))
                                .noneMatch(passed -> tracer.isAsked(passed.id()));
                    }
                });
            }
        }
        Statistics.label("sent on").coverage(coverage -> coverage.check(true).count(count -> count > 5));
    }

    /** The items between a question and where a jump leads. */
    private static List<Item> passed(Questionnaire questionnaire, RoutingWords words, Item from, String jump) {
        List<Item> passed = new ArrayList<>();
        int at = questionnaire.position(from.id()).orElseThrow() + 1;
        for (Item item : questionnaire.items().subList(at, questionnaire.items().size())) {
            if (jump.equals("→ go to " + words.item(Book.plain(item.id())))) {
                return passed;
            }
            if (!(item instanceof Computed)) {
                passed.add(item);
            }
        }
        assertThat(jump).isEqualTo("→ you are done: go to the end");
        return passed;
    }
}
