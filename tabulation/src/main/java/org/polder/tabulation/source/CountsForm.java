package org.polder.tabulation.source;

import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The counts of a crosstab as bytes, for sources that count in several processes and add up in one.
 *
 * <p>Only what occurs is written, so that the bytes grow with the cells that are filled and not with those there could
 * be. Nothing is lost on the way: sums of weights come back bit by bit. The form is for the wire, not for keeping: it may
 * change with any version.
 */
public final class CountsForm {
    private CountsForm() {}

    /**
     * Writes counts.
     *
     * @param counts the counts
     * @param output takes the bytes
     */
    public static void write(CrossCounts counts, ByteArrayDataOutput output) {
        output.writeLong(counts.drawn());
        int[] occupied = new int[1];
        counts.cells().forEach((group, slot, count) -> occupied[0]++);
        output.writeInt(occupied[0]);
        counts.cells().forEach((group, slot, count) -> {
            output.writeLong(group);
            output.writeInt(slot);
            write(count, output);
        });
        output.writeInt(counts.numbersByGroup().size());
        counts.numbersByGroup().forEach((group, byValue) -> {
            output.writeLong(group);
            output.writeInt(byValue.size());
            byValue.forEach((value, count) -> {
                output.writeDouble(value);
                write(count, output);
            });
        });
        output.writeInt(counts.units().size());
        for (Map.Entry<SampleUnit, CrossCounts> unit : counts.units().entrySet()) {
            write(unit.getKey().stratum(), output);
            write(unit.getKey().cluster(), output);
            write(unit.getValue(), output);
        }
    }

    /**
     * Reads counts and adds them.
     *
     * @param builder takes the counts, of the same crosstab as those that were written
     * @param input gives the bytes that {@link #write} made
     * @throws IllegalStateException when the bytes end too early
     */
    public static void add(CrossCounts.Builder builder, ByteArrayDataInput input) {
        builder.drawn(input.readLong());
        for (int cells = input.readInt(); cells > 0; cells--) {
            builder.add(input.readLong(), input.readInt(), count(input));
        }
        for (int groups = input.readInt(); groups > 0; groups--) {
            long group = input.readLong();
            for (int numbers = input.readInt(); numbers > 0; numbers--) {
                builder.distribute(group, input.readDouble(), count(input));
            }
        }
        for (int units = input.readInt(); units > 0; units--) {
            add(builder.unit(new SampleUnit(text(input), text(input))), input);
        }
    }

    /** Writes sums of weights only where they are not the number itself: most tables have no weights. */
    private static void write(Count count, ByteArrayDataOutput output) {
        boolean plain = count.weight() == count.n() && count.squares() == count.n();
        output.writeLong(count.n() << 1 | (plain ? 1 : 0));
        if (!plain) {
            output.writeDouble(count.weight());
            output.writeDouble(count.squares());
        }
    }

    private static Count count(ByteArrayDataInput input) {
        long written = input.readLong();
        long n = written >> 1;
        return (written & 1) == 1 ? Count.of(n) : new Count(n, input.readDouble(), input.readDouble());
    }

    // Not writeUTF, which takes no more than 65,535 bytes: the name of a cluster may be an open answer.
    private static void write(String text, ByteArrayDataOutput output) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        output.writeInt(bytes.length);
        output.write(bytes);
    }

    private static String text(ByteArrayDataInput input) {
        byte[] bytes = new byte[input.readInt()];
        input.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
