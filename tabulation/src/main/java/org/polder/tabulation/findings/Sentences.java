package org.polder.tabulation.findings;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.polder.tabulation.Break;
import org.polder.tabulation.Group;
import org.polder.tabulation.Share;
import org.polder.tabulation.render.TableWords;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Variable;

/**
 * The grammar of findings in one language.
 *
 * @param table the words around tables, which tell the language
 * @param words the words of findings
 * @param names what to call groups
 * @param decimals the decimals of percentages
 * @param isAsPrinted whether labels keep their first capital
 */
record Sentences(
        TableWords table, ImmutableMap<String, String> words, GroupNames names, int decimals, boolean isAsPrinted) {
    private static final int MOST_COUNTED = 10;

    static Sentences in(TableWords table) {
        String language = table.locale().getLanguage().equals("nl") ? "nl" : "en";
        String resource = "findings_" + language + ".properties";
        Properties read = new Properties();
        try (InputStream input = Sentences.class.getResourceAsStream(resource)) {
            read.load(new InputStreamReader(input, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + resource, failure);
        }
        ImmutableMap.Builder<String, String> words = ImmutableMap.builder();
        read.forEach((key, word) -> words.put(key.toString(), word.toString()));
        return new Sentences(table, words.buildOrThrow(), GroupNames.none(), 0, false);
    }

    /** Fills the pattern of a key. */
    String say(String key, Object... details) {
        String pattern = words.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("There is no word for findings with the key '" + key + "'");
        }
        return new MessageFormat(pattern, Locale.ROOT).format(details);
    }

    /** Fills the pattern with the verb that goes with a kind of question: one chooses an option, or mentions some. */
    String say(String key, Variable variable, Object... details) {
        return say(key + (variable.kind() == Variable.Kind.MULTIPLE ? ".MULTIPLE" : ".SINGLE"), details);
    }

    /** Begins with a capital, behind a quotation mark too, and ends with a full stop. */
    String sentence(String clause) {
        int first = 0;
        while (first < clause.length() && !Character.isLetterOrDigit(clause.charAt(first))) {
            first++;
        }
        return first == clause.length()
                ? clause
                : clause.substring(0, first)
                        + clause.substring(first, first + 1).toUpperCase(table.locale())
                        + clause.substring(first + 1)
                        + ".";
    }

    String percent(Share share) {
        return table.percent(share, decimals);
    }

    /** Says a percentage of one or more tied options: that of both, of all three and so on. */
    String percent(Share share, int tied) {
        String percent = percent(share);
        return tied == 1 ? percent : tied == 2 ? say("tied.2", percent) : say("tied", number(tied), percent);
    }

    String number(int count) {
        return count <= MOST_COUNTED ? say("number." + count) : String.valueOf(count);
    }

    String quoted(List<Category> options) {
        return listed(options.stream().map(this::quoted).toList(), "and");
    }

    String either(List<Category> options) {
        return listed(options.stream().map(this::quoted).toList(), "or");
    }

    private String quoted(Category option) {
        return say("quoted", isAsPrinted ? option.label() : uncapitalised(option.label()));
    }

    /** Begins a label with a small letter, unless its first word is one that keeps its capitals. */
    private String uncapitalised(String label) {
        int end = 0;
        while (end < label.length() && Character.isLetter(label.charAt(end))) {
            end++;
        }
        boolean isPlain = end > 1
                && label.substring(1, end).equals(label.substring(1, end).toLowerCase(Locale.ROOT));
        return isPlain ? label.substring(0, 1).toLowerCase(table.locale()) + label.substring(1) : label;
    }

    String listed(List<String> parts) {
        return listed(parts, "and");
    }

    private String listed(List<String> parts, String conjunction) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : parts.subList(0, last).stream()
                        .collect(Collectors.joining(", ", "", " " + say(conjunction) + " " + parts.get(last)));
    }

    String group(Group group) {
        return group(group.by().orElseThrow(), group.path());
    }

    String group(Break by, List<Category> path) {
        return names.plural(by, path).orElseGet(() -> say("respondents", say("quoted", label(path))));
    }

    private static String label(List<Category> path) {
        return path.stream().map(Category::label).collect(Collectors.joining(" / "));
    }
}
