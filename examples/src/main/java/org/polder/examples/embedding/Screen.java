package org.polder.examples.embedding;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;

/** The whole window, painted anew when something changes or the window gets another size, and given back afterwards. */
final class Screen implements AutoCloseable {
    /** Lines longer than this are hard to read, however wide the window. */
    private static final int WIDEST = 90;

    private static final int NARROWEST = 20;
    private static final int LOWEST = 4;
    private static final String PASTE_MARKED = "\033[?2004h";
    private static final String PASTE_PLAIN = "\033[?2004l";

    private final Terminal terminal;
    private final Display display;
    private final Attributes before;
    private View shown = (width, top, bottom) -> {};

    /** What is on the screen: a part that may be longer than the window, and one that is always seen. */
    interface View {
        void draw(int width, Drawing.Sketch top, Drawing.Sketch bottom);
    }

    private Screen(Terminal terminal) {
        this.terminal = terminal;
        this.display = new Display(terminal, true);
        this.before = terminal.enterRawMode();
        // Ctrl-C is a key like any other: the respondent is told how to go on later.
        Attributes raw = terminal.getAttributes();
        raw.setLocalFlag(LocalFlag.ISIG, false);
        terminal.setAttributes(raw);
    }

    static Screen open(Terminal terminal) {
        Screen screen = new Screen(terminal);
        terminal.puts(Capability.enter_ca_mode);
        terminal.puts(Capability.keypad_xmit);
        if (terminal.getStringCapability(Capability.enter_ca_mode) != null) {
            terminal.writer().write(PASTE_MARKED);
        }
        terminal.handle(Signal.WINCH, signal -> screen.repaint());
        return screen;
    }

    /** Shows something from now on. */
    synchronized void show(View view) {
        shown = view;
        repaint();
    }

    /** Changes what is shown, with nobody painting meanwhile. */
    synchronized void change(Runnable change) {
        change.run();
        repaint();
    }

    private synchronized void repaint() {
        Size size = terminal.getSize();
        int columns = size.getColumns() > 0 ? size.getColumns() : WIDEST;
        int rows = Math.max(LOWEST, size.getRows());
        int width = Math.max(NARROWEST, Math.min(WIDEST, columns - 2));
        Drawing.Sketch top = new Drawing.Sketch();
        Drawing.Sketch bottom = new Drawing.Sketch();
        shown.draw(width, top, bottom);
        display.resize(Size.of(columns, rows));
        Window window = Window.of(top.done(), bottom.done(), rows);
        List<AttributedString> lines = new ArrayList<>();
        window.lines()
                .forEach(line -> lines.add(
                        AttributedString.join(AttributedString.EMPTY, ImmutableList.of(new AttributedString(" "), line))
                                .columnSubSequence(0, columns)));
        display.update(
                lines, Size.of(columns, rows).cursorPos(window.row(), Math.min(columns - 1, window.column() + 1)));
    }

    @Override
    public void close() {
        terminal.handle(Signal.WINCH, Terminal.SignalHandler.SIG_DFL);
        if (terminal.getStringCapability(Capability.exit_ca_mode) != null) {
            terminal.writer().write(PASTE_PLAIN);
        }
        terminal.puts(Capability.keypad_local);
        terminal.puts(Capability.exit_ca_mode);
        terminal.setAttributes(before);
        terminal.flush();
    }
}
