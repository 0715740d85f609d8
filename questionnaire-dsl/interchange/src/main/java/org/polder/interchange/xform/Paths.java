package org.polder.interchange.xform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Works out paths. */
final class Paths {
    private Paths() {}

    /** Makes a path absolute that starts from a node, leaving out prefixes of namespaces. */
    static String absolute(String path, String self) {
        Deque<String> steps = new ArrayDeque<>();
        if (!path.startsWith("/")) {
            add(self, steps);
        }
        add(path, steps);
        StringBuilder absolute = new StringBuilder();
        for (Iterator<String> it = steps.descendingIterator(); it.hasNext(); ) {
            absolute.append('/').append(it.next());
        }
        return absolute.toString();
    }

    private static void add(String path, Deque<String> steps) {
        for (String step : path.split("/")) {
            if (step.equals("..")) {
                steps.poll();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.push(step.substring(step.indexOf(':') + 1));
            }
        }
    }
}
