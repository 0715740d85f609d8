package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import org.polder.response.Response;

/**
 * Test interviews that together take in everything that can happen.
 *
 * @param responses the interviews, each complete or screened out
 * @param goals what they take in, in words
 * @param impossible what no interview can take in
 * @param atLeast a number of interviews that no set can do without
 */
public record Covering(
        ImmutableList<Response> responses, ImmutableList<String> goals, ImmutableList<String> impossible, int atLeast) {
    /**
     * Tells whether it is proven that fewer interviews cannot do.
     *
     * @return whether the number of interviews is the least there can be
     */
    public boolean isSmallest() {
        return responses.size() == atLeast;
    }
}
