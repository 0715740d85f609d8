package org.polder.publishing.spss;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.polder.answer.Missing;
import org.polder.publishing.banner.PublishingWords;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Variable;

/**
 * The codes of one variable in SPSS, and which of them are user-missing.
 *
 * <p>SPSS takes one range and one value beside it as user-missing. The codes for no answer come last, so a range to the
 * end holds them, with every "don't know" above the last substantive code. One "don't know" below that is the value
 * beside it; where there are several of these, they get codes of their own at the end.
 *
 * @param codes by the category's own code, its code in SPSS
 * @param absences by kind, the code for no answer
 * @param missing the declaration, such as {@code 6, 97 THRU HI}
 */
record SpssCodes(ImmutableMap<Integer, Long> codes, ImmutableMap<Missing, Long> absences, String missing) {
    private static final List<Missing> KINDS = List.of(Missing.LEFT_OPEN, Missing.NOT_ASKED, Missing.NOT_REACHED);

    /** Gives the codes for no answer of a whole file: the last three of 99, 999, …, with room before them. */
    static ImmutableMap<Missing, Long> absences(List<Variable> variables) {
        long most = variables.stream()
                .flatMap(variable -> variable.categories().stream())
                .mapToLong(Category::code)
                .max()
                .orElse(0);
        long categories = variables.stream()
                .mapToLong(variable -> variable.categories().size())
                .max()
                .orElse(0);
        return absences(most + categories);
    }

    /** Gives codes for no answer that lie above a number. */
    static ImmutableMap<Missing, Long> absences(long above) {
        long end = 100;
        while (end - KINDS.size() <= above) {
            end *= 10;
        }
        return ImmutableMap.of(KINDS.get(0), end - 3, KINDS.get(1), end - 2, KINDS.get(2), end - 1);
    }

    static SpssCodes of(Variable variable, ImmutableMap<Missing, Long> absences) {
        long first = absences.get(Missing.LEFT_OPEN);
        long last = variable.categories().stream()
                .filter(Category::isSubstantive)
                .mapToLong(Category::code)
                .max()
                .orElse(Long.MIN_VALUE);
        List<Integer> amid = variable.categories().stream()
                .filter(category -> !category.isSubstantive() && category.code() < last)
                .map(Category::code)
                .toList();
        Map<Integer, Long> codes = new LinkedHashMap<>();
        List<Long> atEnd = new ArrayList<>(List.of(first));
        for (Category category : variable.categories()) {
            boolean moves = amid.size() > 1 && amid.contains(category.code());
            long code = moves ? first - 1 - amid.indexOf(category.code()) : category.code();
            codes.put(category.code(), code);
            if (!category.isSubstantive() && (moves || category.code() > last)) {
                atEnd.add(code);
            }
        }
        long from = atEnd.stream().flatMapToLong(LongStream::of).min().orElse(first);
        String range = from + " THRU HI";
        return new SpssCodes(
                ImmutableMap.copyOf(codes), absences, amid.size() == 1 ? amid.get(0) + ", " + range : range);
    }

    /** Gives codes above every number of a variable, for those who gave none. */
    static SpssCodes above(Variable variable, long most) {
        ImmutableMap<Missing, Long> absences =
                absences(most + variable.categories().size());
        long first = absences.get(Missing.LEFT_OPEN);
        ImmutableMap.Builder<Integer, Long> codes = ImmutableMap.builder();
        for (int i = 0; i < variable.categories().size(); i++) {
            codes.put(variable.categories().get(i).code(), first - 1 - i);
        }
        long from = first - variable.categories().size();
        return new SpssCodes(codes.buildOrThrow(), absences, from + " THRU HI");
    }

    /** Lists the codes with what they mean. */
    ImmutableMap<Long, String> labels(Variable variable, PublishingWords words) {
        ImmutableMap.Builder<Long, String> labels = ImmutableMap.builder();
        variable.categories().forEach(category -> labels.put(codes.get(category.code()), category.label()));
        return labels.putAll(absenceLabels(absences, words)).buildOrThrow();
    }

    static ImmutableMap<Long, String> absenceLabels(ImmutableMap<Missing, Long> absences, PublishingWords words) {
        ImmutableMap.Builder<Long, String> labels = ImmutableMap.builder();
        absences.forEach((kind, code) -> labels.put(code, words.say("absent." + kind)));
        return labels.buildOrThrow();
    }

    /** Says which categories have another code than their own. */
    Optional<String> note(String name) {
        List<String> moved = codes.entrySet().stream()
                .filter(entry -> (long) entry.getKey() != entry.getValue())
                .map(entry -> entry.getKey() + " is " + entry.getValue())
                .toList();
        return moved.isEmpty()
                ? Optional.empty()
                : Optional.of(name + " has other codes here, so that SPSS can tell them from answers: "
                        + String.join(", ", moved));
    }
}
