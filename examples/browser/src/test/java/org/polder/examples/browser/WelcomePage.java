package org.polder.examples.browser;

import com.microsoft.playwright.Page;
import org.polder.name.Language;

/** The page on which an interview begins. */
record WelcomePage(Page page) {

    /** Begins an interview in a language. */
    void begin(Language language) {
        page.locator("form[action='/start'] [name=language][value=" + language + "]")
                .check();
        page.locator("form[action='/start'] button[type=submit]").click();
    }
}
