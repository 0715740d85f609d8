package org.polder.tabulation.source;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Consumer;
import org.polder.problem.Place;

/** A source with one derived variable more. */
final class DerivedSource implements ResponseSource {
    private final ResponseSource source;
    private final DerivedVariable derived;
    private final Schema schema;

    DerivedSource(ResponseSource source, DerivedVariable derived) {
        this.source = source;
        this.derived = derived;
        this.schema = new Scan(ImmutableList.of(), ImmutableList.of(derived)).check(source.schema());
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public ImmutableList<DerivedVariable> derived() {
        return ImmutableList.<DerivedVariable>builder()
                .addAll(source.derived())
                .add(derived)
                .build();
    }

    @Override
    public void forEach(Consumer<? super Respondent> respondents) {
        source.forEach(respondent -> respondents.accept(new Seen(respondent, List.of(derived))));
    }

    @Override
    public Skipped forEach(Consumer<? super Respondent> respondents, Run run) {
        return source.forEach(respondent -> respondents.accept(new Seen(respondent, List.of(derived))), run);
    }

    /** Leaves deriving to the source below, which may know a faster way than row by row. */
    @Override
    public Counts count(Scan scan, Run run) {
        return source.count(scan.after(derived), run);
    }

    /** A respondent with derived variables. */
    record Seen(Respondent respondent, List<DerivedVariable> derived) implements Respondent {
        @Override
        public Value value(String variable) {
            for (DerivedVariable candidate : derived) {
                if (candidate.name().equals(variable)) {
                    return candidate.derive(this);
                }
            }
            return respondent.value(variable);
        }

        @Override
        public boolean hasReached(String item) {
            return respondent.hasReached(item);
        }

        @Override
        public Place place() {
            return respondent.place();
        }
    }
}
