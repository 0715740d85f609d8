package org.polder.examples.browser.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Looks at a page for anything that would run, load or send something that its makers did not put there. */
final class HarmlessPage {
    private static final ImmutableSet<String> ADDRESSES = ImmutableSet.of(
            "href", "src", "action", "formaction", "srcset", "data", "poster", "background", "xlink:href");
    private static final ImmutableSet<String> FOREIGN =
            ImmutableSet.of("iframe", "object", "embed", "base", "frame", "math", "style", "template", "marquee");

    private HarmlessPage() {}

    static void check(String what, Document page) {
        ImmutableList.Builder<String> dangers = ImmutableList.builder();
        for (Element element : page.getAllElements()) {
            String name = element.normalName();
            if (FOREIGN.contains(name)
                    || name.equals("script") && !element.attr("src").startsWith("/")
                    || name.equals("script") && !element.data().isBlank()
                    || name.equals("meta") && element.attr("http-equiv").equalsIgnoreCase("refresh")) {
                dangers.add(element.outerHtml());
            }
            for (Attribute attribute : element.attributes()) {
                if (isDangerous(attribute)) {
                    dangers.add(name + " " + attribute.html());
                }
            }
        }
        assertThat(dangers.build()).as("Dangers in %s", what).isEmpty();
    }

    private static boolean isDangerous(Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue();
        boolean elsewhere = ADDRESSES.contains(name)
                && !(value.startsWith("/") && !value.startsWith("//"))
                && !value.startsWith("#")
                && !value.equals("data:,");
        return name.startsWith("on") || name.equals("style") || name.equals("srcdoc") || elsewhere;
    }

    /** The elements and names of attributes, without any words: what somebody wrote must not change it. */
    static String skeleton(Document page) {
        StringBuilder skeleton = new StringBuilder();
        for (Element element : page.getAllElements()) {
            skeleton.append(element.parents().size()).append(' ').append(element.normalName());
            element.attributes().forEach(attribute -> skeleton.append(' ').append(attribute.getKey()));
            skeleton.append('\n');
        }
        return skeleton.toString();
    }
}
