package org.polder.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polder.problem.Place;
import org.polder.problem.Problem;

/**
 * Reads a journal file from its beginning and tells what in it can be trusted.
 *
 * <p>Bytes that are no frame are either the torn end of the last batch, which nobody was promised, or damage to what
 * had been durable. The frames behind them tell: one that was written when the file was already durable beyond the
 * flaw proves damage, and is read; without one, everything from the flaw on is the torn tail.
 */
final class JournalScan {
    private final FrameWindow window;
    private final FrameCodec codec;
    private final JournalHeader header;
    private final Place place;
    private final JournalIndex index = new JournalIndex();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Long> livesBefore = new HashSet<>();
    private final Set<InterviewKey> gaps = new HashSet<>();
    private long life;
    private long batch = JournalHeader.BYTES;
    private long end = JournalHeader.BYTES;
    private String flaw = "";

    private JournalScan(FrameWindow window, JournalHeader header, String place) {
        this.window = window;
        this.codec = new FrameCodec(header);
        this.header = header;
        this.place = Place.none().withSource(place);
    }

    static JournalScan of(DiskFile file, JournalHeader header, String place) throws IOException {
        JournalScan scan = new JournalScan(new FrameWindow(file), header, place);
        scan.run();
        return scan;
    }

    JournalIndex index() {
        return index;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Where the trusted part ends; what lies behind is the torn tail. */
    long end() {
        return end;
    }

    /** Why the bytes at the end are no frame. */
    String flaw() {
        return flaw;
    }

    /** Where the last batch begins: of the trusted part the only bytes that may not be durable yet. */
    long batch() {
        return batch;
    }

    private void run() throws IOException {
        while (end < window.size()) {
            FrameCodec.Found found = codec.look(window, end);
            Optional<Frame> next = found.frame().filter(this::follows);
            if (next.isPresent()) {
                take(next.get());
                continue;
            }
            flaw = flaw(found);
            List<Frame> behind = provenBehind();
            if (behind.isEmpty()) {
                return;
            }
            for (Frame frame : behind) {
                if (frame.position() > end) {
                    damaged(frame.position());
                }
                take(frame);
            }
        }
    }

    // Within one opening batches follow one another; a new opening begins with a batch of its own and never returns.
    private boolean follows(Frame frame) {
        boolean begins = frame.batch() == frame.position();
        return frame.life() == life ? begins || frame.batch() == batch : begins && !livesBefore.contains(frame.life());
    }

    private void take(Frame frame) {
        if (frame.life() != life) {
            livesBefore.add(life);
            life = frame.life();
        }
        batch = frame.batch();
        end = frame.end();
        if (!index.take(frame) && gaps.add(frame.key())) {
            int kept = index.trail(frame.key()).map(Trail::size).orElse(0);
            problems.add(Problem.error(
                    "interview-gap",
                    place,
                    "Interview " + frame.key() + " lacks a change that was damaged, so what was appended to it from"
                            + " byte " + frame.position() + " on is left out; its first " + kept
                            + " appends are read: restore the file from a backup if they matter"));
        }
    }

    /** Gives the frames behind a flaw, up to the first that proves the flaw to be damage; none when nothing does. */
    private List<Frame> provenBehind() throws IOException {
        List<Frame> behind = new ArrayList<>();
        long at = window.find(header.marker(), end + 1);
        while (at < window.size()) {
            Optional<Frame> frame = codec.look(window, at).frame().filter(f -> !livesBefore.contains(f.life()));
            frame.ifPresent(behind::add);
            if (frame.isPresent() && frame.get().provesDurable(end)) {
                return behind;
            }
            long from = frame.map(Frame::end).orElse(at + 1);
            at = window.find(header.marker(), from);
        }
        return List.of();
    }

    private static String flaw(FrameCodec.Found found) {
        return found.frame().isPresent() ? "it was left by an earlier opening of the store" : found.flaw();
    }

    private void damaged(long until) throws IOException {
        problems.add(Problem.error(
                "damaged-records",
                place,
                "Bytes " + end + " to " + until + " were durable once and hold no whole record now: at " + end + " "
                        + flaw(codec.look(window, end))
                        + ". The records around them are read; an interview that was deleted or rewritten"
                        + " there may be as it was before: restore the file from a backup, or compact the store to"
                        + " go on without them"));
    }
}
