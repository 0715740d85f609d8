package org.polder.model;

import java.util.Optional;

/**
 * What stands beside an item on paper.
 *
 * @param number its number as printed, such as {@code 18b}; two items may bear the same one
 * @param instruction who is to answer it, as printed, such as {@code if 21 = a}
 */
public record Printed(Optional<String> number, Optional<String> instruction) {
    // Checks that something is printed at all.
    public Printed {
        if (number.isEmpty() && instruction.isEmpty()) {
            throw new IllegalArgumentException(
                    "Nothing is printed beside the item: give a number or an instruction, or leave out the note");
        }
    }

    /**
     * Makes a note of a number without an instruction.
     *
     * @param number the number as printed
     * @return the note
     */
    public static Printed numbered(String number) {
        return new Printed(Optional.of(number), Optional.empty());
    }

    /**
     * Adds the instruction.
     *
     * @param words who is to answer the item, as printed
     * @return this note with that instruction
     */
    public Printed instruction(String words) {
        return new Printed(number, Optional.of(words));
    }
}
