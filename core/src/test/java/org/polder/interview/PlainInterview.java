package org.polder.interview;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.polder.answer.Answer;
import org.polder.condition.Condition;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.response.Start;

/** An interview as a list of answers and a finger on one item, which looks everything up anew. */
record PlainInterview(PlainMeaning meaning, List<ItemId> order, Optional<ItemId> finger) {
    /** What becomes of an answer. */
    enum Outcome {
        TAKEN,
        QUESTIONED,
        REFUSED
    }

    private Questionnaire questionnaire() {
        return meaning.questionnaire();
    }

    private Item item(ItemId id) {
        return questionnaire().item(id).orElseThrow();
    }

    List<ItemId> path() {
        return order.stream().filter(meaning::isOnPath).toList();
    }

    private List<ItemId> putPath() {
        return path().stream().filter(id -> PlainMeaning.isPut(item(id))).toList();
    }

    Optional<ItemId> firstPending() {
        return path().stream().filter(meaning::isPending).findFirst();
    }

    Optional<ItemId> current() {
        return finger.or(this::firstPending);
    }

    Outcome outcome(ItemId id, Answer answer) {
        if (!meaning.isOnPath(id)) {
            return Outcome.REFUSED;
        }
        PlainCheck check = new PlainCheck(meaning, item(id));
        PlainMeaning after = after(id, answer).meaning;
        if (check.isWrong(answer) || after.failing(item(id)).stream().anyMatch(failed -> !failed.soft())) {
            return Outcome.REFUSED;
        }
        boolean doubt = check.isDoubtful(answer) || !after.failing(item(id)).isEmpty();
        return doubt && !after.given().equals(meaning.given()) ? Outcome.QUESTIONED : Outcome.TAKEN;
    }

    PlainInterview after(ItemId id, Answer answer) {
        return new PlainInterview(meaning.with(id, meaning.merged(item(id), answer)), order, Optional.empty());
    }

    PlainInterview back() {
        List<ItemId> put = putPath();
        int now = current().map(put::indexOf).orElse(put.size());
        return now <= 0 ? this : at(put.get(now - 1));
    }

    PlainInterview forward() {
        if (finger.isEmpty()) {
            return this;
        }
        List<ItemId> put = putPath();
        int next = put.indexOf(finger.get()) + 1;
        int pending = firstPending().map(put::indexOf).orElse(put.size());
        return next >= pending ? new PlainInterview(meaning, order, Optional.empty()) : at(put.get(next));
    }

    private PlainInterview at(ItemId id) {
        return new PlainInterview(meaning, order, Optional.of(id));
    }

    /** The interview at an item, or nothing where there is no way to it. */
    Optional<PlainInterview> goTo(ItemId id) {
        List<ItemId> put = putPath();
        int pending = firstPending().map(put::indexOf).orElse(put.size());
        if (!put.contains(id) || put.indexOf(id) > pending) {
            return Optional.empty();
        }
        return Optional.of(put.indexOf(id) == pending ? new PlainInterview(meaning, order, Optional.empty()) : at(id));
    }

    PlainInterview closing(Collection<String> names) {
        Start start = meaning.start();
        Start changed = start.closed(names.stream()
                .filter(name -> start.closedQuotas().contains(name) || !hasPassed(name))
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo)));
        return changed.equals(start) ? this : new PlainInterview(meaning.under(changed), order, Optional.empty());
    }

    /** Whether something was handled after the last item whose asking hangs on a quota. */
    private boolean hasPassed(String quota) {
        List<ItemId> written = questionnaire().items().stream().map(Item::id).toList();
        List<ItemId> gates =
                written.stream().filter(id -> asks(item(id).askedIf(), quota)).toList();
        return !gates.isEmpty()
                && putPath().stream()
                        .filter(id -> written.indexOf(id) > written.indexOf(gates.get(gates.size() - 1)))
                        .anyMatch(id -> !meaning.isPending(id));
    }

    private static boolean asks(Condition condition, String quota) {
        if (condition instanceof Condition.QuotaFull full) {
            return full.quota().equals(quota);
        }
        if (condition instanceof Condition.And and) {
            return and.parts().stream().anyMatch(part -> asks(part, quota));
        }
        if (condition instanceof Condition.Or or) {
            return or.parts().stream().anyMatch(part -> asks(part, quota));
        }
        return condition instanceof Condition.Not not && asks(not.part(), quota);
    }
}
