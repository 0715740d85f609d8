package org.polder.examples.embedding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import org.polder.answer.Answer;
import org.polder.answer.Reply;
import org.polder.fieldwork.Session;
import org.polder.interview.Interview;
import org.polder.interview.Prompt;
import org.polder.interview.Step;
import org.polder.message.Messages;
import org.polder.model.DateQuestion;
import org.polder.model.Item;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.response.AsidePolicy;

/**
 * Holds one interview with somebody who types: an empty line leaves a question open or goes on, {@code <} goes back,
 * {@code ?} explains.
 */
public final class TerminalInterview {
    private static final int WHOLE = 100;

    private final Session session;
    private final Messages messages;
    private final BufferedReader in;
    private final PrintWriter out;
    private final TerminalWords words;

    /** An answer that the respondent was asked to confirm; giving it once more confirms it. */
    private Optional<Reply> doubted = Optional.empty();

    /**
     * Prepares to hold an interview.
     *
     * @param session the interview, new or gone on with
     * @param messages what the respondent reads when an answer is not taken
     * @param in what the respondent types, line by line
     * @param out what the respondent reads
     */
    public TerminalInterview(Session session, Messages messages, BufferedReader in, PrintWriter out) {
        this.session = session;
        this.messages = messages;
        this.in = in;
        this.out = out;
        this.words = TerminalWords.in(session.interview().language());
    }

    /**
     * Asks until nothing is left to ask or the respondent stops typing.
     *
     * @throws IOException when what is typed cannot be read
     */
    public void run() throws IOException {
        out.println(words.say("key", PrivateKey.of(session).text()));
        out.println(words.say("keys"));
        Optional<Prompt> shown = Optional.empty();
        while (!session.interview().completed().isPresent()) {
            Optional<Prompt> current = session.interview().current();
            if (current.isEmpty()) {
                session.complete(AsidePolicy.KEEP_APART);
                continue;
            }
            Prompt prompt = current.get();
            if (!current.equals(shown)) {
                session.shown(prompt.id());
                show(prompt);
                shown = current;
            }
            // Whoever sees this sign knows that everything typed before it is kept.
            out.print("> ");
            out.flush();
            String line = in.readLine();
            if (line == null) {
                out.println();
                out.println(words.say("stopped", PrivateKey.of(session).text()));
                return;
            }
            take(prompt, line.strip());
        }
        say(session.interview().screenOut().map(Prompt::text).orElseGet(() -> words.say("thanks")));
    }

    private void take(Prompt prompt, String line) {
        switch (line) {
            case "?" -> out.println(words.say(prompt.item().accept(TypingHelp.INSTANCE)));
            case "<" -> session.back();
            case "" -> goOn(prompt.item());
            default -> answer(prompt.item(), TypedAnswer.to(prompt.item(), line));
        }
    }

    private void goOn(Item item) {
        Interview interview = session.interview();
        if (interview.cameBackTo().isPresent() && interview.given().containsKey(item.id())) {
            session.forward();
        } else {
            answer(item, item instanceof Notice ? Answer.seen() : Answer.leftOpen());
        }
    }

    private void answer(Item item, Answer answer) {
        Reply reply = new Reply(item.id(), answer);
        boolean again = doubted.filter(reply::equals).isPresent();
        Step step = again ? session.confirm(item.id(), answer) : session.answer(item.id(), answer);
        boolean taken = step.accepted() || again;
        doubted = taken || step.confirmed().isEmpty() ? Optional.empty() : Optional.of(reply);
        if (!taken) {
            messages.of(step).forEach(this::say);
            doubted.ifPresent(asked -> out.println(words.say("confirm")));
        }
    }

    private void show(Prompt prompt) {
        long percent = Math.round(session.interview().progress() * WHOLE);
        out.println();
        say("[" + prompt.id() + "] " + prompt.text() + "  (" + percent + " %)");
        prompt.hint().ifPresent(this::say);
        prompt.rows().forEach(row -> say("  " + row.code() + "  " + row.label()));
        if (!prompt.rows().isEmpty()) {
            out.println(words.say("scale"));
        }
        boolean instead = prompt.item() instanceof NumberQuestion || prompt.item() instanceof DateQuestion;
        prompt.choices().forEach(choice -> say((instead ? "  =" : "  ") + choice.code() + "  " + choice.label()));
        prompt.answer()
                .map(TypedLine::of)
                .filter(line -> !line.isEmpty())
                .ifPresent(line -> say(words.say("answered", line)));
    }

    /** What respondents wrote comes back in questions, and may hold signs that steer a terminal. */
    private void say(String text) {
        out.println(Harmless.text(text));
    }
}
