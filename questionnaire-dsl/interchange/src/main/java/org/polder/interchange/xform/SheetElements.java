package org.polder.interchange.xform;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.polder.interchange.internal.XmlElement;

/** Makes the elements that lines of a sheet stand for; their namespace tells which sheet, and their line the line. */
final class SheetElements {
    private static final String SHEET = "urn:polder:sheet:";

    private final String sheet;
    private final int line;

    SheetElements(String sheet, int line) {
        this.sheet = sheet;
        this.line = line;
    }

    XmlElement of(String name, Map<String, String> attributes, List<XmlElement.Content> content) {
        return new XmlElement(
                name, SHEET + sheet, ImmutableMap.copyOf(attributes), ImmutableList.copyOf(content), line);
    }

    XmlElement holding(String name, Map<String, String> attributes, List<XmlElement> children) {
        return of(
                name, attributes, children.stream().map(XmlElement.Content::of).toList());
    }

    XmlElement words(String name, String words) {
        return of(name, Map.of(), List.of(XmlElement.Content.of(words)));
    }

    /** How messages call the document, or the sheet of it, that an element is from. */
    static String source(String document, XmlElement element) {
        return element.namespace().startsWith(SHEET)
                ? Sheet.source(document, element.namespace().substring(SHEET.length()))
                : document;
    }
}
