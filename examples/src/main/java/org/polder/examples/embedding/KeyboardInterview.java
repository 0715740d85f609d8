package org.polder.examples.embedding;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.polder.answer.Answer;
import org.polder.fieldwork.Session;
import org.polder.interview.Interview;
import org.polder.interview.Prompt;
import org.polder.interview.Step;
import org.polder.message.Messages;
import org.polder.response.AsidePolicy;

/**
 * Holds one interview with somebody at a terminal, by its keys: arrows point, space and enter choose, and every
 * answer is kept before the next question shows.
 */
public final class KeyboardInterview {
    private final Session session;
    private final Messages messages;
    private final Terminal terminal;
    private final Paint paint;
    private final TerminalWords words;

    /**
     * Prepares to hold an interview.
     *
     * @param session the interview, new or gone on with
     * @param messages what the respondent reads when an answer is not taken
     * @param terminal the terminal; it stays open
     * @param colour whether colours are wanted
     */
    public KeyboardInterview(Session session, Messages messages, Terminal terminal, boolean colour) {
        this.session = session;
        this.messages = messages;
        this.terminal = terminal;
        this.paint = Paint.on(terminal, colour);
        this.words = TerminalWords.in(session.interview().language());
    }

    /** Asks until nothing is left to ask or the respondent stops. */
    public void run() {
        String key = PrivateKey.of(session).text();
        // It stays in the window after the interview, and when the process is killed.
        say(words.say("key", key));
        Leaving left;
        try (Screen screen = Screen.open(terminal)) {
            Dialogue dialogue = new Dialogue(screen, new Keys(terminal), paint, words);
            left = welcome(dialogue, key) == Leaving.STOP ? Leaving.STOP : interview(dialogue);
        }
        say(
                left == Leaving.STOP
                        ? words.say("stopped", key)
                        : Harmless.text(session.interview()
                                .screenOut()
                                .map(Prompt::text)
                                .orElseGet(() -> words.say("thanks"))));
    }

    private void say(String text) {
        terminal.writer().println(text);
        terminal.flush();
    }

    private Leaving welcome(Dialogue dialogue, String key) {
        Heading heading =
                new Heading("", session.interview().progress(), words.say("welcome"), words.say("key", key), "");
        return dialogue.ask(heading, new NoticePanel());
    }

    private Leaving interview(Dialogue dialogue) {
        while (session.interview().completed().isEmpty()) {
            Optional<Prompt> current = session.interview().current();
            if (current.isEmpty()) {
                session.complete(AsidePolicy.KEEP_APART);
            } else if (put(dialogue, current.get()) == Leaving.STOP) {
                return Leaving.STOP;
            }
        }
        return Leaving.DONE;
    }

    /** Puts one item until its answer is taken, or the respondent goes elsewhere. */
    private Leaving put(Dialogue dialogue, Prompt prompt) {
        session.shown(prompt.id());
        Heading heading = Heading.of(prompt, session.interview().progress());
        Asker asker = Askers.of(prompt);
        Answer before = asker.answer();
        while (true) {
            Leaving left = asker.ask(dialogue, heading);
            if (left == Leaving.BACK) {
                session.back();
            }
            if (left != Leaving.DONE) {
                return left;
            }
            Answer answer = asker.answer();
            if (stands(prompt, before, answer)) {
                session.forward();
                return Leaving.DONE;
            }
            Step step = session.answer(prompt.id(), answer);
            if (step.accepted()) {
                return Leaving.DONE;
            }
            if (step.confirmed().isPresent()) {
                Leaving confirmed = confirm(dialogue, heading, messages.of(step));
                if (confirmed == Leaving.DONE) {
                    session.confirm(prompt.id(), answer);
                }
                if (confirmed != Leaving.BACK) {
                    return confirmed;
                }
            }
            asker.refused(step.problems());
            dialogue.say(messages.of(step));
        }
    }

    /** Who came back to an answer and leaves it as it was goes on to the next item. */
    private boolean stands(Prompt prompt, Answer before, Answer answer) {
        Interview interview = session.interview();
        return interview.cameBackTo().isPresent()
                && interview.given().containsKey(prompt.id())
                && Objects.equals(before, answer);
    }

    private Leaving confirm(Dialogue dialogue, Heading heading, List<String> warnings) {
        dialogue.say(warnings);
        return dialogue.ask(heading, new ConfirmPanel(words.say("confirm.yes"), words.say("confirm.no")));
    }
}
