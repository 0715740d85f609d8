package org.polder.examples.embedding;

import java.util.Map;
import org.jline.keymap.KeyMap;
import org.jline.reader.EndOfFileException;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/** Reads the keys pressed on a terminal, whatever signs that terminal sends for them. */
final class Keys {
    private static final String PASTED = "\033[200~";
    private static final String PASTED_END = "\033[201~";

    private static final String ESCAPE = "\033";

    /** Long enough for the rest of a sign that is on its way, too short for somebody's next key. */
    private static final long AT_ONCE = 100;

    private final KeySigns reader;
    private final KeyMap<Key> map = new KeyMap<>();

    Keys(Terminal terminal) {
        this.reader = new KeySigns(terminal);
        map.setAmbiguousTimeout(AT_ONCE);
        map.setUnicode(Key.TYPE);
        map.setNomatch(Key.TYPE);
        bindCommon();
        Map.of(
                        Capability.key_up, Key.UP,
                        Capability.key_down, Key.DOWN,
                        Capability.key_left, Key.LEFT,
                        Capability.key_right, Key.RIGHT,
                        Capability.key_home, Key.FIRST,
                        Capability.key_end, Key.LAST,
                        Capability.key_dc, Key.ERASE_AHEAD,
                        Capability.key_btab, Key.GO_BACK,
                        Capability.key_f1, Key.EXPLAIN,
                        Capability.key_backspace, Key.ERASE)
                .forEach((capability, key) -> {
                    String sign = KeyMap.key(terminal, capability);
                    if (sign != null && !sign.isEmpty()) {
                        map.bind(key, sign);
                    }
                });
    }

    /** What terminals send, whatever their description says. */
    private void bindCommon() {
        map.bind(Key.NOTHING, ESCAPE, PASTED, KeyMap.ctrl('L'));
        map.bind(Key.UP, "\033[A", "\033OA", KeyMap.ctrl('P'));
        map.bind(Key.DOWN, "\033[B", "\033OB", KeyMap.ctrl('N'));
        map.bind(Key.RIGHT, "\033[C", "\033OC", KeyMap.ctrl('F'));
        map.bind(Key.LEFT, "\033[D", "\033OD", KeyMap.ctrl('B'));
        map.bind(Key.FIRST, "\033[H", "\033OH", "\033[1~", KeyMap.ctrl('A'), "\033[5~");
        map.bind(Key.LAST, "\033[F", "\033OF", "\033[4~", KeyMap.ctrl('E'), "\033[6~");
        map.bind(Key.GO_ON, "\r", "\n", "\t");
        map.bind(Key.GO_BACK, "\033[Z");
        map.bind(Key.ERASE, KeyMap.del(), KeyMap.ctrl('H'));
        map.bind(Key.ERASE_AHEAD, "\033[3~");
        map.bind(Key.ERASE_WORD, KeyMap.ctrl('W'));
        map.bind(Key.ERASE_ALL, KeyMap.ctrl('U'));
        map.bind(Key.EXPLAIN, "\033OP", "\033[11~", KeyMap.ctrl('_'));
        map.bind(Key.STOP, KeyMap.ctrl('C'), KeyMap.ctrl('D'));
    }

    /** Waits for a key; whoever hangs up has stopped. */
    Pressed read() {
        try {
            Key key = reader.readBinding(map);
            return key == null ? Pressed.of(Key.STOP) : pressed(key, reader.getLastBinding());
        } catch (EndOfFileException hungUp) {
            return Pressed.of(Key.STOP);
        }
    }

    private Pressed pressed(Key key, String sign) {
        return switch (sign) {
            case PASTED -> typed(reader.readStringUntil(PASTED_END));
            case ESCAPE -> {
                reader.dropRest();
                yield Pressed.of(Key.NOTHING);
            }
            default -> key == Key.TYPE ? typed(sign) : Pressed.of(key);
        };
    }

    /** What is typed or pasted comes as text and line ends, never as a sign that steers a terminal. */
    private static Pressed typed(String text) {
        String plain =
                Harmless.text(text.replace("\r\n", "\n").replace('\r', '\n')).replace("\uFFFD", "");
        return plain.isEmpty() ? Pressed.of(Key.NOTHING) : new Pressed(Key.TYPE, plain);
    }
}
