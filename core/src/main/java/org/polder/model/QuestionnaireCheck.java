package org.polder.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.polder.condition.Condition;
import org.polder.condition.Expression;
import org.polder.name.ItemId;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.text.Text;

/** Finds everything that keeps a questionnaire from being sound. */
final class QuestionnaireCheck {
    /** A questionnaire with more is wrong in some way that repeats, and finding every case would take for ever. */
    private static final int MOST_PROBLEMS = 1_000;

    private final Questionnaire questionnaire;
    private final List<Problem> problems = new ArrayList<>();
    private final WordingCheck wordings;
    private final KnownCodes codes = new KnownCodes();

    QuestionnaireCheck(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.wordings = new WordingCheck(questionnaire, problems::add, this::full);
    }

    List<Problem> problems() {
        if (questionnaire.items().isEmpty()) {
            report("no-items", Place.none(), "The questionnaire has no items: add a page with a question");
        }
        if (questionnaire.languages().isEmpty()) {
            report("no-language", Place.none(), "The questionnaire has no text bundle: add one for its language");
        }
        problems.addAll(questionnaire.layoutProblems());
        unique("page", "Page name", questionnaire.pages(), Page::name);
        unique("quota", "Quota name", questionnaire.quotas(), Quota::name);
        unique("item", "Item id", questionnaire.items(), item -> item.id().value());
        unique("block", "Block name", blocks(), Block::name);
        quotas();
        pages();
        wordings.finish();
        if (full()) {
            report("more-problems", Place.none(), "There are more problems than these: mend these first");
        }
        return ImmutableList.copyOf(problems);
    }

    private boolean full() {
        return problems.size() >= MOST_PROBLEMS;
    }

    private List<Block> blocks() {
        return questionnaire.pages().stream()
                .flatMap(page -> page.elements().stream())
                .filter(Block.class::isInstance)
                .map(Block.class::cast)
                .toList();
    }

    private <T> void unique(String code, String what, Collection<T> all, Function<T, String> name) {
        Set<String> seen = new HashSet<>();
        for (T one : all) {
            if (full()) {
                return;
            }
            if (!seen.add(name.apply(one))) {
                report(
                        "duplicate-" + code,
                        Place.item(name.apply(one)),
                        what + " '" + name.apply(one) + "' is used twice: rename one");
            }
        }
    }

    private void quotas() {
        // A cell must make sense somewhere; that it is judged after its questions is checked where it is used.
        for (Quota quota : questionnaire.quotas()) {
            if (!quota.cell().quotas().isEmpty()) {
                report(
                        "quota-in-quota",
                        Place.item(quota.name()),
                        "The cell of quota '" + quota.name() + "' looks at the quotas "
                                + quota.cell().quotas() + ": say who belongs to it by their answers");
                continue;
            }
            new Scope(questionnaire.items().size(), position -> false)
                    .condition("Quota '" + quota.name() + "'", quota.name(), quota.cell());
        }
    }

    private void pages() {
        int position = 0;
        for (int number = 0; number < questionnaire.pages().size(); number++) {
            Page page = questionnaire.pages().get(number);
            List<ImmutableList<Item>> groups = questionnaire.groups().get(number);
            int start = position;
            int end = start + groups.stream().mapToInt(List::size).sum();
            page.title()
                    .ifPresent(title ->
                            new Scope(start, other -> false).text("page '" + page.name() + "'", page.name(), title));
            for (ImmutableList<Item> group : groups) {
                int from = position;
                int to = position + group.size();
                IntPredicate moving = page.order() == Ordering.AS_WRITTEN
                        ? other -> false
                        : other -> other >= start && other < end && (other < from || other >= to);
                for (Item item : group) {
                    item(page, item, new Scope(position++, moving));
                }
            }
        }
    }

    private void item(Page page, Item item, Scope scope) {
        String owner = "Question '" + item.id() + "'";
        String place = item.id().value();
        Asking asking = item.asking();
        scope.condition(owner, place, asking.askedIf());
        scope.text(owner, place, asking.text());
        asking.hint().ifPresent(hint -> scope.text("the hint of " + owner, place, hint));
        Scope own = scope.own(item);
        for (Check check : asking.checks()) {
            own.condition("The check of " + owner, place, check.holds());
            own.text("the message of the check of " + owner, place, check.message());
        }
        if (item instanceof ScreenOut && page.order() != Ordering.AS_WRITTEN) {
            report(
                    "same-page",
                    Place.item(place),
                    "Screen-out '" + item.id() + "' stands on page '" + page.name()
                            + "', whose order varies: put it on a page of its own");
        }
        item.accept(new PartsCheck(scope, this::report));
    }

    private void report(String code, Place place, String message) {
        problems.add(Problem.error(code, place, message));
    }

    private void report(String owner, String place, ReferenceCheck.Fault fault) {
        Problem problem = Problem.error(fault.code(), Place.item(place), owner + " " + fault.message());
        problems.add(
                fault.missing().isEmpty()
                        ? problem
                        : problem.with(ImmutableMap.<String, String>builder()
                                .put("owner", owner)
                                .putAll(fault.missing())
                                .buildOrThrow()));
    }

    /** What an item may look at: the items before it, unless they may come after it. */
    final class Scope {
        private final int before;
        private final Optional<ItemId> self;
        private final IntPredicate moving;

        private Scope(int before, IntPredicate moving) {
            this(before, Optional.empty(), moving);
        }

        private Scope(int before, Optional<ItemId> self, IntPredicate moving) {
            this.before = before;
            this.self = self;
            this.moving = moving;
        }

        /** The scope of an item's own checks, which may look at its answer. */
        private Scope own(Item item) {
            return new Scope(before + 1, Optional.of(item.id()), moving);
        }

        private ReferenceCheck references() {
            return new ReferenceCheck(questionnaire, codes, new EarlierItems(questionnaire, before, self, moving));
        }

        void condition(String owner, String place, Condition condition) {
            if (full()) {
                return;
            }
            references().of(condition).forEach(fault -> report(owner, place, fault));
        }

        void expression(String owner, String place, Expression expression) {
            references().of(expression).forEach(fault -> report(owner, place, fault));
        }

        void namedRow(String owner, String place, ItemId grid, int row) {
            condition(owner, place, new Condition.RowNamed(grid, row));
        }

        void text(String owner, String place, Text text) {
            if (full()) {
                return;
            }
            wordings.text(owner, place, text);
            text.variants()
                    .forEach(variant -> condition(
                            "The text variant '" + variant.key() + "' of " + owner,
                            variant.key().value(),
                            variant.condition()));
            text.fills()
                    .forEach((name, fill) -> references()
                            .of(fill)
                            .forEach(fault -> report("The blank {" + name + "} of " + owner, name, fault)));
        }
    }
}
