/** Responses in a DataFrame of Apache Spark, counted where they are. */
@NullMarked
package org.polder.tabulation.spark;

import org.jspecify.annotations.NullMarked;
