package org.polder.examples.benchmarks;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What one respondent would answer to every item, asked or not.
 *
 * @param chosen the codes by position, as bits; {@link #LEFT_OPEN} for a question left open
 */
record Respondent(ImmutableIntArray chosen) {
    /** Bit 0 stands for no code, so it can say that a question was put and left open. */
    static final int LEFT_OPEN = 1;

    /** Makes a respondent; the same seed gives the same one. */
    static Respondent random(SurveyShape shape, long seed, double leftOpen) {
        Random random = new Random(seed);
        ImmutableIntArray.Builder chosen = ImmutableIntArray.builder(shape.size());
        for (ItemShape item : shape.items()) {
            int codes = item.multiple()
                    ? (1 + random.nextInt((1 << item.options()) - 1)) << 1
                    : 1 << (1 + random.nextInt(item.options()));
            chosen.add(random.nextDouble() < leftOpen ? LEFT_OPEN : codes);
        }
        return new Respondent(chosen.build());
    }

    static List<Respondent> random(SurveyShape shape, int count) {
        List<Respondent> respondents = new ArrayList<>();
        for (int seed = 1; seed <= count; seed++) {
            respondents.add(random(shape, seed, 0));
        }
        return List.copyOf(respondents);
    }

    /** The items this respondent is asked, in order, as the arrays tell it. */
    int[] path(SurveyShape shape) {
        ArrayInterview interview = new ArrayInterview(new ArrayRouting(shape));
        int[] path = new int[shape.size()];
        int length = 0;
        int next = interview.next();
        while (next < shape.size()) {
            path[length++] = next;
            next = interview.answer(next, chosen.get(next));
        }
        return Arrays.copyOf(path, length);
    }
}
