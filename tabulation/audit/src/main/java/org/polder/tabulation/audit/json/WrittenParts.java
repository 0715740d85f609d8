package org.polder.tabulation.audit.json;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.polder.tabulation.audit.AuditedOption;
import org.polder.tabulation.audit.AuditedSurvey;
import org.polder.tabulation.audit.Claim;
import org.polder.tabulation.audit.GroupRef;
import org.polder.tabulation.audit.Measure;

/**
 * Tells the count of an open-ended option from the counts of what some wrote with it: a bare count is a part where a
 * greater count of the same option and group is published.
 */
record WrittenParts(AuditedSurvey survey) {

    ImmutableList<Claim> apply(List<Claim> claims) {
        return claims.stream()
                .map(claim -> isPart(claim, claims) ? part(claim) : claim)
                .collect(ImmutableList.toImmutableList());
    }

    private boolean isPart(Claim claim, List<Claim> claims) {
        return claim.stated().percent().isEmpty()
                && claim.stated().count().isPresent()
                && openEnded(claim)
                && claims.stream()
                        .anyMatch(other -> other.measure().equals(claim.measure())
                                && other.group()
                                        .map(GroupRef::category)
                                        .equals(claim.group().map(GroupRef::category))
                                && other.stated().count().orElse(0)
                                        > claim.stated().count().get());
    }

    private boolean openEnded(Claim claim) {
        return claim.measure() instanceof Measure.Chosen chosen
                && chosen.codes().size() == 1
                && survey.find(chosen.variable())
                        .flatMap(variable -> variable.option(chosen.codes().first()))
                        .filter(AuditedOption::openEnded)
                        .isPresent();
    }

    private static Claim part(Claim claim) {
        Measure.Chosen chosen = (Measure.Chosen) claim.measure();
        return new Claim(
                claim.id(),
                claim.figure(),
                new Measure.Written(chosen.variable(), chosen.codes().first()),
                claim.group(),
                claim.stated(),
                Optional.empty(),
                claim.option());
    }
}
