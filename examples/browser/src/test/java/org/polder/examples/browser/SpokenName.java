package org.polder.examples.browser;

import com.microsoft.playwright.Locator;

/** What a screen reader says when it comes to a control: its own name, and that of the groups around it. */
final class SpokenName {
    private static final String NAMES = """
            (control) => {
                const text = (ids) => ids.split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
                const own = control.getAttribute("aria-label")
                    ?? (control.hasAttribute("aria-labelledby") ? text(control.getAttribute("aria-labelledby")) : undefined)
                    ?? [...control.labels].map((label) => label.textContent).join(" ");
                const groups = [];
                for (let group = control.parentElement; group !== null; group = group.parentElement) {
                    if (group.localName === "fieldset") {
                        groups.push(group.querySelector(":scope > legend")?.textContent ?? "");
                    }
                    if (group.hasAttribute("role") && group.hasAttribute("aria-labelledby")) {
                        groups.push(text(group.getAttribute("aria-labelledby")));
                    }
                }
                return [own, ...groups].join(" ").replace(/\\s+/g, " ");
            }
            """;

    private SpokenName() {}

    static String of(Locator control) {
        return String.valueOf(control.evaluate(NAMES));
    }
}
