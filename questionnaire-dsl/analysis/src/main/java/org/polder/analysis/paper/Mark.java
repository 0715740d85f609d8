package org.polder.analysis.paper;

import java.util.Optional;
import org.polder.name.ItemId;
import org.polder.problem.Problem;

/**
 * A finding as it is marked in a diagram.
 *
 * @param number its number in the list of findings
 * @param finding the finding
 * @param item the item it stands at; nothing when it is about no item of the diagram
 */
record Mark(int number, Problem finding, Optional<ItemId> item) {}
