package org.polder.interchange.xform;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polder.condition.Condition;
import org.polder.interchange.internal.XmlElement;
import org.polder.name.ItemId;

/** Reads who is asked what: the condition of a node and of all nodes it lies in. */
final class Relevance {
    private final Form form;
    private final Map<String, Meaning> nodes;
    private final FormLosses losses;
    private final Map<String, XmlElement> controls = new LinkedHashMap<>();
    private final Set<ItemId> ends = new HashSet<>();

    Relevance(Form form, Map<String, Meaning> nodes, FormLosses losses) {
        this.form = form;
        this.nodes = nodes;
        this.losses = losses;
        find(form.body());
    }

    private void find(XmlElement parent) {
        for (XmlElement child : parent.children()) {
            child.attribute("ref")
                    .filter(ref -> !ref.startsWith("jr:"))
                    .ifPresent(ref -> controls.putIfAbsent(Paths.absolute(ref, form.rootPath()), child));
            find(child);
        }
    }

    /** The control of a node. */
    Optional<XmlElement> control(String path) {
        return Optional.ofNullable(controls.get(path));
    }

    /** Notes an item that ends the interview: those after it are not asked anyway of whom it ends for. */
    void endsAt(ItemId item) {
        ends.add(item);
    }

    Condition of(ItemId item, String path, XmlElement control) {
        List<Logic> parts = new ArrayList<>();
        String at = path;
        while (at.length() > form.rootPath().length()) {
            logic(item, at, control).ifPresent(part -> parts.add(0, part));
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return whole(item, path, control, parts);
    }

    /** The condition of a node by itself. */
    Condition ofPart(ItemId item, String path, XmlElement control) {
        return whole(item, path, control, logic(item, path, control).stream().toList());
    }

    private Condition whole(ItemId item, String path, XmlElement control, List<Logic> parts) {
        Condition condition = reader(item, path, control).condition(new Logic.All(ImmutableList.copyOf(parts)));
        if (isPassed(condition)) {
            return Condition.always();
        }
        return condition instanceof Condition.And and
                ? Condition.all(
                        and.parts().stream().filter(part -> !isPassed(part)).toList())
                : condition;
    }

    private boolean isPassed(Condition condition) {
        return condition instanceof Condition.Not not
                && not.part() instanceof Condition.Asked asked
                && ends.contains(asked.item());
    }

    private Optional<Logic> logic(ItemId item, String path, XmlElement control) {
        return form.bind(path, "relevant")
                .map(expression -> reader(item, path, control).logic(expression));
    }

    private ConditionReader reader(ItemId item, String path, XmlElement control) {
        return new ConditionReader(
                nodes,
                path,
                what -> losses.add(
                        "routing",
                        control,
                        item.value(),
                        "`relevant` of '" + item + "' uses " + what
                                + ", not understood: that part is taken for true, so no fewer are asked; it reads `"
                                + shortened(form.bind(path, "relevant").orElse("")) + "`"));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 300
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 300)) + "…";
    }
}
