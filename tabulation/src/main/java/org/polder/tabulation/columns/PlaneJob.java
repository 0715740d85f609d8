package org.polder.tabulation.columns;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polder.tabulation.source.Variable;

/** Counts choices by choices: bitmaps of the groups and bitmaps of the rows, intersected pair by pair. */
final class PlaneJob {
    private static final int[] NOBODY = new int[Block.words(Block.ROWS)];

    private final List<ImmutableList<String>> breaks;
    private final List<List<Task>> rows;
    private final Sums[] sums;
    private final Popcount popcount = new Popcount();

    /**
     * Makes a job.
     *
     * @param breaks the breaks, each with all of the rows
     * @param rows for each variable that is counted, the crosstabs with each of the breaks
     * @param sums by place of the crosstab in the scan
     */
    private PlaneJob(List<ImmutableList<String>> breaks, List<List<Task>> rows, Sums[] sums) {
        this.breaks = breaks;
        this.rows = rows;
        this.sums = sums;
    }

    /** Puts together the variables that are counted by the same breaks. */
    static List<PlaneJob> of(List<Task> tasks, Sums[] sums) {
        Map<String, Map<ImmutableList<String>, List<Task>>> byRows = new LinkedHashMap<>();
        List<PlaneJob> jobs = new ArrayList<>();
        for (Task task : tasks) {
            byRows.computeIfAbsent(task.rows().name(), fresh -> new LinkedHashMap<>())
                    .computeIfAbsent(task.crosstab().by(), fresh -> new ArrayList<>())
                    .add(task);
        }
        Map<List<ImmutableList<String>>, List<List<Task>>> byBreaks = new LinkedHashMap<>();
        byRows.values().forEach(ofVariable -> {
            // A crosstab that is asked for twice is counted twice.
            int times = ofVariable.values().stream().mapToInt(List::size).max().orElse(0);
            for (int time = 0; time < times; time++) {
                List<ImmutableList<String>> by = new ArrayList<>();
                List<Task> some = new ArrayList<>();
                for (Map.Entry<ImmutableList<String>, List<Task>> entry : ofVariable.entrySet()) {
                    if (time < entry.getValue().size()) {
                        by.add(entry.getKey());
                        some.add(entry.getValue().get(time));
                    }
                }
                byBreaks.computeIfAbsent(by, fresh -> new ArrayList<>()).add(some);
            }
        });
        byBreaks.forEach((by, rows) -> jobs.add(new PlaneJob(by, rows, sums)));
        return jobs;
    }

    /** One bitmap, block by block, and what it stands for. */
    private record Strip(int[][] blocks, int which, int number) {}

    void add(BlockView[] views, Selected[] selected) {
        int[] words = new int[views.length];
        for (int i = 0; i < views.length; i++) {
            words[i] = views[i].words();
        }
        List<Strip> groups = groups(views, selected);
        for (Strip group : groups) {
            long everyone = Popcount.of(group.blocks(), words);
            for (List<Task> tasks : rows) {
                Task task = tasks.get(group.which());
                sums[task.index()].add(group.number(), task.rows().categories().size() + 1, everyone);
            }
        }
        List<Strip> slots = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            addSlots(views, i, rows.get(i).get(0).rows(), slots);
        }
        for (int row = 0; row < slots.size(); row += 2) {
            Strip first = slots.get(row);
            Strip second = slots.get(Math.min(row + 1, slots.size() - 1));
            for (int column = 0; column < groups.size(); column += 2) {
                Strip third = groups.get(column);
                Strip fourth = groups.get(Math.min(column + 1, groups.size() - 1));
                long[] counts = popcount.of(first.blocks(), second.blocks(), third.blocks(), fourth.blocks(), words);
                put(first, third, counts[0]);
                if (third != fourth) {
                    put(first, fourth, counts[1]);
                }
                if (first != second) {
                    put(second, third, counts[2]);
                }
                if (first != second && third != fourth) {
                    put(second, fourth, counts[3]);
                }
            }
        }
    }

    private void put(Strip slot, Strip group, long count) {
        sums[rows.get(slot.which()).get(group.which()).index()].add(group.number(), slot.number(), count);
    }

    private List<Strip> groups(BlockView[] views, Selected[] selected) {
        List<Strip> strips = new ArrayList<>();
        for (int i = 0; i < breaks.size(); i++) {
            List<List<int[]>> byBlock = new ArrayList<>();
            for (int view = 0; view < views.length; view++) {
                byBlock.add(groups(views[view], selected[view], breaks.get(i)));
            }
            for (int group = 0; group < byBlock.get(0).size(); group++) {
                int[][] blocks = new int[views.length][];
                for (int view = 0; view < views.length; view++) {
                    blocks[view] = byBlock.get(view).get(group);
                }
                strips.add(new Strip(blocks, i, group));
            }
        }
        return strips;
    }

    private static List<int[]> groups(BlockView view, Selected selected, ImmutableList<String> by) {
        List<int[]> groups = List.of(selected.bits());
        for (int i = 0; i < by.size(); i++) {
            List<int[]> finer = new ArrayList<>();
            for (int[] group : groups) {
                for (int place = 0;
                        place < view.variable(by.get(i)).categories().size();
                        place++) {
                    int[] plane = view.plane(by.get(i), place);
                    finer.add(
                            plane.length == 0
                                    ? NOBODY
                                    : i == 0 && selected.everyone() ? plane : both(view, group, plane));
                }
            }
            groups = finer;
        }
        return groups;
    }

    private static int[] both(BlockView view, int[] group, int[] plane) {
        int[] both = view.passing().bitmap();
        for (int i = 0; i < plane.length; i++) {
            both[i] = group[i] & plane[i];
        }
        return both;
    }

    private static void addSlots(BlockView[] views, int which, Variable variable, List<Strip> strips) {
        int categories = variable.categories().size();
        for (int slot = 0; slot <= categories; slot++) {
            boolean somebody = false;
            int[][] blocks = new int[views.length][];
            for (int view = 0; view < views.length; view++) {
                int[] plane = views[view].plane(variable.name(), slot);
                somebody |= plane.length > 0;
                blocks[view] = plane.length > 0 ? plane : NOBODY;
            }
            if (somebody) {
                strips.add(new Strip(blocks, which, slot));
            }
        }
        if (variable.kind() == Variable.Kind.MULTIPLE) {
            strips.add(chosen(views, which, variable, categories + 2));
            strips.add(chosen(views, which, variable, categories + 3));
        }
    }

    private static Strip chosen(BlockView[] views, int which, Variable variable, int slot) {
        int[][] blocks = new int[views.length][];
        for (int view = 0; view < views.length; view++) {
            blocks[view] = views[view].chosen(
                    variable.name(), slot == variable.categories().size() + 3);
        }
        return new Strip(blocks, which, slot);
    }
}
