package org.polder.publishing.spss;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.function.Function;
import org.polder.tabulation.source.Respondent;

/**
 * One variable of the data file.
 *
 * @param name its name in SPSS
 * @param label what it is about
 * @param format such as {@code F2.0}
 * @param level {@code NOMINAL}, {@code ORDINAL} or {@code SCALE}
 * @param labels the labels of values
 * @param missing the values that stand for no answer, in SPSS's words, such as {@code 97 THRU HI}
 * @param cell what stands in the data file; empty for no value
 */
record SpssColumn(
        String name,
        String label,
        String format,
        String level,
        ImmutableMap<Long, String> labels,
        Optional<String> missing,
        Function<Respondent, String> cell) {}
