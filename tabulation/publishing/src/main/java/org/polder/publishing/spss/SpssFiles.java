package org.polder.publishing.spss;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;

/**
 * What was written for SPSS.
 *
 * @param syntax the syntax file, which reads the data file from the same folder
 * @param data the data file
 * @param cases how many respondents it holds
 * @param notes what differs from the responses, such as labels that were cut; the syntax file holds them as comments
 */
public record SpssFiles(Path syntax, Path data, long cases, ImmutableList<String> notes) {}
