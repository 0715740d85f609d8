package org.polder.analysis.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How many respondents may have chosen each option of a published single choice, given all that was published of it. */
final class Shares {
    private final int base;
    private final CountRange[] byOption;

    private Shares(int base, CountRange[] byOption) {
        this.base = base;
        this.byOption = byOption;
    }

    /** The shares of a question, or nothing when no whole numbers of respondents give them. */
    static Optional<Shares> of(PublishedItem item) {
        int base = item.base().orElseThrow();
        List<CountRange> ranges = new ArrayList<>();
        for (int code : item.options()) {
            ranges.add(item.figures().stream()
                    .filter(figure -> figure.code() == code)
                    .map(figure -> figure.counts(base))
                    .filter(range -> !range.isEmpty())
                    .reduce(CountRange::hull)
                    .orElse(new CountRange(0, base)));
        }
        long least = ranges.stream().mapToLong(CountRange::least).sum();
        long most = ranges.stream().mapToLong(CountRange::most).sum();
        boolean possible = least <= base
                && base <= most
                && item.figures().stream()
                        .noneMatch(figure -> figure.counts(base).isEmpty());
        return possible ? Optional.of(new Shares(base, ranges.toArray(CountRange[]::new))) : Optional.empty();
    }

    /** Those who chose one of some options: bounded by these options, and by what the others leave of the base. */
    CountRange of(CodeSet options) {
        long least = 0;
        long most = 0;
        long leastOther = 0;
        long mostOther = 0;
        for (int place = 0; place < byOption.length; place++) {
            CountRange range = byOption[place];
            if (options.has(place)) {
                least += range.least();
                most += range.most();
            } else {
                leastOther += range.least();
                mostOther += range.most();
            }
        }
        return new CountRange((int) Math.max(least, base - mostOther), (int) Math.min(most, base - leastOther));
    }
}
