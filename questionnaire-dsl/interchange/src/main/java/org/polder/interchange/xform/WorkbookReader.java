package org.polder.interchange.xform;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.polder.interchange.internal.HardenedXml;
import org.polder.interchange.internal.XmlElement;

/**
 * Reads the sheets of a workbook (XLSX) of unknown origin.
 *
 * <p>This is no task for a library meant for workbooks one trusts: those take the places of cells and the numbers of texts
 * at their word, and a few bytes then ask for gigabytes.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-376/">ECMA-376, part 1,
 *     SpreadsheetML</a>
 */
final class WorkbookReader {
    private static final String WORKBOOK = "xl/workbook.xml";

    private final String source;
    private final ImmutableMap<String, byte[]> parts;

    private WorkbookReader(String source, ImmutableMap<String, byte[]> parts) {
        this.source = source;
        this.parts = parts;
    }

    /** The sheets by lower-case name, those of other names left out; a single sheet counts as the first name. */
    static ImmutableMap<String, Sheet> read(String source, InputStream document, List<String> names) {
        return new WorkbookReader(source, Archive.parts(source, document)).sheets(names);
    }

    private Optional<XmlElement> part(String path) {
        return Optional.ofNullable(parts.get(path.toLowerCase(Locale.ROOT)))
                .map(bytes -> HardenedXml.read(source + ", part " + path, new ByteArrayInputStream(bytes)));
    }

    private ImmutableMap<String, Sheet> sheets(List<String> names) {
        String path = targets("").values().stream()
                .filter(target -> target.toLowerCase(Locale.ROOT).endsWith("workbook.xml"))
                .findFirst()
                .orElse(WORKBOOK);
        XmlElement workbook = part(path)
                .orElseThrow(() -> Archive.refused(source, "is no workbook (.xlsx): it has no part '" + path + "'"));
        Map<String, String> targets = targets(path);
        List<XmlElement> found =
                workbook.child("sheets").map(sheets -> sheets.children("sheet")).orElse(List.of());
        SheetReader reader = new SheetReader(source, texts(targets));
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        Set<String> wanted = Set.copyOf(names);
        for (XmlElement sheet : found) {
            String name = sheet.attribute("name").orElse("").strip();
            String key = found.size() == 1 ? names.get(0) : name.toLowerCase(Locale.ROOT);
            if (wanted.contains(key) && !sheets.containsKey(key)) {
                Optional<XmlElement> content =
                        sheet.attribute("id").map(targets::get).flatMap(this::part);
                sheets.put(
                        key,
                        reader.read(
                                name,
                                content.orElseThrow(() -> Archive.refused(
                                        source, "names a sheet '" + name + "', of which it holds nothing"))));
            }
        }
        return ImmutableMap.copyOf(sheets);
    }

    /** Where the parts are that a part names, by the name it has for them. */
    private Map<String, String> targets(String path) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        Map<String, String> targets = new LinkedHashMap<>();
        part(folder + "_rels/" + path.substring(folder.length()) + ".rels")
                .ifPresent(found -> found.children("Relationship")
                        .forEach(one -> targets.put(
                                one.attribute("Id").orElse(""),
                                resolved(folder, one.attribute("Target").orElse("")))));
        return targets;
    }

    private static String resolved(String folder, String target) {
        Deque<String> steps = new ArrayDeque<>();
        String whole = target.startsWith("/") ? target : folder + target;
        for (String step : whole.split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    private ImmutableList<String> texts(Map<String, String> targets) {
        Optional<XmlElement> table = targets.values().stream()
                .filter(target -> target.toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml"))
                .findFirst()
                .flatMap(this::part);
        List<String> texts = new ArrayList<>();
        table.ifPresent(all -> all.children("si").forEach(text -> texts.add(words(text))));
        return ImmutableList.copyOf(texts);
    }

    /** The words of a text, which may stand in several runs; how they are pronounced is left out. */
    static String words(XmlElement text) {
        StringBuilder words = new StringBuilder();
        for (XmlElement part : text.children()) {
            if (part.name().equals("t")) {
                words.append(SheetXml.unescaped(
                        part.content().stream().map(XmlElement.Content::words).collect(Collectors.joining())));
            } else if (part.name().equals("r")) {
                words.append(words(part));
            }
        }
        return words.toString();
    }
}
