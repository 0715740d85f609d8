/** Answers: the values a respondent can give, apart from any questionnaire. */
@NullMarked
package org.polder.answer;

import org.jspecify.annotations.NullMarked;
