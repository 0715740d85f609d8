package org.polder.dsl;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.polder.interview.Choice;

/** Draws options: each as likely, or by answer shares. */
final class RandomChoice {
    private static final int TRIES = 100;

    private final ImmutableMap<Integer, Double> shares;
    private final Random random;

    RandomChoice(ImmutableMap<Integer, Double> shares, Random random) {
        this.shares = shares;
        this.random = random;
    }

    private double share(Choice choice) {
        return shares.getOrDefault(choice.code(), 0.0);
    }

    private double share(List<Choice> choices) {
        return choices.stream().mapToDouble(this::share).sum();
    }

    /** Draws one option; where none of those shown has a share each is as likely. */
    Choice one(List<Choice> choices) {
        double total = share(choices);
        if (total <= 0) {
            return choices.get(random.nextInt(choices.size()));
        }
        double drawn = random.nextDouble() * total;
        Choice last = choices.get(0);
        for (Choice choice : choices) {
            if (share(choice) > 0) {
                last = choice;
                drawn -= share(choice);
                if (drawn < 0) {
                    return choice;
                }
            }
        }
        return last;
    }

    /** Tells whether one of these options is chosen instead of a number or date, which it is so often unless said. */
    boolean instead(List<Choice> choices, double unlessSaid) {
        return !choices.isEmpty() && random.nextDouble() < (shares.isEmpty() ? unlessSaid : share(choices));
    }

    /** Puts some options in order, those with greater shares more often first. */
    List<Choice> ranked(List<Choice> choices, int count) {
        List<Choice> left = shuffled(choices);
        if (shares.isEmpty()) {
            return left.subList(0, count);
        }
        List<Choice> ranked = new ArrayList<>();
        while (ranked.size() < count) {
            Choice next = one(left);
            left.remove(next);
            ranked.add(next);
        }
        return ranked;
    }

    private List<Choice> shuffled(List<Choice> choices) {
        List<Choice> shuffled = new ArrayList<>(choices);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** Some of the options, an exclusive one alone. */
    List<Choice> some(List<Choice> choices, int least, int most) {
        for (int i = shares.isEmpty() ? TRIES : 0; i < TRIES; i++) {
            List<Choice> chosen = byShares(choices);
            boolean alone = !chosen.isEmpty() && chosen.get(0).option().exclusive();
            if (alone || (chosen.size() >= Math.min(least, choices.size()) && chosen.size() <= most)) {
                return chosen;
            }
        }
        return anyHow(choices, least, most);
    }

    private List<Choice> anyHow(List<Choice> choices, int least, int most) {
        List<Choice> shuffled = shuffled(choices);
        int greatest = Math.min(most, Math.max(least, shuffled.size()));
        int count = Math.min(shuffled.size(), least + random.nextInt(Math.max(0, greatest - least) + 1));
        if (!shuffled.isEmpty() && shuffled.get(0).option().exclusive()) {
            return shuffled.subList(0, 1);
        }
        return shuffled.stream()
                .filter(choice -> !choice.option().exclusive())
                .limit(count)
                .toList();
    }

    /** Each option by its own share: one exclusive option, or else the others independently of one another. */
    private List<Choice> byShares(List<Choice> choices) {
        List<Choice> exclusive =
                choices.stream().filter(choice -> choice.option().exclusive()).toList();
        double alone = Math.min(1, share(exclusive));
        if (random.nextDouble() < alone) {
            return List.of(one(exclusive));
        }
        return choices.stream()
                .filter(choice -> !choice.option().exclusive())
                .filter(choice -> random.nextDouble() * (1 - alone) < share(choice))
                .toList();
    }
}
