package org.polder.interchange.xform;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.interchange.internal.XmlElement;

/** Reads the lists of choices, as the items of a control. */
final class SheetChoices {
    private final Sheet sheet;
    private final SheetWords words;
    private final SheetLosses losses;
    private final Map<String, Map<String, XmlElement>> lists = new LinkedHashMap<>();
    private final Map<String, XmlElement> others = new LinkedHashMap<>();

    SheetChoices(Sheet sheet, SheetWords words, SheetLosses losses) {
        this.sheet = sheet;
        this.words = words;
        this.losses = losses;
        Map<String, Column> columns = Column.of(sheet);
        sheet.lines().forEach(line -> choice(new Cells(line, columns)));
    }

    private void choice(Cells cells) {
        Optional<String> list = cells.cell("list_name");
        Optional<String> name = cells.cell("name");
        if (list.isEmpty() || name.isEmpty()) {
            losses.add(
                    "choice",
                    cells.line(),
                    name.or(() -> list).orElse(""),
                    "This choice has no " + (list.isEmpty() ? "list_name" : "name") + ": it is left out");
            return;
        }
        SheetWords.Spot spot = new SheetWords.Spot(sheet.name(), cells.line(), name.get(), losses);
        SheetElements elements = spot.elements();
        XmlElement value = elements.words("value", name.get());
        ImmutableMap<String, String> label = cells.words("label");
        List<XmlElement> parts = label.isEmpty()
                ? List.of(value)
                : List.of(words.element("label", "choice:" + cells.line(), label, spot), value);
        XmlElement earlier = lists.computeIfAbsent(list.get(), key -> new LinkedHashMap<>())
                .putIfAbsent(name.get(), elements.holding("item", Map.of(), parts));
        if (earlier != null) {
            losses.add(
                    "choice",
                    cells.line(),
                    name.get(),
                    "The list '" + list.get() + "' has the choice '" + name.get() + "' twice: the second is left out");
        }
    }

    /** The choices of a list; nothing where there is no such list. */
    Optional<ImmutableList<XmlElement>> list(String name) {
        return Optional.ofNullable(lists.get(name)).map(choices -> ImmutableList.copyOf(choices.values()));
    }

    /** The choices of a list and, where it has none of that name, one more: other. */
    Optional<ImmutableList<XmlElement>> withOther(String name) {
        return list(name)
                .map(choices -> lists.get(name).containsKey("other")
                        ? choices
                        : ImmutableList.<XmlElement>builder()
                                .addAll(choices)
                                .add(others.computeIfAbsent(name, this::other))
                                .build());
    }

    private XmlElement other(String list) {
        SheetElements elements = new SheetElements(sheet.name(), 1);
        return elements.holding(
                "item", Map.of(), List.of(elements.words("label", "Other"), elements.words("value", "other")));
    }
}
