package org.polder.examples.browser.load;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import org.polder.answer.Answer;
import org.polder.dsl.RandomRespondents;
import org.polder.genai2026.Genai2026;
import org.polder.interview.Interview;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;

/**
 * What one simulated respondent means to answer: valid answers drawn at random, with words that nobody else writes.
 *
 * @param number the respondent's number
 * @param answers the answers by item, contact data too
 */
record Meant(int number, ImmutableMap<ItemId, Answer> answers) {
    static final Questionnaire QUESTIONNAIRE = Genai2026.asFielded();

    private static final ImmutableSet<ItemId> PERSONAL = QUESTIONNAIRE.items().stream()
            .filter(item -> item.asking().personal())
            .map(Item::id)
            .collect(ImmutableSet.toImmutableSet());

    static Meant draw(long seed, int number) {
        Interview drawn = RandomRespondents.of(QUESTIONNAIRE, seed).interview(number);
        ImmutableMap.Builder<ItemId, Answer> answers = ImmutableMap.builder();
        drawn.path().forEach(item -> {
            Answer answer = drawn.given().get(item);
            if (answer != null) {
                answers.put(item, own(number, item, answer));
            }
        });
        return new Meant(number, answers.buildOrThrow());
    }

    private static Answer own(int number, ItemId item, Answer answer) {
        if (answer instanceof Answer.Rows rows
                && rows.codes().isEmpty()
                && rows.names().isEmpty()) {
            return Answer.leftOpen();
        }
        return answer instanceof Answer.OpenText
                ? Answer.text(PERSONAL.contains(item) ? contact(number, item) : words(number, item.value()))
                : answer;
    }

    /** What this respondent writes at an item, and nobody else anywhere. */
    static String words(int number, String item) {
        return "respondent " + number + " at " + item + ": «één» & <twee>, \"drie\"";
    }

    Answer answer(String item) {
        return answers.getOrDefault(ItemId.of(item), Answer.leftOpen());
    }

    /** The answers that are kept as answers. */
    ImmutableMap<ItemId, Answer> impersonal() {
        return ImmutableMap.copyOf(Maps.filterKeys(answers, item -> !PERSONAL.contains(item)));
    }

    /** The contact data, kept elsewhere. */
    ImmutableList<String> contactData() {
        return answers.keySet().stream()
                .filter(PERSONAL::contains)
                .map(item -> contact(number, item))
                .collect(ImmutableList.toImmutableList());
    }

    private static String contact(int number, ItemId item) {
        return "respondent-" + number + "-" + item + "@example.org";
    }
}
