package org.polder.examples.browser.hostile;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.polder.answer.Answer;
import org.polder.genai2026.Genai2026;
import org.polder.interview.Interview;
import org.polder.interview.Step;
import org.polder.name.ItemId;

/** A respondent who writes the same words wherever they may write something. */
public final class HostileAnswers {
    /** What every place that takes words takes. */
    static final int LONGEST = 200;

    private HostileAnswers() {}

    /** The words as a form keeps them: line ends as one sign, none that no keyboard makes, nothing around them. */
    static String kept(String words) {
        String lines = words.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder kept = new StringBuilder();
        lines.codePoints()
                .filter(sign -> sign == '\n' || sign == '\t' || !Character.isISOControl(sign))
                .limit(LONGEST)
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    /** A whole interview with those words; it meets every place in the questionnaire where words can be written. */
    public static ImmutableMap<ItemId, Answer> with(String words) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("Q1", Answer.code(1));
        answers.put("Q2", Answer.code(10, words));
        answers.put("Q4", Answer.text(words));
        answers.put("Q5", Answer.code(10, words));
        answers.put("Q6", Answer.code(3));
        answers.put("Q7", Answer.codes(1, 6).with(6, words));
        answers.put("Q8", Answer.code(2));
        answers.put("Q9", Answer.code(2));
        answers.put("Q10", Answer.code(3));
        answers.put("Q11", Answer.code(1));
        answers.put("Q12", Answer.code(3));
        answers.put("Q14", Answer.code(1));
        answers.put("Q15", Answer.code(2));
        answers.put("Q16", Answer.code(2));
        answers.put("Q19", Answer.code(1, "25"));
        answers.put("Q20", Answer.code(3));
        answers.put("Q20c", Answer.text(words));
        answers.put("Q21", Answer.code(4));
        Answer.Multiple sooner = Answer.codes(1, 2, 3, 4, 5, 6, 8);
        for (int code : sooner.codes()) {
            sooner = sooner.with(code, words);
        }
        answers.put("Q22", sooner);
        answers.put(
                "Q23",
                new Answer.Rows(
                        ImmutableSortedMap.of(1, 3, 10, 1, 11, 3, 12, 2, 13, 1),
                        ImmutableSortedMap.of(12, words, 13, words)));
        answers.put("Q23b", Answer.text(words));
        answers.put("Q24", Answer.rows(Map.of(1, 1, 12, 4, 13, 2)));
        answers.put("Q25", Answer.rows(Map.of(1, 4, 2, 5, 3, 4, 7, 4, 8, 5, 10, 4, 11, 5, 12, 5)));
        answers.put("Q26", Answer.code(1));
        answers.put("Q27", Answer.code(6, words));
        answers.put("Q28", Answer.codes(1, 4, 10).with(10, words));
        for (int row : new int[] {1, 2, 3, 7, 8, 10, 11, 12}) {
            answers.put("Q25b_" + row, Answer.text(words));
        }
        answers.put("Q29", Answer.text(words));
        answers.put("Q30", Answer.code(1));
        answers.put("Q31a", Answer.text(words));
        answers.put("Q31b", Answer.text(words));
        answers.put("Q31c", Answer.text(words));
        ImmutableMap.Builder<ItemId, Answer> byItem = ImmutableMap.builder();
        answers.forEach((item, answer) -> byItem.put(ItemId.of(item), answer));
        return byItem.buildOrThrow();
    }

    /** The interview as the engine holds it after all of them. */
    public static Interview interview(String words) {
        Interview interview = Interview.start(Genai2026.asFielded());
        for (Map.Entry<ItemId, Answer> answer : with(words).entrySet()) {
            Step step = interview.answer(answer.getKey(), answer.getValue());
            interview = step.orThrow();
        }
        return interview;
    }
}
