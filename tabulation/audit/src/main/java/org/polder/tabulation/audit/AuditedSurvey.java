package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.polder.model.Questionnaire;
import org.polder.problem.Suggestion;

/**
 * What an audit knows of a survey beside what was published: its variables in asking order, who is asked them, and how
 * respondents are grouped.
 *
 * @param variables the variables, in asking order
 * @param groupings the ways respondents are grouped
 * @param everyoneReached a question that every respondent counted got to, when the publication counts only those
 */
public record AuditedSurvey(
        ImmutableList<AuditedVariable> variables, ImmutableList<Grouping> groupings, Optional<String> everyoneReached) {

    // Routing and groups speak of variables that exist and, for routing, come before.
    public AuditedSurvey {
        for (int i = 0; i < variables.size(); i++) {
            List<AuditedVariable> before = variables.subList(0, i);
            String name = variables.get(i).name();
            for (String needed : variables.get(i).gate().variables()) {
                if (before.stream().noneMatch(earlier -> earlier.name().equals(needed))) {
                    throw new IllegalArgumentException("Whether '" + name + "' is asked depends on '" + needed
                            + "', which does not come before it: put it first");
                }
            }
            if (before.stream().anyMatch(earlier -> earlier.name().equals(name))) {
                throw new IllegalArgumentException("Variable '" + name + "' stands twice: give each its own name");
            }
        }
        for (Grouping grouping : groupings) {
            if (variables.stream().noneMatch(one -> one.name().equals(grouping.variable()) && !one.multiple())) {
                throw new IllegalArgumentException("Grouping '" + grouping.name() + "' is of '" + grouping.variable()
                        + "', which is no single choice of the survey: group by a single choice");
            }
        }
    }

    /**
     * Knows variables and groups, and not how far respondents got.
     *
     * @param variables the variables, in asking order
     * @param groupings the ways respondents are grouped
     * @return the survey
     */
    public static AuditedSurvey of(List<AuditedVariable> variables, List<Grouping> groupings) {
        return new AuditedSurvey(ImmutableList.copyOf(variables), ImmutableList.copyOf(groupings), Optional.empty());
    }

    /**
     * Takes variables and routing from a questionnaire.
     *
     * @param questionnaire the questionnaire as it was fielded
     * @param groupings the ways respondents are grouped
     * @return the survey
     */
    public static AuditedSurvey of(Questionnaire questionnaire, List<Grouping> groupings) {
        return of(new QuestionnaireVariables(questionnaire).all(), groupings);
    }

    /**
     * Says that only respondents were counted who got to a question.
     *
     * @param variable the question
     * @return this survey with that rule
     */
    public AuditedSurvey everyoneReached(String variable) {
        unknownVariable(variable).ifPresent(words -> {
            throw new IllegalArgumentException(words);
        });
        return new AuditedSurvey(variables, groupings, Optional.of(variable));
    }

    /**
     * Finds a variable.
     *
     * @param name its name
     * @return the variable, or nothing when there is none of that name
     */
    public Optional<AuditedVariable> find(String name) {
        return variables.stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst();
    }

    /**
     * Finds a grouping.
     *
     * @param name its name
     * @return the grouping, or nothing when there is none of that name
     */
    public Optional<Grouping> grouping(String name) {
        return groupings.stream()
                .filter(grouping -> grouping.name().equals(name))
                .findFirst();
    }

    AuditedVariable variable(String name) {
        return find(name).orElseThrow();
    }

    int position(String name) {
        return variables.indexOf(variable(name));
    }

    /**
     * Says what is wrong with the name of a variable.
     *
     * @param name the name
     * @return a message, or nothing when the variable exists
     */
    public Optional<String> unknownVariable(String name) {
        List<String> known = variables.stream().map(AuditedVariable::name).toList();
        return known.contains(name)
                ? Optional.empty()
                : Optional.of("There is no question '" + name + "' in the survey." + Suggestion.sentence(name, known));
    }

    /**
     * Says what is wrong with a group.
     *
     * @param group the group
     * @return a message, or nothing when the group exists
     */
    public Optional<String> unknownGroup(GroupRef group) {
        Optional<Grouping> grouping = grouping(group.grouping());
        List<String> known = groupings.stream().map(Grouping::name).toList();
        if (grouping.isEmpty()) {
            return Optional.of("There is no grouping '" + group.grouping() + "'; known are "
                    + (known.isEmpty() ? "none" : String.join(", ", known)) + "."
                    + Suggestion.sentence(group.grouping(), known));
        }
        List<String> categories = grouping.get().categories().keySet().asList();
        return categories.contains(group.category())
                ? Optional.empty()
                : Optional.of("Grouping '" + group.grouping() + "' has no category '" + group.category()
                        + "'; it has " + String.join(", ", categories) + "."
                        + Suggestion.sentence(group.category(), categories));
    }
}
