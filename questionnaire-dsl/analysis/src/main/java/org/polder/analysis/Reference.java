package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.polder.condition.Condition;

/** What became of an instruction's comparison: a condition, or what it speaks of that is not there. */
record Reference(Optional<Condition> condition, ImmutableList<Mismatch> mismatches) {

    /**
     * Something an instruction speaks of that is not there.
     *
     * @param code the kind of finding
     * @param words what it is, as the end of a sentence that begins with whose instruction it is
     * @param clause the comparison that speaks of it
     */
    record Mismatch(String code, String words, Instruction.Clause clause) {}

    static Reference to(Condition condition) {
        return new Reference(Optional.of(condition), ImmutableList.of());
    }

    static Reference missing(String code, String words, Instruction.Clause clause) {
        return new Reference(Optional.empty(), ImmutableList.of(new Mismatch(code, words, clause)));
    }

    boolean isFound() {
        return mismatches.isEmpty();
    }

    /** Joins references, of which all or one must hold. */
    static Reference joined(List<Reference> parts, boolean every) {
        List<Condition> conditions =
                parts.stream().flatMap(part -> part.condition().stream()).toList();
        ImmutableList<Mismatch> mismatches =
                parts.stream().flatMap(part -> part.mismatches().stream()).collect(ImmutableList.toImmutableList());
        return mismatches.isEmpty()
                ? to(every ? Condition.all(conditions) : Condition.any(conditions))
                : new Reference(Optional.empty(), mismatches);
    }
}
