/** The report on generative AI in the cultural and creative sector, made from responses. */
@NullMarked
package org.polder.examples.report;

import org.jspecify.annotations.NullMarked;
