package org.polder.interchange.codebook;

import java.util.function.Function;
import org.polder.condition.Condition;
import org.polder.condition.ConditionWords;
import org.polder.interchange.Exported;
import org.polder.model.Questionnaire;
import org.polder.name.Language;

/**
 * Writes what the columns of Polder's flat files hold, for people and in DDI.
 *
 * <p>The columns are named as in a flat file of responses: by question ({@code Q6}), row ({@code Q23.12}) or place of a
 * ranking ({@code Q5.1}); {@code Q9_missing} has the code where {@code Q9} has no number, day or text. Where somebody
 * added them, {@code Q7.6_text} has the words beside option 6. In coded columns -1 is left open, -2 not asked and -3 not
 * reached.
 */
public final class Codebooks {
    private Codebooks() {}

    /**
     * Writes a codebook in DDI Codebook 2.5: a variable a column, with question texts and labels in every language,
     * categories, codes for missing answers, and who has a value, in words.
     *
     * @param questionnaire the questionnaire the data belong to
     * @return the codebook as XML, and what it does not describe
     * @see <a href="https://ddialliance.org/Specification/DDI-Codebook/2.5/">DDI Codebook 2.5</a>
     */
    public static Exported ddi(Questionnaire questionnaire) {
        return new Ddi(questionnaire).write();
    }

    /**
     * Writes a codebook in Markdown (CommonMark with tables), with conditions by question and code.
     *
     * @param questionnaire the questionnaire the data belong to
     * @param language one of its languages; what the codebook adds is in Dutch or English
     * @return the text, lines ended by a line feed
     * @throws IllegalArgumentException when the questionnaire lacks the language
     */
    public static String markdown(Questionnaire questionnaire, Language language) {
        return markdown(questionnaire, language, ConditionWords::of);
    }

    /**
     * Writes a codebook in Markdown, with conditions in words of the caller's.
     *
     * @param questionnaire the questionnaire the data belong to
     * @param language one of its languages; what the codebook adds is in Dutch or English
     * @param words says a condition in a phrase that can follow "if"
     * @return the text, lines ended by a line feed
     * @throws IllegalArgumentException when the questionnaire lacks the language
     */
    public static String markdown(Questionnaire questionnaire, Language language, Function<Condition, String> words) {
        if (!questionnaire.languages().contains(language)) {
            throw new IllegalArgumentException("Questionnaire '" + questionnaire.id() + "' has no language '" + language
                    + "'; its languages are " + questionnaire.languages());
        }
        return new MarkdownBook(questionnaire, language, words).write();
    }
}
