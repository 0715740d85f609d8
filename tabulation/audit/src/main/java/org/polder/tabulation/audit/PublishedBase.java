package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/**
 * The number of respondents that a figure is said to be about.
 *
 * @param id its id
 * @param figure the figure or table
 * @param of the variables whose base it is: one, several in a table, or the rows of a grid
 * @param n the number of respondents
 */
public record PublishedBase(String id, String figure, ImmutableList<String> of, int n) implements Statement {

    // A base below nothing is a mistake in the input.
    public PublishedBase {
        if (n < 0) {
            throw new IllegalArgumentException("Base '" + id + "' is " + n + ": give 0 or more");
        }
    }

    @Override
    public ImmutableSet<String> variables() {
        return ImmutableSet.copyOf(of);
    }

    @Override
    public Optional<GroupRef> group() {
        return Optional.empty();
    }

    @Override
    public boolean isNumber() {
        return true;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.base(this);
    }
}
