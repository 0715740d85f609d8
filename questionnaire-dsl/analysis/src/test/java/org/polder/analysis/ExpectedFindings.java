package org.polder.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.polder.analysis.Census.Moment;
import org.polder.answer.Answer;
import org.polder.condition.Condition;
import org.polder.condition.Truth;
import org.polder.model.Check;
import org.polder.model.Computed;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.model.Questionnaire;
import org.polder.model.Quota;
import org.polder.model.Requirement;
import org.polder.model.Rowed;
import org.polder.name.ItemId;
import org.polder.text.Fill;
import org.polder.text.Variant;

/** The findings that a census of everyone shows, as code and place. */
final class ExpectedFindings {
    /** The codes of the findings that are expected here. */
    static final Set<String> CODES = Set.of(
            "unreachable-item",
            "always-true",
            "unreachable-row",
            "unreachable-option",
            "impossible-option",
            "hangs-on-missing",
            "left-open-decides",
            "variant-for-nobody",
            "no-wording",
            "otherwise-for-nobody",
            "check-refuses-nothing",
            "check-refuses-all",
            "no-way-on",
            "empty-fill",
            "empty-quota");

    private final Questionnaire questionnaire;
    private final Census census;
    private final Set<String> found = new TreeSet<>();

    private ExpectedFindings(Questionnaire questionnaire, Census census) {
        this.questionnaire = questionnaire;
        this.census = census;
    }

    static Set<String> of(Questionnaire questionnaire, Census census) {
        ExpectedFindings expected = new ExpectedFindings(questionnaire, census);
        for (int position = 0; position < questionnaire.items().size(); position++) {
            expected.item(position, questionnaire.items().get(position));
        }
        for (Quota quota : questionnaire.quotas()) {
            expected.addIf(
                    none(census.reached(questionnaire.items().size()), at -> census.holds(at, quota.cell())),
                    "empty-quota",
                    quota.name());
        }
        return expected.found;
    }

    private void addIf(boolean so, String code, String place) {
        if (so) {
            found.add(code + " at " + place);
        }
    }

    private static boolean none(List<Moment> moments, Predicate<Moment> test) {
        return moments.stream().noneMatch(test);
    }

    private void item(int position, Item item) {
        String id = item.id().value();
        List<Moment> asked = census.asked(position);
        if (!census.varies(position)) {
            missing(census.reached(position), item.askedIf(), id);
            addIf(
                    !asked.isEmpty()
                            && !item.askedIf().equals(Condition.always())
                            && asked.size() == census.reached(position).size(),
                    "always-true",
                    id);
        }
        addIf(asked.isEmpty(), "unreachable-item", id);
        for (Part part : Part.of(item)) {
            if (part.isConditional()) {
                missing(asked, part.askedIf(), part.name());
                if (!asked.isEmpty()) {
                    part(asked, part);
                }
            }
        }
        if (!asked.isEmpty()) {
            options(position, item);
            checks(position, item);
            if (!(item instanceof Computed)) {
                Shown.of(item, id).forEach(shown -> text(asked, item, shown));
            }
        }
        Shown.of(item, id).forEach(shown -> fills(asked, item, shown));
    }

    private void part(List<Moment> asked, Part part) {
        long shown =
                asked.stream().filter(at -> census.holds(at, part.askedIf())).count();
        addIf(shown == 0, part.what().equals("Row") ? "unreachable-row" : "unreachable-option", part.name());
        addIf(shown == asked.size(), "always-true", part.name());
    }

    private void missing(List<Moment> moments, Condition condition, String place) {
        boolean hangs =
                moments.stream().anyMatch(at -> census.truth(at, condition) == Truth.UNKNOWN && reads(at, condition));
        addIf(hangs, "hangs-on-missing", place);
        boolean decides = sources(condition)
                .filter(id -> questionnaire.item(id).orElseThrow().asking().requirement() != Requirement.REQUIRED)
                .anyMatch(id -> moments.stream()
                        .anyMatch(at -> census.truth(at, condition) == Truth.UNKNOWN
                                && census.holds(at, new Condition.Asked(id))
                                && !census.holds(at, new Condition.Answered(id))));
        addIf(!hangs && decides, "left-open-decides", place);
    }

    private Stream<ItemId> sources(Condition condition) {
        return Stream.concat(
                condition.items().stream(),
                condition.quotas().stream()
                        .flatMap(name -> questionnaire.quota(name).orElseThrow().cell().items().stream()));
    }

    /** Reads a condition as if there were no "unknown". */
    private boolean reads(Moment at, Condition condition) {
        if (condition instanceof Condition.And and) {
            return and.parts().stream().allMatch(part -> reads(at, part));
        }
        if (condition instanceof Condition.Or or) {
            return or.parts().stream().anyMatch(part -> reads(at, part));
        }
        if (condition instanceof Condition.Not not) {
            return !reads(at, not.part());
        }
        return census.holds(at, condition);
    }

    private void options(int position, Item item) {
        for (Option option : item.options()) {
            boolean shown =
                    item instanceof Rowed || !none(census.asked(position), at -> census.holds(at, option.askedIf()));
            boolean chosen = census.tries(position).stream()
                    .filter(Moment::taken)
                    .anyMatch(at -> chooses(at.answers().get(item.id()), option.code()));
            addIf(shown && !chosen, "impossible-option", item.id() + "." + option.code());
        }
    }

    private static boolean chooses(Answer answer, int code) {
        return answer instanceof Answer.Single single && single.code() == code
                || answer instanceof Answer.Multiple multiple
                        && multiple.codes().contains(code)
                || answer instanceof Answer.Ranked ranked && ranked.codes().contains(code)
                || answer instanceof Answer.Rows rows && rows.codes().containsValue(code)
                || answer instanceof Answer.RowSets sets
                        && sets.codes().values().stream().anyMatch(codes -> codes.contains(code))
                || answer instanceof Answer.Instead instead && instead.code() == code;
    }

    private void checks(int position, Item item) {
        String id = item.id().value();
        List<Moment> tries = census.tries(position);
        boolean hardRefusesAll = false;
        for (Check check : item.asking().checks()) {
            long refused = tries.stream()
                    .filter(at -> census.truth(at, check.holds()) == Truth.FALSE)
                    .count();
            addIf(refused == 0, "check-refuses-nothing", id);
            addIf(refused > 0 && refused == tries.size(), "check-refuses-all", id);
            hardRefusesAll |= !check.soft() && refused > 0 && refused == tries.size();
        }
        addIf(!item.asking().checks().isEmpty() && !hardRefusesAll && none(tries, Moment::taken), "no-way-on", id);
    }

    private void text(List<Moment> asked, Item item, Shown shown) {
        List<Moment> readers =
                asked.stream().filter(at -> census.holds(at, shown.askedIf())).toList();
        List<Variant> variants = shown.text().variants();
        for (int i = 0; i < variants.size(); i++) {
            Condition own = variants.get(i).condition();
            List<Variant> before = variants.subList(0, i);
            addIf(
                    none(
                            readers,
                            at -> census.holds(at, own) && words(at, before).isEmpty()),
                    "variant-for-nobody",
                    item.id().value());
        }
        boolean others = !none(readers, at -> words(at, variants).isEmpty());
        boolean worded = shown.text().otherwise().isPresent();
        addIf(!worded && others, "no-wording", item.id().value());
        addIf(
                worded && !variants.isEmpty() && !others,
                "otherwise-for-nobody",
                item.id().value());
    }

    private Optional<Variant> words(Moment at, List<Variant> variants) {
        return variants.stream()
                .filter(variant -> census.holds(at, variant.condition()))
                .findFirst();
    }

    /** Every wording of these questionnaires has all the blanks of its text. */
    private void fills(List<Moment> asked, Item item, Shown shown) {
        for (Map.Entry<String, Fill> fill : shown.text().fills().entrySet()) {
            filled(fill.getValue())
                    .ifPresent(filled -> addIf(
                            asked.stream()
                                    .filter(at -> census.holds(at, shown.askedIf()))
                                    .filter(at -> shown.text().otherwise().isPresent()
                                            || words(at, shown.text().variants())
                                                    .isPresent())
                                    .anyMatch(at -> !census.holds(at, filled)),
                            "empty-fill",
                            item.id().value()));
        }
    }

    private static Optional<Condition> filled(Fill fill) {
        if (fill instanceof Fill.AnswerWords words) {
            return Optional.of(new Condition.Answered(words.source()));
        }
        return fill instanceof Fill.RowsJudged rows
                ? Optional.of(new Condition.RowsBetween(
                        rows.source(), rows.rows(), rows.codes(), 1, rows.rows().size()))
                : Optional.empty();
    }
}
