package org.polder.genai2026;

import static org.polder.dsl.Survey.cases;
import static org.polder.dsl.Survey.grid;
import static org.polder.dsl.Survey.multiple;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.polder.condition.Condition;
import org.polder.dsl.Cases;
import org.polder.dsl.GridQuestion;
import org.polder.dsl.MultipleQuestion;
import org.polder.dsl.QuestionnaireDraft;
import org.polder.dsl.SingleQuestion;
import org.polder.dsl.TextQuestion;
import org.polder.model.Manuscript;
import org.polder.model.Questionnaire;
import org.polder.name.Language;
import org.polder.text.TextBundle;
import org.polder.text.TextBundles;

/**
 * The questionnaire of the report on generative AI and work in the cultural and creative sector (Panteia for the
 * Kunstenbond, 17 April 2026), as it was fielded.
 *
 * <p>Structure, codes and Dutch option labels follow the report's appendix; where the published bases show that routing
 * differed from print, the fielded routing is taken. Question wordings are this project's own, in Dutch and English.
 */
public final class Genai2026 {
    /** The questionnaire's lasting name. */
    public static final String ID = "genai-2026";

    private static final Questionnaire AS_FIELDED = new Genai2026().build();

    private final SingleQuestion<Integer> work = single("Q1").options(1, 3).openOption(4);
    private final SingleQuestion<Integer> organisation =
            single("Q2").options(1, 5).openOption(6).openOption(7).options(8, 9).openOption(10);
    private final Condition speaksForMembers = organisation.isAnyOf(6, 7);
    private final Condition selfEmployed = work.is(1);

    /** An interest or branch organisation is asked about its members, whatever the respondent's own work. */
    private final Cases roles = cases("constituency", speaksForMembers)
            .when("self-employed", selfEmployed)
            .when("employer", work.is(2))
            .when("employee", work.is(3));

    private final SingleQuestion<Integer> usage =
            single("Q6").textBy(roles).options(1, 5).dontKnow(6);

    /** Published bases show that reasons, support, judgements and factors were not asked of those who never use it. */
    private final Condition notNever = usage.isNoneOf(5);

    private final SingleQuestion<Integer> tasksNow = share("Q9");
    private final SingleQuestion<Integer> tasksLater = share("Q10");
    private final SingleQuestion<Integer> turnoverNow = share("Q11");
    private final SingleQuestion<Integer> turnoverLater = share("Q12");
    private final SingleQuestion<Integer> lost =
            single("Q14").textBy(roles).options(1, 3).dontKnow(4).askedIf(tasksNow.isAnyOf(2, 3, 4, 5, 6));
    private final SingleQuestion<Integer> willLose =
            single("Q16").textBy(roles).options(1, 3).dontKnow(4).askedIf(tasksLater.isAnyOf(2, 3, 4, 5, 6));
    private final SingleQuestion<Integer> form =
            single("Q20").textBy(roles).options(1, 3).dontKnow(4);
    private final GridQuestion judgement = grid("Q23")
            .textBy(roles)
            .rows(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
            .namedRow(12)
            .namedRow(13)
            .namedRow(14)
            .scaleFrom(1, 3)
            .scaleDontKnow(4)
            .askedIf(notNever)
            .optional();
    private final GridQuestion statements = grid("Q25")
            .textBy(roles)
            .rows(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
            .rowsBy(roles, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
            .rowIf(4, work.isNoneOf(1))
            .scaleFrom(1, 5)
            .scaleDontKnow(6)
            .optional();
    private final SingleQuestion<Integer> norms =
            single("Q26").textBy(roles).options(1, 2).refused(3);
    private final SingleQuestion<Integer> talk = single("Q30").options(1, 2);

    private Genai2026() {}

    /**
     * Gives the questionnaire as fielded.
     *
     * @return the questionnaire, in Dutch and English
     */
    public static Questionnaire asFielded() {
        return AS_FIELDED;
    }

    /**
     * Gives the questionnaire as the report's appendix prints it, with its numbers and instructions and all that is
     * wrong in them: it is not sound.
     *
     * @return the manuscript, in Dutch and English, under the name {@code genai-2026-printed}
     */
    public static Manuscript asPrinted() {
        return new PrintedEdition(AS_FIELDED).manuscript();
    }

    private Questionnaire build() {
        QuestionnaireDraft draft = questionnaire(ID)
                .version("1.0")
                .language("nl")
                .texts(wordings(Language.NL))
                .texts(wordings(Language.EN));
        return closing(opinions(effects(opening(draft)))).build();
    }

    private QuestionnaireDraft opening(QuestionnaireDraft draft) {
        SingleQuestion<Integer> size = single("Q3").options(1, 7).dontKnow(8).askedIf(work.isAnyOf(2, 3));
        SingleQuestion<Integer> sector =
                single("Q5").textBy(roles).options(1, 9).openOption(10);
        MultipleQuestion<Integer> reasons =
                multiple("Q7").textBy(roles).options(1, 5).openOption(6).askedIf(notNever);
        SingleQuestion<Integer> support =
                single("Q8").textBy(roles).options(1, 5).dontKnow(6).askedIf(notNever);
        return draft.page("work", work, organisation, size, text("Q4"), sector).page("use", usage, reasons, support);
    }

    private QuestionnaireDraft effects(QuestionnaireDraft draft) {
        Condition noneNorExpected = noneOrUnknown(tasksNow)
                .and(noneOrUnknown(tasksLater))
                .and(noneOrUnknown(turnoverNow))
                .and(noneOrUnknown(turnoverLater));
        SingleQuestion<Integer> willStart =
                single("Q13").openOption(1).openOption(2).dontKnow(3).askedIf(noneNorExpected);
        SingleQuestion<Integer> shareLost =
                single("Q15").textBy(roles).options(1, 5).dontKnow(6).askedIf(lost.is(1));
        SingleQuestion<Integer> shareToLose =
                single("Q17").textBy(roles).options(1, 6).dontKnow(7).askedIf(willLose.is(1));
        SingleQuestion<Integer> pressure =
                single("Q21").textBy(roles).options(1, 5).dontKnow(6);
        MultipleQuestion<Integer> chosenSooner = multiple("Q22")
                .textBy(roles)
                .openOption(1)
                .openOption(2)
                .openOption(3)
                .openOption(4)
                .openOption(5)
                .openOption(6)
                .exclusiveOption(7)
                .openOption(8);
        return draft.page(
                "effects",
                tasksNow,
                tasksLater,
                turnoverNow,
                turnoverLater,
                willStart,
                lost,
                shareLost,
                willLose,
                shareToLose,
                turnoverEffect("Q18").askedIf(turnoverNow.isAnyOf(2, 3, 4, 5, 6)),
                turnoverEffect("Q19").askedIf(turnoverLater.isAnyOf(2, 3, 4, 5, 6)),
                form,
                text("Q20a").askedIf(form.is(1)),
                text("Q20b").askedIf(form.is(2)),
                text("Q20c").askedIf(form.is(3)),
                pressure,
                chosenSooner);
    }

    private QuestionnaireDraft opinions(QuestionnaireDraft draft) {
        List<Integer> qualityAndCreativity = List.of(10, 11);
        Condition worse = judgement.anyRow(qualityAndCreativity, 1);
        Condition better = judgement.anyRow(qualityAndCreativity, 3);
        TextQuestion whichWork = text("Q23b")
                .textBy(cases("both", worse.and(better)).when("worse", worse).when("better", better))
                .fill("worse", judgement.rowsJudged(qualityAndCreativity, 1))
                .fill("better", judgement.rowsJudged(qualityAndCreativity, 3))
                .askedIf(judgement.at(10).isAnyOf(1, 3).or(judgement.at(11).isAnyOf(1, 3)));
        GridQuestion price = grid("Q24")
                .textBy(roles)
                .rows(1, 2, 3, 4, 6, 7, 8, 9, 10, 11)
                .carriedRow(12, judgement, 12)
                .carriedRow(13, judgement, 13)
                .carriedRow(14, judgement, 14)
                .scaleFrom(1, 4)
                .optional();
        SingleQuestion<Integer> whichNorms =
                single("Q27").options(1, 5).openOption(6).askedIf(norms.is(1));
        MultipleQuestion<Integer> factors = multiple("Q28")
                .textBy(roles)
                .options(1, 9)
                .openOption(10)
                .atMost(3)
                .askedIf(notNever);
        return draft.page("tasks", judgement, whichWork, price)
                .page("statements", statements)
                .page("norms", norms, whichNorms, factors);
    }

    private QuestionnaireDraft closing(QuestionnaireDraft draft) {
        Condition willing = talk.is(1);
        return draft.page(
                        "follow-ups",
                        followUp(1),
                        followUp(2),
                        followUp(3),
                        followUp(4),
                        followUp(7),
                        followUp(8),
                        followUp(10),
                        followUp(11),
                        followUp(12),
                        text("Q29").optional())
                .page(
                        "close",
                        talk,
                        text("Q31a").askedIf(willing).personal().atMost(320),
                        text("Q31b").askedIf(willing).personal().atMost(200),
                        text("Q31c").askedIf(willing).personal().atMost(200));
    }

    private SingleQuestion<Integer> share(String id) {
        return single(id).textBy(roles).options(1, 6).dontKnow(7);
    }

    private SingleQuestion<Integer> turnoverEffect(String id) {
        return single(id)
                .textBy(roles)
                .numberOption(1, 0, 100)
                .optionBy(1, roles)
                .options(2, 7)
                .dontKnow(8);
    }

    private TextQuestion followUp(int row) {
        return text("Q25b_" + row)
                .textBy(cases("self-employed", selfEmployed))
                .askedIf(statements.at(row).isAnyOf(4, 5));
    }

    private static Condition noneOrUnknown(SingleQuestion<Integer> share) {
        return share.isAnyOf(1, 7);
    }

    private static TextBundle wordings(Language language) {
        String name = "wording_" + language + ".properties";
        try (InputStream stream = Genai2026.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The jar lacks its resource " + name);
            }
            Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            return TextBundles.read(language, name, reader);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + name, failure);
        }
    }
}
