package org.polder.tabulation.compare;

/** What is kept in a file so that others can use and cite it; the form is that of {@code ComparisonJson}. */
public sealed interface ComparisonDocument
        permits PublishedDistribution, ScaleMapping, ComparisonPlan, Harmonisation, Benchmark {

    /**
     * Gives its name.
     *
     * @return the name that it is referred to by
     */
    String name();

    /**
     * Passes the document to the part of a visitor made for its kind.
     *
     * @param visitor the visitor
     * @param <R> what it gives
     * @return what the visitor gives
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Does something for each kind of document.
     *
     * @param <R> what it gives
     */
    interface Visitor<R> {
        /**
         * Visits what somebody published.
         *
         * @param document the distribution
         * @return the result
         */
        R distribution(PublishedDistribution document);

        /**
         * Visits a mapping.
         *
         * @param document the mapping
         * @return the result
         */
        R mapping(ScaleMapping document);

        /**
         * Visits comparisons to be made.
         *
         * @param document the plan
         * @return the result
         */
        R comparison(ComparisonPlan document);

        /**
         * Visits surveys to be set side by side.
         *
         * @param document the plan
         * @return the result
         */
        R harmonisation(Harmonisation document);

        /**
         * Visits a benchmark.
         *
         * @param document the benchmark
         * @return the result
         */
        R benchmark(Benchmark document);
    }
}
