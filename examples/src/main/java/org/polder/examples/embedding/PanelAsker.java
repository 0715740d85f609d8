package org.polder.examples.embedding;

import java.util.function.Supplier;
import org.polder.answer.Answer;

/** Asks an item that one panel can hold. */
final class PanelAsker implements Asker {
    private final Panel panel;
    private final Supplier<Answer> answer;

    PanelAsker(Panel panel, Supplier<Answer> answer) {
        this.panel = panel;
        this.answer = answer;
    }

    @Override
    public Leaving ask(Dialogue dialogue, Heading heading) {
        return dialogue.ask(heading, panel);
    }

    @Override
    public Answer answer() {
        return answer.get();
    }
}
