package org.polder.model;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.Suggestion;
import org.polder.text.Text;

/** The pages of a questionnaire while they are edited; one may be empty meanwhile. */
record Sheets(ImmutableList<Sheet> all) {

    /** One page. */
    record Sheet(String name, Optional<Text> title, ImmutableList<Element> elements, Ordering order) {
        Sheet with(List<Element> changed) {
            return new Sheet(name, title, ImmutableList.copyOf(changed), order);
        }

        Page page() {
            return new Page(name, title, elements, order);
        }
    }

    static Sheets of(List<Page> pages) {
        return new Sheets(pages.stream().map(Sheets::sheet).collect(ImmutableList.toImmutableList()));
    }

    static Sheet sheet(Page page) {
        return new Sheet(page.name(), page.title(), page.elements(), page.order());
    }

    /** The items and blocks, those within blocks too. */
    private Stream<Element> elements() {
        return all.stream()
                .flatMap(sheet -> sheet.elements().stream())
                .flatMap(element -> element instanceof Block block
                        ? Stream.concat(Stream.of(element), block.items().stream())
                        : Stream.of(element));
    }

    static String name(Element element) {
        return element instanceof Item item ? item.id().value() : ((Block) element).name();
    }

    /** Finds an item by its id, or else a block by its name. */
    Element find(String name) {
        List<Element> named =
                elements().filter(element -> name(element).equals(name)).toList();
        return named.stream()
                .filter(Item.class::isInstance)
                .findFirst()
                .or(() -> named.stream().findFirst())
                .orElseThrow(() -> new IllegalArgumentException(unknown(name)));
    }

    private String unknown(String name) {
        int bracket = name.indexOf('[');
        if (bracket > 0) {
            return "'" + name + "' is one asking of a repeated item, and an edit changes all of them: name '"
                    + name.substring(0, bracket) + "'";
        }
        List<String> known = elements().map(Sheets::name).toList();
        return "There is no item or block '" + name + "' to edit." + Suggestion.sentence(name, known);
    }

    /** Puts others in the place of an item or block. */
    Sheets change(String name, Function<Element, List<Element>> change) {
        Element old = find(name);
        return new Sheets(all.stream()
                .map(sheet -> sheet.with(sheet.elements().stream()
                        .flatMap(element -> element == old
                                ? change.apply(element).stream()
                                : Stream.of(element instanceof Block block ? within(block, old, change) : element))
                        .toList()))
                .collect(ImmutableList.toImmutableList()));
    }

    private static Block within(Block block, Element old, Function<Element, List<Element>> change) {
        if (block.items().stream().noneMatch(item -> item == old)) {
            return block;
        }
        List<Item> changed = new ArrayList<>();
        for (Item item : block.items()) {
            for (Element element : item == old ? change.apply(item) : List.<Element>of(item)) {
                if (!(element instanceof Item own)) {
                    throw new IllegalArgumentException("Block '" + name(element) + "' cannot stand within block '"
                            + block.name() + "': put it before or after that block");
                }
                changed.add(own);
            }
        }
        if (changed.isEmpty()) {
            throw new IllegalArgumentException("Block '" + block.name() + "' would be left without items: edit '"
                    + block.name() + "' itself instead, or put another item in it first");
        }
        return new Block(block.name(), block.each(), block.label(), ImmutableList.copyOf(changed), block.order());
    }

    /** Changes one page. */
    Sheets page(String name, Function<Sheet, List<Sheet>> change) {
        if (all.stream().noneMatch(sheet -> sheet.name().equals(name))) {
            List<String> known = all.stream().map(Sheet::name).toList();
            throw new IllegalArgumentException("There is no page '" + name + "' to edit; the pages are " + known + "."
                    + Suggestion.sentence(name, known));
        }
        return new Sheets(all.stream()
                .flatMap(sheet -> sheet.name().equals(name) ? change.apply(sheet).stream() : Stream.of(sheet))
                .collect(ImmutableList.toImmutableList()));
    }

    /** Adds a page at the end. */
    Sheets add(Page page) {
        return new Sheets(
                ImmutableList.<Sheet>builder().addAll(all).add(sheet(page)).build());
    }

    /** The pages, those that have nothing left on them reported. */
    List<Page> pages(Consumer<Problem> problems) {
        List<Page> pages = new ArrayList<>();
        for (Sheet sheet : all) {
            if (sheet.elements().isEmpty()) {
                problems.accept(Problem.error(
                        "empty-page",
                        Place.item(sheet.name()),
                        "Page '" + sheet.name() + "' has nothing left on it: remove the page too, or put an item on"
                                + " it"));
            } else {
                pages.add(sheet.page());
            }
        }
        return pages;
    }

    /** Changes one item. */
    Sheets item(String name, UnaryOperator<Item> change) {
        return change(name, element -> {
            if (!(element instanceof Item item)) {
                throw new IllegalArgumentException(
                        "'" + name + "' is a block: name one of its items, or replace the block");
            }
            return List.of(change.apply(item));
        });
    }
}
