package org.polder.examples.cli;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import org.polder.interchange.Exported;
import org.polder.problem.Problem;

/**
 * A questionnaire in another form.
 *
 * @param content what the file holds
 * @param losses what the form cannot say
 */
record Written(byte[] content, ImmutableList<Problem> losses) {
    static Written of(Exported exported) {
        return new Written(exported.document().getBytes(StandardCharsets.UTF_8), exported.losses());
    }

    /** A document that says all. */
    static Written of(String document) {
        return of(new Exported(document, ImmutableList.of()));
    }

    String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}
