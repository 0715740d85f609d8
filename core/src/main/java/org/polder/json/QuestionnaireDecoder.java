package org.polder.json;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.model.Asking;
import org.polder.model.Block;
import org.polder.model.Element;
import org.polder.model.Item;
import org.polder.model.Manuscript;
import org.polder.model.Notice;
import org.polder.model.Ordering;
import org.polder.model.Page;
import org.polder.model.Questionnaire;
import org.polder.model.Quota;
import org.polder.name.ItemId;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.text.Text;
import org.polder.text.TextBundle;

/** Reads one questionnaire: pages, blocks and quotas; what stands in them has decoders of its own. */
final class QuestionnaireDecoder {
    private static final List<String> FIELDS =
            List.of("polder", "format", "id", "version", "languages", "pages", "quotas", "wordings");
    private static final List<String> BLOCK = List.of("name", "kind", "forEach", "label", "order", "items");

    private final Findings findings;
    private final Shared shared;
    private final ItemDecoder items;
    private final Weight weight;
    private final PrintedDecoder printed;

    /** Where each item, block, page and quota stands, to place what the model finds wrong with it. */
    private final Map<String, Entry> places = new HashMap<>();

    QuestionnaireDecoder(QuestionnaireLimits limits, Findings findings) {
        this.findings = findings;
        this.shared = new Shared(limits);
        this.items = new ItemDecoder(shared);
        this.weight = new Weight(limits);
        this.printed = new PrintedDecoder(shared);
    }

    /** Reads a questionnaire that must be sound. */
    Optional<Questionnaire> decode(Entry root) {
        return parts(root).flatMap(this::build);
    }

    /** Reads a questionnaire that need not be sound. */
    Optional<Manuscript> manuscript(Entry root) {
        return parts(root)
                .map(parts -> Manuscript.of(parts.id, parts.version, parts.pages, parts.quotas, parts.bundles)
                        .printed(printed.notes()));
    }

    /** What a questionnaire is made of. */
    private record Parts(String id, String version, List<Page> pages, List<Quota> quotas, List<TextBundle> bundles) {}

    private Optional<Parts> parts(Entry root) {
        if (!root.object("A questionnaire", FIELDS) || !isOurs(root)) {
            return Optional.empty();
        }
        String id = name(root, "id", "\"id\":\"leisure-2026\"");
        String version = name(root, "version", "\"version\":\"1.0\"");
        List<Page> pages = root.required("pages", "\"pages\":[{\"name\":\"one\",\"items\":[…]}]")
                .map(list -> list.each("a list of pages", this::page))
                .orElse(List.of());
        List<Quota> quotas = root.field("quotas")
                .map(list -> list.each("a list of quotas", this::quota))
                .orElse(List.of());
        List<TextBundle> bundles = new WordingDecoder(shared).read(root);
        weight.tooMuch().ifPresent(message -> root.refuse("too-large", message));
        return findings.incomplete() || findings.full()
                ? Optional.empty()
                : Optional.of(new Parts(id, version, pages, quotas, bundles));
    }

    private boolean isOurs(Entry root) {
        Optional<Entry> polder = root.required("polder", "\"polder\":\"questionnaire\"");
        Optional<Entry> format = root.required("format", "\"format\":" + QuestionnaireEncoder.FORMAT);
        if (polder.isEmpty() || format.isEmpty()) {
            return false;
        }
        if (!polder.get().text("\"questionnaire\"").equals("questionnaire")) {
            if (polder.get().isText()) {
                polder.get().refuseKind("\"questionnaire\"");
            }
            return false;
        }
        if (!format.get().isNumber() || format.get().whole() != QuestionnaireEncoder.FORMAT) {
            format.get()
                    .refuse(
                            "unknown-format",
                            "This version reads format " + QuestionnaireEncoder.FORMAT
                                    + " of questionnaires: use a newer version, or have the document written anew");
            return false;
        }
        return true;
    }

    private String name(Entry owner, String field, String example) {
        return owner.required(field, example)
                .map(entry -> shared.name(entry, "a name in quotation marks"))
                .orElse("");
    }

    private Optional<Questionnaire> build(Parts parts) {
        try {
            return Optional.of(Questionnaire.of(parts.id, parts.version, parts.pages, parts.quotas, parts.bundles));
        } catch (ProblemsException unsound) {
            unsound.problems().forEach(problem -> findings.add(placed(problem)));
            return Optional.empty();
        }
    }

    /** Adds the line to a problem that names an item, option or row, such as {@code Q7.6} or {@code Q23 row 2}. */
    private Problem placed(Problem problem) {
        String name = problem.place().item().orElse("");
        Entry exact = places.get(name);
        Entry found = exact == null ? places.get(name.replaceAll("[.\\[@ ].*", "")) : exact;
        return found == null
                ? problem
                : problem.within(problem.place().withLine(found.spot().line()));
    }

    private Page page(Entry entry) {
        entry.object("A page", List.of("name", "title", "order", "items"));
        String name = name(entry, "name", "\"name\":\"work\"");
        places.putIfAbsent(name, entry);
        Optional<Text> title = entry.field("title").map(items.texts()::read);
        Ordering order = shared.order(entry);
        ImmutableList<Element> elements = entry.required("items", "\"items\":[{\"id\":\"Q1\",…}]")
                .map(list -> ImmutableList.copyOf(list.each("a list of items and blocks", this::element)))
                .orElse(ImmutableList.of());
        return entry.build(
                () -> new Page(name, title, elements, order),
                new Page("unread", Optional.empty(), ImmutableList.of(unread()), order));
    }

    private static Item unread() {
        return new Notice(Asking.of(ItemId.of("unread")));
    }

    private Element element(Entry entry) {
        long looks = shared.quotaLooks();
        boolean isBlock = entry.field("kind")
                .filter(kind -> kind.isText() && kind.text("").equals(ItemKind.BLOCK))
                .isPresent();
        Element element = isBlock ? block(entry) : item(entry);
        weight.add(element, entry.size(), shared.quotaLooks() - looks);
        return element;
    }

    private Item item(Entry entry) {
        if (!entry.isObject()) {
            entry.refuseKind("an item or block, such as {\"id\":\"Q1\",\"kind\":\"notice\"}");
            return unread();
        }
        Optional<ItemKind> kind = entry.required("kind", "\"kind\":\"single-choice\"")
                .flatMap(found -> found.named(
                        "kind of item",
                        ItemKind.codes(),
                        name -> ItemKind.of(name).map(Optional::of),
                        Optional.empty()));
        if (kind.isEmpty()) {
            return unread();
        }
        Item item = items.read(entry, kind.get());
        places.putIfAbsent(item.id().value(), entry);
        printed.read(item.id(), entry);
        return item;
    }

    private Block block(Entry entry) {
        entry.object("A block", BLOCK);
        String name = name(entry, "name", "\"name\":\"each-tool\"");
        places.putIfAbsent(name, entry);
        String label = entry.required("label", "\"label\":\"tool\"")
                .map(found -> shared.name(found, "the name of a blank"))
                .orElse("unread");
        Block.Each each = entry.required("forEach", "\"forEach\":{\"option\":\"Q7\"}")
                .map(this::each)
                .orElse(new Block.EachOption(ItemId.of("unread")));
        Ordering order = shared.order(entry);
        ImmutableList<Item> repeated = entry.required("items", "\"items\":[{\"id\":\"Q8\",…}]")
                .map(list -> ImmutableList.copyOf(list.each("a list of items", this::item)))
                .orElse(ImmutableList.of());
        return entry.build(
                () -> new Block(name, each, label, repeated, order),
                new Block("unread", each, "unread", ImmutableList.of(unread()), order));
    }

    private Block.Each each(Entry entry) {
        ItemId unread = ItemId.of("unread");
        entry.object("What a block is repeated for", List.of("option", "namedRow"));
        if (entry.has("option") == entry.has("namedRow")) {
            entry.refuse("no-field", "A block is repeated either for each 'option' or for each 'namedRow': give one");
            return new Block.EachOption(unread);
        }
        return entry.has("option")
                ? new Block.EachOption(shared.item(entry.field("option").orElseThrow()))
                : new Block.EachNamedRow(shared.item(entry.field("namedRow").orElseThrow()));
    }

    private Quota quota(Entry entry) {
        entry.object("A quota", List.of("name", "limit", "cell"));
        String name = name(entry, "name", "\"name\":\"young\"");
        places.putIfAbsent(name, entry);
        int limit = shared.whole(entry, "limit");
        Condition cell = items.conditions().read(entry, "cell");
        weight.cell(entry.size());
        return entry.build(() -> new Quota(name, cell, limit), new Quota("unread", Condition.always(), 0));
    }
}
