/** Tables as charts: bars as data, and drawn as SVG. */
@NullMarked
package org.polder.publishing.chart;

import org.jspecify.annotations.NullMarked;
