/** SurveyJS: forms and results, written and read. */
@NullMarked
package org.polder.interchange.surveyjs;

import org.jspecify.annotations.NullMarked;
