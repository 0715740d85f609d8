package org.polder.examples.results;

import io.javalin.config.JavalinConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.polder.examples.web.Pages;
import org.polder.model.Questionnaire;
import org.polder.name.Language;
import org.polder.store.JournalStore;

/**
 * The researcher's pages, behind a password: how the response goes, figures, open answers with their codes, comparisons
 * and exports.
 */
public final class ResultsPages implements Pages {
    /** For this long a page goes by what was read before: a click more costs no look at the store. */
    private static final Duration REST = Duration.ofSeconds(2);

    private final Questionnaire questionnaire;
    private final PasswordHash password;
    private final DataSource answers;
    private final DataSource codes;
    private final Clock clock;
    private final Language language;

    private ResultsPages(
            Questionnaire questionnaire,
            PasswordHash password,
            DataSource answers,
            DataSource codes,
            Clock clock,
            Language language) {
        this.questionnaire = questionnaire;
        this.password = password;
        this.answers = answers;
        this.codes = codes;
        this.clock = clock;
        this.language = language;
    }

    /**
     * Makes the pages of a survey.
     *
     * @param questionnaire the questionnaire
     * @param password who may see them
     * @param answers the database of the interviews, from which nothing but the state of each journal is read
     * @param codes the database where the codes of open answers are kept: in SQLite another file, so that respondents
     *     need not wait for researchers
     * @return the pages, in Dutch until a reader chooses another language
     */
    public static ResultsPages of(
            Questionnaire questionnaire, PasswordHash password, DataSource answers, DataSource codes) {
        return new ResultsPages(questionnaire, password, answers, codes, Clock.systemUTC(), Language.NL);
    }

    /**
     * Goes by another clock.
     *
     * @param changed the clock
     * @return these pages with that clock
     */
    public ResultsPages clock(Clock changed) {
        return new ResultsPages(questionnaire, password, answers, codes, changed, language);
    }

    /**
     * Begins in another language.
     *
     * @param first the language of who has not chosen one; English for one that the pages do not speak
     * @return these pages with that language
     */
    public ResultsPages language(Language first) {
        return new ResultsPages(
                questionnaire,
                password,
                answers,
                codes,
                clock,
                ResultsWords.LANGUAGES.contains(first) ? first : Language.EN);
    }

    @Override
    public String path() {
        return "/results";
    }

    @Override
    public void addTo(JavalinConfig config, JournalStore journals) {
        JournalReader reader = new JournalReader(questionnaire);
        Interviews interviews = new Interviews(reader, journals, new DatabaseMarks(answers), clock, REST);
        Coding coding = new Coding(questionnaire.id(), AnswerCodes.open(codes));
        PageMaker pages =
                new PageMaker(new ResultsData(questionnaire, interviews, coding), clock, ZoneId.systemDefault());
        Researchers researchers = new Researchers(clock);
        Login login = new Login(password, researchers, pages, clock, language);
        login.addTo(config);
        new ResultsRoutes(pages, login).addTo(config);
    }
}
