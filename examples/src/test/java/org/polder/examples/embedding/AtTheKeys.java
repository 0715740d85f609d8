package org.polder.examples.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.jline.utils.ScreenTerminal;
import org.polder.fieldwork.Session;
import org.polder.message.Messages;

/** Somebody who presses the keys of a terminal and looks at its screen, while an interview is held with them. */
final class AtTheKeys implements AutoCloseable {
    static final String ENTER = "\r";
    static final String SPACE = " ";
    static final String UP = "\033OA";
    static final String DOWN = "\033[B";
    static final String LEFT = "\033[D";
    static final String SHIFT_TAB = "\033[Z";
    static final String BACKSPACE = "\u007F";
    static final String HELP = "\033OP";
    static final String STOP = "\u0003";
    static final String END = "\u0004";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final LineDisciplineTerminal terminal;
    private final ScreenTerminal screen;
    private final Future<?> interview;

    private AtTheKeys(Session session, int columns, int rows, boolean colour) throws IOException {
        ScreenTerminal.VirtualTerminal both = ScreenTerminal.withTerminal("keys", "xterm-256color", columns, rows);
        this.terminal = both.terminal();
        this.screen = both.screen();
        this.interview =
                thread.submit(() -> new KeyboardInterview(session, Messages.standard(), terminal, colour).run());
    }

    /** Sits down; the welcome is on the screen. */
    static AtTheKeys sit(Session session) throws IOException {
        return sit(session, 80, 24, true);
    }

    static AtTheKeys sit(Session session, int columns, int rows, boolean colour) throws IOException {
        return new AtTheKeys(session, columns, rows, colour).sees("Enter: go on");
    }

    AtTheKeys press(String... keys) {
        try {
            for (String key : keys) {
                terminal.processInputBytes(key.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    /** Waits until a text is on the screen. */
    AtTheKeys sees(String text) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (!screen().contains(text)) {
                if (System.nanoTime() > end || interview.isDone() && !screen().contains(text)) {
                    throw new AssertionError("Never saw '" + text + "' on the screen, but:\n" + screen());
                }
                screen.waitDirty(50);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return this;
    }

    /** What is on the screen, a line a line. */
    String screen() {
        return screen.toString().replaceAll("(?m)[ \u0000]+$", "");
    }

    boolean isColoured() {
        long[] cells = new long[screen.getColumns() * screen.getRows()];
        screen.dump(cells, new int[2]);
        for (long cell : cells) {
            if (ScreenTerminal.cellHasForeground(cell)) {
                return true;
            }
        }
        return false;
    }

    AtTheKeys resize(int columns, int rows) {
        screen.setSize(Size.of(columns, rows));
        terminal.setSize(Size.of(columns, rows));
        terminal.raise(Terminal.Signal.WINCH);
        return this;
    }

    /** Waits until the interview has let the respondent go. */
    String ends() {
        try {
            interview.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failure) {
            throw new AssertionError("The interview did not end, but showed:\n" + screen(), failure);
        }
        return screen();
    }

    @Override
    public void close() throws IOException {
        terminal.close();
        thread.shutdownNow();
    }
}
