package org.polder.examples.report;

import com.google.common.collect.ImmutableList;
import org.polder.tabulation.source.DerivedVariable;
import org.polder.tabulation.source.DerivedVariable.Group;
import org.polder.tabulation.source.ResponseSource;

/** The report's own groups, made from the questions. */
public final class DerivedVariables {
    /** Self-employed, employer, employee, other. */
    public static final DerivedVariable WORK_RELATION = new DerivedVariable(
            "workRelation",
            "Arbeidsrelatie",
            "Q1",
            ImmutableList.of(
                    Group.of("Zzp'er", 1), Group.of("Werkgever", 2), Group.of("Werknemer", 3), Group.of("Anders", 4)),
            "The report's names for the answers to Q1.");

    /** The report's merged types of organisation. */
    public static final DerivedVariable ORGANISATION_TYPE = new DerivedVariable(
            "organisationType",
            "Soort organisatie",
            "Q2",
            ImmutableList.of(
                    Group.of("Commercieel bedrijf", 1, 9),
                    Group.of("Zzp met commercieel oogpunt", 4),
                    Group.of("Niet-commerciële organisatie", 2, 3, 6, 7, 8),
                    Group.of("Zzp zonder commercieel oogpunt", 5),
                    Group.of("Anders", 10)),
            "The report counts a for-profit museum as commercial, and public bodies, interest organisations and"
                    + " non-profit museums as non-commercial.");

    /** Self-employed and employees only, as the Boekman foundation asked them. */
    static final DerivedVariable EMPLOYMENT = new DerivedVariable(
            "employment",
            "Zzp'er of werknemer",
            "Q1",
            ImmutableList.of(Group.of("Zzp'er", 1), Group.of("Werknemer", 3)),
            "Employers and others are left out, since the Boekman foundation has none.");

    private DerivedVariables() {}

    /**
     * Adds the report's groups to responses to its questionnaire.
     *
     * @param source responses to the questionnaire; another source is given back as it is
     * @return the source with the groups
     */
    public static ResponseSource over(ResponseSource source) {
        boolean known = source.schema().find("Q1").isPresent()
                && source.schema().find("Q2").isPresent();
        return known ? EMPLOYMENT.over(ORGANISATION_TYPE.over(WORK_RELATION.over(source))) : source;
    }
}
