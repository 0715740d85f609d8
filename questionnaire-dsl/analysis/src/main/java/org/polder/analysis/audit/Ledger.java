package org.polder.analysis.audit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.polder.analysis.Finding;
import org.polder.condition.Condition;
import org.polder.condition.ConditionWords;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.model.Questionnaire;
import org.polder.model.Row;
import org.polder.name.ItemId;
import org.polder.problem.Place;
import org.polder.problem.Severity;

/** Who was wrongly asked or skipped, per item, row and option; as large as the questionnaire, however many responses. */
final class Ledger {
    private final Questionnaire questionnaire;
    private final List<Map<Verdict, Tally>> items = new ArrayList<>();
    private final List<Map<Integer, Map<Verdict, Tally>>> parts = new ArrayList<>();

    Ledger(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        questionnaire.items().forEach(item -> {
            items.add(new EnumMap<>(Verdict.class));
            parts.add(new TreeMap<>());
        });
    }

    /** Takes in what is found of one respondent. */
    Judgement of(String respondent) {
        return new Judgement() {
            @Override
            public void item(int position, Verdict verdict) {
                add(items.get(position), verdict);
            }

            @Override
            public void part(int position, int code, Verdict verdict) {
                add(parts.get(position).computeIfAbsent(code, key -> new EnumMap<>(Verdict.class)), verdict);
            }

            private void add(Map<Verdict, Tally> tallies, Verdict verdict) {
                tallies.computeIfAbsent(verdict, key -> new Tally()).add(respondent);
            }
        };
    }

    ImmutableList<ItemCounts> counts() {
        ImmutableList.Builder<ItemCounts> counts = ImmutableList.builder();
        for (int position = 0; position < items.size(); position++) {
            Item item = questionnaire.items().get(position);
            if (ResponseJudge.isQuestion(item)) {
                counts.add(counts(item.id(), items.get(position)));
            }
        }
        return counts.build();
    }

    private static ItemCounts counts(ItemId item, Map<Verdict, Tally> tallies) {
        Tally skipped = tally(tallies, Verdict.SKIPPED);
        Tally wrong = tally(tallies, Verdict.WRONG);
        long answered = tally(tallies, Verdict.ANSWERED).count();
        long leftOpen = tally(tallies, Verdict.LEFT_OPEN).count();
        return new ItemCounts(
                item,
                answered + leftOpen + skipped.count(),
                answered,
                leftOpen,
                skipped.count(),
                wrong.count(),
                tally(tallies, Verdict.UNDECIDED).count(),
                skipped.first(),
                wrong.first());
    }

    private static Tally tally(Map<Verdict, Tally> tallies, Verdict verdict) {
        return tallies.getOrDefault(verdict, new Tally());
    }

    ImmutableList<Finding> findings() {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (int position = 0; position < items.size(); position++) {
            Item item = questionnaire.items().get(position);
            String id = item.id().value();
            addTo(findings, id, item.askedIf(), items.get(position));
            parts.get(position)
                    .forEach((code, tallies) -> addTo(findings, id + "." + code, partCondition(item, code), tallies));
        }
        return findings.build();
    }

    private static Condition partCondition(Item item, int code) {
        return item.rows().stream()
                .filter(row -> row.code() == code)
                .map(Row::askedIf)
                .findFirst()
                .or(() -> item.options().stream()
                        .filter(option -> option.code() == code)
                        .map(Option::askedIf)
                        .findFirst())
                .orElse(Condition.always());
    }

    private static void addTo(
            ImmutableList.Builder<Finding> findings, String place, Condition askedIf, Map<Verdict, Tally> tallies) {
        String asked = "asked if " + ConditionWords.of(askedIf);
        Tally wrong = tally(tallies, Verdict.WRONG);
        if (wrong.count() > 0) {
            findings.add(Finding.of(
                    "wrong-answer",
                    Severity.WARNING,
                    Place.item(place),
                    "'" + place + "' is in the data of " + respondents(wrong) + " to whom the routing never puts it ("
                            + asked + ").",
                    "Look whether fieldwork used another condition; if not, leave these answers out."));
        }
        Tally skipped = tally(tallies, Verdict.SKIPPED);
        if (skipped.count() > 0) {
            findings.add(Finding.of(
                    "wrong-skip",
                    Severity.WARNING,
                    Place.item(place),
                    "'" + place + "' has no answer from " + respondents(skipped) + " who were asked it (" + asked
                            + "), went on past it and had to answer it.",
                    "Look whether fieldwork used another condition; if not, count them as missing, not as not asked."));
        }
    }

    private static String respondents(Tally tally) {
        String count = tally.count() == 1 ? "1 respondent" : tally.count() + " respondents";
        return count + " (" + tally.words() + ")";
    }
}
