package org.polder.examples.embedding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.polder.interview.Choice;

/** The options that are picked from a list, with the words written beside them. */
final class Picks {
    private final Picking picking;
    private final ImmutableList<Choice> choices;
    private final Map<Integer, TextField> words = new LinkedHashMap<>();
    private List<Integer> picked;

    Picks(Picking picking, ImmutableList<Choice> choices, Collection<Integer> earlier, Map<Integer, String> words) {
        this.picking = picking;
        this.choices = choices;
        this.picked = ImmutableList.copyOf(earlier);
        words.forEach((code, text) -> this.words.put(code, new TextField(text)));
    }

    Picking picking() {
        return picking;
    }

    ImmutableList<Choice> choices() {
        return choices;
    }

    boolean isEmpty() {
        return picked.isEmpty();
    }

    boolean isPicked(Choice choice) {
        return picked.contains(choice.code());
    }

    void pick(Choice choice) {
        if (!isPicked(choice)) {
            picked = picking.with(picked, choice, choices);
        }
    }

    void drop(Choice choice) {
        picked = picked.stream().filter(code -> code != choice.code()).toList();
    }

    void dropAll() {
        picked = ImmutableList.of();
    }

    String mark(Choice choice, Paint paint) {
        return picking.mark(picked, choice.code(), paint);
    }

    /** Where the words beside an option are written. */
    TextField words(Choice choice) {
        return words.computeIfAbsent(choice.code(), code -> new TextField(""));
    }

    boolean hasWords(Choice choice) {
        return words.containsKey(choice.code()) && !words(choice).isEmpty();
    }

    ImmutableList<Integer> codes() {
        return ImmutableList.copyOf(picked);
    }

    /** The words beside the options that are picked. */
    ImmutableMap<Integer, String> texts() {
        Map<Integer, String> texts = new TreeMap<>();
        words.forEach((code, field) -> {
            if (picked.contains(code) && !field.text().isEmpty()) {
                texts.put(code, field.text());
            }
        });
        return ImmutableMap.copyOf(texts);
    }
}
