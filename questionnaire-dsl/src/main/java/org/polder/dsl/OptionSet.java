package org.polder.dsl;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/** Options made elsewhere, to be used by several questions: labels by code. */
public final class OptionSet {
    private final ImmutableMap<Integer, String> labels;
    private final ImmutableList<String> mistakes;

    OptionSet(ImmutableMap<Integer, String> labels, ImmutableList<String> mistakes) {
        this.labels = labels;
        this.mistakes = mistakes;
    }

    /** Labels number bands that neither overlap nor leave gaps. */
    static OptionSet bands(int... bounds) {
        ImmutableMap.Builder<Integer, String> labels = ImmutableMap.builder();
        ImmutableList.Builder<String> mistakes = ImmutableList.builder();
        for (int i = 0; i < bounds.length; i++) {
            boolean last = i == bounds.length - 1;
            if (!last && bounds[i + 1] <= bounds[i]) {
                mistakes.add("Bands must ascend, but " + bounds[i + 1] + " comes after " + bounds[i]
                        + ": put the bounds in order");
            }
            String label = last
                    ? bounds[i] + "+"
                    : bounds[i + 1] - 1 == bounds[i]
                            ? String.valueOf(bounds[i])
                            : bounds[i] + "–" + (bounds[i + 1] - 1);
            labels.put(i + 1, label);
        }
        return new OptionSet(labels.buildOrThrow(), mistakes.build());
    }

    /**
     * Gives the labels.
     *
     * @return the labels by code, in order written
     */
    public ImmutableMap<Integer, String> labels() {
        return labels;
    }

    ImmutableList<String> mistakes() {
        return mistakes;
    }
}
