/** The fluent DSL: every stage is a value, and everything it says can be said with plain constructors too. */
@NullMarked
package org.polder.dsl;

import org.jspecify.annotations.NullMarked;
