package org.polder.interchange.xform;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.polder.condition.Condition;
import org.polder.interchange.internal.XmlElement;
import org.polder.model.Asking;
import org.polder.model.Check;
import org.polder.model.DateQuestion;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenQuestion;
import org.polder.model.Option;
import org.polder.model.Ordering;
import org.polder.model.Ranking;
import org.polder.model.Requirement;
import org.polder.model.Row;
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

    ItemReader(Form form, FormTexts texts, Map<String, Meaning> nodes, FormLosses losses, Relevance relevance) {
        this.form = form;
        this.texts = texts;
        this.nodes = nodes;
        this.losses = losses;
        this.relevance = relevance;
        this.options = new OptionsReader(form, texts, nodes, losses);
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
            case "group" -> reading.grid();
            default -> reading.input();
        };
    }

    /** Reads one item. */
    private final class Reading {
        private final ItemId id;
        private final String path;
        private final XmlElement control;
        private final String key;
        private final Bounds bounds;

        Reading(ItemId id, String path, XmlElement control) {
            this.id = id;
            this.path = path;
            this.control = control;
            this.key = Nodes.item(id);
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

        private Asking asking(XmlElement hinted, Optional<String> required) {
            Text text = control.child("label")
                    .map(label -> texts.text(key + ".text", id.value(), label))
                    .orElseGet(() -> texts.plain(key + ".text", id.value()));
            // An id with brackets gives no key by itself.
            Asking asking = new Asking(
                    id,
                    text,
                    Optional.empty(),
                    relevance.of(id, path, control),
                    requirement(required),
                    false,
                    ImmutableList.of(),
                    Optional.empty());
            Optional<XmlElement> hint = hinted.child("hint");
            if (hint.isPresent()) {
                asking = asking.hint(texts.text(key + ".hint", id.value(), hint.get()));
            }
            if (form.note(path, "personal").isPresent()) {
                asking = asking.asPersonal();
            }
            return timed(asking);
        }

        private Asking timed(Asking asking) {
            try {
                Optional<Duration> limit = form.note(path, "time-limit").map(Duration::parse);
                return limit.isPresent() ? asking.timeLimit(limit.get()) : asking;
            } catch (DateTimeParseException | IllegalArgumentException malformed) {
                lose("time-limit", "The time limit of '" + id + "' cannot be read: it is left out");
                return asking;
            }
        }

        private Asking asking() {
            return asking(control, form.bind(path, "required"));
        }

        private Requirement requirement(Optional<String> required) {
            Optional<Requirement> noted = form.note(path, "requirement").flatMap(Requirement::of);
            if (noted.isPresent()) {
                return noted.get();
            }
            String expression = required.map(String::strip).orElse("false()");
            if (!expression.equals("true()") && !expression.equals("false()")) {
                lose("required", "'" + id + "' is required if " + expression + ": it may be left open");
            }
            return expression.equals("true()") ? Requirement.REQUIRED : Requirement.OPTIONAL;
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

        private Ordering order() {
            boolean shuffled =
                    control.child("itemset").flatMap(OptionsReader::shuffled).isPresent();
            return form.note(path, "order")
                    .flatMap(Ordering::of)
                    .orElse(shuffled ? Ordering.SHUFFLED : Ordering.AS_WRITTEN);
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
            SingleChoice draft = new SingleChoice(asking(), found.options(), order());
            return done(new SingleChoice(checked(draft, found.codes()), found.options(), order()), found.codes());
        }

        Item multiple() {
            OptionsReader.Found found = options.read(control, id.value(), key, path);
            int all = found.options().size();
            if (all == 0) {
                return open();
            }
            MultipleChoice draft = new MultipleChoice(asking(), found.options(), 1, all, order());
            Asking asking = checked(draft, found.codes());
            int least = bounds.fewest
                    .map(BigDecimal::intValue)
                    .filter(few -> few >= 1 && few <= all)
                    .orElse(1);
            int most = bounds.greatestCount
                    .map(BigDecimal::intValue)
                    .filter(many -> many >= least)
                    .orElse(Math.max(least, all));
            return done(new MultipleChoice(asking, alone(found), least, most, order()), found.codes());
        }

        Item ranking() {
            OptionsReader.Found found = options.read(control, id.value(), key, path);
            int all = found.options().size();
            if (all == 0) {
                return open();
            }
            int least = number("least", all);
            int most = Math.max(least, number("most", all));
            Ranking draft = new Ranking(asking(), found.options(), least, most, order());
            return done(
                    new Ranking(checked(draft, found.codes()), found.options(), least, most, order()), found.codes());
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
            return new Beside(asking(control, form.bind(instead, "required")), found.options(), found.codes());
        }

        private Item date() {
            Beside beside = beside();
            DateQuestion draft =
                    new DateQuestion(beside.asking(), Optional.empty(), Optional.empty(), beside.options());
            Asking asking = checked(draft, beside.codes());
            return done(new DateQuestion(asking, bounds.earliest, bounds.latest, beside.options()), beside.codes());
        }

        Item grid() {
            boolean several =
                    form.note(path, "kind").filter("multiple-grid"::equals).isPresent();
            Map<Integer, XmlElement> judged = new LinkedHashMap<>();
            Map<Integer, XmlElement> named = new LinkedHashMap<>();
            for (XmlElement part : control.children()) {
                String name = part.attribute("ref").orElse("").replaceFirst("^.*/", "");
                if (name.matches("[rn][1-9][0-9]{0,5}")) {
                    (name.startsWith("r") ? judged : named).put(Integer.parseInt(name.substring(1)), part);
                }
            }
            XmlElement first = control.children().stream()
                    .filter(part ->
                            part.attribute("ref").isPresent() && !part.name().equals("label"))
                    .findFirst()
                    .orElse(control);
            Asking asking = asking(first, Optional.empty());
            OptionsReader.Found found = judged.isEmpty()
                    ? new OptionsReader.Found(ImmutableList.of(), ImmutableMap.of())
                    : options.read(judged.values().iterator().next(), id.value(), key, path);
            ImmutableList.Builder<Row> rows = ImmutableList.builder();
            judged.forEach((code, part) -> rows.add(row(code, part, Optional.ofNullable(named.get(code)))));
            Item grid = several
                    ? new MultipleGrid(asking, rows.build(), found.options(), most(judged, found), order())
                    : new Grid(asking, rows.build(), found.options(), order());
            for (Row row : grid.rows()) {
                nodes.put(path + "/" + Nodes.row(row.code()), new Meaning.GridRow(grid, row.code(), found.codes()));
                nodes.put(path + "/" + Nodes.rowName(row.code()), new Meaning.GridRowName(id, row.code()));
            }
            return done(grid, found.codes());
        }

        private int most(Map<Integer, XmlElement> judged, OptionsReader.Found found) {
            Bounds row = new Bounds(nodes, path, what -> {});
            judged.keySet().stream()
                    .findFirst()
                    .flatMap(code -> form.bind(path + "/" + Nodes.row(code), "constraint"))
                    .ifPresent(row::read);
            return row.greatestCount
                    .map(BigDecimal::intValue)
                    .filter(many -> many >= 1)
                    .orElse(Math.max(1, found.options().size()));
        }

        private Row row(int code, XmlElement judged, Optional<XmlElement> named) {
            String name = key + ".row." + code;
            String node = path + "/" + (named.isPresent() ? Nodes.rowName(code) : Nodes.row(code));
            XmlElement shown = named.orElse(judged);
            XmlElement label = shown.child("label").orElse(shown);
            Optional<Meaning.GridRowName> carried = named.isPresent() ? Optional.empty() : carried(label);
            Row row = carried.isPresent()
                    ? Row.carriedForward(
                            code, carried.get().grid(), carried.get().row())
                    : named.isPresent()
                            ? Row.named(code, texts.text(name, id.value(), label))
                            : Row.of(code, texts.text(name, id.value(), label));
            row = row.askedIf(relevance.ofPart(id, node, shown));
            boolean anchored = form.note(path, "anchored-rows")
                    .filter(codes -> List.of(codes.split(" ")).contains(String.valueOf(code)))
                    .isPresent();
            return anchored ? row.anchor() : row;
        }

        /** A row whose label is nothing but a name given earlier is carried forward. */
        private Optional<Meaning.GridRowName> carried(XmlElement label) {
            return texts.only(label)
                    .map(node -> nodes.get(Paths.absolute(node, form.rootPath())))
                    .filter(Meaning.GridRowName.class::isInstance)
                    .map(Meaning.GridRowName.class::cast);
        }
    }
}
