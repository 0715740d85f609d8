package org.polder.interchange.xform;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polder.condition.Condition;
import org.polder.interchange.internal.XmlElement;
import org.polder.model.OpenPart;
import org.polder.model.Option;
import org.polder.model.OptionKind;
import org.polder.text.Text;

/** Reads the options of a control, written with it or listed in an instance. */
final class OptionsReader {
    private static final Pattern LISTED =
            Pattern.compile("\\s*instance\\(\\s*['\"](?<id>[^'\"]*)['\"]\\s*\\)(?<steps>(?:/[\\w.-]+)+)(?<rest>.*)");
    private static final Pattern SHUFFLED = Pattern.compile("\\s*randomize\\((?<set>[^,]*?)(?:,[^,()]*)?\\)\\s*");
    private static final int LONGEST = 1_000;

    private final Form form;
    private final FormTexts texts;
    private final Map<String, Meaning> nodes;
    private final FormLosses losses;

    OptionsReader(Form form, FormTexts texts, Map<String, Meaning> nodes, FormLosses losses) {
        this.form = form;
        this.texts = texts;
        this.nodes = nodes;
        this.losses = losses;
    }

    /** Options, and their codes by the values that stand for them. */
    record Found(ImmutableList<Option> options, ImmutableMap<String, Integer> codes) {}

    /**
     * Reads the options of a control.
     *
     * @param item the item's name in messages
     * @param key what the keys of the options' texts begin with
     * @param path the path of the node that has our notes
     */
    Found read(XmlElement control, String item, String key, String path) {
        Map<String, Integer> codes = new LinkedHashMap<>();
        Map<String, XmlElement> labels = new LinkedHashMap<>();
        Map<String, String> refs = new LinkedHashMap<>();
        for (XmlElement choice : control.children("item")) {
            choice.child("value").ifPresent(value -> {
                labels.put(value.words(), choice.child("label").orElse(choice));
                refs.put(value.words(), "");
            });
        }
        control.child("itemset").ifPresent(set -> listed(set, item, labels, refs));
        boolean numbered = labels.keySet().stream().allMatch(value -> value.matches("[1-9][0-9]{0,5}"));
        if (!numbered && !labels.isEmpty()) {
            losses.add(
                    "values",
                    control,
                    item,
                    "The options of '" + item + "' have values that are no codes: they are numbered from 1, "
                            + labels.keySet());
        }
        for (String value : labels.keySet()) {
            codes.put(value, numbered ? Integer.parseInt(value) : codes.size() + 1);
        }
        ImmutableList.Builder<Option> options = ImmutableList.builder();
        codes.forEach((value, code) -> {
            XmlElement label = labels.get(value);
            Text text = label.name().equals("label") || !refs.get(value).isEmpty()
                    ? refs.get(value).isEmpty()
                            ? texts.text(key + "." + code, item, label)
                            : texts.lookedUp(key + "." + code, item, label, refs.get(value))
                                    .orElseGet(() -> texts.plain(key + "." + code, label.words()))
                    : texts.plain(key + "." + code, value);
            options.add(option(Option.of(code, text), item, path, control));
        });
        return new Found(options.build(), ImmutableMap.copyOf(codes));
    }

    private void listed(XmlElement set, String item, Map<String, XmlElement> labels, Map<String, String> refs) {
        Matcher matcher =
                LISTED.matcher(shuffled(set).orElse(set.attribute("nodeset").orElse("")));
        Optional<XmlElement> instance =
                matcher.matches() ? Optional.ofNullable(form.instances().get(matcher.group("id"))) : Optional.empty();
        if (instance.isEmpty()) {
            losses.add(
                    "itemset",
                    set,
                    item,
                    "The options of '" + item + "' come from "
                            + set.attribute("nodeset").orElse("nowhere") + ", which is not in the form");
            return;
        }
        if (!matcher.group("rest").isBlank()) {
            losses.add(
                    "choice-filter",
                    set,
                    item,
                    "The options of '" + item + "' are filtered by "
                            + matcher.group("rest").strip() + ": all are shown to everyone");
        }
        List<XmlElement> found = List.of(instance.get());
        for (String step : matcher.group("steps").substring(1).split("/")) {
            found = found.stream().flatMap(one -> one.children(step).stream()).toList();
        }
        String valueName =
                set.child("value").flatMap(value -> value.attribute("ref")).orElse("name");
        String labelRef =
                set.child("label").flatMap(label -> label.attribute("ref")).orElse("label");
        Matcher looked = Pattern.compile("jr:itext\\((?<name>[\\w.-]+)\\)").matcher(labelRef);
        String labelName = looked.matches() ? looked.group("name") : labelRef;
        for (XmlElement choice : found) {
            Optional<XmlElement> label = choice.child(labelName);
            choice.child(valueName).ifPresent(value -> {
                labels.put(value.words(), label.orElse(value));
                refs.put(
                        value.words(),
                        looked.matches() && label.isPresent()
                                ? "jr:itext('" + label.get().words() + "')"
                                : "-");
            });
        }
    }

    /** What a set of options is when it is shown in an order drawn by lot. */
    static Optional<String> shuffled(XmlElement set) {
        Matcher matcher = SHUFFLED.matcher(set.attribute("nodeset").orElse(""));
        return matcher.matches() ? Optional.of(matcher.group("set")) : Optional.empty();
    }

    private boolean noted(String path, String note, int code) {
        return form.note(path, note)
                .filter(codes -> Arrays.asList(codes.split(" ")).contains(String.valueOf(code)))
                .isPresent();
    }

    private Option option(Option plain, String item, String path, XmlElement control) {
        Option option = plain;
        int code = plain.code();
        for (OptionKind kind : OptionKind.values()) {
            option = noted(path, Notes.name(kind), code) ? option.kind(kind) : option;
        }
        option = noted(path, "exclusive", code) ? option.alone() : option;
        option = noted(path, "anchored", code) ? option.anchor() : option;
        String open = path + ".text" + code;
        if (form.binds().containsKey(open)) {
            option = option.open(open(open, item, control));
        }
        String name = path.substring(form.rootPath().length() + 1);
        Optional<String> shown = form.bind(form.rootPath() + "/_shown." + name + "." + code, "calculate");
        return shown.isPresent() ? option.askedIf(shown(shown.get(), item, control)) : option;
    }

    private Condition shown(String calculate, String item, XmlElement control) {
        ConditionReader reader = new ConditionReader(
                nodes,
                form.rootPath(),
                what -> losses.add(
                        "routing", control, item, "An option of '" + item + "' uses " + what + ", not understood"));
        try {
            return XPathParser.parse(calculate) instanceof XPath.Call call
                            && call.name().equals("if")
                    ? reader.condition(reader.logic(call.arguments().get(0)))
                    : Condition.always();
        } catch (XPathParser.Unreadable unreadable) {
            return Condition.always();
        }
    }

    private OpenPart open(String path, String item, XmlElement control) {
        Bounds bounds = new Bounds(
                nodes,
                path,
                what -> losses.add(
                        "constraint", control, item, "An open part of '" + item + "' uses " + what + ", left out"));
        form.bind(path, "constraint").ifPresent(bounds::read);
        String type = form.bind(path, "type").orElse("string");
        if (type.equals("int") || type.equals("decimal")) {
            return new OpenPart.Number(
                    bounds.least.orElse(BigDecimal.ZERO),
                    bounds.most.orElse(BigDecimal.valueOf(Integer.MAX_VALUE)),
                    form.note(path, "decimals").map(Integer::parseInt).orElse(0));
        }
        return new OpenPart.Words(bounds.longest.map(BigDecimal::intValue).orElse(LONGEST));
    }
}
