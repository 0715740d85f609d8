package org.polder.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.polder.model.Questionnaire;
import org.polder.problem.ProblemsException;

/** What must hold whatever bytes are read as a questionnaire: a refusal with problems, or an exact round trip. */
public final class QuestionnaireJsonTarget {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    // The fuzzer rewrites each class as it is first used; that is not to count as reading time.
    static {
        EveryKind.questionnaire();
        read(new byte[0]);
    }

    private QuestionnaireJsonTarget() {}

    /** The entry that the fuzzer's own driver calls. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        long start = System.nanoTime();
        read(bytes);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        if (taken.compareTo(LONGEST) > 0) {
            throw new AssertionError("Reading " + bytes.length + " bytes took " + taken);
        }
    }

    private static void read(byte[] bytes) {
        Questionnaire questionnaire;
        try {
            questionnaire = QuestionnaireReader.standard().read("fuzz", new ByteArrayInputStream(bytes));
        } catch (ProblemsException refused) {
            if (refused.problems().isEmpty()) {
                throw new AssertionError("Refused without a problem");
            }
            return;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        String text = QuestionnaireWriter.text(questionnaire);
        Questionnaire again = QuestionnaireReader.standard().read("again", text);
        if (!again.equals(questionnaire) || !QuestionnaireWriter.text(again).equals(text)) {
            throw new AssertionError("Not the same again: " + text);
        }
    }
}
