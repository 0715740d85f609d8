package org.polder.interchange.xform;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.polder.condition.Condition;
import org.polder.interchange.internal.XmlElement;
import org.polder.model.Asking;
import org.polder.model.Check;
import org.polder.model.DateQuestion;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenQuestion;
import org.polder.model.Option;
import org.polder.model.Ranking;
import org.polder.model.Requirement;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;
import org.polder.text.Text;

/** Reads one question, or one grid, of a form, and keeps what its nodes stand for. */
final class ItemReader {
    private static final BigDecimal FARTHEST_INT = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(999_999_999_999_999L);
    private static final int LONGEST = 10_000;

    private final Form form;
    private final FormTexts texts;
    private final Map<String, Meaning> nodes;
    private final FormLosses losses;
    private final Relevance relevance;
    private final OptionsReader options;
    private final AskingReader askings;
    private final GridReader grids;

    ItemReader(Form form, FormTexts texts, Map<String, Meaning> nodes, FormLosses losses, Relevance relevance) {
        this.form = form;
        this.texts = texts;
        this.nodes = nodes;
        this.losses = losses;
        this.relevance = relevance;
        this.options = new OptionsReader(form, texts, nodes, losses);
        this.askings = new AskingReader(form, texts, losses, relevance);
        this.grids = new GridReader(form, texts, nodes, relevance, options, askings);
    }

    /** Reads a control as an item. */
    Item item(ItemId id, String path, XmlElement control) {
        Reading reading = new Reading(id, path, control);
        return switch (control.name()) {
            case "select1" -> reading.single();
            case "select" -> reading.multiple();
            case "rank" -> reading.ranking();
            case "trigger" -> reading.notice();
            case "range" -> reading.range();
            case "group" -> grids.grid(new ReadItem(id, path, control));
            default -> reading.input();
        };
    }

    /** Reads one item. */
    private final class Reading {
        private final ReadItem item;
        private final ItemId id;
        private final String path;
        private final XmlElement control;
        private final String key;
        private final Bounds bounds;

        Reading(ItemId id, String path, XmlElement control) {
            this.item = new ReadItem(id, path, control);
            this.id = id;
            this.path = path;
            this.control = control;
            this.key = item.key();
            this.bounds = new Bounds(
                    nodes,
                    path,
                    what -> lose(
                            "constraint",
                            "A constraint of '" + id + "' uses " + what + ", not understood: it is left out"));
        }

        private void lose(String code, String message) {
            losses.add(code, control, id.value(), message);
        }

        private Asking asking() {
            return askings.asking(item, control, form.bind(path, "required"));
        }

        /** Reads the constraint once the node is known, and gives the way of asking with what is left as checks. */
        private Asking checked(Item draft, ImmutableMap<String, Integer> codes) {
            nodes.put(path, new Meaning.Own(draft, codes));
            form.bind(path, "constraint").ifPresent(bounds::read);
            Asking asking = draft.asking();
            int number = 0;
            for (Condition check : bounds.checks) {
                String name = key + (number == 0 ? ".check" : ".check-" + number);
                Text message = form.bind(path, "constraintMsg")
                        .flatMap(words -> texts.lookedUp(name, id.value(), control, words)
                                .or(() -> Optional.of(texts.plain(name, words))))
                        .orElseGet(() -> texts.plain(name, "?"));
                asking = asking.check(new Check(check, message, false));
                number++;
            }
            return asking;
        }

        private <T extends Item> T done(T item, ImmutableMap<String, Integer> codes) {
            nodes.put(path, new Meaning.Own(item, codes));
            return item;
        }

        private ImmutableList<Option> alone(OptionsReader.Found found) {
            return found.options().stream()
                    .map(option -> found.codes().entrySet().stream()
                                    .anyMatch(entry -> entry.getValue() == option.code()
                                            && bounds.exclusive.contains(entry.getKey()))
                            ? option.alone()
                            : option)
                    .collect(ImmutableList.toImmutableList());
        }

        Item single() {
            OptionsReader.Found found = options.read(control, id.value(), key, path);
            if (found.options().isEmpty()) {
                return open();
            }
            SingleChoice draft = new SingleChoice(asking(), found.options(), askings.order(item));
            return done(
                    new SingleChoice(checked(draft, found.codes()), found.options(), askings.order(item)),
                    found.codes());
        }

        Item multiple() {
            OptionsReader.Found found = options.read(control, id.value(), key, path);
            int all = found.options().size();
            if (all == 0) {
                return open();
            }
            MultipleChoice draft = new MultipleChoice(asking(), found.options(), 1, all, askings.order(item));
            Asking asking = checked(draft, found.codes());
            int least = bounds.fewest
                    .map(BigDecimal::intValue)
                    .filter(few -> few >= 1 && few <= all)
                    .orElse(1);
            int most = bounds.greatestCount
                    .map(BigDecimal::intValue)
                    .filter(many -> many >= least)
                    .orElse(Math.max(least, all));
            return done(new MultipleChoice(asking, alone(found), least, most, askings.order(item)), found.codes());
        }

        Item ranking() {
            OptionsReader.Found found = options.read(control, id.value(), key, path);
            int all = found.options().size();
            if (all == 0) {
                return open();
            }
            int least = number("least", all);
            int most = Math.max(least, number("most", all));
            Ranking draft = new Ranking(asking(), found.options(), least, most, askings.order(item));
            return done(
                    new Ranking(checked(draft, found.codes()), found.options(), least, most, askings.order(item)),
                    found.codes());
        }

        private int number(String note, int otherwise) {
            return form.note(path, note)
                    .filter(value -> value.matches("[1-9][0-9]{0,5}"))
                    .map(Integer::parseInt)
                    .orElse(otherwise);
        }

        Item notice() {
            boolean ends = form.note(path, "kind").filter("screen-out"::equals).isPresent();
            Asking asking = asking();
            return done(
                    ends ? new ScreenOut(asking.requirement(Requirement.REQUIRED)) : new Notice(asking),
                    ImmutableMap.of());
        }

        Item input() {
            boolean shownOnly = form.bind(path, "readonly")
                    .filter(value -> value.strip().equals("true()"))
                    .isPresent();
            String type = form.bind(path, "type").orElse("string").replaceFirst("^.*:", "");
            if (shownOnly) {
                return done(new Notice(asking()), ImmutableMap.of());
            }
            return switch (type) {
                case "int", "integer" -> number(FARTHEST_INT.negate(), FARTHEST_INT, 0);
                case "decimal" -> number(FARTHEST.negate(), FARTHEST, NumberQuestion.MOST_DECIMALS);
                case "date" -> date();
                default -> {
                    if (!type.equals("string")) {
                        lose("type", "'" + id + "' has the type " + type + ": it is read as a text");
                    }
                    yield open();
                }
            };
        }

        private Item open() {
            OpenQuestion draft = new OpenQuestion(asking(), LONGEST);
            Asking asking = checked(draft, ImmutableMap.of());
            int longest = bounds.longest
                    .map(BigDecimal::intValue)
                    .filter(most -> most >= 1)
                    .orElse(LONGEST);
            return done(new OpenQuestion(asking, longest), ImmutableMap.of());
        }

        Item range() {
            BigDecimal least = decimal("start").orElse(BigDecimal.ZERO);
            BigDecimal most = decimal("end").orElse(least.max(BigDecimal.TEN));
            Optional<BigDecimal> step = decimal("step").filter(size -> size.signum() > 0);
            int decimals = Stream.of(Optional.of(least), Optional.of(most), step)
                    .flatMap(Optional::stream)
                    .mapToInt(number -> Math.max(0, number.stripTrailingZeros().scale()))
                    .max()
                    .orElse(0);
            bounds.step = step.filter(size -> size.compareTo(BigDecimal.ONE) != 0 || decimals > 0);
            return number(least.min(most), most.max(least), decimals);
        }

        private Optional<BigDecimal> decimal(String attribute) {
            return control.attribute(attribute)
                    .filter(value -> value.matches("-?[0-9]{1,15}(\\.[0-9]{1,9})?"))
                    .map(BigDecimal::new);
        }

        private Item number(BigDecimal least, BigDecimal most, int decimals) {
            Beside beside = beside();
            NumberQuestion draft = new NumberQuestion(
                    beside.asking(), least, most, decimals, Optional.empty(), false, beside.options());
            Asking asking = checked(draft, beside.codes());
            int places = bounds.whole
                    ? 0
                    : form.note(path, "decimals")
                            .filter(value -> value.matches("[0-9]"))
                            .map(Integer::parseInt)
                            .orElse(decimals);
            BigDecimal lowest = bounds.least.orElse(least);
            BigDecimal highest = bounds.most.orElse(most);
            Optional<BigDecimal> step = bounds.step.or(() -> form.note(path, "step")
                    .filter(value -> value.matches("[0-9]{1,9}(\\.[0-9]{1,9})?"))
                    .map(BigDecimal::new)
                    .filter(size -> size.signum() > 0));
            return done(
                    new NumberQuestion(
                            asking,
                            lowest.min(highest),
                            highest.max(lowest),
                            places,
                            step,
                            form.note(path, "slider").isPresent()
                                    || control.name().equals("range"),
                            beside.options()),
                    beside.codes());
        }

        /** Options in place of a number or date. */
        private record Beside(Asking asking, ImmutableList<Option> options, ImmutableMap<String, Integer> codes) {}

        private Beside beside() {
            String instead = path + ".instead";
            Optional<XmlElement> choice = relevance.control(instead);
            if (choice.isEmpty()) {
                return new Beside(asking(), ImmutableList.of(), ImmutableMap.of());
            }
            OptionsReader.Found found = options.read(choice.get(), id.value(), key, path);
            return new Beside(
                    askings.asking(item, control, form.bind(instead, "required")), found.options(), found.codes());
        }

        private Item date() {
            Beside beside = beside();
            DateQuestion draft =
                    new DateQuestion(beside.asking(), Optional.empty(), Optional.empty(), beside.options());
            Asking asking = checked(draft, beside.codes());
            return done(new DateQuestion(asking, bounds.earliest, bounds.latest, beside.options()), beside.codes());
        }
    }
}
