package org.polder.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polder.problem.Suggestion;

/** The quotas of a revision. */
record RevisedQuotas(ImmutableList<Quota> all) {

    private Map<String, Quota> byName() {
        return new LinkedHashMap<>(Maps.uniqueIndex(all, Quota::name));
    }

    RevisedQuotas put(Quota quota) {
        Map<String, Quota> changed = byName();
        changed.put(quota.name(), quota);
        return new RevisedQuotas(ImmutableList.copyOf(changed.values()));
    }

    RevisedQuotas remove(String name) {
        Map<String, Quota> left = byName();
        if (left.remove(name) == null) {
            List<String> known = all.stream().map(Quota::name).toList();
            throw new IllegalArgumentException("There is no quota '" + name + "' to remove; the quotas are " + known
                    + "." + Suggestion.sentence(name, known));
        }
        return new RevisedQuotas(ImmutableList.copyOf(left.values()));
    }
}
