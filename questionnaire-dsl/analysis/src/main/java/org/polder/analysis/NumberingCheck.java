package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polder.model.Codes;
import org.polder.model.Item;
import org.polder.problem.Severity;

/**
 * Looks at the numbers of questions: {@code duplicate-number}, {@code number-out-of-order} and {@code number-gap}.
 * Warnings where numbers are printed, information where they are only those of ids.
 */
final class NumberingCheck {
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})([A-Za-z]?)(_.*)?");

    private final Form form;
    private final List<Finding> findings = new ArrayList<>();

    NumberingCheck(Form form) {
        this.form = form;
    }

    /** A question's number, as a number and a letter. */
    private record Numbered(Item item, int number, String letter) {
        boolean isBefore(Numbered other) {
            return number < other.number || number == other.number && letter.compareTo(other.letter) < 0;
        }
    }

    ImmutableList<Finding> findings() {
        duplicates();
        order();
        gaps();
        return ImmutableList.copyOf(findings);
    }

    private Optional<Numbered> numbered(Item item) {
        Matcher matcher = NUMBER.matcher(form.number(item));
        return matcher.matches()
                ? Optional.of(
                        new Numbered(item, Integer.parseInt(matcher.group(1)), Vocabulary.lower(matcher.group(2))))
                : Optional.empty();
    }

    private Severity severity(Item item) {
        return form.printedNumber(item).isPresent() ? Severity.WARNING : Severity.INFORMATION;
    }

    /** The first item with the number of an item, unless that stands right before: parts of one question. */
    private Map<Item, Item> repeated() {
        Map<String, Item> first = new HashMap<>();
        Map<Item, Item> repeated = new HashMap<>();
        Optional<Item> before = Optional.empty();
        for (Item item : form.items()) {
            Item earlier = first.putIfAbsent(form.number(item), item);
            boolean part = before.filter(last -> form.number(last).equals(form.number(item))
                            && form.instruction(last).equals(form.instruction(item)))
                    .isPresent();
            if (earlier != null && !part) {
                repeated.put(item, earlier);
            }
            before = Optional.of(item);
        }
        return repeated;
    }

    private void duplicates() {
        Map<Item, Item> repeated = repeated();
        for (Item item : form.items()) {
            if (repeated.containsKey(item) && form.printedNumber(item).isPresent()) {
                findings.add(Finding.of(
                        "duplicate-number",
                        Severity.WARNING,
                        Form.place(item),
                        "Number " + form.number(item) + " is printed twice: for "
                                + Form.quote(
                                        form.words(repeated.get(item).asking().text())) + " and for "
                                + Form.quote(form.words(item.asking().text())) + ".",
                        between(item)
                                .map(number -> "Did you mean " + number + "?")
                                .orElse("Give one of them another number.")));
            }
        }
    }

    /** The letter that is missing between an item's neighbours, such as 20b between 20a and 20c. */
    private Optional<String> between(Item item) {
        int position = form.position(item);
        if (position == 0) {
            return Optional.empty();
        }
        return numbered(form.items().get(position - 1))
                .filter(before -> before.letter().length() == 1)
                .map(before ->
                        before.number() + String.valueOf((char) (before.letter().charAt(0) + 1)))
                .filter(number -> form.numbered(number).isEmpty());
    }

    private void order() {
        Map<Item, Item> repeated = repeated();
        Optional<Numbered> highest = Optional.empty();
        boolean told = false;
        for (Item item : form.items()) {
            Optional<Numbered> number = numbered(item).filter(any -> !repeated.containsKey(item));
            if (number.isEmpty()) {
                continue;
            }
            boolean back = highest.filter(high -> number.get().isBefore(high)).isPresent();
            // A run of questions that stand elsewhere together is told of once.
            if (back && !told) {
                findings.add(Finding.of(
                        "number-out-of-order",
                        severity(item),
                        Form.place(item),
                        Form.sentence(form.quoted(item)) + " stands behind "
                                + form.called(highest.get().item()) + ".",
                        "Number it in the order of asking, or move it."));
            }
            told = back;
            highest = back ? highest : number;
        }
    }

    private void gaps() {
        List<Numbered> all =
                form.items().stream().flatMap(item -> numbered(item).stream()).toList();
        ImmutableSortedSet<Integer> numbers =
                all.stream().map(Numbered::number).collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compare));
        TreeSet<Integer> missing = new TreeSet<>();
        for (int number : numbers) {
            Integer next = numbers.higher(number);
            for (int absent = number + 1; next != null && absent < next && missing.size() <= numbers.size(); absent++) {
                missing.add(absent);
            }
        }
        // Numbers with as many gaps as questions were never meant to be counted through.
        if (!missing.isEmpty() && 2 * missing.size() <= numbers.size()) {
            Item behind = all.stream()
                    .filter(one -> one.number() > missing.first())
                    .findFirst()
                    .orElseThrow()
                    .item();
            findings.add(Finding.of(
                    "number-gap",
                    severity(behind),
                    Form.place(behind),
                    (missing.size() == 1 ? "There is no question " : "There are no questions ") + Codes.listed(missing)
                            + ".",
                    "Look whether a question was lost, or number them anew."));
        }
    }
}
