/** Reads published figures and writes what an audit found, as JSON. */
@NullMarked
package org.polder.tabulation.audit.json;

import org.jspecify.annotations.NullMarked;
