package org.polder.tabulation.audit.json;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.polder.tabulation.audit.AuditedOption;
import org.polder.tabulation.audit.AuditedSurvey;
import org.polder.tabulation.audit.Claim;
import org.polder.tabulation.audit.GroupRef;
import org.polder.tabulation.audit.Measure;

/**
 * Reads claims in the light of the others. Of an open-ended option a bare count tells what some wrote with it, where a
 * greater count of the same option and group is published; and a mean is over the rows that claims speak of.
 */
record ClaimsTogether(AuditedSurvey survey) {

    ImmutableList<Claim> apply(List<Claim> claims) {
        return claims.stream()
                .map(claim -> isPart(claim, claims) ? part(claim) : claim)
                .map(claim -> claim.measure() instanceof Measure.MeanChosen mean ? over(claim, mean, claims) : claim)
                .collect(ImmutableList.toImmutableList());
    }

    private static Claim over(Claim claim, Measure.MeanChosen mean, List<Claim> claims) {
        ImmutableList<String> spokenOf = mean.variables().stream()
                .filter(variable -> claims.stream()
                        .anyMatch(other -> other.measure().equals(new Measure.Chosen(variable, mean.codes()))
                                && other.group().isEmpty()))
                .collect(ImmutableList.toImmutableList());
        return about(claim, spokenOf.isEmpty() ? mean : new Measure.MeanChosen(spokenOf, mean.codes()));
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
        return about(
                claim, new Measure.Written(chosen.variable(), chosen.codes().first()));
    }

    private static Claim about(Claim claim, Measure measure) {
        return new Claim(
                claim.id(), claim.figure(), measure, claim.group(), claim.stated(), claim.mark(), claim.option());
    }
}
