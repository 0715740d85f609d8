package org.polder.analysis.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.polder.answer.Answer;
import org.polder.arbitrary.ArbitraryQuestionnaires;
import org.polder.condition.Condition;
import org.polder.interview.PathTracer;
import org.polder.interview.Routing;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;

class TidiedTest {
    @Property(tries = 300)
    void a_tidied_condition_is_the_same_for_everyone_unknown_included(@ForAll long seed) {
        Questionnaire questionnaire = ArbitraryQuestionnaires.questionnaire(seed);
        PathTracer tracer =
                PathTracer.of(Routing.of(questionnaire), ArbitraryQuestionnaires.start(questionnaire, seed));
        List<Condition> conditions = new ArrayList<>();
        questionnaire.items().forEach(item -> {
            conditions.add(item.askedIf());
            conditions.add(item.askedIf().negate());
            item.asking().text().variants().forEach(variant -> conditions.add(variant.condition()));
            item.options().forEach(option -> conditions.add(item.askedIf().or(option.askedIf())));
        });
        for (int respondent = 0; respondent < 5; respondent++) {
            Map<ItemId, Answer> given = new HashMap<>();
            for (Item item : questionnaire.items()) {
                if ((seed + respondent + item.id().hashCode()) % 4 != 0) {
                    given.put(item.id(), ArbitraryQuestionnaires.answers(item).sample());
                }
            }
            tracer.trace(given);
            assertThat(conditions)
                    .allSatisfy(condition ->
                            assertThat(tracer.truth(Tidied.of(condition))).isEqualTo(tracer.truth(condition)));
        }
    }
}
