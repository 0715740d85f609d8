package org.polder.tabulation.flat;

import java.util.Optional;
import org.polder.model.Codes;
import org.polder.tabulation.source.Variable;

/** Shows a codebook to people. */
record CodebookWords(Codebook codebook) implements Stored.Visitor<String> {
    private static final int MOST_LABELS = 8;

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Codebook of ")
                .append(codebook.schema().variables().size())
                .append(" variables; an empty cell is ")
                .append(codebook.blank());
        codebook.absences()
                .forEach((code, kind) ->
                        text.append(", ").append(code).append(" is ").append(kind));
        codebook.respondent()
                .ifPresent(column ->
                        text.append("; respondent in '").append(column).append('\''));
        codebook.reached()
                .ifPresent(
                        column -> text.append("; reached in '").append(column).append('\''));
        for (Variable variable : codebook.schema().variables()) {
            text.append('\n')
                    .append(variable.name())
                    .append(": ")
                    .append(variable.kind())
                    .append(", ")
                    .append(codebook.place(variable.name()).accept(this));
            if (!variable.categories().isEmpty()) {
                text.append("; ").append(categories(variable));
            }
        }
        return text.toString();
    }

    private static String categories(Variable variable) {
        boolean labelled = variable.categories().stream()
                .anyMatch(category -> !category.label().equals(String.valueOf(category.code())));
        return labelled && variable.categories().size() <= MOST_LABELS
                ? String.join(
                        ", ",
                        variable.categories().stream()
                                .map(category -> category.code() + " = " + category.label())
                                .toList())
                : "codes " + Codes.listed(variable.codes());
    }

    @Override
    public String code(Stored.Code stored) {
        return "its code in '" + stored.column() + "'";
    }

    @Override
    public String label(Stored.Label stored) {
        return "its label in '" + stored.column() + "'";
    }

    @Override
    public String codeList(Stored.CodeList stored) {
        return "codes with '" + stored.separator() + "' between them in '" + stored.column() + "'";
    }

    @Override
    public String indicators(Stored.Indicators stored) {
        return "1 or 0 in "
                + stored.byCode().values().stream()
                        .map(name -> "'" + name + "'")
                        .toList() + absence(stored.absence());
    }

    @Override
    public String plain(Stored.Plain stored) {
        return "in '" + stored.column() + "'" + absence(stored.instead());
    }

    private static String absence(Optional<String> column) {
        return column.map(name -> ", a code instead in '" + name + "'").orElse("");
    }
}
