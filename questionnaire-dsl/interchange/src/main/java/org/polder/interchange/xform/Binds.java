package org.polder.interchange.xform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.condition.Day;
import org.polder.interchange.internal.Losses;
import org.polder.interchange.internal.Unsayable;
import org.polder.model.Check;
import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenPart;
import org.polder.model.OpenQuestion;
import org.polder.model.Option;
import org.polder.model.Ranking;
import org.polder.model.Rowed;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;

/** Writes the binds of one item: of its own node first, then of those beside it or within it. */
final class Binds implements Item.Visitor<List<Bind>> {
    private final Ground ground;
    private final Losses losses;
    private final String relevant;

    private Binds(Ground ground, Losses losses, String relevant) {
        this.ground = ground;
        this.losses = losses;
        this.relevant = relevant;
    }

    /**
     * Writes the binds of an item.
     *
     * @param relevant when the item is put to the respondent
     */
    static List<Bind> of(Ground ground, Losses losses, Item item, String relevant) {
        List<Bind> binds = new ArrayList<>(item.accept(new Binds(ground, losses, relevant)));
        new Notes(losses).on(item, binds.get(0));
        return binds;
    }

    private Bind own(Item item, String type) {
        Bind bind = new Bind(Nodes.path(item.id())).with("type", type).relevant(relevant);
        item.asking().checks().forEach(check -> check(item, bind, check));
        return bind.required(item.asking().required());
    }

    private void check(Item item, Bind bind, Check check) {
        if (check.soft()) {
            losses.add(
                    "soft-check",
                    item.id(),
                    "A check of '" + item.id() + "' asks to confirm an answer, which a form cannot: it is left out");
            return;
        }
        Unsayable unsayable =
                losses.within("check", item.id(), "A check", "the form lets more answers pass than the check does");
        bind.constraint(Terms.not(Certain.isFalse(ground, unsayable, check.holds())));
    }

    private void shownOnly(Item item, Bind bind, boolean several) {
        for (Option option : item.options()) {
            if (Ground.isConditional(option)) {
                String chosen = several ? Terms.selected(".", option.code()) : Terms.is(".", option.code());
                String shown = Nodes.path(Nodes.shown(item.id(), option.code())) + " = '1'";
                bind.constraint(Terms.any(Terms.not(chosen), shown));
                losses.add(
                        "conditional-option",
                        item.id(),
                        "Option " + option.code() + " of '" + item.id()
                                + "' is shown to some only: the form shows it to everyone and refuses it to the others");
            }
        }
    }

    private List<Bind> withOpenParts(Item item, Bind own) {
        List<Bind> binds = new ArrayList<>(List.of(own));
        for (Option option : item.options()) {
            option.open().ifPresent(part -> {
                Bind bind = new Bind(Nodes.path(Nodes.openPart(item.id(), option.code())))
                        .relevant(ground.chosen(item, Set.of(option.code())));
                binds.add(part.accept(new OpenPartBind(bind)).required(true));
            });
        }
        return binds;
    }

    /** Writes the bind of an option's open part. */
    private record OpenPartBind(Bind bind) implements OpenPart.Visitor<Bind> {
        @Override
        public Bind words(OpenPart.Words part) {
            return bind.with("type", "string")
                    .constraint(Allowed.notBlank())
                    .constraint(Allowed.notLonger(part.longest()));
        }

        @Override
        public Bind number(OpenPart.Number part) {
            return Allowed.bounds(
                            bind.with("type", Allowed.type(part.least(), part.most(), part.decimals())),
                            part.least(),
                            part.most())
                    .note("decimals", String.valueOf(part.decimals()));
        }
    }

    @Override
    public List<Bind> singleChoice(SingleChoice item) {
        Bind own = own(item, "string");
        shownOnly(item, own, false);
        return withOpenParts(item, own);
    }

    @Override
    public List<Bind> multipleChoice(MultipleChoice item) {
        Bind own = own(item, "string");
        List<String> enough = new ArrayList<>();
        if (item.least() > 1) {
            enough.add("count-selected(.) >= " + item.least());
            item.options().stream()
                    .filter(Option::exclusive)
                    .forEach(option -> enough.add(Terms.selected(".", option.code())));
            own.constraint(Terms.any(enough));
            if (item.options().stream().anyMatch(Ground::isConditional)) {
                losses.add(
                        "least",
                        item.id(),
                        "'" + item.id() + "' asks for " + item.least()
                                + " options, or all shown where there are fewer: the form always asks for that many");
            }
        }
        if (item.most() < item.options().size()) {
            own.constraint("count-selected(.) <= " + item.most());
        }
        Allowed.exclusive(item, own);
        shownOnly(item, own, true);
        return withOpenParts(item, own);
    }

    @Override
    public List<Bind> ranking(Ranking item) {
        Bind own = own(item, "odk:rank");
        if (item.least() < item.options().size()) {
            own.note("least", String.valueOf(item.least()));
            losses.add(
                    "partial-ranking",
                    item.id(),
                    "'" + item.id() + "' asks for " + item.least() + " to " + item.most()
                            + " places: in the form all options are ranked");
        }
        if (item.most() < item.options().size()) {
            own.note("most", String.valueOf(item.most()));
        }
        shownOnly(item, own, true);
        return withOpenParts(item, own);
    }

    @Override
    public List<Bind> openQuestion(OpenQuestion item) {
        return List.of(
                own(item, "string").constraint(Allowed.notBlank()).constraint(Allowed.notLonger(item.longest())));
    }

    @Override
    public List<Bind> number(NumberQuestion item) {
        String type = Allowed.type(item.least(), item.most(), item.decimals());
        Bind own = Allowed.bounds(own(item, type), item.least(), item.most());
        if (item.decimals() == 0 && type.equals("decimal")) {
            own.constraint(". = int(.)");
        } else if (item.decimals() > 0) {
            own.note("decimals", String.valueOf(item.decimals()));
            losses.add(
                    "decimals",
                    item.id(),
                    "'" + item.id() + "' takes " + item.decimals() + " decimals: the form takes any number of them");
        }
        if (item.slider()) {
            own.note("slider", "true");
        }
        item.step().ifPresent(step -> {
            own.note("step", Terms.number(step));
            if (step.stripTrailingZeros().scale() <= 0
                    && item.least().stripTrailingZeros().scale() <= 0) {
                own.constraint("(. - " + Terms.number(item.least()) + ") mod " + Terms.number(step) + " = 0");
            } else {
                losses.add(
                        "step",
                        item.id(),
                        "'" + item.id() + "' takes steps of " + Terms.number(step)
                                + ": the form takes any number between the bounds");
            }
        });
        return withInstead(item, own);
    }

    /** An option in place of a number is asked where no number was given, so that both cannot be. */
    private List<Bind> withInstead(Item item, Bind own) {
        if (item.options().isEmpty()) {
            return List.of(own);
        }
        own.with("required", Terms.FALSE);
        Bind instead = new Bind(Nodes.path(Nodes.instead(item.id())))
                .with("type", "string")
                .relevant(relevant)
                .relevant(Terms.empty(own.path()))
                .required(item.asking().required());
        shownOnly(item, instead, false);
        return List.of(own, instead);
    }

    @Override
    public List<Bind> date(DateQuestion item) {
        Bind own = own(item, "date");
        item.earliest().ifPresent(day -> day(item, own, Comparison.AT_LEAST, day));
        item.latest().ifPresent(day -> day(item, own, Comparison.AT_MOST, day));
        return withInstead(item, own);
    }

    private void day(DateQuestion item, Bind own, Comparison comparison, Day day) {
        Unsayable unsayable = losses.within("date-bound", item.id(), "A bound", "the form takes any day");
        boolean[] lost = {false};
        String holds = Certain.isTrue(
                ground,
                what -> {
                    lost[0] = true;
                    unsayable.note(what);
                },
                new Condition.DateIs(item.id(), comparison, day));
        if (!lost[0]) {
            own.constraint(holds);
        }
    }

    @Override
    public List<Bind> grid(Grid item) {
        return new RowBinds(ground, losses, relevant).rows(item, bind -> bind);
    }

    @Override
    public List<Bind> multipleGrid(MultipleGrid item) {
        return new RowBinds(ground, losses, relevant).rows(item, bind -> {
            if (item.most() < item.scale().size()) {
                bind.constraint("count-selected(.) <= " + item.most());
            }
            Allowed.exclusive(item, bind);
            return bind;
        });
    }

    @Override
    public List<Bind> notice(Notice item) {
        return List.of(new Bind(Nodes.path(item.id()))
                .with("type", "string")
                .relevant(relevant)
                .required(item.asking().required()));
    }

    @Override
    public List<Bind> computed(Computed item) {
        Unsayable unsayable =
                losses.within("computed", item.id(), "The value", "the form may come to another last digit, or none");
        String value = item.value().accept(new Formulas(ground, unsayable)).orNothing();
        return List.of(new Bind(Nodes.path(item.id()))
                .with("type", "decimal")
                .with("calculate", value)
                .relevant(relevant));
    }

    @Override
    public List<Bind> screenOut(ScreenOut item) {
        return List.of(new Bind(Nodes.path(item.id())).with("type", "string").relevant(relevant));
    }

    /** Says by which words a check is refused, where one message serves. */
    static Optional<Check> message(Item item) {
        List<Check> hard =
                item.asking().checks().stream().filter(check -> !check.soft()).toList();
        return hard.size() == 1 && !(item instanceof Rowed) ? Optional.of(hard.get(0)) : Optional.empty();
    }
}
