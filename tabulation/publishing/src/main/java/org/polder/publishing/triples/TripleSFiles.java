package org.polder.publishing.triples;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;

/**
 * What was written as Triple-S.
 *
 * @param metadata the XML file
 * @param data the data file
 * @param records how many respondents it holds
 * @param notes what differs from the responses, such as names or codes that Triple-S does not allow
 */
public record TripleSFiles(Path metadata, Path data, long records, ImmutableList<String> notes) {}
