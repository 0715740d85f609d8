package org.polder.interchange.xform;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polder.condition.Condition;
import org.polder.interchange.internal.XmlElement;
import org.polder.name.Language;
import org.polder.name.TextKey;
import org.polder.text.Text;
import org.polder.text.TextBundle;
import org.polder.text.Variant;

/** Reads the texts of a form, in all its languages. */
final class FormTexts {
    private static final Pattern LOOKED_UP = Pattern.compile("\\s*jr:itext\\(\\s*['\"](?<id>[^'\"]*)['\"]\\s*\\)\\s*");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})\\)");

    private final Form form;
    private final Map<String, Meaning> nodes;
    private final FormLosses losses;
    private final ImmutableList<Language> languages;
    private final List<String> names;
    private final Map<Language, Map<String, String>> wordings = new LinkedHashMap<>();

    FormTexts(Form form, Map<String, Meaning> nodes, FormLosses losses) {
        this.form = form;
        this.nodes = nodes;
        this.losses = losses;
        this.names = form.translations().isEmpty()
                ? List.of("en")
                : List.copyOf(form.translations().keySet());
        Set<Language> all = new LinkedHashSet<>();
        for (String name : names) {
            Language language = language(name);
            all.add(all.contains(language) ? Language.of("und-" + "x" + (all.size() + 10)) : language);
        }
        this.languages = ImmutableList.copyOf(all);
        languages.forEach(language -> wordings.put(language, new TreeMap<>()));
    }

    private Language language(String name) {
        Matcher bracketed = IN_BRACKETS.matcher(name);
        try {
            return Language.of(bracketed.find() ? bracketed.group(1) : LanguageNames.tag(name));
        } catch (IllegalArgumentException noTag) {
            losses.add("language", form.body(), name, "The language '" + name + "' has no tag: it is called 'und'");
            return Language.of("und");
        }
    }

    List<TextBundle> bundles() {
        return wordings.entrySet().stream()
                .map(entry -> TextBundle.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Reads the label, hint or message that stands in an element or is looked up by it. */
    Text text(String key, String item, XmlElement element) {
        return text(key, item, element, element.attribute("ref").orElse(""));
    }

    /** Reads a text that an expression looks up. */
    Optional<Text> lookedUp(String key, String item, XmlElement element, String expression) {
        return LOOKED_UP.matcher(expression).matches()
                ? Optional.of(text(key, item, element, expression))
                : Optional.empty();
    }

    private Text text(String key, String item, XmlElement element, String ref) {
        Matcher matcher = LOOKED_UP.matcher(ref);
        Gathered gathered = new Gathered(key, item, element);
        for (int i = 0; i < languages.size(); i++) {
            XmlElement content = element;
            if (matcher.matches() && !form.translations().isEmpty()) {
                content = Optional.ofNullable(
                                form.translations().get(names.get(i)).get(matcher.group("id")))
                        .map(text -> value(item, text))
                        .orElse(element);
            }
            gathered.add(languages.get(i), content);
        }
        return gathered.text();
    }

    private XmlElement value(String item, XmlElement text) {
        List<XmlElement> values = text.children("value");
        values.stream()
                .flatMap(value -> value.attribute("form").stream())
                .filter(kind -> !kind.equals("long") && !kind.equals("guidance"))
                .forEach(kind ->
                        losses.add("media", text, item, "A label has a form '" + kind + "', which is left out"));
        return values.stream()
                .filter(value -> value.attribute("form").isEmpty())
                .findFirst()
                .or(() -> values.stream().findFirst())
                .orElse(text);
    }

    /** The one node whose value is all that a label says. */
    Optional<String> only(XmlElement label) {
        Matcher matcher = LOOKED_UP.matcher(label.attribute("ref").orElse(""));
        XmlElement content = matcher.matches() && !form.translations().isEmpty()
                ? Optional.ofNullable(form.translations().get(names.get(0)).get(matcher.group("id")))
                        .flatMap(text -> text.child("value"))
                        .orElse(label)
                : label;
        List<XmlElement> parts = content.children();
        return parts.size() == 1 && content.words().isEmpty() ? parts.get(0).attribute("value") : Optional.empty();
    }

    /** A label without words. */
    Text plain(String key, String words) {
        languages.forEach(language -> put(language, key, WordReader.literal(words)));
        return Text.of(key);
    }

    /** Forgets the wordings of a text that nobody reads. */
    void drop(Text text) {
        text.keys().forEach(key -> wordings.values().forEach(all -> all.remove(key.value())));
    }

    private void put(Language language, String key, String pattern) {
        wordings.get(language).put(key, pattern);
    }

    /** One text, put together from its wordings in all languages. */
    private final class Gathered {
        private final String key;
        private final String item;
        private final XmlElement element;
        private final WordReader reader = new WordReader(form, nodes);
        private List<Condition> conditions = List.of();
        private boolean otherwise = true;

        Gathered(String key, String item, XmlElement element) {
            this.key = key;
            this.item = item;
            this.element = element;
        }

        void add(Language language, XmlElement content) {
            List<XmlElement> outputs = content.children("output");
            Optional<String> only = outputs.size() == 1 && content.words().isEmpty()
                    ? outputs.get(0).attribute("value")
                    : Optional.empty();
            Optional<Variants> variants = only.flatMap(this::variants);
            if (variants.isPresent()) {
                Variants found = variants.get();
                conditions = found.conditions();
                otherwise = !found.otherwise().isEmpty();
                for (int i = 0; i < found.wordings().size(); i++) {
                    put(language, variant(i).value(), found.wordings().get(i));
                }
                if (otherwise) {
                    put(language, key, found.otherwise());
                }
                return;
            }
            StringBuilder pattern = new StringBuilder();
            for (XmlElement.Content part : content.content()) {
                pattern.append(WordReader.literal(part.words()));
                part.element()
                        .filter(output -> output.name().equals("output"))
                        .ifPresent(output ->
                                pattern.append(blank(output.attribute("value").orElse(""))));
            }
            put(language, key, pattern.toString().strip());
        }

        private TextKey variant(int number) {
            return TextKey.of(key + "@v" + (number + 1));
        }

        private String blank(String expression) {
            try {
                XPath parsed = XPathParser.parse(expression);
                return reader.words(parsed).or(() -> reader.computed(parsed)).orElseGet(() -> lost(expression));
            } catch (XPathParser.Unreadable unreadable) {
                return lost(expression);
            }
        }

        private String lost(String expression) {
            losses.add("output", element, item, "A label puts in '" + expression + "', which is left out");
            return "…";
        }

        private record Variants(List<Condition> conditions, List<String> wordings, String otherwise) {}

        /** Our own form of a text that differs by respondent: if(…, words, if(…, words, words)). */
        private Optional<Variants> variants(String expression) {
            try {
                XPath at = XPathParser.parse(expression);
                List<Condition> found = new ArrayList<>();
                List<String> words = new ArrayList<>();
                boolean[] whole = {true};
                while (at instanceof XPath.Call call
                        && call.name().equals("if")
                        && call.arguments().size() == 3) {
                    Optional<String> then = reader.words(call.arguments().get(1));
                    ConditionReader reader = new ConditionReader(nodes, form.rootPath(), what -> whole[0] = false);
                    found.add(reader.logic(call.arguments().get(0)).condition());
                    words.add(then.orElse(""));
                    whole[0] &= then.isPresent();
                    at = call.arguments().get(2);
                }
                Optional<String> last = reader.words(at);
                return found.isEmpty() || !whole[0] || last.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Variants(found, words, last.get()));
            } catch (XPathParser.Unreadable unreadable) {
                return Optional.empty();
            }
        }

        Text text() {
            ImmutableList.Builder<Variant> variants = ImmutableList.builder();
            for (int i = 0; i < conditions.size(); i++) {
                variants.add(new Variant(conditions.get(i), variant(i)));
            }
            Optional<TextKey> last = otherwise ? Optional.of(TextKey.of(key)) : Optional.empty();
            return new Text(variants.build(), last, reader.fills());
        }
    }
}
