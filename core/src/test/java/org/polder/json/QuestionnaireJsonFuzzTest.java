package org.polder.json;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;

class QuestionnaireJsonFuzzTest {
    @DictionaryFile(resourcePath = "questionnaire.dict")
    @FuzzTest(maxDuration = "60s")
    void any_bytes_are_refused_with_problems_or_read_and_written_the_same(byte[] bytes) {
        QuestionnaireJsonTarget.fuzzerTestOneInput(bytes);
    }
}
