package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.polder.model.Asking;
import org.polder.model.Block;
import org.polder.model.Computed;
import org.polder.model.Element;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.Notice;
import org.polder.model.Ordering;
import org.polder.model.Page;
import org.polder.model.Questionnaire;
import org.polder.model.Quota;
import org.polder.model.Ranking;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.name.TextKey;
import org.polder.text.Text;
import org.polder.text.TextBundle;

/** Questionnaires so small that every respondent there can be is soon interviewed. */
final class SmallQuestionnaires {
    private static final int GOODBYES = 4;

    private final Toss toss;
    private final List<Page> pages = new ArrayList<>();
    private final List<Item> known = new ArrayList<>();
    private final List<Quota> quotas = new ArrayList<>();
    private final Map<String, String> wordings = new TreeMap<>();
    private int count;

    private SmallQuestionnaires(Toss toss) {
        this.toss = toss;
    }

    /** A questionnaire that is the same for the same seed, with few answers in all. */
    static Questionnaire questionnaire(long seed) {
        SmallQuestionnaires writer = new SmallQuestionnaires(new Toss(seed));
        int elements = writer.toss.between(2, 5);
        while (writer.count < elements) {
            writer.page(writer.toss.between(1, elements - writer.count));
        }
        writer.goodbye();
        return Questionnaire.of(
                "small", "1", writer.pages, writer.quotas, List.of(TextBundle.of(Language.EN, writer.wordings)));
    }

    private void page(int size) {
        Ordering order = size > 1 && toss.oneIn(6) ? toss.of(List.of(Ordering.values())) : Ordering.AS_WRITTEN;
        List<Element> elements = new ArrayList<>();
        List<Item> held = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            element(elements, order == Ordering.AS_WRITTEN ? known : held, order == Ordering.AS_WRITTEN);
        }
        known.addAll(held);
        // Nobody sees when a computed value is come to, so these stay where they are.
        boolean computes = held.stream().anyMatch(Computed.class::isInstance);
        pages.add(new Page(
                "page-" + pages.size(),
                Optional.empty(),
                ImmutableList.copyOf(elements),
                computes ? Ordering.AS_WRITTEN : order));
    }

    /** A last notice that says something else to many, so that there are conditions of every kind over all items. */
    private void goodbye() {
        SmallConditions conditions = new SmallConditions(toss, known, quotas);
        Text text = Text.of("bye.text");
        for (int variant = 1; variant <= GOODBYES; variant++) {
            text = text.when(conditions.condition(2), TextKey.of("bye.text").variant("other-" + variant));
        }
        Item bye = new Notice(Asking.of(ItemId.of("bye")).text(text));
        word(bye);
        pages.add(new Page("bye", Optional.empty(), ImmutableList.of(bye)));
    }

    private void element(List<Element> elements, List<Item> revealed, boolean ends) {
        String id = "q" + ++count;
        SmallItems items = new SmallItems(toss, List.copyOf(known), List.copyOf(quotas));
        Optional<Item> source = known.stream()
                .filter(item -> item instanceof MultipleChoice || item instanceof Ranking)
                .filter(item -> eachOption(item)
                        .turns(item)
                        .filter(turns -> !turns.isEmpty())
                        .isPresent())
                .findFirst();
        if (source.isPresent() && toss.oneIn(4)) {
            Item template = items.item(id);
            word(template);
            elements.add(new Block(
                    "b" + id, eachOption(source.get()), "each", ImmutableList.of(template), Ordering.AS_WRITTEN));
            return;
        }
        Item item = ends && !known.isEmpty() && toss.oneIn(7) ? items.screenOut(id) : items.item(id);
        word(item);
        elements.add(item);
        revealed.add(item);
        if (ends && toss.oneIn(6)) {
            quotas.add(new Quota("quota-" + id, new SmallConditions(toss, known, List.of()).condition(1), 1));
        }
    }

    private static Block.Each eachOption(Item source) {
        return new Block.EachOption(source.id());
    }

    private void word(Item item) {
        Conditions.texts(item)
                .forEach(text -> text.keys()
                        .forEach(key ->
                                wordings.put(key.value(), text.fills().isEmpty() ? "words" : "words {earlier}")));
    }
}
