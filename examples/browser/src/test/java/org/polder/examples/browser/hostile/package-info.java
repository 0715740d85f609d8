/** Words that mean to do harm, through every field and out again. */
@NullMarked
package org.polder.examples.browser.hostile;

import org.jspecify.annotations.NullMarked;
