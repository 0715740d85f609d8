package org.polder.publishing.triples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.polder.answer.Missing;
import org.polder.publishing.banner.PublishingWords;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/**
 * The codes of one variable.
 *
 * @param codes by a category's own code, its code here
 * @param absences by kind, the code that stands for it
 * @param values all of these with labels
 */
record Coding(
        ImmutableMap<Integer, Integer> codes,
        ImmutableMap<Missing, Integer> absences,
        ImmutableList<Column.Coded> values) {

    /** Gives codes from a least one on: categories keep theirs where it is allowed, and kinds of absence get free ones. */
    static Coding of(Variable variable, int least, List<Missing> kinds, Labels labels, PublishingWords words) {
        List<Integer> unlawful =
                variable.codes().stream().filter(code -> code < least).toList();
        int wanted = kinds.size() + unlawful.size();
        List<Integer> free = least == 0 ? FreeCodes.above(variable, wanted) : FreeCodes.next(variable, wanted);
        Map<Integer, Integer> codes = new LinkedHashMap<>();
        ImmutableList.Builder<Column.Coded> values = ImmutableList.builder();
        for (Category category : variable.categories()) {
            int place = unlawful.indexOf(category.code());
            int code = place < 0 ? category.code() : free.get(kinds.size() + place);
            codes.put(category.code(), code);
            Marks marks = category.missing()
                    .map(kind -> Marks.none().and(Marks.MISSING, kind.name()))
                    .orElse(Marks.none());
            values.add(new Column.Coded(
                    String.valueOf(code),
                    labels.of(variable, category),
                    place < 0 ? marks : marks.and(Marks.CODE, String.valueOf(category.code()))));
        }
        ImmutableMap.Builder<Missing, Integer> absences = ImmutableMap.builder();
        for (int i = 0; i < kinds.size(); i++) {
            absences.put(kinds.get(i), free.get(i));
            values.add(new Column.Coded(
                    String.valueOf(free.get(i)),
                    Wording.of(words.say("absent." + kinds.get(i))),
                    Marks.none().and(Marks.ABSENT, kinds.get(i).name())));
        }
        return new Coding(ImmutableMap.copyOf(codes), absences.buildOrThrow(), values.build());
    }

    /** Says which categories have another code than their own. */
    Optional<String> note(Variable variable, int least) {
        String moved = codes.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(entry.getValue()))
                .map(entry -> entry.getKey() + " is " + entry.getValue())
                .collect(Collectors.joining(", "));
        return moved.isEmpty()
                ? Optional.empty()
                : Optional.of("'" + variable.name() + "' has other codes here, since Triple-S has none below " + least
                        + ": " + moved);
    }

    int most() {
        return values.stream()
                .mapToInt(value -> Integer.parseInt(value.code()))
                .max()
                .orElse(1);
    }

    int width() {
        return String.valueOf(most()).length();
    }

    List<Integer> codes(Value value) {
        return value.absence().isPresent()
                ? value.absence().map(absences::get).stream().toList()
                : value.codes().stream().map(codes::get).toList();
    }

    String cell(Value value) {
        return codes(value).stream().findFirst().map(String::valueOf).orElse("");
    }
}
