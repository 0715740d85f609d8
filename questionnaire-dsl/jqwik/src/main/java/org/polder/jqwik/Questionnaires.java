package org.polder.jqwik;

import net.jqwik.api.Arbitrary;
import org.polder.arbitrary.ArbitraryQuestionnaires;
import org.polder.model.Questionnaire;

/** Arbitrary questionnaires, for properties of whatever handles any questionnaire. */
public final class Questionnaires {
    private Questionnaires() {}

    /**
     * Gives small questionnaires that use everything the model has: all kinds of item, conditions, blocks, quotas,
     * checks, drawn orders, text variants and fills, in one or two languages.
     *
     * @return the questionnaires, all sound; they shrink to fewer and plainer items
     */
    public static Arbitrary<Questionnaire> arbitrary() {
        return ArbitraryQuestionnaires.questionnaires();
    }
}
