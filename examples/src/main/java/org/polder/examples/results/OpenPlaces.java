package org.polder.examples.results;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;
import org.polder.model.Item;
import org.polder.model.OpenPart;
import org.polder.model.OpenQuestion;
import org.polder.model.Option;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Schema;

/**
 * Finds the places where respondents answer in their own words; contact data are not among them.
 *
 * @param names what questions are called
 * @param schema its variables, in the reader's language
 */
record OpenPlaces(PageNames names, Schema schema) {

    ImmutableList<OpenPlace> all() {
        return names.questionnaire().items().stream()
                .filter(item -> !item.asking().personal())
                .flatMap(this::of)
                .collect(ImmutableList.toImmutableList());
    }

    private Stream<OpenPlace> of(Item item) {
        String id = item.id().value();
        String question = names.text(item);
        Stream<OpenPlace> itself =
                item instanceof OpenQuestion ? Stream.of(new OpenPlace(id, item.id(), question, "")) : Stream.empty();
        Stream<OpenPlace> options = item.options().stream()
                // The options of a grid are the scale of its rows, which have the names that options would have.
                .filter(option -> !(item instanceof Rowed) && isInWords(option))
                .map(option -> new OpenPlace(id + "." + option.code(), item.id(), question, option(id, option)));
        Stream<OpenPlace> rows = item.rows().stream()
                .filter(row -> row.label().accept(new IsNamed()))
                .map(row -> new OpenPlace(id + "." + row.code(), item.id(), question, label(id + "." + row.code())));
        return Stream.of(itself, options, rows).flatMap(places -> places);
    }

    private static boolean isInWords(Option option) {
        return option.open().map(part -> part.accept(new InWords())).orElse(false);
    }

    private String option(String item, Option option) {
        return schema.find(item)
                .flatMap(variable -> variable.category(option.code()))
                .map(Category::label)
                .orElse("");
    }

    private String label(String variable) {
        // What asks the respondent to go on, such as "namely", is no part of a name.
        return schema.find(variable)
                .map(found -> found.label().replaceFirst(names.words().report().of("label.ending"), ""))
                .orElse("");
    }

    private record InWords() implements OpenPart.Visitor<Boolean> {
        @Override
        public Boolean words(OpenPart.Words part) {
            return true;
        }

        @Override
        public Boolean number(OpenPart.Number part) {
            return false;
        }
    }

    private record IsNamed() implements Row.LabelVisitor<Boolean> {
        @Override
        public Boolean fixed(Row.Fixed label) {
            return false;
        }

        @Override
        public Boolean namedByRespondent(Row.NamedByRespondent label) {
            return true;
        }

        @Override
        public Boolean carriedForward(Row.CarriedForward label) {
            return false;
        }
    }
}
