/** The survey model: questionnaires, pages, questions, options and grid rows, all immutable. */
@NullMarked
package org.polder.model;

import org.jspecify.annotations.NullMarked;
