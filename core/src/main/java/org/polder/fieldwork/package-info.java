/** Fieldwork: interviews kept in a store as they are given, contact data apart from answers. */
@NullMarked
package org.polder.fieldwork;

import org.jspecify.annotations.NullMarked;
