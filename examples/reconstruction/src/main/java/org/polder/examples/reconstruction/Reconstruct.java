package org.polder.examples.reconstruction;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.polder.examples.report.AuditedGenai;
import org.polder.genai2026.Genai2026;
import org.polder.interview.Routing;
import org.polder.json.ResponseWriter;
import org.polder.model.Questionnaire;
import org.polder.name.Language;
import org.polder.response.Response;
import org.polder.tabulation.audit.Audit;
import org.polder.tabulation.audit.CheckedClaim;
import org.polder.tabulation.audit.ClaimCheck;
import org.polder.tabulation.audit.MostChosen;
import org.polder.tabulation.audit.NeverTogether;
import org.polder.tabulation.audit.PublishedBase;
import org.polder.tabulation.audit.PublishedFigures;
import org.polder.tabulation.audit.Statement;
import org.polder.tabulation.audit.Synthesis;
import org.polder.tabulation.audit.SyntheticRespondent;
import org.polder.tabulation.audit.json.AuditJson;
import org.polder.tabulation.source.QuestionnaireResponses;

/** Makes the synthetic respondent file of the report; the same seed gives the same file. */
public final class Reconstruct {
    static final long SEED = 2026;

    /** The report says that 91 of 130 completed. */
    private static final int COMPLETE = 91;

    /** Figure 5's total is told by the option 'often', which is taken to be the one most chosen. */
    private static final MostChosen MOST_OF_ALL =
            new MostChosen("figure 5", "fig-05", "Q6", Optional.empty(), ImmutableSortedSet.of(2), false);

    /** Of equally small choices of numbers that must be wrong, one that spares the best known figures. */
    private static final ImmutableSet<String> SHOWN_FIRST = ImmutableSet.of(
            "tabel-1", "fig-05", "fig-06", "fig-07", "fig-11", "fig-12", "fig-13", "fig-14", "fig-17", "fig-19",
            "fig-21");

    private Reconstruct() {}

    /**
     * Runs the reconstruction.
     *
     * @param arguments the folder that the result is written to
     * @throws IOException when a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        PublishedFigures figures = AuditedGenai.published();
        Audit audit = Audit.of(
                figures, statement -> statement instanceof PublishedBase || SHOWN_FIRST.contains(statement.figure()));
        System.out.println(
                "Doubted: " + audit.fewestWrong().stream().map(Statement::id).toList());
        // Beside numbers that cannot be true, the nearest that can are sought.
        ImmutableList<SyntheticRespondent> respondents = respondents(figures, audit.mended())
                .or(() -> respondents(figures, audit.others()))
                .orElseThrow(() -> new IllegalStateException(
                        "No respondents were found of whom everything holds that the audit does not doubt"));
        Questionnaire questionnaire = Genai2026.asFielded();
        List<Response> responses = responses(questionnaire, respondents);
        Files.write(
                folder.resolve("respondents.jsonl"),
                responses.stream().map(ResponseWriter::line).toList());
        ImmutableList<CheckedClaim> checked = ClaimCheck.of(
                figures, QuestionnaireResponses.of(questionnaire, Language.EN, responses), audit.contradictions());
        Files.writeString(folder.resolve("audit.json"), AuditJson.of(audit) + "\n");
        Files.writeString(folder.resolve("reconstruction.json"), new Account(checked).text());
        for (CheckedClaim.Verdict verdict : CheckedClaim.Verdict.values()) {
            List<String> ids = checked.stream()
                    .filter(one -> one.verdict() == verdict)
                    .map(one -> one.statement().id())
                    .toList();
            System.out.println(verdict + ": " + ids.size() + (verdict == CheckedClaim.Verdict.MET ? "" : " " + ids));
        }
    }

    private static Optional<ImmutableList<SyntheticRespondent>> respondents(
            PublishedFigures figures, List<Statement> toHold) {
        List<Statement> all = new ArrayList<>(toHold);
        all.add(MOST_OF_ALL);
        return Synthesis.of(figures, all, apart(), COMPLETE, SEED);
    }

    /** Employers and employees are not self-employed without staff; who never uses it has no tasks done by it. */
    private static ImmutableList<NeverTogether> apart() {
        return ImmutableList.of(
                new NeverTogether("Q1", ImmutableSortedSet.of(2, 3), "Q2", ImmutableSortedSet.of(4, 5)),
                new NeverTogether("Q6", ImmutableSortedSet.of(5), "Q9", ImmutableSortedSet.of(2, 3, 4, 5, 6)));
    }

    private static List<Response> responses(Questionnaire questionnaire, List<SyntheticRespondent> respondents) {
        Interviewer interviewer = new Interviewer(Routing.of(questionnaire), SEED);
        List<SyntheticRespondent> shuffled = new ArrayList<>(respondents);
        Collections.shuffle(shuffled, new Random(SEED));
        List<Response> responses = new ArrayList<>();
        for (SyntheticRespondent respondent : shuffled) {
            responses.add(interviewer.interview(
                    String.format("synthetic-%03d", responses.size() + 1), unwilling(respondent)));
        }
        return responses;
    }

    /** Nobody is asked for an address, which would have to be made up. */
    private static SyntheticRespondent unwilling(SyntheticRespondent respondent) {
        return new SyntheticRespondent(
                ImmutableMap.<String, ImmutableSortedSet<Integer>>builder()
                        .putAll(respondent.chosen())
                        .put("Q30", ImmutableSortedSet.of(2))
                        .buildOrThrow(),
                respondent.stoppedAt());
    }
}
