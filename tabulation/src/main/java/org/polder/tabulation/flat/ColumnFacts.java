package org.polder.tabulation.flat;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the cells of one column have in common, in memory bounded by some hundred of them. */
final class ColumnFacts {
    static final int MOST_DISTINCT = 300;

    private static final int LONGEST_KEPT = 200;
    private static final int LONGEST_SEPARATED = 2_000;
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,5}");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");
    private static final Pattern COMMA_NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(,[0-9]+)?");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final String SEPARATORS = ";|, ";

    private final Set<String> distinct = new HashSet<>();
    private final Set<Integer> listed = new TreeSet<>();
    private final boolean[] lists = {true, true, true, true};
    private long filled;
    private int longest;
    private boolean many;
    private boolean whole = true;
    private boolean numbers = true;
    private boolean commaNumbers = true;
    private boolean days = true;
    private boolean flags = true;
    private boolean severalListed;

    void add(String cell) {
        filled++;
        longest = Math.max(longest, cell.length());
        if (!many && distinct.contains(cell)) {
            return;
        }
        whole &= WHOLE.matcher(cell).matches();
        numbers &= isNumber(cell);
        commaNumbers &=
                cell.length() < LONGEST_KEPT && COMMA_NUMBER.matcher(cell).matches();
        days &= isDay(cell);
        flags &= cell.equals("0") || cell.equals("1");
        for (int i = 0; i < lists.length; i++) {
            lists[i] &= cell.length() < LONGEST_SEPARATED && isList(cell, SEPARATORS.charAt(i));
        }
        many |= distinct.size() >= MOST_DISTINCT || cell.length() > LONGEST_KEPT;
        if (!many) {
            distinct.add(cell);
        }
    }

    private static boolean isNumber(String cell) {
        return cell.length() < LONGEST_KEPT
                && NUMBER.matcher(cell).matches()
                && Double.isFinite(Double.parseDouble(cell));
    }

    private static boolean isDay(String cell) {
        try {
            return DAY.matcher(cell).matches() && LocalDate.parse(cell).getYear() > 0;
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }

    private boolean isList(String cell, char separator) {
        int from = 0;
        while (true) {
            int to = cell.indexOf(separator, from);
            String part = cell.substring(from, to < 0 ? cell.length() : to);
            if (!WHOLE.matcher(part).matches() || listed.size() > MOST_DISTINCT) {
                return false;
            }
            listed.add(Integer.valueOf(part));
            severalListed |= to >= 0;
            if (to < 0) {
                return true;
            }
            from = to + 1;
        }
    }

    boolean isEmpty() {
        return filled == 0;
    }

    long filled() {
        return filled;
    }

    int longest() {
        return longest;
    }

    /** Whether all cells are whole numbers of at most six digits, written in the one usual way. */
    boolean isWhole() {
        return filled > 0 && whole;
    }

    boolean isNumbers() {
        return filled > 0 && numbers;
    }

    boolean isCommaNumbers() {
        return filled > 0 && commaNumbers;
    }

    boolean isDays() {
        return filled > 0 && days;
    }

    /** Whether all cells are 0 or 1; so they are when there are none. */
    boolean isFlags() {
        return flags;
    }

    /** The sign between whole numbers, when all cells are such lists and some have several. */
    String listSeparator() {
        for (int i = 0; i < lists.length; i++) {
            if (filled > 0 && lists[i] && severalListed && !whole) {
                return SEPARATORS.substring(i, i + 1);
            }
        }
        return "";
    }

    ImmutableSortedSet<Integer> listed() {
        return ImmutableSortedSet.copyOf(listed);
    }

    /** Whether there are more distinct cells than could be kept. */
    boolean isMany() {
        return many;
    }

    Set<String> distinct() {
        return distinct;
    }
}
