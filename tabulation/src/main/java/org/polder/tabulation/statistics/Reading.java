package org.polder.tabulation.statistics;

/** How the sums of one group become variables whose totals have a covariance matrix. */
interface Reading<T> {
    /** Reads a tally as one variable, Σw. */
    Reading<Tally> TALLY = new Reading<>() {
        @Override
        public int width() {
            return 1;
        }

        @Override
        public Tally tally(Tally group) {
            return group;
        }

        @Override
        public double sum(Tally group, int variable) {
            return group.weight();
        }

        @Override
        public double product(Tally group, int first, int second) {
            return group.squares();
        }
    };

    /** Reads moments as two variables, Σw and Σwy. */
    Reading<Moments> MOMENTS = new Reading<>() {
        @Override
        public int width() {
            return 2;
        }

        @Override
        public Tally tally(Moments group) {
            return group.tally();
        }

        @Override
        public double sum(Moments group, int variable) {
            return variable == 0 ? group.tally().weight() : group.wy();
        }

        @Override
        public double product(Moments group, int first, int second) {
            return switch (first + second) {
                case 0 -> group.tally().squares();
                case 1 -> group.wwy();
                default -> group.wwyy();
            };
        }
    };

    /** Gives the number of variables of a group. */
    int width();

    /** Gives who is in the group. */
    Tally tally(T group);

    /** Gives the sum of a variable. */
    double sum(T group, int variable);

    /** Gives the sum over respondents of the product of two variables. */
    double product(T group, int first, int second);
}
