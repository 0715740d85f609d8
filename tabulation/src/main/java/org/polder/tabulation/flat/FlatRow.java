package org.polder.tabulation.flat;

import java.util.Optional;
import org.polder.problem.Place;

/** One row of a flat file or table, cell by cell. */
public interface FlatRow {
    /**
     * Gives the text of a cell.
     *
     * @param column the name of a column of the codebook
     * @return the text; nothing for an empty cell or SQL's NULL
     */
    Optional<String> cell(String column);

    /**
     * Tells where the row stands, for messages.
     *
     * @return such as the file and the line
     */
    Place place();
}
