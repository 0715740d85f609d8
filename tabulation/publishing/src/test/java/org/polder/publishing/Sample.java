package org.polder.publishing;

import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.polder.answer.Missing;
import org.polder.tabulation.Break;
import org.polder.tabulation.Disclosure;
import org.polder.tabulation.Group;
import org.polder.tabulation.Net;
import org.polder.tabulation.Share;
import org.polder.tabulation.Table;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.TableStatistics;
import org.polder.tabulation.Tabulator;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;
import org.polder.tabulation.statistics.ColumnLetters;
import org.polder.tabulation.statistics.IntervalMethod;

/** A survey in the manner of a research report, seeded, and tables of it. */
public final class Sample {
    public static final Variable WORK = Variable.single(
            "Q1",
            "Arbeidsrelatie",
            Category.of(1, "Zzp'er"),
            Category.of(2, "Werkgever"),
            Category.of(3, "Werknemer in loondienst"));
    public static final Variable SEX =
            Variable.single("sex", "Geslacht", Category.of(1, "Vrouw"), Category.of(2, "Man"));
    public static final Variable USE = Variable.single(
            "Q6",
            "Hoe vaak gebruikt u generatieve AI bij uw werk?",
            Category.of(1, "Zeer vaak"),
            Category.of(2, "Vaak"),
            Category.of(3, "Af en toe"),
            Category.of(4, "Zelden"),
            Category.of(5, "Nooit"),
            Category.missing(9, "Weet ik niet/wil ik niet zeggen", Missing.DONT_KNOW));
    public static final Variable AIM = Variable.multiple(
            "Q7",
            "Waarvoor gebruikt u het?",
            Category.of(1, "Om ideeën op te doen en te onderzoeken wat er mogelijk is"),
            Category.of(2, "=Teksten"),
            Category.of(3, "<b>Beeld</b> & geluid"),
            Category.of(4, "Anders"));
    public static final Variable AGE = Variable.number("age", "Leeftijd");
    public static final Variable WEIGHT = Variable.number("w", "Weging");

    private Sample() {}

    public static People people() {
        Random random = new Random(20261126);
        List<Map<String, Value>> people = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Map<String, Value> person = new HashMap<>();
            int work = 1 + Math.min(2, random.nextInt(4) * random.nextInt(2));
            person.put("Q1", Value.of(work));
            person.put("sex", Value.of(1 + random.nextInt(2)));
            int use = random.nextInt(20);
            person.put("Q6", Value.of(use == 0 ? 9 : 1 + Math.min(4, random.nextInt(3) + random.nextInt(work + 1))));
            ImmutableSortedSet.Builder<Integer> aims = ImmutableSortedSet.naturalOrder();
            for (int code = 1; code <= 4; code++) {
                if (random.nextInt(code + 1) == 0) {
                    aims.add(code);
                }
            }
            person.put("Q7", Value.of(aims.build()));
            person.put("age", Value.number(18 + random.nextInt(60)));
            person.put("w", Value.number(0.5 + random.nextInt(4) / 4.0));
            people.add(person);
        }
        return new People(Schema.of(List.of(WORK, SEX, USE, AIM, AGE, WEIGHT)), people);
    }

    /** A banner with a nested break, a net, intervals and letters. */
    public static Table banner() {
        return Table.of("Q6")
                .by(Break.of("Q1"), Break.of("sex", "Q1"))
                .nets(Net.of("(Zeer) vaak", 1, 2))
                .statistics(TableStatistics.none()
                        .intervals(IntervalMethod.WILSON, 0.95)
                        .letters(ColumnLetters.at(0.05))
                        .independenceTested());
    }

    public static List<TableResult> tables() {
        return Tabulator.tabulate(
                people(),
                List.of(
                        banner(),
                        Table.of("Q7").by("Q1").weightedBy("w"),
                        Table.of("age").by("Q1", "sex"),
                        Table.of("Q1").by("sex")));
    }

    /** Of 200 respondents a count of 7 is hidden, and what would tell it. */
    public static TableResult hidden() {
        return small(new Disclosure(0, 10));
    }

    /** The same table with nothing hidden. */
    public static TableResult open() {
        return small(Disclosure.none());
    }

    private static TableResult small(Disclosure disclosure) {
        Variable use = Variable.single(
                "Q6", USE.label(), USE.categories().subList(0, 3).toArray(new Category[0]));
        List<Map<String, Value>> people = new ArrayList<>();
        int[][] counts = {{7, 61, 43}, {31, 33, 25}};
        for (int sex = 1; sex <= 2; sex++) {
            for (int code = 1; code <= 3; code++) {
                for (int i = 0; i < counts[sex - 1][code - 1]; i++) {
                    people.add(Map.of("sex", Value.of(sex), "Q6", Value.of(code)));
                }
            }
        }
        return Tabulator.tabulate(
                new People(Schema.of(List.of(SEX, use)), people),
                Table.of("Q6").by("sex").disclosure(disclosure));
    }

    /** The shares that one table hides and another shows. */
    public static List<Share> secrets(TableResult hidden, TableResult open) {
        List<Share> secrets = new ArrayList<>();
        for (int line = 0; line < open.lines().size(); line++) {
            for (int column = -1; column < open.groups().size(); column++) {
                if (group(hidden, column).cells().get(line).isHidden()) {
                    secrets.add(group(open, column).cells().get(line).share().orElseThrow());
                }
            }
        }
        return secrets;
    }

    private static Group group(TableResult table, int column) {
        return column < 0 ? table.total() : table.groups().get(column);
    }
}
