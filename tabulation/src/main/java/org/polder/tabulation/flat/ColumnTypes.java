package org.polder.tabulation.flat;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import org.polder.tabulation.source.Variable;

/** Tells what each column of a codebook holds. */
final class ColumnTypes {
    private final Codebook codebook;
    private final Map<String, FlatColumn.Type> types = new HashMap<>();

    ColumnTypes(Codebook codebook) {
        this.codebook = codebook;
        for (Variable variable : codebook.schema().variables()) {
            codebook.place(variable.name()).accept(new Typed(variable));
        }
    }

    ImmutableList<FlatColumn> columns() {
        return codebook.columns().stream()
                .map(name -> new FlatColumn(name, types.getOrDefault(name, FlatColumn.Type.TEXT)))
                .collect(ImmutableList.toImmutableList());
    }

    private final class Typed implements Stored.Visitor<Boolean> {
        private final Variable variable;

        Typed(Variable variable) {
            this.variable = variable;
        }

        private boolean whole(String column) {
            types.put(column, FlatColumn.Type.WHOLE);
            return true;
        }

        @Override
        public Boolean code(Stored.Code stored) {
            return whole(stored.column());
        }

        @Override
        public Boolean label(Stored.Label stored) {
            return true;
        }

        @Override
        public Boolean codeList(Stored.CodeList stored) {
            return true;
        }

        @Override
        public Boolean indicators(Stored.Indicators stored) {
            stored.columns().forEach(this::whole);
            return true;
        }

        @Override
        public Boolean plain(Stored.Plain stored) {
            stored.instead().ifPresent(this::whole);
            types.put(
                    stored.column(),
                    switch (variable.kind()) {
                        case NUMBER -> FlatColumn.Type.NUMBER;
                        case DATE -> FlatColumn.Type.DAY;
                        case TEXT, SINGLE, MULTIPLE -> FlatColumn.Type.TEXT;
                    });
            return true;
        }
    }
}
