package org.polder.tabulation.statistics;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** The sample of respondents.csv, which expected.R makes, reduced to the sums a scan would make. */
final class MadeUpSample {
    /** Two categories, in the order of the codes 0 and 1. */
    static final ToIntFunction<Person> CHOSEN = person -> person.chosen;

    static final ToIntFunction<Person> ROW = person -> person.row.charAt(1) - '1';
    static final ToIntFunction<Person> ROW_AND_COLUMN =
            person -> 4 * ROW.applyAsInt(person) + person.column.charAt(1) - '1';
    static final ToIntFunction<Person> ROW_AND_CHOSEN = person -> 2 * ROW.applyAsInt(person) + person.chosen;

    private static final List<Person> ALL =
            Expected.lines("respondents.csv").stream().skip(1).map(Person::of).toList();

    private MadeUpSample() {}

    record Person(
            String cluster,
            String stratum,
            double weight,
            String row,
            String column,
            int chosen,
            int rare,
            double value,
            boolean domain,
            boolean part,
            double clusterPopulation,
            double personPopulation) {

        static Person of(String line) {
            String[] words = line.split(",");
            return new Person(
                    words[0],
                    words[1],
                    Double.parseDouble(words[2]),
                    words[3],
                    words[4],
                    Integer.parseInt(words[5]),
                    Integer.parseInt(words[6]),
                    Double.parseDouble(words[7]),
                    words[8].equals("1"),
                    words[9].equals("1"),
                    Double.parseDouble(words[10]),
                    Double.parseDouble(words[11]));
        }
    }

    /** The people of the strata that have clusters enough. */
    static List<Person> main() {
        return ALL.stream().filter(person -> !person.stratum.matches("[EF]")).toList();
    }

    static List<Person> stratum(String name) {
        return ALL.stream().filter(person -> person.stratum.equals(name)).toList();
    }

    static Tally tally(List<Person> people) {
        return Tally.of(people.stream().mapToDouble(Person::weight).toArray());
    }

    static SampleShare share(List<Person> people, ToIntFunction<Person> indicator) {
        return SampleShare.weighted(
                tally(people.stream()
                        .filter(person -> indicator.applyAsInt(person) == 1)
                        .toList()),
                tally(people));
    }

    static Distribution weighted(List<Person> people) {
        return distribution(people, Person::weight);
    }

    static Distribution unweighted(List<Person> people) {
        return distribution(people, person -> 1.0);
    }

    /** Sums up cells for a design of expected.R, such as {@code both-fpc}, in a domain, such as {@code part}. */
    static List<Stratum<Tally>> cells(String design, String domain, int groups, ToIntFunction<Person> group) {
        return strata(
                design, domain, groups, group, Tally.none(), (tally, person) -> tally.with(weight(design, person)));
    }

    static List<Stratum<Moments>> values(String design, String domain, int groups, ToIntFunction<Person> group) {
        return strata(
                design,
                domain,
                groups,
                group,
                Moments.none(),
                (moments, person) -> moments.with(person.value, weight(design, person)));
    }

    private static <T> List<Stratum<T>> strata(
            String design,
            String domain,
            int groups,
            ToIntFunction<Person> group,
            T none,
            BiFunction<T, Person, T> adding) {
        String plan = design.replace("-fpc", "");
        boolean clustered = !Set.of("weights", "strata", "zero").contains(plan);
        boolean stratified = !plan.equals("weights") && !plan.equals("clusters");
        Predicate<Person> inDomain =
                domain.equals("all") ? person -> true : domain.equals("domain") ? Person::domain : Person::part;
        List<Stratum<T>> strata = new ArrayList<>();
        by(people(design), person -> stratified ? person.stratum : "all").forEach((name, people) -> {
            Map<String, List<Person>> clusters = by(people, Person::cluster);
            Stratum<T> stratum;
            if (clustered) {
                List<List<T>> sums = clusters.values().stream()
                        .map(members -> sums(members, inDomain, groups, group, none, adding))
                        .toList();
                stratum = Stratum.ofClusters(name, clusters.size(), sums);
            } else {
                stratum =
                        Stratum.ofRespondents(name, people.size(), sums(people, inDomain, groups, group, none, adding));
            }
            double population = clustered
                    ? stratified ? people.get(0).clusterPopulation : 80
                    : stratified ? people.get(0).personPopulation : 700;
            strata.add(design.endsWith("-fpc") ? stratum.outOf(population) : stratum);
        });
        return strata;
    }

    private static double weight(String design, Person person) {
        return design.startsWith("zero") && person.value % 9 == 0 ? 0 : person.weight;
    }

    private static List<Person> people(String design) {
        return switch (design) {
            case "lonely" ->
                ALL.stream().filter(person -> !person.stratum.equals("F")).toList();
            case "lonely-fpc" -> ALL;
            default -> main();
        };
    }

    private static <T> List<T> sums(
            List<Person> people,
            Predicate<Person> inDomain,
            int groups,
            ToIntFunction<Person> group,
            T none,
            BiFunction<T, Person, T> adding) {
        List<T> sums = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            sums.add(none);
        }
        people.stream().filter(inDomain).forEach(person -> {
            int place = group.applyAsInt(person);
            sums.set(place, adding.apply(sums.get(place), person));
        });
        return ImmutableList.copyOf(sums);
    }

    private static Distribution distribution(List<Person> people, Function<Person, Double> weight) {
        Map<Double, Tally> values = new TreeMap<>();
        people.forEach(person -> values.merge(person.value, Tally.of(weight.apply(person)), Tally::plus));
        return Distribution.of(values);
    }

    private static Map<String, List<Person>> by(List<Person> people, Function<Person, String> name) {
        Map<String, List<Person>> groups = new LinkedHashMap<>();
        people.forEach(person -> groups.computeIfAbsent(name.apply(person), fresh -> new ArrayList<>())
                .add(person));
        return groups;
    }
}
