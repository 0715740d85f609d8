/** Pages and drawings made from templates, which escape every text. */
@NullMarked
package org.polder.publishing.pages;

import org.jspecify.annotations.NullMarked;
