package org.polder.interview;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polder.model.Item;
import org.polder.name.ItemId;

/** The position of each item by its id, in a table of open addresses that compares the same object first. */
final class Positions {
    /** So many items may be passed over between one answer and the next before the table is asked. */
    private static final int LOOK_AHEAD = 8;

    private final ItemId[] written;
    private final int[] hashes;
    private final @Nullable ItemId[] ids;
    private final int[] positions;
    private final int mask;

    private Positions(ItemId[] written, int capacity) {
        this.written = written;
        this.hashes =
                Arrays.stream(written).mapToInt(id -> id.value().hashCode()).toArray();
        this.ids = new @Nullable ItemId[capacity];
        this.positions = new int[capacity];
        this.mask = capacity - 1;
    }

    static Positions of(List<Item> items) {
        ItemId[] written = items.stream().map(Item::id).toArray(ItemId[]::new);
        Positions table = new Positions(written, Integer.highestOneBit(Math.max(1, items.size())) * 4);
        for (int position = 0; position < items.size(); position++) {
            table.put(items.get(position).id(), position);
        }
        return table;
    }

    private void put(ItemId id, int position) {
        int slot = slot(id);
        while (ids[slot] != null) {
            slot = slot + 1 & mask;
        }
        ids[slot] = id;
        positions[slot] = position;
    }

    private int slot(ItemId id) {
        int hash = id.value().hashCode();
        return (hash ^ hash >>> 16) * 0x9E3779B1 >>> 7 & mask;
    }

    /** The position of an item, or -1 when there is none of that name. */
    int of(ItemId id) {
        int slot = slot(id);
        for (ItemId found = ids[slot]; found != null; found = ids[slot]) {
            if (found == id || found.value().equals(id.value())) {
                return positions[slot];
            }
            slot = slot + 1 & mask;
        }
        return -1;
    }

    /** The same, for who goes through the items as they are written: first looked for where it is expected. */
    int of(ItemId id, int expected) {
        int end = Math.min(written.length, expected + LOOK_AHEAD);
        for (int position = expected; position < end; position++) {
            if (written[position] == id) {
                return position;
            }
        }
        int hash = id.value().hashCode();
        for (int position = expected; position < end; position++) {
            if (hashes[position] == hash && written[position].equals(id)) {
                return position;
            }
        }
        return of(id);
    }
}
