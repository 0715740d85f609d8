package org.polder.examples.embedding;

import org.polder.interview.Prompt;

/**
 * What stands above the keys' work: the question, and how far the respondent is.
 *
 * @param name what is asked, in short
 * @param share how far the respondent is, from 0 to 1
 * @param question the question
 * @param hint the instruction below it; empty when there is none
 * @param part which part of the question is asked now; empty when it is asked as a whole
 */
record Heading(String name, double share, String question, String hint, String part) {
    private static final int BAR = 12;
    private static final int WHOLE = 100;

    static Heading of(Prompt prompt, double share) {
        return new Heading(
                prompt.id().value(), share, prompt.text(), prompt.hint().orElse(""), "");
    }

    Heading part(String words) {
        return new Heading(name, share, question, hint, words);
    }

    void draw(Paint paint, int width, Drawing.Sketch sketch) {
        String right = paint.bar(share, BAR) + String.format("%4d %%", Math.round(share * WHOLE));
        int between = Math.max(1, width - name.length() - right.length());
        sketch.add(paint.dim(name + " ".repeat(between) + right)).gap();
        sketch.words(question, width, paint::strong);
        if (!hint.isEmpty()) {
            sketch.words(hint, width, paint::dim);
        }
        sketch.gap();
        if (!part.isEmpty()) {
            sketch.words(part, width, paint::strong).gap();
        }
    }
}
