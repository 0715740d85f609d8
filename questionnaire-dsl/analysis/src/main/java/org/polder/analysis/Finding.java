package org.polder.analysis;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.Severity;

/**
 * Something about a questionnaire that its maker should know before fielding it.
 *
 * @param code the kind of finding, such as {@code unreachable-item}; lasting, for programs
 * @param severity an error when the questionnaire cannot do what it says, a warning when it probably does not mean
 *     what it says, information otherwise
 * @param place the item, option, row or text
 * @param explanation what was found, in a sentence or two that an agency's researcher understands
 * @param fix what would probably mend it, as a sentence
 * @param witness a respondent who shows it, where there can be one
 */
public record Finding(
        String code, Severity severity, Place place, String explanation, String fix, Optional<Witness> witness) {

    /**
     * Makes a finding without a respondent who shows it.
     *
     * @param code the kind of finding
     * @param severity how bad it is
     * @param place where
     * @param explanation what was found
     * @param fix what would mend it
     * @return the finding
     */
    public static Finding of(String code, Severity severity, Place place, String explanation, String fix) {
        return new Finding(code, severity, place, explanation, fix, Optional.empty());
    }

    /**
     * Adds a respondent who shows it.
     *
     * @param shown the respondent
     * @return this finding with that respondent
     */
    public Finding shownBy(Witness shown) {
        return new Finding(code, severity, place, explanation, fix, Optional.of(shown));
    }

    Finding explanation(String changed) {
        return new Finding(code, severity, place, changed, fix, witness);
    }

    /**
     * Gives the finding as a problem, for what takes problems of any sort.
     *
     * @return the problem, whose message is the explanation and the fix
     */
    public Problem problem() {
        return new Problem(
                code, severity, place, fix.isEmpty() ? explanation : explanation + " " + fix, ImmutableMap.of());
    }

    Finding shownBy(Optional<Witness> shown) {
        return shown.map(this::shownBy).orElse(this);
    }

    /**
     * Tells whether the questionnaire cannot do what it says.
     *
     * @return whether this is an error
     */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    @Override
    public String toString() {
        return problem().toString();
    }
}
