package org.polder.analysis.audit;

import com.google.common.collect.ImmutableList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.polder.analysis.Finding;
import org.polder.condition.ConditionWords;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.problem.Place;
import org.polder.problem.Severity;
import org.polder.response.Response;

/**
 * An audit of the routing against responses: who answered what they were never asked, who was skipped, and which
 * condition explains who was asked each question.
 *
 * <p>It reads the responses once and keeps what is bounded by the questionnaire, so that any number can be audited. An
 * interview that stopped is held to what it passed: up to the item shown last, or without that up to its last answer.
 * The counts are of all responses. Explanations are sought among at most 10,000 respondents; beyond that they are a
 * sample of all, the same each time.
 */
public final class DataAudit {
    private static final int EXPLANATIONS = 5;

    private final long respondents;
    private final boolean sampled;
    private final ImmutableList<ItemCounts> counts;
    private final ImmutableList<ObservedBase> bases;
    private final ImmutableList<Finding> findings;

    private DataAudit(
            long respondents,
            boolean sampled,
            ImmutableList<ItemCounts> counts,
            ImmutableList<ObservedBase> bases,
            ImmutableList<Finding> findings) {
        this.respondents = respondents;
        this.sampled = sampled;
        this.counts = counts;
        this.bases = bases;
        this.findings = findings;
    }

    /**
     * Audits responses that can be gone through.
     *
     * @param questionnaire the questionnaire they should follow
     * @param responses the responses; what they say of items the questionnaire lacks is passed over
     * @return the audit
     */
    public static DataAudit of(Questionnaire questionnaire, Iterable<Response> responses) {
        return of(questionnaire, responses.iterator());
    }

    /**
     * Audits a stream of responses, however long.
     *
     * @param questionnaire the questionnaire they should follow
     * @param responses the responses, read once and in order; what they say of items the questionnaire lacks is passed
     *     over
     * @return the audit
     */
    public static DataAudit of(Questionnaire questionnaire, Stream<Response> responses) {
        return of(questionnaire, responses.iterator());
    }

    private static DataAudit of(Questionnaire questionnaire, Iterator<Response> responses) {
        ResponseJudge judge = new ResponseJudge(questionnaire);
        Ledger ledger = new Ledger(questionnaire);
        Panel panel = new Panel(questionnaire);
        long respondents = 0;
        while (responses.hasNext()) {
            Response response = responses.next();
            judge.judge(response, ledger.of(response.respondent()));
            panel.add(response, judge);
            respondents++;
        }
        ImmutableList<ObservedBase> bases = bases(questionnaire, panel);
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        findings.addAll(ledger.findings());
        bases.stream()
                .filter(ObservedBase::hidesCondition)
                .map(DataAudit::hidden)
                .forEach(findings::add);
        return new DataAudit(respondents, panel.isSample(), ledger.counts(), bases, findings.build());
    }

    private static ImmutableList<ObservedBase> bases(Questionnaire questionnaire, Panel panel) {
        ImmutableList.Builder<ObservedBase> bases = ImmutableList.builder();
        for (int position = 0; position < questionnaire.items().size(); position++) {
            Item item = questionnaire.items().get(position);
            Crowd crowd = Crowd.of(panel, position);
            // Contact data are kept elsewhere, so that the data do not show who gave them.
            if (crowd.members().isEmpty() || item.asking().personal() || !ResponseJudge.isQuestion(item)) {
                continue;
            }
            List<Scored> best = new BaseSearch(crowd, panel.choices()).best(EXPLANATIONS);
            bases.add(new ObservedBase(
                    item.id(),
                    crowd.members().size(),
                    crowd.everyone().recorded(),
                    best.stream().map(crowd::explanation).collect(ImmutableList.toImmutableList()),
                    crowd.asRouted(item.askedIf()),
                    crowd.rankAsRouted(best)));
        }
        return bases.build();
    }

    private static Finding hidden(ObservedBase base) {
        Explanation best = base.explanations().get(0);
        String own = ConditionWords.of(base.asRouted().condition());
        String other = ConditionWords.of(best.condition());
        return Finding.of(
                "hidden-condition",
                Severity.WARNING,
                Place.item(base.item().value()),
                "The data have '" + base.item() + "' for " + base.base() + " of the " + base.came()
                        + " respondents who came so far. The questionnaire's condition (" + own + ") gets "
                        + base.asRouted().misfit() + " of them wrong; a simpler account, '" + other + "', gets "
                        + best.misfit() + " wrong.",
                "If fieldwork asked '" + base.item() + "' only if " + other + ", say so in the questionnaire.");
    }

    /**
     * Counts the responses.
     *
     * @return how many were read
     */
    public long respondents() {
        return respondents;
    }

    /**
     * Tells whether explanations were sought in a sample, because there were too many respondents to keep.
     *
     * @return true beyond 10,000 respondents
     */
    public boolean isSampled() {
        return sampled;
    }

    /**
     * Lists how the data agree with the routing at each question.
     *
     * @return the counts over all responses, in the order written
     */
    public ImmutableList<ItemCounts> counts() {
        return counts;
    }

    /**
     * Lists who was asked each question according to the data, and what explains it.
     *
     * @return the questions that anyone came as far as, in the order written; contact data left out
     */
    public ImmutableList<ObservedBase> bases() {
        return bases;
    }

    /**
     * Lists what does not agree.
     *
     * @return findings {@code wrong-answer} and {@code wrong-skip} by item, row and option, with the first few
     *     respondents, and {@code hidden-condition} where another condition than the questionnaire's explains the data
     */
    public ImmutableList<Finding> findings() {
        return findings;
    }
}
