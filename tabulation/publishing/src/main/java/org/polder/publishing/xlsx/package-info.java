/** Tables as spreadsheets. */
@NullMarked
package org.polder.publishing.xlsx;

import org.jspecify.annotations.NullMarked;
