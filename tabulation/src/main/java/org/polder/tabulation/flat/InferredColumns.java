package org.polder.tabulation.flat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.polder.answer.Missing;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Variable;

/** Applies the rules of {@link CodebookInference} to what is known of the columns. */
final class InferredColumns {
    private static final Set<String> RESPONDENTS = Set.of("respondent", "respondent_id", "respondentid", "id");
    private static final Pattern WEIGHT =
            Pattern.compile("(.*[_. ])?(weight|gewicht|weging|weegfactor)([_. ].*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MEMBER =
            Pattern.compile("(.+?)(?:(?<sign>[_. ])([1-9][0-9]{0,5})|\\[([1-9][0-9]{0,5})])");
    static final int MOST_CODES = 30;
    private static final int LONGEST_LABEL = 60;
    private static final String MISSING = "_missing";

    private final ImmutableMap<String, ColumnFacts> facts;
    private final boolean own;
    private final Map<String, TreeMap<Integer, String>> groups;
    private final List<Variable> variables = new ArrayList<>();
    private final ImmutableMap.Builder<String, Stored> stored = ImmutableMap.builder();
    private final List<String> notes = new ArrayList<>();

    InferredColumns(ImmutableMap<String, ColumnFacts> facts) {
        this.facts = facts;
        this.own = facts.containsKey("respondent") && facts.containsKey("reached");
        this.groups = groups();
    }

    List<String> notes() {
        return notes;
    }

    Codebook codebook() {
        Optional<String> respondent = facts.keySet().stream()
                .filter(column -> RESPONDENTS.contains(column.toLowerCase(Locale.ROOT)))
                .findFirst();
        Map<String, String> grouped = new HashMap<>();
        groups.forEach((stem, members) -> members.values().forEach(column -> grouped.put(column, stem)));
        boolean reachable = isReached(grouped);
        for (String column : facts.keySet()) {
            boolean beside = respondent.filter(column::equals).isPresent()
                    || reachable && column.equals("reached")
                    || isInstead(column);
            String stem = grouped.get(column);
            if (stem != null && groups.get(stem).firstEntry().getValue().equals(column)) {
                group(stem, groups.get(stem));
            } else if (!beside && stem == null) {
                single(column, facts.get(column));
            }
        }
        return new Codebook(
                Schema.of(variables),
                stored.buildOrThrow(),
                Codebook.ABSENCES,
                Missing.NOT_ASKED,
                reachable ? Optional.of("reached") : Optional.empty(),
                respondent);
    }

    /** Columns of 0 and 1 that are named alike, by the name they share. */
    private Map<String, TreeMap<Integer, String>> groups() {
        Map<String, TreeMap<Integer, String>> found = new LinkedHashMap<>();
        Map<String, String> signs = new HashMap<>();
        facts.forEach((column, seen) -> {
            Matcher member = MEMBER.matcher(column);
            if (member.matches()) {
                String stem = member.group(1);
                String sign = String.valueOf(member.group("sign"));
                int number = Integer.parseInt(member.group(3) != null ? member.group(3) : member.group(4));
                boolean alike = sign.equals(signs.computeIfAbsent(stem, first -> sign))
                        && found.computeIfAbsent(stem, first -> new TreeMap<>()).putIfAbsent(number, column) == null;
                if (!alike || !seen.isFlags() || facts.containsKey(stem)) {
                    signs.put(stem, "no group");
                }
            }
        });
        found.entrySet()
                .removeIf(group -> group.getValue().size() < 2
                        || signs.get(group.getKey()).equals("no group")
                        || group.getValue().values().stream()
                                .allMatch(column -> facts.get(column).isEmpty()));
        return found;
    }

    private boolean isReached(Map<String, String> grouped) {
        ColumnFacts reached = facts.get("reached");
        if (reached == null || reached.isMany()) {
            return false;
        }
        Set<String> items = facts.keySet().stream()
                .map(column -> grouped.getOrDefault(column, column))
                .map(name -> name.contains(".") ? name.substring(0, name.indexOf('.')) : name)
                .collect(Collectors.toSet());
        items.remove("reached");
        return reached.distinct().stream().allMatch(name -> items.contains(name) || own && name.equals("-3"));
    }

    private boolean isInstead(String column) {
        return own
                && column.endsWith(MISSING)
                && facts.containsKey(column.substring(0, column.length() - MISSING.length()))
                && isAbsences(facts.get(column));
    }

    private static boolean isAbsences(ColumnFacts seen) {
        return !seen.isMany()
                && seen.distinct().stream()
                        .allMatch(cell -> Codebook.ABSENCES.keySet().stream()
                                .anyMatch(code -> cell.equals(String.valueOf(code))));
    }

    private void group(String stem, TreeMap<Integer, String> members) {
        ImmutableList<Category> categories = members.entrySet().stream()
                .map(member -> Category.of(member.getKey(), member.getValue()))
                .collect(ImmutableList.toImmutableList());
        add(
                new Variable(stem, stem, Variable.Kind.MULTIPLE, categories),
                new Stored.Indicators(ImmutableMap.copyOf(members), Optional.empty()));
    }

    private void add(Variable variable, Stored place) {
        variables.add(variable);
        stored.put(variable.name(), place);
    }

    private void single(String column, ColumnFacts seen) {
        String separator = seen.listSeparator();
        boolean plain = facts.containsKey(column + MISSING) && isInstead(column + MISSING);
        if (seen.isEmpty() && !plain) {
            notes.add("Column '" + column + "' is empty throughout; it was taken for text.");
            plain(column, Variable.Kind.TEXT);
        } else if (WEIGHT.matcher(column).matches() && seen.isNumbers()) {
            plain(column, Variable.Kind.NUMBER);
        } else if (!plain && seen.isWhole() && isCodes(seen)) {
            codes(column, Variable.Kind.SINGLE, whole(seen), new Stored.Code(column));
        } else if (seen.isNumbers()) {
            plain(column, Variable.Kind.NUMBER);
        } else if (seen.isDays()) {
            plain(column, Variable.Kind.DATE);
        } else if (seen.isCommaNumbers()) {
            notes.add("Column '" + column + "' seems to hold numbers with a decimal comma; it was taken for text. Write"
                    + " them with a decimal point to count with them.");
            plain(column, Variable.Kind.TEXT);
        } else if (!plain && !separator.isEmpty()) {
            codes(column, Variable.Kind.MULTIPLE, listed(seen), new Stored.CodeList(column, separator));
        } else if (!plain && isLabels(seen)) {
            labels(column, seen);
        } else {
            plain(column, Variable.Kind.TEXT);
        }
    }

    private Set<Integer> whole(ColumnFacts seen) {
        return withoutAbsences(seen.distinct().stream().map(Integer::valueOf).collect(Collectors.toSet()));
    }

    private Set<Integer> listed(ColumnFacts seen) {
        return withoutAbsences(seen.listed());
    }

    private Set<Integer> withoutAbsences(Set<Integer> codes) {
        Set<Integer> kept = new TreeSet<>(codes);
        if (own) {
            kept.removeAll(Codebook.ABSENCES.keySet());
        }
        return kept;
    }

    private boolean isCodes(ColumnFacts seen) {
        return !seen.isMany() && CodebookInference.isCodes(whole(seen), seen.filled());
    }

    private static boolean isLabels(ColumnFacts seen) {
        return !seen.isMany()
                && seen.distinct().size() <= MOST_CODES
                && seen.longest() <= LONGEST_LABEL
                && !seen.distinct().contains("")
                && seen.filled() >= 2L * seen.distinct().size();
    }

    private void codes(String column, Variable.Kind kind, Set<Integer> codes, Stored place) {
        ImmutableList<Category> categories = codes.stream()
                .map(code -> Category.of(code, String.valueOf(code)))
                .collect(ImmutableList.toImmutableList());
        add(new Variable(column, column, kind, categories), place);
    }

    private void labels(String column, ColumnFacts seen) {
        ImmutableList.Builder<Category> categories = ImmutableList.builder();
        int code = 1;
        for (String label : new TreeSet<>(seen.distinct())) {
            categories.add(Category.of(code++, label));
        }
        add(new Variable(column, column, Variable.Kind.SINGLE, categories.build()), new Stored.Label(column));
    }

    private void plain(String column, Variable.Kind kind) {
        Optional<String> instead =
                Optional.of(column + MISSING).filter(facts::containsKey).filter(this::isInstead);
        add(new Variable(column, column, kind, ImmutableList.of()), new Stored.Plain(column, instead));
    }
}
