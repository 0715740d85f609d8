package org.polder.model;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polder.name.ItemId;
import org.polder.problem.Problem;
import org.polder.text.TextBundle;

/** Makes the nearest sound questionnaire of one that is not. */
final class Mending {
    /** Mending one part may show another to be faulty, as a condition on an option that is left out. */
    private static final int MOST_ROUNDS = 10;

    private final Questionnaire written;

    Mending(Questionnaire written) {
        this.written = written;
    }

    Optional<Questionnaire> questionnaire() {
        Questionnaire current = written;
        List<Problem> problems = new QuestionnaireCheck(current).problems();
        for (int round = 0; round < MOST_ROUNDS && !problems.isEmpty(); round++) {
            // What is still faulty after half the rounds is beyond mending, and goes.
            current = new Round(named(current), round < MOST_ROUNDS / 2 ? Set.of() : places(problems)).mended();
            problems = new QuestionnaireCheck(current).problems();
        }
        return problems.isEmpty() ? Optional.of(current) : Optional.empty();
    }

    private static Set<String> places(List<Problem> problems) {
        Set<String> places = new HashSet<>();
        problems.forEach(problem -> problem.place()
                .item()
                .map(place -> place.replaceAll("[.\\[@ ].*", ""))
                .ifPresent(places::add));
        return places;
    }

    /** The same questionnaire with no name used twice. */
    private static Questionnaire named(Questionnaire current) {
        Unique pages = new Unique();
        Unique blocks = new Unique();
        Unique items = new Unique();
        Unique quotas = new Unique();
        List<Page> named = new ArrayList<>();
        for (Page page : current.pages()) {
            List<Element> elements = new ArrayList<>();
            for (Element element : page.elements()) {
                elements.add(
                        element instanceof Item item ? renamed(item, items) : named((Block) element, blocks, items));
            }
            named.add(new Page(pages.of(page.name()), page.title(), ImmutableList.copyOf(elements), page.order()));
        }
        return Questionnaire.unchecked(
                current.id(),
                current.version(),
                named,
                current.quotas().stream()
                        .map(quota -> new Quota(quotas.of(quota.name()), quota.cell(), quota.limit()))
                        .toList(),
                current.bundles());
    }

    private static Block named(Block block, Unique blocks, Unique items) {
        return new Block(
                blocks.of(block.name()),
                block.each(),
                block.label(),
                block.items().stream().map(item -> renamed(item, items)).collect(ImmutableList.toImmutableList()),
                block.order());
    }

    private static Item renamed(Item item, Unique ids) {
        // Brackets belong to the askings of a block.
        String plain = item.id().value().replaceAll("\\[.*", "");
        String free = ids.of(plain, ItemId::isAllowed);
        return free.equals(item.id().value())
                ? item
                : Reshape.asking(
                        item,
                        asking -> new Asking(
                                ItemId.of(free),
                                asking.text(),
                                asking.hint(),
                                asking.askedIf(),
                                asking.requirement(),
                                asking.personal(),
                                asking.checks(),
                                asking.timeLimit()));
    }

    /** One pass over all parts, each judged by what the questionnaire holds at the start of the pass. */
    private static final class Round {
        private final Questionnaire current;
        private final Set<String> hopeless;
        private final Standings standings;

        Round(Questionnaire current, Set<String> hopeless) {
            this.current = current;
            this.hopeless = hopeless;
            this.standings = new Standings(current);
        }

        Questionnaire mended() {
            List<Page> pages = new ArrayList<>();
            for (int number = 0; number < current.pages().size(); number++) {
                page(current.pages().get(number), number).ifPresent(pages::add);
            }
            List<Quota> quotas = current.quotas().stream()
                    .filter(quota -> !hopeless.contains(quota.name())
                            && quota.cell().quotas().isEmpty()
                            && standings.end().isSound(quota.cell()))
                    .toList();
            Questionnaire unworded =
                    Questionnaire.unchecked(current.id(), current.version(), pages, quotas, List.<TextBundle>of());
            return Questionnaire.unchecked(
                    current.id(), current.version(), pages, quotas, new MendedWordings(unworded).of(current.bundles()));
        }

        private Optional<Page> page(Page page, int number) {
            List<Element> elements = new ArrayList<>();
            page.elements()
                    .forEach(element -> elements.addAll(
                            element instanceof Item item
                                    ? item(item).map(List::of).orElse(List.of())
                                    : block((Block) element)));
            boolean ends = elements.stream().anyMatch(ScreenOut.class::isInstance);
            return elements.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Page(
                            page.name(),
                            page.title().map(new MendedItem(standings.title(number))::text),
                            ImmutableList.copyOf(elements),
                            ends ? Ordering.AS_WRITTEN : page.order()));
        }

        private Optional<Item> item(Item item) {
            return hopeless.contains(item.id().value())
                    ? Optional.empty()
                    : new MendedItem(standings.of(item)).of(item);
        }

        /** The block, or its items once each when there is nothing it can be repeated for. */
        private List<? extends Element> block(Block block) {
            ImmutableList<Item> items = block.items().stream()
                    .flatMap(item -> item(item).stream())
                    .collect(ImmutableList.toImmutableList());
            if (items.isEmpty() || !standings.isRepeated(block) || hopeless.contains(block.name())) {
                return items;
            }
            return List.of(new Block(block.name(), block.each(), block.label(), items, block.order()));
        }
    }
}
