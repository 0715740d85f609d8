package org.polder.json;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;

class JournalFuzzTest {
    @DictionaryFile(resourcePath = "journal.dict")
    @FuzzTest(maxDuration = "60s")
    void any_bytes_are_refused_with_problems_or_read_written_and_replayed_the_same(byte[] bytes) {
        JournalTarget.fuzzerTestOneInput(bytes);
    }
}
