package org.polder.interchange.fhir;

import java.util.List;
import java.util.stream.Stream;
import org.polder.condition.Condition;

/** Joins conditions where only "true" matters, without those that go without saying. */
final class Joined {
    private Joined() {}

    static Condition all(List<Condition> parts) {
        if (parts.contains(Condition.never())) {
            return Condition.never();
        }
        List<Condition> left = parts.stream()
                .flatMap(part -> part instanceof Condition.And and ? and.parts().stream() : Stream.of(part))
                .filter(part -> !part.equals(Condition.always()))
                .distinct()
                .toList();
        return left.isEmpty() ? Condition.always() : Condition.all(left);
    }

    static Condition any(List<Condition> parts) {
        if (parts.contains(Condition.always())) {
            return Condition.always();
        }
        List<Condition> left = parts.stream()
                .flatMap(part -> part instanceof Condition.Or or ? or.parts().stream() : Stream.of(part))
                .filter(part -> !part.equals(Condition.never()))
                .distinct()
                .toList();
        return left.isEmpty() ? Condition.never() : Condition.any(left);
    }

    /** The opposite of a condition, where the outcome "unknown" has been seen to. */
    static Condition not(Condition condition) {
        return condition instanceof Condition.Not not ? not.part() : condition.negate();
    }
}
