package org.polder.examples.benchmarks;

import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.List;

/** Conditions and dependency lists as plain arrays: what a programmer would write for one questionnaire only. */
final class ArrayRouting {
    final int size;

    private final int[] firstPart;
    private final int[] source;
    private final int[] codes;
    private final boolean[] negated;
    private final boolean[] and;
    private final int[] firstDependent;
    private final int[] dependent;

    ArrayRouting(SurveyShape shape) {
        size = shape.size();
        firstPart = new int[size + 1];
        List<ConditionPart> parts = new ArrayList<>();
        List<List<Integer>> dependents = new ArrayList<>();
        for (int position = 0; position < size; position++) {
            dependents.add(new ArrayList<>());
            for (ConditionPart part : shape.items().get(position).condition()) {
                parts.add(part);
                dependents.get(part.source()).add(position);
            }
            firstPart[position + 1] = parts.size();
        }
        source = new int[parts.size()];
        codes = new int[parts.size()];
        negated = new boolean[parts.size()];
        and = new boolean[parts.size()];
        for (int i = 0; i < parts.size(); i++) {
            source[i] = parts.get(i).source();
            codes[i] = parts.get(i).codes();
            negated[i] = parts.get(i).negated();
            and[i] = parts.get(i).and();
        }
        firstDependent = new int[size + 1];
        for (int position = 0; position < size; position++) {
            firstDependent[position + 1] =
                    firstDependent[position] + dependents.get(position).size();
        }
        dependent = Ints.toArray(dependents.stream().flatMap(List::stream).toList());
    }

    /** Tells whether an item is asked, given the answers that count; 0 where there is none. */
    boolean isAsked(int position, int[] counting) {
        int end = firstPart[position + 1];
        int part = firstPart[position];
        boolean asked = part == end || holds(part, counting);
        for (part++; part < end; part++) {
            asked = and[part] ? asked && holds(part, counting) : asked || holds(part, counting);
        }
        return asked;
    }

    private boolean holds(int part, int[] counting) {
        int answer = counting[source[part]] & ~Respondent.LEFT_OPEN;
        return answer != 0 && ((answer & codes[part]) != 0) != negated[part];
    }

    int firstDependent(int position) {
        return firstDependent[position];
    }

    int dependent(int index) {
        return dependent[index];
    }
}
