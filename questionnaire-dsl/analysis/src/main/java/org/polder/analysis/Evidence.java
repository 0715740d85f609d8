package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.logicng.formulas.Formula;
import org.polder.analysis.paper.RoutingWords;
import org.polder.condition.Condition;
import org.polder.condition.Truth;
import org.polder.interview.Routing;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.name.Language;

/** What every search for findings works with: the questionnaire as logic, the prover, and words. */
final class Evidence {
    private final Model model;
    private final Prover prover;
    private final Duration limit;
    private final Routing routing;
    private final Casting casting;
    private final RoutingWords words;

    Evidence(Questionnaire questionnaire, LocalDate today, Duration limit) {
        this(questionnaire, today, limit, ImmutableMap.of());
    }

    /**
     * @param numbers the numbers that items have in print, where they differ from their ids
     */
    Evidence(Questionnaire questionnaire, LocalDate today, Duration limit, ImmutableMap<ItemId, String> numbers) {
        this.model = new Model(questionnaire, today);
        this.limit = limit;
        this.prover = new Prover(model, limit);
        this.routing = Routing.of(questionnaire);
        this.casting = new Casting(model, prover, today, routing);
        Language language = questionnaire.languages().contains(Language.EN)
                ? Language.EN
                : questionnaire.languages().get(0);
        this.words = RoutingWords.of(questionnaire, language).numbered(numbers).ofTheRespondent();
    }

    Model model() {
        return model;
    }

    Prover prover() {
        return prover;
    }

    /** A prover for questions about all items at once. */
    Prover proverOfAll() {
        return Prover.ofAll(model, limit);
    }

    Questionnaire questionnaire() {
        return model.questionnaire();
    }

    Outcome outcome(Condition condition) {
        return model.meaning().of(condition);
    }

    Formula unknown(Condition condition) {
        Outcome outcome = outcome(condition);
        return and(not(outcome.holds()), not(outcome.fails()));
    }

    private Formula is(Witness.Claim claim) {
        return model.definitions()
                .or(claim.truths().stream()
                        .map(truth -> is(claim.condition(), truth))
                        .toList());
    }

    private Formula is(Condition condition, Truth truth) {
        return switch (truth) {
            case TRUE -> outcome(condition).holds();
            case FALSE -> outcome(condition).fails();
            case UNKNOWN -> unknown(condition);
        };
    }

    Formula and(Formula... parts) {
        return model.definitions().and(parts);
    }

    Formula not(Formula part) {
        return model.definitions().not(part);
    }

    /** Finds a respondent of whom something holds where an item is asked; nothing when none is known. */
    Optional<Witness> witness(int position, boolean asked, Witness.Claim... claims) {
        List<Formula> wanted = new ArrayList<>();
        ImmutableList.Builder<Witness.Claim> all = ImmutableList.builder();
        if (asked) {
            wanted.add(model.asked(position));
            all.add(Witness.Claim.holds(new Condition.Asked(model.item(position).id())));
        }
        Arrays.stream(claims).forEach(claim -> wanted.add(is(claim)));
        all.add(claims);
        return casting.find(position, wanted.toArray(Formula[]::new))
                .map(response -> new Witness(response, all.build()))
                .filter(this::isConfirmed);
    }

    /** Lets the engine judge; where something computed has too many values to tell apart, the prover only guesses. */
    boolean isConfirmed(Witness witness) {
        return witness.isConfirmedOn(routing);
    }

    Casting casting() {
        return casting;
    }

    /** Says a condition of the respondent. */
    String say(Condition condition) {
        return words.say(condition);
    }

    RoutingWords words() {
        return words;
    }

    /** Names an item as a sentence begins with it. */
    String name(Item item) {
        return name(item.id());
    }

    String name(ItemId item) {
        String name = words.item(item);
        return "'" + item + "'" + (name.isEmpty() || name.contains(item.value()) ? "" : " (" + name + ")");
    }
}
