package org.polder.model;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.polder.condition.Condition;
import org.polder.name.ItemId;
import org.polder.name.TextKey;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.Suggestion;
import org.polder.text.Text;
import org.polder.text.TextBundle;

/** Finds everything that keeps a questionnaire from being sound. */
final class QuestionnaireCheck {
    private final Questionnaire questionnaire;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<TextKey> keys = new LinkedHashSet<>();

    QuestionnaireCheck(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    List<Problem> problems() {
        if (questionnaire.items().isEmpty()) {
            report("no-items", Place.none(), "The questionnaire has no items: add a page with a question");
        }
        if (questionnaire.languages().isEmpty()) {
            report("no-language", Place.none(), "The questionnaire has no text bundle: add one for its language");
        }
        uniquePages();
        uniqueItems();
        questionnaire
                .pages()
                .forEach(page -> page.title().ifPresent(title -> text("page '" + page.name() + "'", 0, title)));
        for (int position = 0; position < questionnaire.items().size(); position++) {
            item(position, questionnaire.items().get(position));
        }
        wordings();
        return ImmutableList.copyOf(problems);
    }

    private void uniquePages() {
        Set<String> seen = new HashSet<>();
        for (Page page : questionnaire.pages()) {
            if (!seen.add(page.name())) {
                report("duplicate-page", Place.none(), "Page name '" + page.name() + "' is used twice: rename one");
            }
        }
    }

    private void uniqueItems() {
        Set<ItemId> seen = new HashSet<>();
        for (Item item : questionnaire.items()) {
            if (!seen.add(item.id())) {
                report(
                        "duplicate-item",
                        Place.item(item.id().value()),
                        "Item id '" + item.id() + "' is used twice: rename one");
            }
        }
    }

    private void item(int position, Item item) {
        String owner = "Question '" + item.id() + "'";
        Asking asking = item.asking();
        condition(owner, item.id().value(), position, asking.askedIf());
        text(owner, position, asking.text());
        asking.hint().ifPresent(hint -> text("the hint of " + owner, position, hint));
        item.accept(new Item.Visitor<Boolean>() {
            @Override
            public Boolean singleChoice(SingleChoice choice) {
                return options(item, position, choice.options());
            }

            @Override
            public Boolean multipleChoice(MultipleChoice choice) {
                if (choice.least() > choice.options().size()) {
                    report(
                            "too-few-options",
                            Place.item(item.id().value()),
                            owner + " asks for at least " + choice.least() + " options but has "
                                    + choice.options().size());
                }
                return options(item, position, choice.options());
            }

            @Override
            public Boolean openQuestion(OpenQuestion question) {
                return true;
            }

            @Override
            public Boolean grid(Grid grid) {
                rows(grid, position);
                return options(item, position, grid.scale());
            }
        });
    }

    private boolean options(Item item, int position, List<Option> options) {
        String owner = "Question '" + item.id() + "'";
        if (options.isEmpty()) {
            report("no-options", Place.item(item.id().value()), owner + " has no options: add at least one");
        }
        Set<Integer> seen = new HashSet<>();
        for (Option option : options) {
            String name = item.id() + "." + option.code();
            if (!seen.add(option.code())) {
                report(
                        "duplicate-code",
                        Place.item(name),
                        owner + " has two options with code " + option.code() + ": give one another code");
            }
            text("Option " + name, position, option.text());
        }
        return true;
    }

    private void rows(Grid grid, int position) {
        String owner = "Grid '" + grid.id() + "'";
        if (grid.rows().isEmpty()) {
            report("no-rows", Place.item(grid.id().value()), owner + " has no rows: add at least one");
        }
        Set<Integer> seen = new HashSet<>();
        for (Row row : grid.rows()) {
            String name = grid.id() + " row " + row.code();
            if (!seen.add(row.code())) {
                report(
                        "duplicate-code",
                        Place.item(name),
                        owner + " has two rows with code " + row.code() + ": give one another code");
            }
            condition("Row '" + name + "'", name, position, row.askedIf());
            row.label().text().ifPresent(label -> text("Row '" + name + "'", position, label));
            if (row.label() instanceof Row.CarriedForward carried) {
                condition("Row '" + name + "'", name, position, new Condition.RowNamed(carried.grid(), carried.row()));
            }
        }
    }

    private void condition(String owner, String place, int position, Condition condition) {
        ReferenceCheck.of(questionnaire, position, condition)
                .forEach(fault -> report(fault.code(), Place.item(place), owner + " " + fault.message()));
    }

    private void text(String owner, int position, Text text) {
        text.keys().forEach(keys::add);
        text.variants()
                .forEach(variant -> ReferenceCheck.of(questionnaire, position, variant.condition())
                        .forEach(fault -> report(
                                fault.code(),
                                Place.item(variant.key().value()),
                                "The text variant '" + variant.key() + "' of " + owner + " " + fault.message())));
        text.fills()
                .forEach((name, fill) -> ReferenceCheck.of(questionnaire, position, fill)
                        .forEach(fault -> report(
                                fault.code(),
                                Place.item(name),
                                "The blank {" + name + "} of " + owner + " " + fault.message())));
        for (TextBundle bundle : questionnaire.bundles()) {
            text.keys()
                    .flatMap(key -> bundle.wording(key).stream())
                    .forEach(wording -> wording.blanks().stream()
                            .filter(blank -> !text.fills().containsKey(blank))
                            .forEach(blank -> report(
                                    "unknown-blank",
                                    Place.item(owner),
                                    "The wording \"" + wording + "\" ("
                                            + bundle.language() + ") of " + owner + " has the blank {" + blank
                                            + "}, which nothing fills; the fills are "
                                            + text.fills().keySet())));
        }
    }

    private void wordings() {
        for (TextBundle bundle : questionnaire.bundles()) {
            keys.stream()
                    .filter(key -> bundle.wording(key).isEmpty())
                    .forEach(key -> report(
                            "missing-wording",
                            Place.item(key.value()),
                            "The text '" + key + "' has no wording in language '" + bundle.language()
                                    + "': add it to that bundle"));
            List<String> known = keys.stream().map(TextKey::value).toList();
            unused(bundle)
                    .forEach(key -> report(
                            "unused-wording",
                            Place.item(key.value()),
                            "The wording '" + key
                                    + "' in language '" + bundle.language()
                                    + "' belongs to no text of the questionnaire."
                                    + Suggestion.sentence(key.value(), known)));
        }
    }

    private Stream<TextKey> unused(TextBundle bundle) {
        return bundle.wordings().keySet().stream().filter(key -> !keys.contains(key));
    }

    private void report(String code, Place place, String message) {
        problems.add(Problem.error(code, place, message));
    }
}
