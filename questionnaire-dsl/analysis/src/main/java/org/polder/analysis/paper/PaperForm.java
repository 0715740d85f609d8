package org.polder.analysis.paper;

import org.polder.model.Questionnaire;
import org.polder.name.Language;

/**
 * A questionnaire as a form to print: numbered questions in all their wordings, with routing in words.
 *
 * <p>Repeated items stand in it once. What only the office needs to know (computed values, checks, orders drawn by
 * chance, quotas) is set apart in notes.
 */
public final class PaperForm {
    private final Sheet sheet;
    private final Language language;

    private PaperForm(Sheet sheet, Language language) {
        this.sheet = sheet;
        this.language = language;
    }

    /**
     * Makes the form of a questionnaire.
     *
     * @param questionnaire the questionnaire
     * @param language one of its languages; what the form adds is in Dutch or English
     * @return the form
     * @throws IllegalArgumentException when the questionnaire lacks the language
     */
    public static PaperForm of(Questionnaire questionnaire, Language language) {
        return of(questionnaire, language, PaperWords.standard());
    }

    /**
     * Makes the form of a questionnaire with other words of its own.
     *
     * @param questionnaire the questionnaire
     * @param language one of its languages
     * @param words what the form adds to the questionnaire's own wordings
     * @return the form
     * @throws IllegalArgumentException when the questionnaire lacks the language
     */
    public static PaperForm of(Questionnaire questionnaire, Language language, PaperWords words) {
        RoutingWords routing = RoutingWords.of(questionnaire, language).in(words);
        return new PaperForm(new Composer(questionnaire, routing).sheet(), language);
    }

    /**
     * Writes the form in Markdown (CommonMark with tables).
     *
     * @return the text, lines ended by a line feed
     */
    public String markdown() {
        return new MarkdownForm().write(sheet);
    }

    /**
     * Writes the form as a page of HTML to print on A4: complete by itself, without script or anything from elsewhere.
     *
     * @return the page, which is well-formed XML too
     */
    public String html() {
        return HtmlForm.write(sheet, language);
    }
}
