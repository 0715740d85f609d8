package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/**
 * What a publication says about a survey in numbers.
 *
 * @param survey what is known of the survey beside the numbers
 * @param claims the published numbers
 * @param bases the bases of its figures
 * @param mostChosen the options it names as most chosen
 * @param deviations the groups it names because they deviate
 */
public record PublishedFigures(
        AuditedSurvey survey,
        ImmutableList<Claim> claims,
        ImmutableList<PublishedBase> bases,
        ImmutableList<MostChosen> mostChosen,
        ImmutableList<Deviation> deviations) {

    // Every statement speaks of the survey, and has a name of its own.
    public PublishedFigures {
        List<Problem> problems = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Statement statement : Iterables.concat(claims, bases, mostChosen, deviations)) {
            Place place = Place.item(statement.id());
            if (!ids.add(statement.id())) {
                problems.add(Problem.error(
                        "repeated-id",
                        place,
                        "The id '" + statement.id() + "' stands twice: give every statement its own"));
            }
            statement
                    .variables()
                    .forEach(variable -> survey.unknownVariable(variable)
                            .ifPresent(words -> problems.add(Problem.error("unknown-question", place, words))));
            statement
                    .group()
                    .flatMap(survey::unknownGroup)
                    .ifPresent(words -> problems.add(Problem.error("unknown-group", place, words)));
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException("The published figures", problems);
        }
    }

    /**
     * Gives published numbers and bases without remarks about groups.
     *
     * @param survey what is known of the survey
     * @param claims the numbers
     * @param bases the bases
     * @return the figures
     */
    public static PublishedFigures of(AuditedSurvey survey, List<Claim> claims, List<PublishedBase> bases) {
        return new PublishedFigures(
                survey,
                ImmutableList.copyOf(claims),
                ImmutableList.copyOf(bases),
                ImmutableList.of(),
                ImmutableList.of());
    }

    /**
     * Lists everything that is said.
     *
     * @return the claims, the bases, the most-chosen options and the deviations
     */
    public ImmutableList<Statement> statements() {
        return ImmutableList.copyOf(Iterables.concat(claims, bases, mostChosen, deviations));
    }

    /**
     * Lists the variables of which a share "left open" is published: their base counts those who left them open.
     *
     * @return the variables' names
     */
    public ImmutableSet<String> withLeftOpen() {
        return claims.stream()
                .filter(claim -> claim.measure() instanceof Measure.LeftOpen)
                .flatMap(claim -> claim.variables().stream())
                .collect(ImmutableSet.toImmutableSet());
    }
}
