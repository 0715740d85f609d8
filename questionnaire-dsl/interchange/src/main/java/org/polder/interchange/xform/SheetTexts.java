package org.polder.interchange.xform;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polder.interchange.internal.Losses;
import org.polder.interchange.internal.XmlElement;
import org.polder.problem.Place;

/** Writes the texts of a form as cells: words that are computed become lines of their own, which the cell names. */
final class SheetTexts {
    /** How the lines of computed words begin. */
    static final String COMPUTED = "_text.";

    private static final Pattern LOOKED_UP = Pattern.compile("jr:itext\\('(?<id>[^']*)'\\)");
    private static final Pattern ALTERED = Pattern.compile("[\u2018\u2019\u201C\u201D\u00A0]");

    private final Form form;
    private final SheetNames names;
    private final SheetExpressions expressions;
    private final Losses losses;
    private final Map<String, String> computed = new LinkedHashMap<>();
    private final Map<String, String> headings = new LinkedHashMap<>();

    SheetTexts(Form form, SheetNames names, SheetExpressions expressions, Losses losses) {
        this.form = form;
        this.names = names;
        this.expressions = expressions;
        this.losses = losses;
        form.translations().keySet().forEach(tag -> headings.put(tag, language(tag)));
    }

    /** How a column calls a language: by its own name, with its tag in brackets. */
    private static String language(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String name = locale.getDisplayLanguage(locale);
        boolean plain = name.chars().allMatch(c -> Character.isLetter(c) || c == ' ') && !name.isBlank();
        return plain ? name.substring(0, 1).toUpperCase(locale) + name.substring(1) + " (" + tag + ")" : tag;
    }

    /** The language that comes first, as its columns call it. */
    String first() {
        return headings.values().iterator().next();
    }

    /** The columns of words of one sort. */
    List<String> columns(String sort) {
        return headings.values().stream()
                .map(language -> sort + "::" + language)
                .toList();
    }

    /** The cells of a text that an expression looks up, by column. */
    ImmutableMap<String, String> cells(String sort, String lookUp, String owner) {
        Matcher matcher = LOOKED_UP.matcher(lookUp);
        Map<String, String> cells = new LinkedHashMap<>();
        if (matcher.matches()) {
            String id = matcher.group("id");
            headings.forEach((tag, heading) -> Optional.ofNullable(
                            form.translations().get(tag).get(id))
                    .flatMap(text -> text.child("value"))
                    .map(value -> words(value, owner))
                    .filter(words -> !words.isBlank())
                    .ifPresent(words -> cells.put(sort + "::" + heading, words)));
        }
        return ImmutableMap.copyOf(cells);
    }

    private String words(XmlElement value, String owner) {
        if (value.content().stream().anyMatch(SheetTexts::isAltered)) {
            losses.add(
                    "typography",
                    Place.item(owner),
                    "A text of '" + owner
                            + "' has typographic quotation marks or spaces: tools that turn a workbook into"
                            + " a form make them plain");
        }
        StringBuilder words = new StringBuilder();
        for (XmlElement.Content part : value.content()) {
            words.append(part.element()
                    .map(output -> put(output.attribute("value").orElse("''")))
                    .orElseGet(() -> literal(part.words())));
        }
        return words.toString();
    }

    private String put(String expression) {
        return names.of(expression).isPresent()
                ? expressions.reference(expression)
                : "${" + computed(expressions.outward(expression)) + "}";
    }

    private static boolean isAltered(XmlElement.Content part) {
        String words =
                part.element().flatMap(output -> output.attribute("value")).orElse(part.words());
        return ALTERED.matcher(words).find();
    }

    private String literal(String words) {
        // What looks like a name would be taken for one.
        return words.contains("${") ? put(SheetExpressions.literal(words)) : words;
    }

    private String computed(String formula) {
        return computed.computeIfAbsent(formula, key -> COMPUTED + (computed.size() + 1));
    }

    /** The names of the lines of computed words, by what computes them. */
    ImmutableMap<String, String> computed() {
        return ImmutableMap.copyOf(computed);
    }
}
