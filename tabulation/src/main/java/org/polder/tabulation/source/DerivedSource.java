package org.polder.tabulation.source;

import com.google.common.collect.ImmutableList;
import java.util.function.Consumer;

/** A source with one derived variable more. */
final class DerivedSource implements ResponseSource {
    private final ResponseSource source;
    private final DerivedVariable derived;
    private final Schema schema;

    DerivedSource(ResponseSource source, DerivedVariable derived) {
        this.source = source;
        this.derived = derived;
        this.schema = Schema.of(ImmutableList.<Variable>builder()
                .addAll(source.schema().variables())
                .add(derived.variable())
                .build());
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public void forEach(Consumer<? super Respondent> respondents) {
        source.forEach(respondent -> respondents.accept(new Seen(respondent, derived)));
    }

    private record Seen(Respondent respondent, DerivedVariable derived) implements Respondent {
        @Override
        public Value value(String variable) {
            return variable.equals(derived.name())
                    ? derived.derive(respondent.value(derived.from()))
                    : respondent.value(variable);
        }

        @Override
        public boolean hasReached(String item) {
            return respondent.hasReached(item);
        }
    }
}
