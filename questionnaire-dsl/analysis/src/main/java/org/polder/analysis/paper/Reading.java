package org.polder.analysis.paper;

import java.util.Optional;

/**
 * One wording of a text, as printed.
 *
 * @param forWhom who reads it, as a sentence part such as "If you answered ‘Yes’ to question 1"; nothing for everyone
 * @param text the wording, with what goes in its blanks in brackets
 */
record Reading(Optional<String> forWhom, String text) {}
