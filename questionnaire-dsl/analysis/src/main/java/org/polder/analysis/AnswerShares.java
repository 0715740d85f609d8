package org.polder.analysis;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multiset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.polder.answer.Answer;
import org.polder.name.ItemId;
import org.polder.response.Response;

/**
 * How often each option is chosen, of those who are asked the question: a value, each method gives a new one.
 *
 * <p>In a single choice the shares should add up to 1; in a multiple choice each option has a share of its own. Options
 * and questions without a share are as likely as any other.
 */
public final class AnswerShares {
    private final ImmutableMap<ItemId, ImmutableMap<Integer, Double>> shares;

    private AnswerShares(ImmutableMap<ItemId, ImmutableMap<Integer, Double>> shares) {
        this.shares = shares;
    }

    /**
     * Begins with every option as likely as any other.
     *
     * @return even shares
     */
    public static AnswerShares even() {
        return new AnswerShares(ImmutableMap.of());
    }

    /**
     * Learns shares from responses; of those who left a question open nothing is learned.
     *
     * @param responses the responses
     * @return the shares of the options of single and multiple choices in them
     */
    public static AnswerShares of(Iterable<Response> responses) {
        Map<ItemId, Multiset<Integer>> chosen = new HashMap<>();
        Multiset<ItemId> asked = HashMultiset.create();
        for (Response response : responses) {
            response.answers().forEach((item, answer) -> {
                Optional<Iterable<Integer>> codes = codes(answer);
                codes.ifPresent(all -> {
                    asked.add(item);
                    all.forEach(code -> chosen.computeIfAbsent(item, id -> HashMultiset.create())
                            .add(code));
                });
            });
        }
        ImmutableMap.Builder<ItemId, ImmutableMap<Integer, Double>> shares = ImmutableMap.builder();
        chosen.forEach((item, codes) -> {
            ImmutableMap.Builder<Integer, Double> each = ImmutableMap.builder();
            codes.entrySet().forEach(code -> each.put(code.getElement(), (double) code.getCount() / asked.count(item)));
            shares.put(item, each.buildOrThrow());
        });
        return new AnswerShares(shares.buildOrThrow());
    }

    private static Optional<Iterable<Integer>> codes(Answer answer) {
        if (answer instanceof Answer.Single single) {
            return Optional.of(List.of(single.code()));
        }
        return answer instanceof Answer.Multiple multiple ? Optional.of(multiple.codes()) : Optional.empty();
    }

    /**
     * Says how often the options of a question are chosen.
     *
     * @param question a single or multiple choice
     * @param each the share of each option, by code, from 0 to 1; an option left out is never chosen
     * @return these shares and those
     * @throws IllegalArgumentException when a share is not from 0 to 1
     */
    public AnswerShares with(ItemId question, Map<Integer, Double> each) {
        each.forEach((code, share) -> {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "Option " + code + " of '" + question + "' has a share of " + share + ": use 0 to 1");
            }
        });
        Map<ItemId, ImmutableMap<Integer, Double>> changed = new HashMap<>(shares);
        changed.put(question, ImmutableMap.copyOf(each));
        return new AnswerShares(ImmutableMap.copyOf(changed));
    }

    OptionalDouble of(ItemId question, int code) {
        ImmutableMap<Integer, Double> each = shares.get(question);
        return each == null ? OptionalDouble.empty() : OptionalDouble.of(each.getOrDefault(code, 0.0));
    }
}
