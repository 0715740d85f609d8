package org.polder.interchange.xform;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polder.interchange.internal.XmlElement;
import org.polder.name.ItemId;

/** Names the items of a form after its nodes, each by an id of its own. */
final class ItemNames {
    private static final Pattern ASKED_IN_BLOCK = Pattern.compile("([A-Za-z][A-Za-z0-9_-]{0,63})\\.([1-9][0-9]{0,5})");

    private final FormLosses losses;
    private final Set<String> taken = new HashSet<>();

    ItemNames(FormLosses losses) {
        this.losses = losses;
    }

    ItemId id(String path, XmlElement element) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        Matcher inBlock = ASKED_IN_BLOCK.matcher(name);
        String wanted = inBlock.matches() ? inBlock.group(1) + "[" + inBlock.group(2) + "]" : name;
        String found = ItemId.isAllowed(wanted) ? wanted : allowed(wanted);
        String free = found;
        for (int number = 2; !taken.add(free); number++) {
            free = found.substring(0, Math.min(found.length(), 58)).replaceAll("[\\[\\]]", "_") + "_" + number;
        }
        if (!free.equals(wanted)) {
            losses.add("name", element, free, "The node '" + path + "' is called '" + free + "' here");
        }
        return ItemId.of(free);
    }

    private static String allowed(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9_-]", "_");
        String begun = plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? "q" + plain : plain;
        return begun.substring(0, Math.min(begun.length(), 64));
    }
}
