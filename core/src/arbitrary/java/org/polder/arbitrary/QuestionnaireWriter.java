package org.polder.arbitrary;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polder.model.Block;
import org.polder.model.Element;
import org.polder.model.Item;
import org.polder.model.Ordering;
import org.polder.model.Page;
import org.polder.model.Questionnaire;
import org.polder.model.Quota;
import org.polder.model.Rowed;
import org.polder.text.Text;

/** Writes a questionnaire element by element; what it writes is sound. */
final class QuestionnaireWriter {
    private static final int MOST_PAGES = 4;

    private final TextWriter texts = new TextWriter();
    private final List<Page> pages = new ArrayList<>();
    private final List<Element> elements = new ArrayList<>();
    private Ordering order = Ordering.AS_WRITTEN;
    private Optional<Text> title = Optional.empty();

    /** What the items of earlier pages and, where order is fixed, of this page let later ones look at. */
    private Scope scope = Scope.empty();

    /** What was put on this page and only later pages may look at. */
    private final List<Known> held = new ArrayList<>();

    private int items;

    static Questionnaire write(List<List<Integer>> elements, int languages) {
        QuestionnaireWriter writer = new QuestionnaireWriter();
        elements.forEach(rolls -> writer.element(new Dice(rolls)));
        writer.turnPage();
        return Questionnaire.of(
                "arbitrary", "1.0", writer.pages, writer.scope.quotas(), writer.texts.bundles(languages));
    }

    private void element(Dice dice) {
        int kind = dice.below(ItemWriter.Kind.WEIGHTED.size() + 2);
        boolean newPage = dice.oneIn(4);
        if (elements.isEmpty() || (newPage && pages.size() < MOST_PAGES - 1)) {
            turnPage();
            order = dice.oneIn(3) ? dice.of(List.of(Ordering.values())) : Ordering.AS_WRITTEN;
            title = dice.oneIn(4) ? Optional.of(texts.text("page-" + pages.size(), dice, scope, "")) : Optional.empty();
        }
        List<Known> sources = scope.where(item -> !turns(item).isEmpty());
        if (kind >= ItemWriter.Kind.WEIGHTED.size()) {
            block(dice, sources);
        } else {
            item(dice, ItemWriter.Kind.WEIGHTED.get(kind));
        }
        if (order == Ordering.AS_WRITTEN && !scope.known().isEmpty() && dice.oneIn(4)) {
            scope = scope.plus(new Quota(
                    "quota-" + scope.quotas().size(), new ConditionWriter(dice, cell()).condition(), dice.below(3)));
        }
    }

    /** A quota's cell looks at answers only, not at other quotas. */
    private Scope cell() {
        return new Scope(scope.known(), ImmutableList.of());
    }

    private void item(Dice dice, ItemWriter.Kind wanted) {
        ItemWriter.Kind kind =
                wanted == ItemWriter.Kind.SCREEN_OUT && order != Ordering.AS_WRITTEN ? ItemWriter.Kind.NOTICE : wanted;
        Item item = new ItemWriter("q" + ++items, dice, scope, texts, "").item(kind);
        elements.add(item);
        reveal(List.of(Known.of(item)));
    }

    private void block(Dice dice, List<Known> sources) {
        if (sources.isEmpty()) {
            item(dice, ItemWriter.Kind.MULTIPLE);
            return;
        }
        Known source = dice.of(sources);
        ImmutableList.Builder<Item> templates = ImmutableList.builder();
        Scope inner = scope;
        int count = dice.between(1, 2);
        for (int i = 0; i < count; i++) {
            ItemWriter.Kind kind = dice.of(ItemWriter.Kind.WEIGHTED);
            Item item = new ItemWriter("q" + ++items, dice, inner, texts, " {each}")
                    .item(kind == ItemWriter.Kind.SCREEN_OUT ? ItemWriter.Kind.NOTICE : kind);
            templates.add(item);
            inner = inner.plus(Known.of(item));
        }
        Ordering turning = dice.of(List.of(Ordering.values()));
        elements.add(new Block("block-" + items, each(source), "each", templates.build(), turning));
        List<Known> askings = new ArrayList<>();
        for (int code : turns(source.item())) {
            templates.build().forEach(item -> askings.add(new Known(item.id().repeatedFor(code), item)));
        }
        reveal(askings);
    }

    private static Block.Each each(Known source) {
        return source.item() instanceof Rowed ? new Block.EachNamedRow(source.id()) : new Block.EachOption(source.id());
    }

    /** The codes a block could be repeated for. */
    private static List<Integer> turns(Item item) {
        return each(Known.of(item))
                .turns(item)
                .map(turns -> List.copyOf(turns.keySet()))
                .orElse(List.of());
    }

    private void reveal(List<Known> known) {
        if (order == Ordering.AS_WRITTEN) {
            scope = scope.plus(known);
        } else {
            held.addAll(known);
        }
    }

    private void turnPage() {
        if (!elements.isEmpty()) {
            pages.add(new Page("page-" + pages.size(), title, ImmutableList.copyOf(elements), order));
        }
        elements.clear();
        scope = scope.plus(held);
        held.clear();
    }
}
