/** Surveys of LimeSurvey, written, and responses as it exports them, read and written. */
@NullMarked
package org.polder.interchange.limesurvey;

import org.jspecify.annotations.NullMarked;
