/** Responses in the tables of databases and in Parquet files, counted where they lie. */
@NullMarked
package org.polder.tabulation.sql;

import org.jspecify.annotations.NullMarked;
