package org.polder.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.polder.condition.Condition;
import org.polder.model.Item;
import org.polder.model.Row;
import org.polder.name.Language;
import org.polder.name.TextKey;
import org.polder.problem.Place;
import org.polder.problem.Severity;
import org.polder.text.Fill;
import org.polder.text.Variant;

/** Finds blanks in texts that nothing fills for some respondents. */
final class FillSearch implements Search {
    private final Evidence evidence;

    FillSearch(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public void at(int position, Item item, Consumer<Finding> found) {
        Shown.of(item, evidence.name(item))
                .filter(shown -> !shown.text().fills().isEmpty())
                .forEach(shown -> text(position, item, shown, found));
        for (Row row : item.rows()) {
            if (row.label() instanceof Row.CarriedForward carried) {
                Condition named = new Condition.RowNamed(carried.grid(), carried.row());
                evidence.witness(position, true, Witness.Claim.holds(row.askedIf()), Witness.Claim.holdsNot(named))
                        .ifPresent(witness -> found.accept(Finding.of(
                                        "empty-label",
                                        Severity.WARNING,
                                        Place.item(item.id() + " row " + row.code()),
                                        "Row " + row.code() + " of " + evidence.name(item)
                                                + " carries forward words that some respondents did not give, so it"
                                                + " has no label for them.",
                                        "Show the row only if the respondent named row " + carried.row() + " of "
                                                + evidence.name(carried.grid()) + ".")
                                .shownBy(witness)));
            }
        }
    }

    private void text(int position, Item item, Shown shown, Consumer<Finding> found) {
        for (Map.Entry<String, Fill> fill : shown.text().fills().entrySet()) {
            filled(fill.getValue())
                    .flatMap(filled -> reading(shown, fill.getKey()).stream()
                            .map(claims -> gap(position, claims, filled))
                            .flatMap(Optional::stream)
                            .findFirst())
                    .ifPresent(witness -> found.accept(Finding.of(
                                    "empty-fill",
                                    Severity.WARNING,
                                    Place.item(item.id().value()),
                                    shown.name() + " has the blank {" + fill.getKey()
                                            + "}, which is filled from the answer to "
                                            + evidence.name(fill.getValue().source())
                                            + ". Some who read it gave no such answer, so they read a gap.",
                                    "Give those respondents a text without the blank, or ask the question of them"
                                            + " first.")
                            .shownBy(witness)));
        }
    }

    /** Gives when a blank is filled; nothing when it always is. */
    private static Optional<Condition> filled(Fill fill) {
        return fill.accept(new Fill.Visitor<Optional<Condition>>() {
            @Override
            public Optional<Condition> answerWords(Fill.AnswerWords words) {
                return Optional.of(new Condition.Answered(words.source()));
            }

            @Override
            public Optional<Condition> rowsJudged(Fill.RowsJudged rows) {
                return Optional.of(new Condition.RowsBetween(
                        rows.source(), rows.rows(), rows.codes(), 1, rows.rows().size()));
            }

            @Override
            public Optional<Condition> rowName(Fill.RowName name) {
                return Optional.of(new Condition.RowNamed(name.source(), name.row()));
            }

            @Override
            public Optional<Condition> optionLabel(Fill.OptionLabel label) {
                return Optional.empty();
            }
        });
    }

    private Optional<Witness> gap(int position, List<Witness.Claim> reading, Condition filled) {
        List<Witness.Claim> claims = new ArrayList<>(reading);
        claims.add(Witness.Claim.holdsNot(filled));
        return evidence.witness(position, true, claims.toArray(Witness.Claim[]::new));
    }

    /** Lists what holds of those who read a wording with the blank, one list a wording. */
    private List<List<Witness.Claim>> reading(Shown shown, String blank) {
        List<List<Witness.Claim>> reading = new ArrayList<>();
        List<Witness.Claim> none = new ArrayList<>();
        none.add(Witness.Claim.holds(shown.askedIf()));
        for (Variant variant : shown.text().variants()) {
            if (has(variant.key(), blank)) {
                List<Witness.Claim> claims = new ArrayList<>(none);
                claims.add(Witness.Claim.holds(variant.condition()));
                reading.add(claims);
            }
            none.add(Witness.Claim.holdsNot(variant.condition()));
        }
        if (shown.text().otherwise().filter(key -> has(key, blank)).isPresent()) {
            reading.add(none);
        }
        return reading;
    }

    private boolean has(TextKey key, String blank) {
        for (Language language : evidence.questionnaire().languages()) {
            if (evidence.questionnaire().wording(language, key).blanks().contains(blank)) {
                return true;
            }
        }
        return false;
    }
}
