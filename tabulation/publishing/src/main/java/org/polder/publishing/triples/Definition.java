package org.polder.publishing.triples;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * What the metadata say.
 *
 * @param title the survey's title
 * @param isSeparated whether the data are separated by commas
 * @param skip how many records to skip
 * @param href where the data are said to be
 * @param marks what Polder wants to find back
 * @param variables the variables in order
 */
record Definition(
        String title,
        boolean isSeparated,
        int skip,
        Optional<String> href,
        Marks marks,
        ImmutableList<Described> variables) {}
