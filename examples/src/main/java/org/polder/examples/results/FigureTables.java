package org.polder.examples.results;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultimap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.polder.model.Item;
import org.polder.model.Page;
import org.polder.tabulation.Table;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.Tabulator;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Variable;

/** Tabulates what a researcher asks for, in one pass, and lays the page of figures out. */
final class FigureTables {
    private final ResultsWords words;
    private final PageNames names;
    private final FigureChoice choice;
    private final ResponseSource source;
    private final boolean isGenai;

    private FigureTables(
            ResultsWords words, PageNames names, FigureChoice choice, ResponseSource source, boolean isGenai) {
        this.words = words;
        this.names = names;
        this.choice = choice;
        this.source = source;
        this.isGenai = isGenai;
    }

    static FigureTables of(
            ResultsData data, Snapshot snapshot, ResultsWords words, ImmutableMultimap<String, String> asked) {
        PageNames names = PageNames.of(data, words);
        FigureChoice choice = FigureChoice.of(
                asked, names, data.source(snapshot, words, false).schema());
        return new FigureTables(
                words, names, choice, data.source(snapshot, words, choice.onlyComplete()), data.isGenai());
    }

    /** The tables of some questions, by question; those without variables are left out. */
    Map<Item, List<TableResult>> tables(List<Item> items) {
        List<Table> plans = new ArrayList<>();
        Map<Item, Integer> sizes = new LinkedHashMap<>();
        for (Item item : items) {
            List<Variable> variables = FigureMaker.variables(item, source.schema());
            if (!variables.isEmpty() && !item.asking().personal()) {
                sizes.put(item, variables.size());
                variables.forEach(variable -> plans.add(FigureMaker.table(variable, choice)));
            }
        }
        List<TableResult> results = plans.isEmpty() ? List.of() : Tabulator.tabulate(source, plans);
        Map<Item, List<TableResult>> byItem = new LinkedHashMap<>();
        int from = 0;
        for (Map.Entry<Item, Integer> entry : sizes.entrySet()) {
            byItem.put(entry.getKey(), results.subList(from, from + entry.getValue()));
            from += entry.getValue();
        }
        return byItem;
    }

    FiguresPage page() {
        FigureMaker maker = new FigureMaker(names, words, isGenai);
        ImmutableList.Builder<FiguresPage.Listed> list = ImmutableList.builder();
        Set<String> derivations = new LinkedHashSet<>();
        ImmutableList.Builder<FiguresPage.Figure> figures = ImmutableList.builder();
        if (choice.page().isPresent()) {
            tables(names.items(choice.page().get())).forEach((item, tables) -> {
                figures.add(maker.figure(item, tables));
                tables.forEach(table -> derivations.addAll(FigureMaker.derivations(table)));
            });
        } else {
            for (Page page : names.pages()) {
                tables(names.items(page)).forEach((item, tables) -> list.add(maker.listed(item, page.name(), tables)));
            }
        }
        return new FiguresPage(
                names.pages().stream()
                        .map(page -> new FiguresPage.Choice(
                                page.name(),
                                names.of(page),
                                choice.page().filter(page::equals).isPresent()))
                        .collect(ImmutableList.toImmutableList()),
                breaks(),
                who(),
                about(),
                counted(),
                query(),
                choice.page().map(Page::name).orElse(""),
                choice.unknown(),
                list.build(),
                figures.build(),
                ImmutableList.copyOf(derivations));
    }

    /** One list for each break chosen, and one more to choose another. */
    private ImmutableList<ImmutableList<FiguresPage.Choice>> breaks() {
        int lists = Math.min(FigureChoice.MOST_BREAKS, choice.breaks().size() + 1);
        return IntStream.range(0, lists).mapToObj(this::breaks).collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<FiguresPage.Choice> breaks(int place) {
        String chosen = place < choice.breaks().size() ? choice.breaks().get(place) : "";
        return Stream.concat(
                        Stream.of(new FiguresPage.Choice("", words.of("figures.no-break"), chosen.isEmpty())),
                        Breaks.of(names.questionnaire(), source.schema()).variables().stream()
                                .map(variable -> new FiguresPage.Choice(
                                        variable.name(),
                                        label(variable),
                                        variable.name().equals(chosen))))
                .collect(ImmutableList.toImmutableList());
    }

    /** A derived variable has a name that only programs know. */
    private String label(Variable variable) {
        return names.questionnaire().items().stream()
                        .anyMatch(item -> item.id().value().equals(variable.name()))
                ? variable.name() + "  " + PageNames.question(variable.label())
                : variable.label();
    }

    private ImmutableList<FiguresPage.Choice> who() {
        return Stream.of(
                        Stream.of(new FiguresPage.Choice(
                                "",
                                words.of("who.all"),
                                !choice.onlyComplete() && choice.reached().isEmpty())),
                        names.pages().stream()
                                .skip(1)
                                .flatMap(page -> first(page).stream()
                                        .map(item -> new FiguresPage.Choice(
                                                item,
                                                words.of("who.reached", names.of(page)),
                                                choice.reached()
                                                        .filter(item::equals)
                                                        .isPresent()))),
                        other().stream()
                                .map(item -> new FiguresPage.Choice(item, words.of("who.reached-item", item), true)),
                        Stream.of(new FiguresPage.Choice(
                                FigureChoice.COMPLETE, words.of("who.complete"), choice.onlyComplete())))
                .flatMap(choices -> choices)
                .collect(ImmutableList.toImmutableList());
    }

    private List<String> first(Page page) {
        return names.items(page).stream()
                .filter(names::isPut)
                .limit(1)
                .map(item -> item.id().value())
                .toList();
    }

    /** A question named in the address that no page begins with. */
    private List<String> other() {
        return choice.reached().stream()
                .filter(item -> names.pages().stream()
                        .skip(1)
                        .noneMatch(page -> first(page).contains(item)))
                .toList();
    }

    private String about() {
        return who().stream()
                .filter(FiguresPage.Choice::chosen)
                .map(FiguresPage.Choice::label)
                .findFirst()
                .orElseThrow();
    }

    private long counted() {
        long[] counted = {0};
        source.forEach(respondent ->
                counted[0] += choice.reached().map(respondent::hasReached).orElse(true) ? 1 : 0);
        return counted[0];
    }

    private String query() {
        StringBuilder query = new StringBuilder();
        choice.breaks().forEach(by -> query.append("&by=").append(Addresses.encoded(by)));
        if (choice.onlyComplete()) {
            query.append("&who=").append(FigureChoice.COMPLETE);
        }
        choice.reached().ifPresent(item -> query.append("&who=").append(Addresses.encoded(item)));
        return query.toString();
    }
}
