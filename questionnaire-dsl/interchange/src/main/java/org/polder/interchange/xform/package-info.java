/** Questionnaires and responses as ODK XForms. */
@NullMarked
package org.polder.interchange.xform;

import org.jspecify.annotations.NullMarked;
