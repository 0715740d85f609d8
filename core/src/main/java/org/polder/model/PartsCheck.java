package org.polder.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.polder.condition.Condition;
import org.polder.problem.Place;

/** Checks the options, rows and bounds of one item. */
final class PartsCheck implements Item.Visitor<Boolean> {
    private final QuestionnaireCheck.Scope scope;
    private final Report report;

    PartsCheck(QuestionnaireCheck.Scope scope, Report report) {
        this.scope = scope;
        this.report = report;
    }

    /** Takes a problem. */
    interface Report {
        void problem(String code, Place place, String message);
    }

    @Override
    public Boolean singleChoice(SingleChoice item) {
        return some(item) & options(item, true);
    }

    @Override
    public Boolean multipleChoice(MultipleChoice item) {
        return some(item) & options(item, true) & enough(item, item.least());
    }

    @Override
    public Boolean ranking(Ranking item) {
        return some(item) & options(item, true) & enough(item, item.least());
    }

    @Override
    public Boolean openQuestion(OpenQuestion item) {
        return true;
    }

    @Override
    public Boolean number(NumberQuestion item) {
        return alternatives(item);
    }

    @Override
    public Boolean date(DateQuestion item) {
        return alternatives(item);
    }

    @Override
    public Boolean grid(Grid item) {
        return rows(item) & some(item) & options(item, false);
    }

    @Override
    public Boolean multipleGrid(MultipleGrid item) {
        return rows(item) & some(item) & options(item, false);
    }

    @Override
    public Boolean notice(Notice item) {
        return unanswered(item);
    }

    @Override
    public Boolean computed(Computed item) {
        scope.expression(owner(item), item.id().value(), item.value());
        return unanswered(item);
    }

    @Override
    public Boolean screenOut(ScreenOut item) {
        return unanswered(item);
    }

    /** What nobody answers can be neither personal nor checked. */
    private boolean unanswered(Item item) {
        Asking asking = item.asking();
        if (asking.personal() || !asking.checks().isEmpty()) {
            report.problem(
                    "no-answer",
                    Place.item(item.id().value()),
                    "Item '" + item.id() + "' is " + item.accept(KindWords.INSTANCE)
                            + ", which nobody answers: it cannot be personal or have checks");
        }
        return true;
    }

    private boolean some(Item item) {
        if (item.options().isEmpty()) {
            report.problem(
                    "no-options", Place.item(item.id().value()), owner(item) + " has no options: add at least one");
        }
        return true;
    }

    private boolean enough(Item item, int least) {
        if (least > item.options().size()) {
            report.problem(
                    "too-few-options",
                    Place.item(item.id().value()),
                    owner(item) + " asks for at least " + least + " options but has "
                            + item.options().size());
        }
        return true;
    }

    private boolean alternatives(Item item) {
        item.options().stream()
                .filter(option -> !option.kind().isMissing() || option.open().isPresent())
                .forEach(option -> report.problem(
                        "wrong-option",
                        Place.item(item.id() + "." + option.code()),
                        owner(item) + " has option " + option.code()
                                + ", which does not stand for a missing answer: beside a number or date only \"don't"
                                + " know\" and the like can be chosen"));
        return options(item, true);
    }

    private boolean options(Item item, boolean conditional) {
        codes(item, "options", item.options().stream().map(Option::code).toList());
        for (Option option : item.options()) {
            String name = item.id() + "." + option.code();
            scope.text("Option " + name, name, option.text());
            scope.condition("Option " + name, name, option.askedIf());
            if (!conditional && !option.askedIf().equals(Condition.always())) {
                report.problem(
                        "conditional-scale",
                        Place.item(name),
                        "Option " + name + " belongs to the scale of a grid and cannot have a condition: give the"
                                + " rows one, or ask two grids");
            }
        }
        return true;
    }

    private void codes(Item item, String what, List<Integer> codes) {
        Set<Integer> seen = new HashSet<>();
        for (int code : codes) {
            if (!seen.add(code)) {
                report.problem(
                        "duplicate-code",
                        Place.item(item.id() + "." + code),
                        owner(item) + " has two " + what + " with code " + code + ": give one another code");
            }
        }
    }

    private boolean rows(Rowed grid) {
        String owner = "Grid '" + grid.id() + "'";
        if (grid.rows().isEmpty()) {
            report.problem("no-rows", Place.item(grid.id().value()), owner + " has no rows: add at least one");
        }
        codes(grid, "rows", grid.rows().stream().map(Row::code).toList());
        for (Row row : grid.rows()) {
            String name = grid.id() + " row " + row.code();
            scope.condition("Row '" + name + "'", name, row.askedIf());
            row.label().text().ifPresent(label -> scope.text("Row '" + name + "'", name, label));
            if (row.label() instanceof Row.CarriedForward carried) {
                scope.namedRow("Row '" + name + "'", name, carried.grid(), carried.row());
            }
        }
        return true;
    }

    private static String owner(Item item) {
        return "Question '" + item.id() + "'";
    }
}
