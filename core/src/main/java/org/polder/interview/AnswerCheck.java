package org.polder.interview;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polder.answer.Answer;
import org.polder.model.Codes;
import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenQuestion;
import org.polder.model.Ranking;
import org.polder.model.Requirement;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.Severity;

/** Checks one answer against its question: kind, codes, numbers of options, bounds, open parts and rows. */
final class AnswerCheck implements Item.Visitor<String> {
    /** What can be wrong with an answer only because some of its rows or options are shown now or are not. */
    private static final ImmutableSet<String> HANGS_ON_PARTS =
            ImmutableSet.of("row-not-asked", "option-not-shown", "required", "too-many", "too-few", "exclusive");

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /** Nothing to say: the answer is of the item's kind, whatever else is wrong with it. */
    private static final String FITS = "";

    private final State state;
    private final Item item;
    private final Parts parts;
    private final Answer answer;
    private @Nullable List<Problem> problems;

    private AnswerCheck(State state, int position, Answer answer) {
        this.state = state;
        this.item = state.routing.item(position);
        this.parts = state.routing.parts(position);
        this.answer = answer;
    }

    /** Lists what is wrong, and as warnings what a respondent must confirm. */
    static List<Problem> of(State state, int position, Answer answer) {
        AnswerCheck check = new AnswerCheck(state, position, answer);
        check.run();
        return check.problems == null ? ImmutableList.of() : check.problems;
    }

    /** Tells whether an answer is wrong, rather than only in need of being confirmed. */
    static boolean refuses(State state, int position, Answer answer) {
        for (Problem problem : of(state, position, answer)) {
            if (problem.isError()) {
                return true;
            }
        }
        return false;
    }

    /** Lists what would be wrong with an answer in every state, not only with what is shown in this one. */
    static ImmutableList<Problem> neverRight(State state, int position, Answer answer) {
        boolean conditional = state.routing.parts(position).isConditional();
        return of(state, position, answer).stream()
                .filter(Problem::isError)
                .filter(problem -> !(conditional && HANGS_ON_PARTS.contains(problem.code())))
                .collect(ImmutableList.toImmutableList());
    }

    private void run() {
        if (answer instanceof Answer.LeftOpen) {
            leftOpen();
        } else if (!(answer instanceof Answer.Withheld) || !item.asking().personal()) {
            kind();
        }
    }

    private void leftOpen() {
        Requirement requirement = item.asking().requirement();
        if (!takesAnswers(item)) {
            kind();
        } else if (!parts.isAnswerable(item, state)) {
            // Nothing of it is shown, so nothing can be demanded.
            return;
        } else if (requirement == Requirement.REQUIRED) {
            report("required", "must be answered; found no answer", Map.of());
        } else if (requirement == Requirement.WARN_ONCE) {
            warn("left-open", "was left open: confirm that, or answer it");
        }
    }

    /** A notice is read, a computed value computed, and a screen-out the end: none of them takes an answer. */
    private static boolean takesAnswers(Item item) {
        return !(item instanceof Notice || item instanceof Computed || item instanceof ScreenOut);
    }

    /** The least number of options to choose: where fewer are shown, all of them suffice. */
    private int atLeast(int least) {
        return least == 1 || !parts.isConditional()
                ? least
                : Math.max(1, Math.min(least, parts.shownOptions(item, state)));
    }

    @Override
    public String singleChoice(SingleChoice choice) {
        if (!(answer instanceof Answer.Single given)) {
            return "takes one option code";
        }
        options().single(given);
        return FITS;
    }

    @Override
    public String multipleChoice(MultipleChoice choice) {
        if (!(answer instanceof Answer.Multiple given)) {
            return "takes a list of option codes";
        }
        options().bounds(atLeast(choice.least()), choice.most(), given.codes());
        options().exclusive(given.codes());
        options().chosen(given.codes(), given.texts());
        return FITS;
    }

    @Override
    public String ranking(Ranking choice) {
        if (!(answer instanceof Answer.Ranked given)) {
            return "takes a list of option codes, the highest place first";
        }
        if (ImmutableSet.copyOf(given.codes()).size() < given.codes().size()) {
            report(
                    "repeated-code",
                    "has an option at two places: rank each option once; found " + given.codes(),
                    Map.of());
        }
        options().bounds(atLeast(choice.least()), choice.most(), given.codes());
        options().chosen(given.codes(), given.texts());
        return FITS;
    }

    @Override
    public String openQuestion(OpenQuestion question) {
        if (!(answer instanceof Answer.OpenText given)) {
            return "takes a text";
        }
        if (given.text().isBlank()) {
            report("blank-text", "was given a blank text: write something, or leave the question open", Map.of());
        }
        options().length(question.id().value(), given.text(), question.longest());
        return FITS;
    }

    @Override
    public String number(NumberQuestion question) {
        if (answer instanceof Answer.Instead given && !question.options().isEmpty()) {
            options().single(Answer.code(given.code()));
            return FITS;
        }
        if (!(answer instanceof Answer.Number given)) {
            return "takes a number";
        }
        if (!question.allows(given.value())) {
            String step = question.step()
                    .map(size -> " in steps of " + size.toPlainString())
                    .orElse("");
            report(
                    "number",
                    "takes "
                            + options()
                                    .numbers(
                                            question.decimals(),
                                            question.least().toPlainString(),
                                            question.most().toPlainString())
                            + step + "; found " + given.value().toPlainString(),
                    ImmutableMap.of(
                            "least", question.least().toPlainString(),
                            "most", question.most().toPlainString(),
                            "decimals", String.valueOf(question.decimals()),
                            "step",
                                    question.step()
                                            .map(size -> size.toPlainString())
                                            .orElse("")));
        }
        return FITS;
    }

    @Override
    public String date(DateQuestion question) {
        if (answer instanceof Answer.Instead given && !question.options().isEmpty()) {
            options().single(Answer.code(given.code()));
            return FITS;
        }
        if (!(answer instanceof Answer.Date given)) {
            return "takes a date";
        }
        LocalDate earliest =
                question.earliest().map(day -> day.on(state.start.today())).orElse(FIRST_DAY);
        LocalDate latest =
                question.latest().map(day -> day.on(state.start.today())).orElse(LAST_DAY);
        if (given.value().isBefore(earliest) || given.value().isAfter(latest)) {
            report(
                    "date",
                    "takes a date from " + earliest + " to " + latest + "; found " + given.value(),
                    ImmutableMap.of(
                            "earliest", question.earliest().isPresent() ? earliest.toString() : "",
                            "latest", question.latest().isPresent() ? latest.toString() : ""));
        }
        return FITS;
    }

    @Override
    public String grid(Grid grid) {
        if (!(answer instanceof Answer.Rows given)) {
            return "takes a scale code per row";
        }
        RowsCheck rows = new RowsCheck(grid, code -> parts.isShown(code, state), this::report);
        given.codes().forEach(rows::code);
        rows.named(given.names(), given.codes().keySet());
        return FITS;
    }

    @Override
    public String multipleGrid(MultipleGrid grid) {
        if (!(answer instanceof Answer.RowSets given)) {
            return "takes a list of scale codes per row";
        }
        RowsCheck rows = new RowsCheck(grid, code -> parts.isShown(code, state), this::report);
        given.codes().forEach((row, codes) -> rows.codes(row, codes, grid.most()));
        rows.named(given.names(), given.codes().keySet());
        return FITS;
    }

    @Override
    public String notice(Notice notice) {
        return answer instanceof Answer.Seen ? FITS : "is a notice, which can only be seen";
    }

    @Override
    public String computed(Computed computed) {
        return "is computed and takes no answer";
    }

    @Override
    public String screenOut(ScreenOut screenOut) {
        return "ends the interview and takes no answer";
    }

    private OptionsCheck options() {
        return new OptionsCheck(item, parts, state, this::report);
    }

    /** Checks the answer against the item; each method says what the item takes when that is another kind of answer. */
    private void kind() {
        String takes = item.accept(this);
        if (!takes.isEmpty()) {
            report("wrong-kind", takes + "; found " + answer.accept(AnswerWords.INSTANCE), Map.of());
        }
    }

    private void warn(String code, String end) {
        add(new Problem(
                code,
                Severity.WARNING,
                Place.item(item.id().value()),
                "Question '" + item.id() + "' " + end,
                ImmutableMap.of("question", item.id().value())));
    }

    private void report(String code, String end, Map<String, String> details) {
        report(code, Place.item(item.id().value()), "Question '" + item.id() + "' " + end, details);
    }

    private void report(String code, Place place, String message, Map<String, String> details) {
        add(Problem.error(code, place, message)
                .with(ImmutableMap.<String, String>builder()
                        .put("question", item.id().value())
                        .putAll(details)
                        .buildKeepingLast()));
    }

    private void report(Problem problem) {
        add(problem.with(ImmutableMap.<String, String>builder()
                .put("question", item.id().value())
                .putAll(problem.details())
                .buildKeepingLast()));
    }

    private void add(Problem problem) {
        if (problems == null) {
            problems = new ArrayList<>();
        }
        problems.add(problem);
    }

    static String listed(Collection<Integer> codes) {
        return codes.isEmpty() ? "none" : Codes.listed(codes);
    }
}
