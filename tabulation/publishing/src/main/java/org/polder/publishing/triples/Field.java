package org.polder.publishing.triples;

import org.polder.tabulation.source.Value;

/** Reads the values of one variable from its field. */
interface Field {
    /**
     * Reads a field that is not blank.
     *
     * @param raw the field as it stands in the data
     * @return its value
     * @throws Unfit when the field does not fit the variable
     */
    Value read(String raw) throws Unfit;
}
