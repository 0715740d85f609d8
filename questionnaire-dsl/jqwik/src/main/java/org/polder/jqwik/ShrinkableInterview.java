package org.polder.jqwik;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Prompt;
import org.polder.name.ItemId;
import org.polder.response.Start;

/**
 * An interview that shrinks to shorter and simpler ones, each valid, and complete where it is.
 *
 * @param value the interview
 * @param partial whether the respondents it shrinks to may stop on the way
 */
record ShrinkableInterview(Interview value, boolean partial) implements Shrinkable<Interview> {

    @Override
    public ShrinkingDistance distance() {
        return Size.of(value);
    }

    @Override
    public Stream<Shrinkable<Interview>> shrink() {
        ShrinkingDistance now = distance();
        return Stream.of(cutShort(), undrawn(), simpler())
                .flatMap(candidates -> candidates)
                .flatMap(Optional::stream)
                .filter(shorter -> Size.of(shorter).compareTo(now) < 0)
                .map(shorter -> new ShrinkableInterview(shorter, partial));
    }

    /** The items answered, in the order they were put. */
    private List<ItemId> told() {
        return value.path().stream().filter(value.given()::containsKey).toList();
    }

    private Retelling retelling(Map<ItemId, Answer> answers, Start start, int longest) {
        return new Retelling(
                value.routing(), start, ImmutableMap.copyOf(answers), partial ? longest : Integer.MAX_VALUE);
    }

    private Retelling retelling() {
        return retelling(value.given(), value.start(), told().size());
    }

    /** With the first answers kept, none and then ever more: after them the respondent stops, or answers plainly. */
    private Stream<Optional<Interview>> cutShort() {
        List<ItemId> told = told();
        return IntStream.range(0, told.size()).mapToObj(kept -> {
            List<ItemId> first = told.subList(0, kept);
            return retelling(Maps.filterKeys(value.given(), first::contains), value.start(), kept)
                    .held();
        });
    }

    /** With nothing drawn. */
    private Stream<Optional<Interview>> undrawn() {
        return Stream.of(
                retelling(value.given(), value.start().seed(0), told().size()).held());
    }

    /** With one answer simpler, or another that may lead to fewer questions. */
    private Stream<Optional<Interview>> simpler() {
        Retelling retelling = retelling();
        return told().stream().flatMap(item -> {
            Prompt prompt = value.prompt(item).orElseThrow();
            Answer given = prompt.answer().orElseThrow();
            return Stream.concat(
                            SimpleAnswers.of(prompt, value.start().today()),
                            SimplerAnswers.of(prompt, value.start().today(), given))
                    .distinct()
                    .filter(answer -> !answer.equals(given))
                    .map(answer -> retelling.heldWith(item, answer));
        });
    }
}
