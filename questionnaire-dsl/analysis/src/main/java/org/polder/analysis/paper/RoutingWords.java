package org.polder.analysis.paper;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import org.polder.condition.Condition;
import org.polder.condition.Expression;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.name.Language;

/**
 * Says conditions in words for people: with the numbers of questions and the labels of options.
 *
 * <p>What is said can follow "only if": {@code you answered ‘Yes’ to question 6 and (…)}. "Not" is said of what has no
 * parts, and an "or" within an "and" stands in brackets, so that there is one way to read it. Questions have the numbers
 * that their ids carry behind letters they share ({@code Q6} is question 6); otherwise they are counted from 1. A
 * repeated item is named once, for all its askings. Safe to share between threads.
 */
public final class RoutingWords {
    private final Questionnaire questionnaire;
    private final Language language;
    private final PaperWords words;
    private final ImmutableMap<ItemId, String> numbers;
    private final String voice;
    private final Names names;
    private final Sentences sentences;

    private RoutingWords(
            Questionnaire questionnaire,
            Language language,
            PaperWords words,
            ImmutableMap<ItemId, String> numbers,
            String voice) {
        if (!questionnaire.languages().contains(language)) {
            throw new IllegalArgumentException("Questionnaire '" + questionnaire.id() + "' has no language '" + language
                    + "'; its languages are " + questionnaire.languages());
        }
        this.questionnaire = questionnaire;
        this.language = language;
        this.words = words;
        this.numbers = numbers;
        this.voice = voice;
        Phrases phrases = words.in(language);
        this.names = new Names(Book.of(questionnaire, numbers), language, phrases);
        this.sentences = new Sentences(names, phrases, phrases.say(voice));
    }

    /**
     * Says the routing of a questionnaire to its respondents: "you answered …".
     *
     * @param questionnaire the questionnaire
     * @param language one of its languages; sentences are in Dutch or English, and labels in that language
     * @return the words
     * @throws IllegalArgumentException when the questionnaire lacks the language
     */
    public static RoutingWords of(Questionnaire questionnaire, Language language) {
        return new RoutingWords(questionnaire, language, PaperWords.standard(), ImmutableMap.of(), "you");
    }

    /**
     * Speaks of the respondent instead of to them: "the respondent answered …".
     *
     * @return these words in that voice
     */
    public RoutingWords ofTheRespondent() {
        return new RoutingWords(questionnaire, language, words, numbers, "respondent");
    }

    /**
     * Uses other words than those of the library, or other languages.
     *
     * @param own the words
     * @return these words with those
     */
    public RoutingWords in(PaperWords own) {
        return new RoutingWords(questionnaire, language, own, numbers, voice);
    }

    /**
     * Gives questions other numbers than those of their ids, such as those printed in an edition.
     *
     * @param printed numbers by item; others keep theirs
     * @return these words with those numbers
     */
    public RoutingWords numbered(Map<ItemId, String> printed) {
        return new RoutingWords(questionnaire, language, words, ImmutableMap.copyOf(printed), voice);
    }

    /**
     * Says a condition.
     *
     * @param condition a condition over items of the questionnaire
     * @return part of a sentence that can follow "if"; "always" or "never" for a condition that hangs on nothing
     * @throws IllegalArgumentException when the condition looks at an item that the questionnaire lacks
     */
    public String say(Condition condition) {
        return Tidied.of(condition).accept(sentences);
    }

    /**
     * Says how a number is computed.
     *
     * @param expression an expression over items of the questionnaire
     * @return part of a sentence that can follow "is"
     * @throws IllegalArgumentException when the expression looks at an item that the questionnaire lacks
     */
    public String say(Expression expression) {
        return expression.accept(new Sums(names, words.in(language), sentences));
    }

    /**
     * Names an item.
     *
     * @param item an item of the questionnaire
     * @return such as {@code question 6}, or what it is where it has no number
     * @throws IllegalArgumentException when the questionnaire lacks the item
     */
    public String item(ItemId item) {
        return names.item(item);
    }

    /**
     * Names an option, or a column of a grid.
     *
     * @param item the question
     * @param code the option's code
     * @return its label in quotes, with its code where another option has the same label
     * @throws IllegalArgumentException when the questionnaire lacks the item
     */
    public String option(ItemId item, int code) {
        return names.option(item, code);
    }

    /**
     * Names a row of a grid.
     *
     * @param grid the grid
     * @param code the row's code
     * @return its label in quotes, with its code where another row has the same label
     * @throws IllegalArgumentException when the questionnaire lacks the item
     */
    public String row(ItemId grid, int code) {
        return names.row(grid, code);
    }

    Names names() {
        return names;
    }

    Phrases phrases() {
        return words.in(language);
    }
}
