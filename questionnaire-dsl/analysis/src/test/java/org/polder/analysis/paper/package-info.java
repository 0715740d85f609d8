@NullMarked
package org.polder.analysis.paper;

import org.jspecify.annotations.NullMarked;
