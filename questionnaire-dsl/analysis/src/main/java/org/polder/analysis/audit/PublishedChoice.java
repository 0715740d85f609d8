package org.polder.analysis.audit;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import org.polder.name.ItemId;

/**
 * A published single choice that conditions can look at.
 *
 * @param number its number among them
 * @param place its place among all published questions
 * @param item the question
 * @param options its options in the order written
 * @param shares how many may have chosen each
 */
record PublishedChoice(int number, int place, ItemId item, ImmutableList<Integer> options, Shares shares) {

    /** A set of options, and how many respondents may have chosen one of them. */
    record Part(Clause clause, CountRange counts) {}

    static ImmutableList<PublishedChoice> of(List<PublishedItem> items) {
        ImmutableList.Builder<PublishedChoice> found = ImmutableList.builder();
        int number = 0;
        for (int place = 0; place < items.size(); place++) {
            PublishedItem item = items.get(place);
            if (item.canBeLookedAt() && Shares.of(item).isPresent()) {
                Shares shares = Shares.of(item).orElseThrow();
                found.add(new PublishedChoice(number++, place, item.item(), item.options(), shares));
            }
        }
        return found.build();
    }

    /** All sets of its options that a condition may name. */
    Stream<Part> parts(int back) {
        return CodeSets.of(options.size()).stream()
                .map(set -> new Part(new Clause(number, item, options, set, back), shares.of(set)));
    }
}
