package org.polder.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.model.Block;
import org.polder.model.Element;
import org.polder.model.Item;

/** Counts what a questionnaire comes to once blocks are written out, before anything is. */
final class Weight {
    private final QuestionnaireLimits limits;
    private final Map<String, Item> questions = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private long greatestCell;
    private long quotas;

    Weight(QuestionnaireLimits limits) {
        this.limits = limits;
    }

    private record Part(long items, long turns, long values, long looks) {}

    /** Takes an element with the number of its JSON values, and of its conditions that look at a quota. */
    void add(Element element, long values, long looks) {
        if (element instanceof Item item) {
            questions.putIfAbsent(item.id().value(), item);
            parts.add(new Part(1, 1, values, looks));
        } else {
            Block block = (Block) element;
            parts.add(new Part(block.items().size(), turns(block), values, looks));
            block.items().forEach(item -> questions.putIfAbsent(item.id().value(), item));
        }
    }

    private long turns(Block block) {
        // A block may follow one asking of another, Q40[3], which has the options of Q40.
        String source = block.each().source().value().replaceAll("\\[.*", "");
        return Optional.ofNullable(questions.get(source))
                .flatMap(question -> block.each().turns(question))
                .map(turns -> (long) turns.size())
                .orElse(1L);
    }

    /** Takes the number of JSON values in the condition of a quota. */
    void cell(long values) {
        greatestCell = Math.max(greatestCell, values);
        quotas++;
    }

    /** Says what is too much, when anything is. */
    Optional<String> tooMuch() {
        long items = 0;
        double values = 0;
        for (Part part : parts) {
            items += part.items * part.turns;
            values += (double) part.turns * (part.values + (double) part.looks * (greatestCell + quotas));
        }
        if (items > limits.items()) {
            return Optional.of("The questionnaire has " + items + " items once its blocks are written out: use at most "
                    + limits.items());
        }
        return values <= limits.writtenOut()
                ? Optional.empty()
                : Optional.of("The questionnaire is too large once its blocks are written out: repeat less in its"
                        + " blocks, or look at its quotas less often");
    }
}
