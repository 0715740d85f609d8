package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.logicng.formulas.Formula;
import org.polder.condition.Condition;
import org.polder.model.Computed;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.text.Variant;

/** Lists what test interviews should take in. */
final class Goals {
    private final Evidence evidence;
    private final Thoroughness thoroughness;
    private final List<Goal> goals = new ArrayList<>();

    private Goals(Evidence evidence, Thoroughness thoroughness) {
        this.evidence = evidence;
        this.thoroughness = thoroughness;
    }

    static ImmutableList<Goal> of(Evidence evidence, Thoroughness thoroughness) {
        Goals goals = new Goals(evidence, thoroughness);
        for (int position = 0; position < evidence.model().size(); position++) {
            goals.item(position, evidence.model().item(position));
        }
        return ImmutableList.copyOf(goals.goals);
    }

    private void item(int position, Item item) {
        Formula asked = evidence.model().asked(position);
        Formula always = evidence.model().definitions().constant(true);
        String name = evidence.name(item);
        decision(position, always, item.askedIf(), name + " is asked", name + " is not asked");
        if (item.askedIf().equals(Condition.always())) {
            add(position, asked, name + " is asked", "");
        }
        if (item instanceof Computed) {
            return;
        }
        for (Part part : Part.of(item)) {
            String what = part.what() + " " + part.code() + " of " + name;
            if (part.isConditional()) {
                decision(position, asked, part.askedIf(), what + " is shown", what + " is not shown");
            }
        }
        chosen(position, item, asked, name);
        Shown.of(item, name).forEach(shown -> variants(position, asked, shown));
    }

    private void decision(int position, Formula where, Condition condition, String yes, String no) {
        if (condition.equals(Condition.always())) {
            return;
        }
        Formula holds = evidence.outcome(condition).holds();
        add(position, evidence.and(where, holds), yes, "");
        add(position, evidence.and(where, evidence.not(holds)), no, "");
        if (thoroughness == Thoroughness.EVERY_PART) {
            new DecidingParts(evidence, condition)
                    .each((words, formula) ->
                            add(position, evidence.and(where, formula), yes + " or not, as " + words, ""));
        }
    }

    private void chosen(int position, Item item, Formula asked, String name) {
        Domain domain = evidence.model().domain(position);
        if (item instanceof Rowed) {
            RowsDomain rows = (RowsDomain) domain;
            for (Row row : item.rows()) {
                add(position, evidence.and(asked, rows.judged(row.code())), "row " + row.code() + " of " + name, "");
            }
        }
        for (Option option : item.options()) {
            add(
                    position,
                    evidence.and(asked, OptionSearch.chosen(evidence.model(), domain, item, option.code())),
                    "option " + option.code() + " of " + name,
                    domain instanceof ChoiceDomain ? item.id().value() : "");
        }
    }

    private void variants(int position, Formula asked, Shown shown) {
        Formula reads = evidence.and(asked, evidence.outcome(shown.askedIf()).holds());
        List<Formula> earlier = new ArrayList<>();
        for (Variant variant : shown.text().variants()) {
            Formula holds = evidence.outcome(variant.condition()).holds();
            Formula none = evidence.not(evidence.model().definitions().or(earlier));
            add(position, evidence.and(reads, none, holds), shown.name() + " as " + variant.key(), "");
            earlier.add(holds);
        }
        if (!earlier.isEmpty() && shown.text().otherwise().isPresent()) {
            add(
                    position,
                    evidence.and(
                            reads, evidence.not(evidence.model().definitions().or(earlier))),
                    shown.name() + " as " + shown.text().otherwise().orElseThrow(),
                    "");
        }
    }

    private void add(int position, Formula formula, String words, String rivals) {
        goals.add(new Goal(position, evidence.model().definitions().named(formula), words, rivals));
    }
}
