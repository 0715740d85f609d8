package org.polder.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A questionnaire as no engine in particular knows it: choice questions and who is asked them.
 *
 * @param items the questions in asking order
 */
record SurveyShape(ImmutableList<ItemShape> items) {
    /** Every questionnaire opens with some questions for everyone, so that conditions have something to look at. */
    private static final int OPENING = 5;

    /** Makes a questionnaire in which 5 of every 12 items have a condition; the same seed gives the same one. */
    static SurveyShape random(int size, long seed) {
        Random random = new Random(seed);
        List<Integer> positions = new ArrayList<>();
        for (int position = OPENING; position < size; position++) {
            positions.add(position);
        }
        Collections.shuffle(positions, random);
        List<Integer> conditional = positions.subList(0, size * 5 / 12);
        boolean[] hasCondition = new boolean[size];
        conditional.forEach(position -> hasCondition[position] = true);

        List<ItemShape> items = new ArrayList<>();
        for (int position = 0; position < size; position++) {
            boolean multiple = random.nextInt(4) == 0;
            int options = 3 + random.nextInt(5);
            items.add(new ItemShape(
                    multiple, options, hasCondition[position] ? condition(items, random) : ImmutableList.of()));
        }
        return new SurveyShape(ImmutableList.copyOf(items));
    }

    /** Makes a chain: each item is asked only of who chose option 1 or 2 of the one before it. */
    static SurveyShape chain(int length) {
        List<ItemShape> items = new ArrayList<>();
        for (int position = 0; position < length; position++) {
            ImmutableList<ConditionPart> condition = position == 0
                    ? ImmutableList.of()
                    : ImmutableList.of(new ConditionPart(position - 1, 0b110, false, true));
            items.add(new ItemShape(false, 3, condition));
        }
        return new SurveyShape(ImmutableList.copyOf(items));
    }

    private static ImmutableList<ConditionPart> condition(List<ItemShape> earlier, Random random) {
        ImmutableList.Builder<ConditionPart> parts = ImmutableList.builder();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            int source = random.nextInt(earlier.size());
            int options = earlier.get(source).options();
            parts.add(new ConditionPart(source, codes(options, random), random.nextInt(4) == 0, random.nextBoolean()));
        }
        return parts.build();
    }

    /** One to half of the options, so that "is" and "is any of" both occur. */
    private static int codes(int options, Random random) {
        int bits = 0;
        int wanted = 1 + random.nextInt((options + 1) / 2);
        while (Integer.bitCount(bits) < wanted) {
            bits |= 1 << (1 + random.nextInt(options));
        }
        return bits;
    }

    int size() {
        return items.size();
    }

    /** The name every engine knows an item by. */
    static String name(int position) {
        return "q" + position;
    }

    static int position(String name) {
        return Integer.parseInt(name.substring(1));
    }
}
