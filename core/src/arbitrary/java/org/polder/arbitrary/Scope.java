package org.polder.arbitrary;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.polder.model.Item;
import org.polder.model.Quota;

/** What an item may look at. */
record Scope(ImmutableList<Known> known, ImmutableList<Quota> quotas) {
    static Scope empty() {
        return new Scope(ImmutableList.of(), ImmutableList.of());
    }

    Scope plus(Known item) {
        return plus(List.of(item));
    }

    Scope plus(Collection<Known> items) {
        return new Scope(
                ImmutableList.<Known>builder().addAll(known).addAll(items).build(), quotas);
    }

    Scope plus(Quota quota) {
        return new Scope(
                known, ImmutableList.<Quota>builder().addAll(quotas).add(quota).build());
    }

    /** The items of which the answer may be looked at, and that are of some kind. */
    ImmutableList<Known> where(Predicate<Item> kind) {
        return known.stream()
                .filter(one -> !one.item().asking().personal() && kind.test(one.item()))
                .collect(ImmutableList.toImmutableList());
    }
}
