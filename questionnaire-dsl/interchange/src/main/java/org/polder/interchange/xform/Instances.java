package org.polder.interchange.xform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polder.interchange.internal.XmlText;

/** Writes the instances of a form: the nodes that hold answers, and our notes on them. */
final class Instances {
    private final XmlText xml;
    private final List<Bind> binds;
    private final boolean countsDays;

    /**
     * Prepares to write.
     *
     * @param countsDays whether conditions look at the day of the interview
     */
    Instances(XmlText xml, List<Bind> binds, boolean countsDays) {
        this.xml = xml;
        this.binds = binds;
        this.countsDays = countsDays;
    }

    void data(Map<String, String> attributes, Map<String, String> values, String name) {
        xml.open("data", attributes);
        if (countsDays) {
            node(Nodes.TODAY, values.getOrDefault(Nodes.path(Nodes.TODAY), ""));
        }
        instance(values);
        xml.open(FormWriter.META);
        node(FormWriter.INSTANCE_ID, name);
        xml.close().close();
    }

    private void node(String name, String value) {
        if (value.isEmpty()) {
            xml.empty(name, Map.of());
        } else {
            xml.leaf(name, Map.of(), XmlText.escaped(value));
        }
    }

    private void instance(Map<String, String> values) {
        String within = "";
        for (Bind bind : binds) {
            String name = bind.path().substring(Nodes.ROOT.length() + 1);
            int slash = name.indexOf('/');
            String group = slash < 0 ? "" : name.substring(0, slash);
            if (!group.equals(within) && !within.isEmpty()) {
                xml.close();
            }
            within = group;
            if (bind.isGroup()) {
                xml.open(name);
                within = name;
            } else {
                node(name.substring(slash + 1), values.getOrDefault(bind.path(), ""));
            }
        }
        if (!within.isEmpty()) {
            xml.close();
        }
    }

    /** An instance beside the answers is the place where no other reader minds what it does not know. */
    void notes() {
        xml.open("instance", Map.of("id", Notes.INSTANCE));
        xml.open("notes", Map.of("xmlns", Notes.NAMESPACE));
        for (Bind bind : binds) {
            if (!bind.notes().isEmpty()) {
                Map<String, String> attributes = new LinkedHashMap<>();
                attributes.put("for", bind.path());
                attributes.putAll(bind.notes());
                xml.empty("node", attributes);
            }
        }
        xml.close().close();
    }
}
