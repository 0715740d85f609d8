package org.polder.publishing.spss;

import com.google.common.base.Utf8;
import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the syntax that reads and labels the data file. */
final class SpssSyntax {
    private static final int MOST_LABEL_BYTES = 255;
    private static final int MOST_VALUE_LABEL_BYTES = 120;

    private final StringBuilder text = new StringBuilder();
    private final ImmutableList.Builder<String> cuts = ImmutableList.builder();

    /** The labels that were cut, in full. */
    ImmutableList<String> cuts() {
        return cuts.build();
    }

    String write(String data, long cases, SpssLayout layout, Optional<String> weight) {
        ImmutableList<SpssColumn> columns = layout.columns();
        text.append("* Encoding: UTF-8.\n");
        text.append(SpssText.comment(cases + " cases, " + columns.size() + " variables"));
        text.append(SpssText.comment("Run this in the folder of the data file, or put its full path after /FILE"));
        layout.notes().forEach(note -> text.append(SpssText.comment(note)));
        text.append("SET DECIMAL=DOT.\n");
        getData(data, columns);
        columns.forEach(this::labels);
        columns.forEach(column -> column.missing()
                .ifPresent(missing -> text.append("MISSING VALUES ")
                        .append(column.name())
                        .append(" (")
                        .append(missing)
                        .append(").\n")));
        levels(columns);
        layout.sets().forEach(this::set);
        weight.ifPresent(name -> text.append("WEIGHT BY ").append(name).append(".\n"));
        cuts.build().forEach(cut -> text.append(SpssText.comment(cut)));
        return text.append("EXECUTE.\n").toString();
    }

    private void getData(String data, ImmutableList<SpssColumn> columns) {
        text.append("GET DATA\n  /TYPE=TXT\n  /FILE=")
                .append(SpssText.quoted(data))
                .append("\n  /ENCODING='UTF8'\n  /DELCASE=LINE\n  /DELIMITERS=','\n  /QUALIFIER='\"'\n")
                .append("  /ARRANGEMENT=DELIMITED\n  /FIRSTCASE=2\n  /VARIABLES=");
        columns.forEach(column ->
                text.append("\n    ").append(column.name()).append(' ').append(column.format()));
        text.append(".\n");
    }

    private void labels(SpssColumn column) {
        if (!column.label().isEmpty()) {
            text.append("VARIABLE LABELS ")
                    .append(column.name())
                    .append(' ')
                    .append(SpssText.quoted(cut(column.name(), column.label(), MOST_LABEL_BYTES)))
                    .append(".\n");
        }
        Map<Long, String> labels = new LinkedHashMap<>(column.labels());
        labels.values().removeIf(String::isEmpty);
        if (!labels.isEmpty()) {
            text.append("VALUE LABELS ").append(column.name());
            labels.forEach((code, label) -> text.append("\n  ")
                    .append(code)
                    .append(' ')
                    .append(SpssText.quoted(cut(column.name() + " = " + code, label, MOST_VALUE_LABEL_BYTES))));
            text.append(".\n");
        }
    }

    private String cut(String what, String label, int bytes) {
        if (Utf8.encodedLength(label) > bytes) {
            cuts.add("The label of " + what + " in full: " + label);
        }
        return SpssText.cut(label, bytes);
    }

    private void levels(ImmutableList<SpssColumn> columns) {
        Map<String, String> byLevel = columns.stream()
                .collect(Collectors.groupingBy(
                        SpssColumn::level,
                        LinkedHashMap::new,
                        Collectors.mapping(SpssColumn::name, Collectors.joining("\n    "))));
        byLevel.forEach((level, names) -> text.append("VARIABLE LEVEL\n    ")
                .append(names)
                .append(" (")
                .append(level)
                .append(").\n"));
    }

    private void set(SpssSet set) {
        text.append("MRSETS /MDGROUP NAME=").append(set.name());
        if (!set.label().isEmpty()) {
            text.append("\n  LABEL=").append(SpssText.quoted(SpssText.cut(set.label(), MOST_LABEL_BYTES)));
        }
        text.append("\n  CATEGORYLABELS=VARLABELS VARIABLES=")
                .append(String.join("\n    ", set.columns()))
                .append(" VALUE=1.\n");
    }
}
