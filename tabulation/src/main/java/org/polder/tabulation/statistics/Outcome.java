package org.polder.tabulation.statistics;

import java.util.Optional;
import java.util.function.Function;

/**
 * A result, or the reason why there is none.
 *
 * @param <T> the result
 */
public sealed interface Outcome<T> permits Outcome.Given, Outcome.Withheld {

    /**
     * Gives the result, when there is one.
     *
     * @return the result
     */
    Optional<T> value();

    /**
     * Gives the reason, when there is no result.
     *
     * @return why nothing was computed
     */
    Optional<Untestable> reason();

    /**
     * Turns the result into another.
     *
     * @param change what to do with the result
     * @return the changed result, or the same reason
     * @param <R> the other result
     */
    <R> Outcome<R> map(Function<? super T, ? extends R> change);

    /**
     * A result that exists.
     *
     * @param result the result
     * @param <T> the result's type
     */
    record Given<T>(T result) implements Outcome<T> {
        @Override
        public Optional<T> value() {
            return Optional.of(result);
        }

        @Override
        public Optional<Untestable> reason() {
            return Optional.empty();
        }

        @Override
        public <R> Outcome<R> map(Function<? super T, ? extends R> change) {
            return new Given<>(change.apply(result));
        }
    }

    /**
     * No result.
     *
     * @param why the reason
     * @param <T> the type a result would have had
     */
    record Withheld<T>(Untestable why) implements Outcome<T> {
        @Override
        public Optional<T> value() {
            return Optional.empty();
        }

        @Override
        public Optional<Untestable> reason() {
            return Optional.of(why);
        }

        @Override
        public <R> Outcome<R> map(Function<? super T, ? extends R> change) {
            return new Withheld<>(why);
        }
    }
}
