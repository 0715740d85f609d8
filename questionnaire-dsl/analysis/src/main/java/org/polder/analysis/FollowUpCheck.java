package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.polder.condition.Condition;
import org.polder.model.Computed;
import org.polder.model.Item;
import org.polder.model.Notice;
import org.polder.name.ItemId;
import org.polder.problem.Severity;

/**
 * Looks for follow-ups that do not follow: {@code ungated-follow-up} for one asked whatever was answered to the
 * question it belongs to, {@code stale-gate} for one behind a yes/no question that decides nothing; warnings.
 */
final class FollowUpCheck {
    private static final Pattern FOLLOW_UP = Pattern.compile("(.*\\d)(?:[A-Za-z](?:_?\\d+)?|_[0-9A-Za-z]+)");

    private final Form form;
    private final Instructions instructions;
    private final ImmutableSet<ItemId> gates;

    FollowUpCheck(Form form, Instructions instructions) {
        this.form = form;
        this.instructions = instructions;
        this.gates = instructions.gates();
    }

    ImmutableList<Finding> findings() {
        List<Finding> findings = new ArrayList<>(ungated());
        form.items().forEach(item -> stale(item).ifPresent(findings::add));
        return ImmutableList.copyOf(findings);
    }

    /** The question an item belongs to by its number or id. */
    private Optional<Item> parent(Item item) {
        return parent(form.number(item), item).or(() -> parent(item.id().value(), item));
    }

    private Optional<Item> parent(String name, Item item) {
        Matcher matcher = FOLLOW_UP.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String base = matcher.group(1);
        Stream<Item> named = ItemId.isAllowed(base) ? form.item(ItemId.of(base)).stream() : Stream.empty();
        return Stream.concat(form.numbered(base).stream(), named)
                .filter(other -> !(other instanceof Notice) && form.position(other) < form.position(item))
                .findFirst();
    }

    private List<Finding> ungated() {
        List<Finding> findings = new ArrayList<>();
        List<Item> run = new ArrayList<>();
        Optional<Item> of = Optional.empty();
        for (Item item : form.items()) {
            Optional<Item> parent = parent(item).filter(found -> isUngated(item, found));
            if (!parent.equals(of) && !run.isEmpty()) {
                findings.add(ungated(run, of.orElseThrow()));
                run.clear();
            }
            if (parent.isPresent()) {
                run.add(item);
            }
            of = parent;
        }
        of.ifPresent(parent -> findings.add(ungated(run, parent)));
        return findings;
    }

    private boolean isUngated(Item item, Item parent) {
        return instructions.isClear(item) && !decidedBy(item).contains(parent);
    }

    /** The questions that decide whether an item is asked, those that decide about them included. */
    private Set<Item> decidedBy(Item item) {
        Set<Item> known = new HashSet<>();
        List<Item> open = new ArrayList<>(sources(item));
        while (!open.isEmpty()) {
            Item next = open.remove(open.size() - 1);
            if (known.add(next)) {
                open.addAll(sources(next));
            }
        }
        return known;
    }

    /** What an item looks at: to be asked, repeated or computed. */
    private List<Item> sources(Item item) {
        Stream<ItemId> computed = item instanceof Computed value ? value.value().items().stream() : Stream.empty();
        Stream<ItemId> asked = instructions.askedIf(item).items().stream();
        return Stream.of(asked, form.repeatedFor(item).stream(), computed)
                .flatMap(ids -> ids)
                .flatMap(id -> form.item(id).stream())
                .toList();
    }

    private Finding ungated(List<Item> run, Item parent) {
        Item first = run.get(0);
        ImmutableSet<ItemId> sources = instructions.askedIf(first).items();
        String who = sources.isEmpty() ? "of everyone" : "by what was answered to other questions";
        String them = run.size() == 1
                ? Form.sentence(form.quoted(first)) + " follows "
                : "Questions " + form.number(first) + " to " + form.number(run.get(run.size() - 1)) + " follow ";
        return Finding.of(
                "ungated-follow-up",
                Severity.WARNING,
                Form.place(first),
                them + form.quoted(parent) + ", but " + (run.size() == 1 ? "is" : "are") + " asked " + who
                        + ", whatever the answer to that.",
                "Say after which answers to " + form.called(parent) + " to ask " + (run.size() == 1 ? "it." : "them."));
    }

    private Optional<Finding> stale(Item item) {
        int position = form.position(item);
        Condition askedIf = instructions.askedIf(item);
        if (position == 0 || !instructions.isClear(item) || askedIf.items().isEmpty()) {
            return Optional.empty();
        }
        Item before = form.items().get(position - 1);
        // What hangs on the same question as the one before is another branch, not a follow-up of it.
        boolean branch = sources(item).stream().anyMatch(decidedBy(before)::contains);
        boolean gatesNothing = !gates.contains(before.id());
        return Optional.of(before)
                .filter(any -> Vocabulary.isYesOrNo(form, before) && gatesNothing && !branch)
                .map(any -> stale(item, before, askedIf));
    }

    private Finding stale(Item item, Item before, Condition askedIf) {
        String further = askedIf.items().stream()
                .flatMap(id -> form.item(id).stream())
                .map(form::called)
                .reduce((one, other) -> one + " and " + other)
                .orElse("another question");
        return Finding.of(
                "stale-gate",
                Severity.WARNING,
                Form.place(item),
                Form.sentence(form.quoted(item)) + " stands right behind " + form.quoted(before)
                        + ", which is answered by yes or no and decides nothing, but is asked by what was answered to "
                        + further + ".",
                "Did you mean " + form.called(before) + "?");
    }
}
