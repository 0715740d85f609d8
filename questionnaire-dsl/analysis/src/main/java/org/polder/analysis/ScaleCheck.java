package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.problem.Severity;

/**
 * Looks at scales between two poles, such as disagree and agree: {@code scale-without-midpoint} and
 * {@code unbalanced-scale}, information. It says nothing of a scale with a label it cannot place.
 */
final class ScaleCheck {
    private static final ImmutableList<Poles> POLES = ImmutableList.of(
            new Poles("disagree", "agree"),
            new Poles("oneens", "eens"),
            new Poles("dissatisfied", "satisfied"),
            new Poles("ontevreden", "tevreden"),
            new Poles("worse", "better"),
            new Poles("slechter", "beter"),
            new Poles("unlikely", "likely"),
            new Poles("onwaarschijnlijk", "waarschijnlijk"),
            new Poles("unimportant", "important"),
            new Poles("onbelangrijk", "belangrijk"),
            new Poles("negative", "positive"),
            new Poles("negatief", "positief"),
            new Poles("bad", "good"),
            new Poles("poor", "good"),
            new Poles("slecht", "goed"));

    private static final ImmutableSet<String> MIDDLE = ImmutableSet.of(
            "neither",
            "neutral",
            "neutraal",
            "noch",
            "same",
            "equal",
            "equally",
            "evenveel",
            "even",
            "gelijk",
            "hetzelfde",
            "as",
            "average",
            "gemiddeld",
            "midden",
            "fair",
            "matig",
            "redelijk",
            "unchanged",
            "onveranderd");

    private final Form form;

    ScaleCheck(Form form) {
        this.form = form;
    }

    /** The words of two ends. */
    private record Poles(String low, String high) {
        /** On which side a label stands; nothing when it is not told. */
        Optional<Integer> side(String label) {
            Set<String> words = ImmutableSet.copyOf(Vocabulary.lower(label).split("[^\\p{L}]+"));
            boolean denied = words.contains("not") || words.contains("niet");
            boolean isLow = words.contains(low);
            boolean isHigh = words.contains(high);
            if (isLow && isHigh || words.stream().anyMatch(MIDDLE::contains)) {
                return Optional.of(0);
            }
            if (denied) {
                return isHigh ? Optional.of(-1) : Optional.empty();
            }
            return isLow ? Optional.of(-1) : isHigh ? Optional.of(1) : Optional.empty();
        }
    }

    ImmutableList<Finding> findings() {
        return form.items().stream().flatMap(item -> findings(item).stream()).collect(ImmutableList.toImmutableList());
    }

    private List<Finding> findings(Item item) {
        List<Option> options = Form.substantive(item);
        // Two options are a choice, not a scale.
        if (options.size() < 3) {
            return List.of();
        }
        return POLES.stream()
                .flatMap(poles -> sides(options, poles).stream())
                .findFirst()
                .map(sides -> findings(item, sides))
                .orElse(List.of());
    }

    private Optional<List<Integer>> sides(List<Option> options, Poles poles) {
        List<Integer> sides = options.stream()
                .flatMap(option -> form.allWords(option.text()).stream()
                        .flatMap(label -> poles.side(label).stream())
                        .limit(1))
                .toList();
        return sides.size() == options.size() && sides.contains(-1) && sides.contains(1)
                ? Optional.of(sides)
                : Optional.empty();
    }

    private List<Finding> findings(Item item, List<Integer> sides) {
        List<Finding> findings = new ArrayList<>();
        long low = sides.stream().filter(side -> side < 0).count();
        long high = sides.stream().filter(side -> side > 0).count();
        if (!sides.contains(0)) {
            findings.add(Finding.of(
                    "scale-without-midpoint",
                    Severity.INFORMATION,
                    Form.place(item),
                    "The scale of " + form.quoted(item) + " has no middle: whoever is of two minds must take a side.",
                    "Add a middle option, unless that was meant."));
        }
        if (low != high) {
            findings.add(Finding.of(
                    "unbalanced-scale",
                    Severity.INFORMATION,
                    Form.place(item),
                    "The scale of " + form.quoted(item) + " has " + low + " on one side and " + high + " on the other.",
                    "Give both sides as many options, unless that was meant."));
        }
        return findings;
    }
}
