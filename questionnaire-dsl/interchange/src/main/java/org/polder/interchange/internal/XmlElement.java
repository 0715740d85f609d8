package org.polder.interchange.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An element read from a document.
 *
 * @param name its name without a prefix
 * @param namespace its namespace; empty when it has none
 * @param attributes the attributes by name without a prefix, those in no namespace first
 * @param content words and elements, in order
 * @param line where it stands
 */
public record XmlElement(
        String name,
        String namespace,
        ImmutableMap<String, String> attributes,
        ImmutableList<Content> content,
        int line) {

    /** Words or an element. */
    public record Content(String words, Optional<XmlElement> element) {
        public static Content of(String words) {
            return new Content(words, Optional.empty());
        }

        public static Content of(XmlElement element) {
            return new Content("", Optional.of(element));
        }
    }

    /** The elements directly in it. */
    public List<XmlElement> children() {
        return content.stream().flatMap(part -> part.element().stream()).toList();
    }

    /** The elements of this name directly in it. */
    public List<XmlElement> children(String wanted) {
        return children().stream().filter(child -> child.name.equals(wanted)).toList();
    }

    /** The first element of this name directly in it. */
    public Optional<XmlElement> child(String wanted) {
        return children(wanted).stream().findFirst();
    }

    /** An attribute, by its name without a prefix. */
    public Optional<String> attribute(String wanted) {
        return Optional.ofNullable(attributes.get(wanted));
    }

    /** The words directly in it, without those of elements in it. */
    public String words() {
        return content.stream()
                .map(Content::words)
                .collect(Collectors.joining())
                .strip();
    }
}
