package org.polder.json;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;

class ResponseJsonFuzzTest {
    @DictionaryFile(resourcePath = "response.dict")
    @FuzzTest(maxDuration = "60s")
    void any_bytes_are_reported_on_or_read_and_written_the_same(byte[] bytes) {
        ResponseJsonTarget.fuzzerTestOneInput(bytes);
    }
}
