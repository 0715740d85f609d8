/** Stores: interviews' journals and contact data kept durably in files or a database, apart from each other. */
@NullMarked
package org.polder.store;

import org.jspecify.annotations.NullMarked;
