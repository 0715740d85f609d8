package org.polder.interchange.limesurvey;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.problem.Suggestion;

/** The first row of a file: which column is where. */
final class Head {
    private static final int MOST_NAMED = 100;

    private final ImmutableMap<String, Integer> positions;
    private final ImmutableList<Problem> problems;
    private final int count;

    Head(Questionnaire questionnaire, Columns columns, Place place, List<String> heads) {
        Set<String> known = new LinkedHashSet<>();
        Set<String> hidden = new HashSet<>();
        for (Item item : questionnaire.items()) {
            known.addAll(item.accept(columns));
            hidden.addAll(columns.hidden(item));
            hidden.add(columns.whole(item.id()));
        }
        List<Problem> errors = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        Map<String, Integer> found = new LinkedHashMap<>();
        for (int i = 0; i < heads.size(); i++) {
            String head = bracketed(heads.get(i).strip());
            if (known.contains(head) || Standard.WRITTEN.contains(head)) {
                if (found.putIfAbsent(head, i) != null) {
                    errors.add(Problem.error(
                            "column-twice",
                            place.withItem(head),
                            "Column '" + head + "' stands twice: keep one of them"));
                }
            } else if (!hidden.contains(head) && !Standard.isPassedOver(head) && warnings.size() < MOST_NAMED) {
                String shown = head.substring(0, Math.min(head.length(), 60));
                warnings.add(Problem.warning(
                        "unknown-column",
                        place.withItem(shown),
                        "Column '" + shown + "' belongs to no question and is passed over."
                                + Suggestion.sentence(head, known)));
            }
        }
        if (known.stream().noneMatch(found::containsKey)) {
            errors.add(Problem.error(
                    "no-column",
                    place,
                    "No column belongs to questionnaire '" + questionnaire.id()
                            + "': export the responses with question" + " codes as heads, such as "
                            + known.stream().findFirst().orElse("")));
        }
        if (!errors.isEmpty()) {
            throw new ProblemsException("The head of the file", errors);
        }
        known.stream()
                .filter(head -> !found.containsKey(head))
                .limit(MOST_NAMED)
                .forEach(head -> warnings.add(Problem.warning(
                        "no-column",
                        place.withItem(head),
                        "There is no column '" + head + "': it is read as empty in every row")));
        this.positions = ImmutableMap.copyOf(found);
        this.problems = ImmutableList.copyOf(warnings);
        this.count = heads.size();
    }

    /** A head with underscores, as LimeSurvey writes it on request, in brackets. */
    private static String bracketed(String head) {
        return head.matches("[A-Za-z][A-Za-z0-9]*_[A-Za-z0-9_]+") && !head.startsWith("attribute_")
                ? head.replaceFirst("_", "[") + "]"
                : head;
    }

    ImmutableList<Problem> problems() {
        return problems;
    }

    int count() {
        return count;
    }

    /** The cell of a column; empty when there is no such column. */
    String cell(List<String> cells, String head) {
        Integer position = positions.get(head);
        return position == null ? "" : cells.get(position);
    }
}
