package org.polder.interview;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.MapMaker;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.ImmutableGraph;
import com.google.common.graph.MutableGraph;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.polder.answer.Answer;
import org.polder.condition.Condition;
import org.polder.condition.Day;
import org.polder.condition.Truth;
import org.polder.model.Check;
import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.model.Ordering;
import org.polder.model.Questionnaire;
import org.polder.model.Row;
import org.polder.model.ScreenOut;
import org.polder.name.ItemId;
import org.polder.response.Start;
import org.polder.text.Variant;

/**
 * The routing of a questionnaire, compiled once: which items each condition looks at and which items hang on it.
 *
 * <p>Immutable and safe to share between threads; one routing serves any number of interviews.
 */
public final class Routing {
    private final Questionnaire questionnaire;
    private final Item[] items;
    private final Positions positions;
    private final @Nullable Test[] askedIf;
    private final Parts[] parts;
    private final ItemChecks[] checks;
    private final @Nullable Formula[] formulas;
    private final int[] dependents;
    private final int[] firstDependent;
    private final ItemId[] ids;
    private final PlainAnswers plain;
    private final boolean[] watched;
    private final boolean[] checked;
    private final boolean[] dynamic;
    private final boolean[] dynamicLeaf;
    private final boolean[] put;
    private final int[] screenOuts;
    private final boolean varyingPages;
    private final Outlook outlook;
    private final boolean hangsOnStart;
    private final QuotaCells cells;
    private final State initial;

    /** Tests of text variants by identity, compiled when a text is first worded; most texts have none. */
    private final ConcurrentMap<Variant, Test> wordingTests =
            new MapMaker().weakKeys().makeMap();

    private Routing(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.items = questionnaire.items().toArray(new Item[0]);
        int size = items.length;
        this.askedIf = new @Nullable Test[size];
        this.parts = new Parts[size];
        this.checks = new ItemChecks[size];
        this.formulas = new @Nullable Formula[size];
        this.dynamic = new boolean[size];
        this.dynamicLeaf = new boolean[(size + Leaf.SIZE - 1) / Leaf.SIZE];
        this.put = new boolean[size];
        this.checked = new boolean[size];
        this.positions = Positions.of(questionnaire.items());
        this.varyingPages = questionnaire.pages().stream().anyMatch(page -> page.order() != Ordering.AS_WRITTEN);
        Compiler compiler = new Compiler(questionnaire);
        Calculator calculator = new Calculator(compiler);
        for (int position = 0; position < size; position++) {
            Item item = items[position];
            askedIf[position] = item.askedIf().equals(Condition.always()) ? null : compiler.compile(item.askedIf());
            parts[position] = Parts.of(item, compiler);
            checks[position] = ItemChecks.of(item, compiler);
            checked[position] = !item.asking().checks().isEmpty();
            put[position] = !(item instanceof Computed) && !(item instanceof ScreenOut);
            if (item instanceof Computed computed) {
                formulas[position] = computed.value().accept(calculator);
            }
            dynamic[position] =
                    parts[position].isConditional() || formulas[position] != null || checks[position].looksElsewhere();
            dynamicLeaf[position / Leaf.SIZE] |= dynamic[position];
        }
        ImmutableGraph<Integer> graph = graph();
        this.dependents = new int[graph.edges().size()];
        this.firstDependent = new int[size + 1];
        fillDependents(graph);
        this.ids = questionnaire.items().stream().map(Item::id).toArray(ItemId[]::new);
        this.plain = new PlainAnswers(questionnaire.items());
        this.watched = new boolean[size];
        compiler.watched().stream().forEach(position -> watched[position] = true);
        this.screenOuts = positions(ScreenOut.class);
        this.outlook = new Outlook(this);
        this.hangsOnStart = varyingPages
                || compiler.countsDays()
                || !questionnaire.quotas().isEmpty()
                || questionnaire.items().stream().anyMatch(Routing::hangsOnStart);
        this.cells = QuotaCells.of(questionnaire);
        this.initial = State.start(this, Start.in(questionnaire.languages().get(0)));
    }

    /**
     * Compiles the routing of a questionnaire.
     *
     * @param questionnaire the questionnaire
     * @return its routing
     */
    public static Routing of(Questionnaire questionnaire) {
        return new Routing(questionnaire);
    }

    /**
     * Gives the questionnaire this routing belongs to.
     *
     * @return the questionnaire
     */
    public Questionnaire questionnaire() {
        return questionnaire;
    }

    QuotaCells cells() {
        return cells;
    }

    /** An edge runs from each item to those that must be brought up to date when it changes. */
    private ImmutableGraph<Integer> graph() {
        MutableGraph<Integer> graph =
                GraphBuilder.directed().expectedNodeCount(items.length).build();
        for (int position = 0; position < items.length; position++) {
            graph.addNode(position);
            for (ItemId source : sources(items[position])) {
                graph.putEdge(positions.of(source), position);
            }
        }
        return ImmutableGraph.copyOf(graph);
    }

    private static boolean hangsOnStart(Item item) {
        if (item instanceof DateQuestion date) {
            return Stream.concat(date.earliest().stream(), date.latest().stream())
                    .anyMatch(Day.FromToday.class::isInstance);
        }
        return Wordsmith.isDrawn(item);
    }

    private ImmutableSet<ItemId> sources(Item item) {
        ImmutableSet.Builder<ItemId> sources = ImmutableSet.builder();
        conditions(item).forEach(condition -> {
            sources.addAll(condition.items());
            sources.addAll(cells(condition.quotas()));
        });
        if (item instanceof Computed computed) {
            sources.addAll(computed.value().items());
            sources.addAll(cells(computed.value().quotas()));
        }
        return sources.build().stream()
                .filter(source -> !source.equals(item.id()))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** Closing a quota is told from outside; who belongs to its cell hangs on answers. */
    private List<ItemId> cells(Collection<String> quotas) {
        return quotas.stream()
                .flatMap(name -> questionnaire.quota(name).stream())
                .flatMap(quota -> quota.cell().items().stream())
                .toList();
    }

    private static Stream<Condition> conditions(Item item) {
        return Stream.of(
                        Stream.of(item.askedIf()),
                        item.options().stream().map(Option::askedIf),
                        item.rows().stream().map(Row::askedIf),
                        item.asking().checks().stream().map(Check::holds))
                .flatMap(conditions -> conditions);
    }

    /** Lays all lists of dependents behind one another, so that reading one is reading neighbours. */
    private void fillDependents(ImmutableGraph<Integer> graph) {
        int at = 0;
        for (int position = 0; position < items.length; position++) {
            firstDependent[position] = at;
            int[] successors = graph.successors(position).stream()
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
            for (int successor : successors) {
                dependents[at++] = successor;
            }
        }
        firstDependent[items.length] = at;
    }

    private int[] positions(Class<? extends Item> kind) {
        int[] found = new int[items.length];
        int count = 0;
        for (int position = 0; position < items.length; position++) {
            if (kind.isInstance(items[position])) {
                found[count++] = position;
            }
        }
        return Arrays.copyOf(found, count);
    }

    int size() {
        return items.length;
    }

    Item item(int position) {
        return items[position];
    }

    /** The position of an item, or -1 when there is none of that name. */
    int position(ItemId id) {
        return positions.of(id);
    }

    /** The same, first looked for at a position where it is expected. */
    int position(ItemId id, int expected) {
        return positions.of(id, expected);
    }

    /** The positions that an item hangs on. */
    int[] sourcesOf(int position) {
        return sources(items[position]).stream().mapToInt(positions::of).toArray();
    }

    /** Where the dependents of an item begin; they end where those of the next begin. */
    int firstDependent(int position) {
        return firstDependent[position];
    }

    int dependent(int index) {
        return dependents[index];
    }

    ItemId id(int position) {
        return ids[position];
    }

    /** Tells at a glance that an answer is right; false says nothing. */
    boolean isPlainlyRight(int position, Answer answer) {
        return plain.accept(position, answer);
    }

    /** Tells whether some condition looks at whether the item is asked, not only at its answer. */
    boolean isWatched(int position) {
        return watched[position];
    }

    boolean hasChecks(int position) {
        return checked[position];
    }

    boolean hasVaryingPages() {
        return varyingPages;
    }

    /** Tells whether anything hangs on the circumstances at the start, so that a response must name them. */
    boolean hangsOnStart() {
        return hangsOnStart;
    }

    Outlook outlook() {
        return outlook;
    }

    Parts parts(int position) {
        return parts[position];
    }

    ItemChecks checks(int position) {
        return checks[position];
    }

    /** Tells whether what counts of an answer, or whether it is acceptable, hangs on other items. */
    boolean isDynamic(int position) {
        return dynamic[position];
    }

    boolean isLeafDynamic(int leaf) {
        return dynamicLeaf[leaf];
    }

    /** Tells whether the item is put to a respondent at all, rather than computed or the end. */
    boolean isPut(int position) {
        return put[position];
    }

    boolean isScreenOut(int position) {
        return items[position] instanceof ScreenOut;
    }

    int firstScreenOut(State state) {
        for (int position : screenOuts) {
            if (state.isAsked(position)) {
                return position;
            }
        }
        return items.length;
    }

    boolean isAsked(int position, State state) {
        Test test = askedIf[position];
        return test == null || test.on(state) == Truth.TRUE;
    }

    /** The state before anything is answered; the same for everyone where nothing hangs on the start. */
    State initial(Start start) {
        return hangsOnStart ? State.start(this, start) : initial.startedAt(start);
    }

    /** Tells whether a text variant is for this respondent. */
    boolean isTrue(Variant variant, State state) {
        return wordingTests
                        .computeIfAbsent(variant, key -> new Compiler(questionnaire).compile(key.condition()))
                        .on(state)
                == Truth.TRUE;
    }

    /** Gives what counts of an answer: the value of a computed item, and of others only what is shown. */
    @Nullable
    Answer counted(int position, @Nullable Answer given, State state) {
        Formula formula = formulas[position];
        if (formula != null) {
            var value = formula.on(state);
            return value == null ? null : Answer.number(value);
        }
        return given == null ? null : parts[position].shown(given, state);
    }
}
