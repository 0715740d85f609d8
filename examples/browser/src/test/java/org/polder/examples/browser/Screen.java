package org.polder.examples.browser;

import com.microsoft.playwright.Browser;

/** The sizes of screen that respondents have. */
enum Screen {
    PHONE(390, 844, true),
    DESKTOP(1280, 900, false);

    private final int width;
    private final int height;
    private final boolean touched;

    Screen(int width, int height, boolean touched) {
        this.width = width;
        this.height = height;
        this.touched = touched;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setIsMobile(touched)
                .setHasTouch(touched);
    }
}
