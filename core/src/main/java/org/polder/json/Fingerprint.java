package org.polder.json;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import org.polder.model.Questionnaire;

/** Tells questionnaires apart by 64 hexadecimal digits: SHA-256 over a canonical form in UTF-8. */
public final class Fingerprint {
    private Fingerprint() {}

    /**
     * Takes the fingerprint of what a questionnaire means: its id, its items with their kinds, codes, flags, bounds,
     * conditions, checks, orders and pages, and its quotas. Not of its words, who reads which of them, its languages
     * or its version.
     *
     * <p>Responses to two questionnaires with the same fingerprint can be read alike.
     *
     * @param questionnaire the questionnaire
     * @return 64 hexadecimal digits, lower case
     */
    public static String ofMeaning(Questionnaire questionnaire) {
        return of(QuestionnaireEncoder.meaning(questionnaire));
    }

    /**
     * Takes the fingerprint of everything in a questionnaire: two have the same one when they are equal.
     *
     * @param questionnaire the questionnaire
     * @return 64 hexadecimal digits, lower case
     */
    public static String ofEverything(Questionnaire questionnaire) {
        return of(QuestionnaireEncoder.everything(questionnaire));
    }

    private static String of(JsonValue canonical) {
        return Hashing.sha256()
                .hashString(JsonPrinter.compact(canonical), StandardCharsets.UTF_8)
                .toString();
    }
}
