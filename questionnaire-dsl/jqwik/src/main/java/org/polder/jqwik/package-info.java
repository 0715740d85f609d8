/** jqwik arbitraries over questionnaires: respondents of any questionnaire, invalid answers, questionnaires. */
@NullMarked
package org.polder.jqwik;

import org.jspecify.annotations.NullMarked;
