package org.polder.interchange.xform;

import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names the nodes of a form in an XLSForm, where every name stands once, whatever group it lies in. */
final class SheetNames {
    /** What XLSForm keeps for itself. */
    private static final Set<String> RESERVED = Set.of("meta");

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> renamed = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    SheetNames(Iterable<String> paths) {
        for (String path : paths) {
            String node = path.substring(Nodes.ROOT.length() + 1);
            // No item has a full stop in its name.
            String name = node.replace('/', '.');
            if (RESERVED.contains(name)) {
                name = name + ".node";
                renamed.put(name, node);
            }
            names.put(path, name);
            taken.add(name.toLowerCase(Locale.ROOT));
        }
    }

    Optional<String> of(String path) {
        return Optional.ofNullable(names.get(path));
    }

    /** The nodes whose names are not those of their lines, by the latter. */
    ImmutableMap<String, String> renamed() {
        return ImmutableMap.copyOf(renamed);
    }

    /** A name for a line that is no node, as near as can be to a wanted one. */
    String free(String wanted) {
        String plain = wanted.replaceAll("[^A-Za-z0-9_-]", "_");
        String begun = plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? "p" + plain : plain;
        String name = RESERVED.contains(begun.toLowerCase(Locale.ROOT)) ? begun + "_" : begun;
        String free = name;
        for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
            free = name + "_" + number;
        }
        return free;
    }
}
