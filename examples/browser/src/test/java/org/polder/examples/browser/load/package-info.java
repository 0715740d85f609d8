/** Many respondents at once, and a server that is killed under them. */
@NullMarked
package org.polder.examples.browser.load;

import org.jspecify.annotations.NullMarked;
