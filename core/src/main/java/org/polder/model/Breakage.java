package org.polder.model;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.polder.name.ItemId;
import org.polder.problem.Place;
import org.polder.problem.Problem;

/** Says of the problems of a revised questionnaire which of them the revision made, and what would mend them. */
final class Breakage {
    private final Questionnaire base;
    private final List<Page> revised;

    Breakage(Questionnaire base, List<Page> revised) {
        this.base = base;
        this.revised = revised;
    }

    List<Problem> of(List<Problem> found) {
        Set<String> orphaned = orphaned(found);
        List<Problem> told = new ArrayList<>();
        for (Problem problem : found) {
            if (!follows(problem, orphaned)) {
                told.add(caused(problem));
            }
        }
        return onceForAllAskings(told);
    }

    /** The items of blocks that have lost what they are repeated for: what else is wrong with them follows. */
    private Set<String> orphaned(List<Problem> found) {
        Set<String> orphaned = new HashSet<>();
        blocks().filter(block -> found.stream().anyMatch(problem -> isRepeatedForNothing(problem, block)))
                .forEach(block ->
                        block.items().forEach(item -> orphaned.add(item.id().value())));
        return orphaned;
    }

    private static boolean isRepeatedForNothing(Problem problem, Block block) {
        return problem.message().startsWith("Block '" + block.name() + "' is repeated for ");
    }

    private Stream<Block> blocks() {
        return revised.stream()
                .flatMap(page -> page.elements().stream())
                .filter(Block.class::isInstance)
                .map(Block.class::cast);
    }

    private static boolean follows(Problem problem, Set<String> orphaned) {
        boolean blank = problem.code().equals("unknown-blank")
                && problem.place().item().filter(orphaned::contains).isPresent();
        boolean asking = orphaned.contains(withoutCodes(problem.details().getOrDefault("item", "")))
                && problem.code().equals("unknown-item");
        return blank || asking;
    }

    private Problem caused(Problem problem) {
        Map<String, String> details = problem.details();
        String owner = details.getOrDefault("owner", "");
        return switch (problem.code()) {
            case "unknown-item" ->
                existed(details.getOrDefault("item", ""))
                        ? removed(
                                problem,
                                "removed-item",
                                owner + " needs '" + details.get("item") + "'",
                                "'" + details.get("item") + "'")
                        : problem;
            case "unknown-option", "unknown-row", "unknown-scale-code" ->
                existed(details)
                        ? removed(
                                problem,
                                "removed-" + details.get("what").replace(' ', '-'),
                                owner + " needs " + details.get("what") + " " + details.get("code") + " of '"
                                        + details.get("item") + "'",
                                "that " + details.get("what"))
                        : problem;
            case "unknown-quota" ->
                base.quota(details.getOrDefault("quota", "")).isPresent()
                        ? removed(
                                problem,
                                "removed-quota",
                                owner + " needs quota '" + details.get("quota") + "'",
                                "'" + details.get("quota") + "'")
                        : problem;
            default -> problem;
        };
    }

    private static Problem removed(Problem problem, String code, String need, String kept) {
        return Problem.error(
                        code,
                        problem.place(),
                        need + ", which this revision removes: change what needs it too, or keep " + kept)
                .with(problem.details());
    }

    private boolean existed(String item) {
        // Within a block its own item is named without the code of an asking once it is gone.
        return base.items().stream()
                .map(known -> known.id().value())
                .anyMatch(known -> known.equals(item) || withoutCodes(known).equals(item));
    }

    private boolean existed(Map<String, String> details) {
        if (!details.containsKey("item")) {
            return false;
        }
        int code = Integer.parseInt(details.getOrDefault("code", "0"));
        boolean row = "row".equals(details.get("what"));
        return base.item(ItemId.of(details.get("item")))
                .filter(item -> row
                        ? item.rows().stream().anyMatch(known -> known.code() == code)
                        : item.options().stream().anyMatch(known -> known.code() == code))
                .isPresent();
    }

    /** A block is written out once for each asking, but what is wrong with all of them is told once. */
    private static ImmutableList<Problem> onceForAllAskings(List<Problem> told) {
        Map<String, List<Problem>> alike = new LinkedHashMap<>();
        told.forEach(problem -> alike.computeIfAbsent(
                        problem.code() + withoutCodes(problem.message()), any -> new ArrayList<>())
                .add(problem));
        return alike.values().stream()
                .map(same -> same.size() == 1 ? same.get(0) : whole(same.get(0)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Problem whole(Problem problem) {
        Place place = problem.place()
                .item()
                .map(Breakage::withoutCodes)
                .map(Place::item)
                .orElse(problem.place());
        return Problem.error(problem.code(), place, withoutCodes(problem.message()));
    }

    private static String withoutCodes(String text) {
        return text.replaceAll("\\[\\d+]", "");
    }
}
