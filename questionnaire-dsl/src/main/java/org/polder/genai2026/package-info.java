/** The GenAI 2026 questionnaire: what generative AI does to work in the cultural and creative sector. */
@NullMarked
package org.polder.genai2026;

import org.jspecify.annotations.NullMarked;
