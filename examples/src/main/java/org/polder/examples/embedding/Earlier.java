package org.polder.examples.embedding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.polder.answer.Answer;

/**
 * What a respondent answered before, in the parts that a screen shows.
 *
 * @param codes the options, of a ranking in order
 * @param rows the columns of each row
 * @param words the words beside options, or the names of rows
 * @param line a text, number or date
 */
record Earlier(
        ImmutableList<Integer> codes,
        ImmutableMap<Integer, ImmutableList<Integer>> rows,
        ImmutableMap<Integer, String> words,
        String line) {

    private static final Earlier NOTHING = new Earlier(ImmutableList.of(), ImmutableMap.of(), ImmutableMap.of(), "");

    static Earlier of(Optional<Answer> answer) {
        return answer.map(given -> given.accept(new Parts())).orElse(NOTHING);
    }

    /** The name given to a row, as the text of a line. */
    Earlier named(int row) {
        return line(words.getOrDefault(row, ""));
    }

    private static Earlier options(Collection<Integer> codes, Map<Integer, String> words) {
        return new Earlier(ImmutableList.copyOf(codes), ImmutableMap.of(), ImmutableMap.copyOf(words), "");
    }

    private static Earlier rows(Map<Integer, ? extends Collection<Integer>> rows, Map<Integer, String> names) {
        ImmutableMap.Builder<Integer, ImmutableList<Integer>> columns = ImmutableMap.builder();
        rows.forEach((row, codes) -> columns.put(row, ImmutableList.copyOf(codes)));
        return new Earlier(ImmutableList.of(), columns.buildOrThrow(), ImmutableMap.copyOf(names), "");
    }

    private static Earlier line(String text) {
        return new Earlier(ImmutableList.of(), ImmutableMap.of(), ImmutableMap.of(), text);
    }

    private static final class Parts implements Answer.Visitor<Earlier> {
        @Override
        public Earlier single(Answer.Single answer) {
            return options(
                    ImmutableList.of(answer.code()),
                    answer.text().map(text -> Map.of(answer.code(), text)).orElseGet(Map::of));
        }

        @Override
        public Earlier multiple(Answer.Multiple answer) {
            return options(answer.codes(), answer.texts());
        }

        @Override
        public Earlier ranked(Answer.Ranked answer) {
            return options(answer.codes(), answer.texts());
        }

        @Override
        public Earlier openText(Answer.OpenText answer) {
            return line(answer.text());
        }

        @Override
        public Earlier rows(Answer.Rows answer) {
            return Earlier.rows(Maps.transformValues(answer.codes(), ImmutableList::of), answer.names());
        }

        @Override
        public Earlier rowSets(Answer.RowSets answer) {
            return Earlier.rows(answer.codes(), answer.names());
        }

        @Override
        public Earlier number(Answer.Number answer) {
            return line(TypedLine.of(answer));
        }

        @Override
        public Earlier date(Answer.Date answer) {
            return line(TypedLine.of(answer));
        }

        @Override
        public Earlier instead(Answer.Instead answer) {
            return options(ImmutableList.of(answer.code()), Map.of());
        }

        @Override
        public Earlier seen() {
            return NOTHING;
        }

        @Override
        public Earlier withheld() {
            return NOTHING;
        }

        @Override
        public Earlier leftOpen() {
            return NOTHING;
        }
    }
}
