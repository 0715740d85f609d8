package org.polder.publishing.spss;

import com.google.common.collect.ImmutableList;

/**
 * A multiple-response set: the columns of the options of one multiple choice.
 *
 * @param name its name, with the dollar sign
 * @param label the question
 * @param columns the names of the columns
 */
record SpssSet(String name, String label, ImmutableList<String> columns) {}
