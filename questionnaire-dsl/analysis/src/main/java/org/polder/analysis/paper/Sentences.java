package org.polder.analysis.paper;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.condition.ConditionVisitor;
import org.polder.condition.Day;
import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Item;
import org.polder.model.MultipleGrid;
import org.polder.model.Quota;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;

/** Says a tidied condition, or denies one that has no parts. */
final class Sentences implements ConditionVisitor<String> {
    private final Names names;
    private final Phrases phrases;
    private final String who;
    private final boolean denied;

    Sentences(Names names, Phrases phrases, String who) {
        this(names, phrases, who, false);
    }

    private Sentences(Names names, Phrases phrases, String who, boolean denied) {
        this.names = names;
        this.phrases = phrases;
        this.who = who;
        this.denied = denied;
    }

    /** Says what is so, or denied, of the respondent. */
    String say(String key, Map<String, String> values) {
        return phrases.say(
                denied ? key + ".not" : key,
                ImmutableMap.<String, String>builder()
                        .put("who", who)
                        .putAll(values)
                        .buildOrThrow());
    }

    private String say(String key, ItemId question, Map<String, String> more) {
        return say(
                key,
                ImmutableMap.<String, String>builder()
                        .put("question", names.item(question))
                        .putAll(more)
                        .buildOrThrow());
    }

    @Override
    public String constant(Condition.Constant condition) {
        return phrases.say(condition.value() == denied ? "never" : "always");
    }

    @Override
    public String codeIn(Condition.CodeIn condition) {
        ItemId question = condition.question();
        Chosen chosen = chosen(condition);
        return chosen.codes().isEmpty()
                ? phrases.say("answered", Map.of("who", who, "question", names.item(question)))
                : denied(chosen.denied())
                        .say("choice", question, Map.of("options", names.options(question, chosen.codes(), "or")));
    }

    private Chosen chosen(Condition.CodeIn condition) {
        return Chosen.of(condition, denied, names);
    }

    /** Says of several questions, named together, what {@link #codeIn} says of one. */
    String sameChoice(Condition.CodeIn condition, List<ItemId> questions, String key) {
        String numbers = names.questions(questions).orElseThrow();
        Chosen chosen = chosen(condition);
        return chosen.codes().isEmpty()
                ? phrases.say("answered." + key, Map.of("who", who, "questions", numbers))
                : denied(chosen.denied())
                        .say(
                                "choice." + key,
                                Map.of(
                                        "questions",
                                        numbers,
                                        "options",
                                        names.options(condition.question(), chosen.codes(), "or")));
    }

    Sentences denied(boolean deny) {
        return deny == denied ? this : new Sentences(names, phrases, who, deny);
    }

    @Override
    public String containsAny(Condition.ContainsAny condition) {
        return say(
                condition.codes().size() == 1 ? "contains" : "contains.any",
                condition.question(),
                Map.of("options", names.options(condition.question(), condition.codes(), "and")));
    }

    @Override
    public String countBetween(Condition.CountBetween condition) {
        int all = (int) names.codes(condition.question()).count();
        String count = counts().say(
                        condition.least(),
                        condition.most(),
                        all,
                        things -> phrases.counted("answers", things, Map.of()));
        return phrases.say("chosen", Map.of("who", who, "question", names.item(condition.question()), "count", count));
    }

    private CountWords counts() {
        return new CountWords(phrases, denied);
    }

    @Override
    public String rankBetween(Condition.RankBetween condition) {
        String place = condition.from() == condition.to() ? "place" : condition.from() == 1 ? "places.first" : "places";
        return say(
                "rank",
                condition.question(),
                Map.of(
                        "option",
                        names.option(condition.question(), condition.code()),
                        "place",
                        phrases.say(
                                place,
                                Map.of(
                                        "from",
                                        String.valueOf(condition.from()),
                                        "to",
                                        String.valueOf(condition.to())))));
    }

    private String compared(String kind, Comparison comparison, String left, String right) {
        return phrases.say(
                kind + "." + (denied ? Opposite.of(comparison) : comparison).code(),
                Map.of("left", left, "right", right));
    }

    @Override
    public String numberIs(Condition.NumberIs condition) {
        return compared(
                "number", condition.comparison(), value(condition.question()), phrases.number(condition.number()));
    }

    /** The answer to a question as a number: itself, or the code of the option. */
    String value(ItemId id) {
        Item item = names.book().item(id);
        return item instanceof Computed
                ? names.item(id)
                : phrases.say(
                        item instanceof SingleChoice ? "value.code" : "value.answer",
                        Map.of("question", names.item(id)));
    }

    @Override
    public String dateIs(Condition.DateIs condition) {
        return compared("date", condition.comparison(), date(condition.question()), day(condition.day()));
    }

    private String date(ItemId id) {
        return phrases.say("value.date", Map.of("question", names.item(id)));
    }

    String day(Day day) {
        return DayWords.of(day, phrases);
    }

    @Override
    public String itemsCompare(Condition.ItemsCompare condition) {
        Item left = names.book().item(condition.left());
        return left instanceof DateQuestion
                ? compared("date", condition.comparison(), date(condition.left()), date(condition.right()))
                : compared("number", condition.comparison(), value(condition.left()), value(condition.right()));
    }

    @Override
    public String textMatches(Condition.TextMatches condition) {
        return say("matches", condition.question(), Map.of("pattern", phrases.quoted(condition.pattern())));
    }

    @Override
    public String quotaFull(Condition.QuotaFull condition) {
        String cell = names.book()
                .questionnaire()
                .quota(condition.quota())
                .map(Quota::cell)
                .map(Tidied::of)
                .map(tidy -> tidy.accept(denied(false)))
                .orElse("");
        return say("quota", Map.of("quota", phrases.quoted(condition.quota()), "cell", cell));
    }

    @Override
    public String rowIn(Condition.RowIn condition) {
        boolean several = names.book().item(condition.grid()) instanceof MultipleGrid
                && condition.codes().size() > 1;
        return say(
                several ? "row.any" : "row",
                condition.grid(),
                Map.of(
                        "row",
                        names.row(condition.grid(), condition.row()),
                        "options",
                        names.options(condition.grid(), condition.codes(), several ? "and" : "or")));
    }

    /** Says of several rows of one grid, named together, what {@link #rowIn} says of one. */
    String sameRow(Condition.RowIn condition, List<Integer> rows, String key) {
        return say(
                "row." + key,
                condition.grid(),
                Map.of(
                        "rows",
                        names.rows(condition.grid(), rows),
                        "options",
                        names.options(condition.grid(), condition.codes(), "or")));
    }

    @Override
    public String rowsBetween(Condition.RowsBetween condition) {
        boolean all = names.allRows(condition.grid(), condition.rows());
        String count = counts().say(
                        condition.least(),
                        condition.most(),
                        condition.rows().size(),
                        things -> all
                                ? phrases.counted("rows", things, Map.of())
                                : phrases.say(
                                        "rows.of", Map.of("rows", names.rows(condition.grid(), condition.rows()))));
        return phrases.say(
                "rows.count",
                Map.of(
                        "who",
                        who,
                        "question",
                        names.item(condition.grid()),
                        "options",
                        names.options(condition.grid(), condition.codes(), "or"),
                        "count",
                        count));
    }

    @Override
    public String rowNamed(Condition.RowNamed condition) {
        return say("named", condition.grid(), Map.of("row", names.row(condition.grid(), condition.row())));
    }

    @Override
    public String textBlank(Condition.TextBlank condition) {
        return say("blank", condition.question(), Map.of());
    }

    @Override
    public String asked(Condition.Asked condition) {
        return say("asked", condition.item(), Map.of());
    }

    @Override
    public String answered(Condition.Answered condition) {
        boolean computed = names.book().item(condition.item()) instanceof Computed;
        return say(computed ? "known" : "answered", condition.item(), Map.of());
    }

    @Override
    public String and(Condition.And condition) {
        return phrases.list(parts(condition.parts(), true), "and");
    }

    @Override
    public String or(Condition.Or condition) {
        return phrases.list(parts(condition.parts(), false), "or");
    }

    private List<String> parts(List<Condition> parts, boolean all) {
        return Together.of(parts, names).stream()
                .map(group -> group.say(this, all))
                .toList();
    }

    /** A part of a longer sentence: in brackets when it has parts of its own, so that it is read as one. */
    String part(Condition condition) {
        boolean compound = condition instanceof Condition.And || condition instanceof Condition.Or;
        return compound ? "(" + condition.accept(this) + ")" : condition.accept(this);
    }

    @Override
    public String not(Condition.Not condition) {
        return condition.part().accept(denied(!denied));
    }
}
