package org.polder.analysis;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.polder.model.Item;
import org.polder.model.Option;

/** Finds the options of a question that an instruction names by code, letter or words. */
final class NamedOptions {
    private final Form form;
    private final Item item;
    private final boolean lettered;

    /** Letters stand for places only in a form that names no option by number. */
    NamedOptions(Form form, Item item, boolean lettered) {
        this.form = form;
        this.item = item;
        this.lettered = lettered;
    }

    /** The codes of the options a value names; none when it names nothing, or leaves open which it names. */
    ImmutableSortedSet<Integer> codes(Instruction.Value value) {
        return value instanceof Instruction.Codes codes ? coded(codes) : worded(value.written());
    }

    private ImmutableSortedSet<Integer> coded(Instruction.Codes codes) {
        List<Integer> known = item.options().stream().map(Option::code).toList();
        boolean exist = known.contains(codes.from()) && known.contains(codes.to());
        return exist
                ? sorted(IntStream.rangeClosed(codes.from(), codes.to())
                        .boxed()
                        .filter(known::contains)
                        .toList())
                : ImmutableSortedSet.of();
    }

    private ImmutableSortedSet<Integer> worded(String written) {
        String wanted = Vocabulary.lower(written);
        if (wanted.isEmpty()) {
            return ImmutableSortedSet.of();
        }
        int place = wanted.charAt(0) - 'a';
        if (lettered
                && wanted.length() == 1
                && place >= 0
                && place < item.options().size()) {
            return ImmutableSortedSet.of(item.options().get(place).code());
        }
        ImmutableSortedSet<Integer> same = labelled(wanted::equals);
        if (!same.isEmpty()) {
            return same;
        }
        if (Vocabulary.isYes(wanted) || Vocabulary.isNo(wanted)) {
            return labelled(Vocabulary.isYes(wanted) ? Vocabulary::isYes : Vocabulary::isNo);
        }
        Pattern word = Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(wanted) + "(?![\\p{L}\\d])");
        ImmutableSortedSet<Integer> begun =
                labelled(label -> word.matcher(label).lookingAt());
        if (!begun.isEmpty()) {
            return begun;
        }
        // A word within labels names an option only when no other has it.
        ImmutableSortedSet<Integer> within = wanted.length() == 1
                ? ImmutableSortedSet.of()
                : labelled(label -> word.matcher(label).find());
        return within.size() == 1 ? within : ImmutableSortedSet.of();
    }

    private ImmutableSortedSet<Integer> labelled(Predicate<String> label) {
        return sorted(item.options().stream()
                .filter(option -> form.allWords(option.text()).stream()
                        .map(Vocabulary::lower)
                        .anyMatch(label))
                .map(Option::code)
                .toList());
    }

    private static ImmutableSortedSet<Integer> sorted(Collection<Integer> codes) {
        return ImmutableSortedSet.copyOf(codes);
    }
}
