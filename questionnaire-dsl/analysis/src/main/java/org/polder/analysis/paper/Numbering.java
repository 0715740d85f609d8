package org.polder.analysis.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polder.name.ItemId;

/**
 * The numbers that questions have on paper: those that their ids carry behind letters they share, as Q1, Q2a and Q2b
 * do, so that form, code book and data speak of the same numbers; else 1, 2, 3.
 */
final class Numbering {
    private Numbering() {}

    static Map<ItemId, String> of(List<ItemId> questions) {
        List<String> ends = questions.stream()
                .map(id -> id.value().replaceFirst("^[A-Za-z]+[-_]?", ""))
                .toList();
        long starts = questions.stream()
                .map(id -> id.value().replaceFirst("[0-9].*$", ""))
                .distinct()
                .count();
        boolean numbered = starts == 1 && ends.stream().allMatch(end -> end.matches("[0-9][A-Za-z0-9_-]*"));
        Map<ItemId, String> numbers = new LinkedHashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            numbers.put(questions.get(i), numbered ? ends.get(i) : String.valueOf(i + 1));
        }
        return numbers;
    }
}
