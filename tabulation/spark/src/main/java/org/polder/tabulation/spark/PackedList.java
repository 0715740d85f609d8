package org.polder.tabulation.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Variable;

/** What a value that is no record consists of, which becomes that value again when it is read. */
record PackedList(As as, ArrayList<Object> parts) implements Serializable {

    static PackedList of(As as, Stream<?> parts) {
        return new PackedList(as, parts.collect(Collectors.toCollection(ArrayList::new)));
    }

    private Object readResolve() {
        return as.make(parts);
    }

    /** What the parts make. */
    enum As {
        SCHEMA {
            @Override
            Object make(List<Object> parts) {
                return Schema.of(parts.stream().map(Variable.class::cast).toList());
            }
        },
        OPTIONAL {
            @Override
            Object make(List<Object> parts) {
                return parts.stream().findFirst();
            }
        },
        OPTIONAL_DOUBLE {
            @Override
            Object make(List<Object> parts) {
                return parts.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((Double) parts.get(0));
            }
        },
        OPTIONAL_LONG {
            @Override
            Object make(List<Object> parts) {
                return parts.isEmpty() ? OptionalLong.empty() : OptionalLong.of((Long) parts.get(0));
            }
        };

        abstract Object make(List<Object> parts);
    }
}
